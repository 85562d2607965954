/**
 * The words of image annotation by kind, in the languages of the reports. They identify nobody; what is somebody's family name as well
 * (`ANNOTATION_NAMES`) excuses a line only together with others. Units, settings and designations stand beside (`annotationValues.ts`, `designations.ts`).
 */

const KINDS: Readonly<Record<string, string>> = {
  sides: `
    l r lt rt le re li izq der izda dcha left right links rechts izquierda izquierdo derecha derecho gauche droite droit sinistra sinistro destra destro esquerda esquerdo direita
    direito bilateral bilat
  `,
  projections: `
    ap pa lat lateral lao rao lpo rpo obl oblique frontal axial ax sag sagittal cor coronal tra trans transverse transversal long longitudinal mlo cc lm ml xcc lcc rcc lmlo rmlo
    tangential spot supine prone erect upright semi semierect standing portable port bedside decubitus insp exp inspiration expiration inspiratory expiratory weight bearing stehend
    liegend decubito bipedestacion supino prono head feet anterior posterior superior inferior medial distal proximal cranial caudal cephalad upper lower mid middle front back top
    bottom sitting flex ext flexion extension neutral lordotic skyline sunrise swimmer swimmers townes odontoid submentovertex dorsoplantar dorsopalmar
    axillary scapular outlet inlet frog frogleg ceph cephalogram pan opg panoramic bitewing periapical occlusal crosstable lordose schlafend belastung belastet carga carico
    axr cxr kub pxr babygram exams
  `,
  techniques: `
    ct mr mri us pet xr cr dr dx nm t1 t2 t1w t2w pd flair stir dwi adc swi tof gre tse fse se ep epi spgr vibe mprage space haste trufi ssfse gd contrast con sin pre post native
    delay arterial venous portal phase late nativ nativo km bolus iv i.v portalven portalvenos portalvenous arteriell venos spat parenchymal nephrographic excretory
    urographic angio cta ctpa mra mrv ctv mprs recons dual dect monoe scout scouts survey dosimetry topograma topogramm rx rm irm tdm tac eco ecografia echographie radiografia radiographie ultraschall
    sonographie rontgen ultrasonido usg fused fusion civ
  `,
  sequences: `
    ep2d fl2d fl3d tfl tfi tfe ffe btfe bffe bssfp ssfp fisp psif ciss dess medic mp2rage resolve tirm spair spir fs fatsat qdixon fat inphase outphase opp thrive lava
    propeller cube vista caipi grappa diff dti asl pcasl pasl fmri svs csi mrs steam lge psir molli cest susc dyn tricks pc qflow ute zte
    cines loc localiser iso
  `,
  settings: `
    kv kvp ma mas sec ms te tr ti fa fov st sl sp tilt gantry thk thickness slice zoom mag filter kernel recon wl ww window level w c im img image series scan frame frm no nr num
    page dose dlp ctdi ctdivol mgy mgycm dap ei di exposure index grid total phantom report summary helical spiral sequential localizer topogram surview seq sequence sequences rotation pitch collimation gain
    range freq frequency harmonic har harm thi gen res pen depth prf wf wall map persist persistence focus tgc mi tis tib tic fr fps hz khz mhz bpm cine loop freeze frozen live doppler cf cfi
    color colour power pw cw bmode mmode mode b m d dist distance area vol volume circ length width height angle vel velocity pg vmax vmin vti ri pi sd edv psv hr baseline sv gate
    scale inv auto opt probe transducer preset general abdomen abd obs ob gyn cardiac vascular small parts thyroid breast mask masks comp levels pow med medium off eff csl
    ref aec dom caredose ssde ctdiw noise trigger triggered gated gating prospective retrospective bh breathhold breathing vct version software
  `,
  processing: `
    not for diagnosis reference only compressed lossy uncompressed original mpr mip minip vrt ssd 3d 2d thin thick average avg subtraction sub roi min max mean std dev cm mm the of
    and with without to in by pwr pst prs prc crd crw frz node lymph cyst mass nodule cist bid print note exam study mediciones medidas messungen misure mesures right/left inf sat edge smooth agc rej dynrng xres cri sri rs
    ao lgc hgen hpen hres gn sfov dfov mfov vox bw nex nsa etl bval hu body soft tissue standard sharp spo2 resp ecg ekg derivation mv mm/mv mm/s muscle calibration cal normal
    quality fine coarse dynamic static delayed whole planar spect tomo counts kcts kct time dur duration energy echo measurements measurement measure measures result results
    value values worksheet calculation calculations chi crossbeam sonoct iclear iscape adf smi mfi cpa dcpd tdi tvi tvm thr dthi phi sthi fei precision
  `,
  anatomy: `
    liver kidney spleen pancreas gallbladder gb bladder prostate uterus ovary aorta ivc cbd cholecyst chest thorax lung heart hand foot knee hip ankle wrist elbow shoulder spine
    skull brain neck pelvis femur tibia fibula humerus radius ulna finger toe rib ribs sinus orbit orbits cervical thoracic lumbar sacrum lspine cspine tspine pelvic mandible
    clavicle scapula calcaneus patella higado rinon bazo vesicula torax mano pie rodilla cadera tobillo codo hombro columna craneo cerebro cuello leber niere milz galle herz lunge
    fuss knie huefte foie rein rate poumon coeur main pied genou hanche fegato rene milza polmone cuore piede ginocchio anca figado rim baco pulmao coracao pe joelho quadril trv
    transv sup rul lul rll lll rml luq ruq llq rlq epig subcostal intercostal parasternal apical psax plax a2c a4c a5c ra la rv lv rvot lvot ivs tv av pv prox bif bulb bulbous ica
    cca eca mca aca pca va ba sfa cfa pfa pta ata dpa cia eia iia ima sma smv imv smpv gsv ssv sfj spj carotid popliteal saphenous jugular celiac coeliac brachial radial ulnar
    peroneal iliac lax sax rotator triceps patellar achilles bursa plaque stent renal hepatic splenic mesenteric cava kidneys lungs tendon tendons meniscus acl pcl mcl lcl
    labrum isthmus origin ostium axis trachea bronchus pleura pleural pericardium diaphragm appendix cecum colon rectum bowel stomach duodenum jejunum esophagus
    oesophagus parotid submandibular larynx pharynx pituitary cerebellum cereb ventricle ventricles thalamus hippocampus ac cp cord conus lymphnode axilla groin testis testes
    scrotum epididymis penis adrenal adrenals ureter ureters urethra pouch fossa cul quadrant zones thyr thor lumb abdo lines line alines blines trim trimester gestation
    gestational 1st 2nd 3rd uterine umbilical placenta amniotic fetal fetus foetus twin cervix endometrium follicle follicles lad lcx rca lmca pda rpda om diag circumflex forearm
    forearms thigh calf fib msk heel thumb scaphoid sternum coccyx temporal parietal occipital mastoid nasal maxilla brustkorb schulter ellenbogen handgelenk oberschenkel
    unterschenkel becken wirbelsaule pared parete paroi muneca antebrazo muslo pierna poignet cheville epaule coude polso caviglia gomito spalla
  `,
  'heart and fetus': `
    ant cra cau sid sod did avr avl avf i ii iii fc qrs qt qtc pr rr rhythm lead leads bpd hc efw ga crl afi lmp systole diastole syst diast snr asir vfa rot large adaptive fbp
    iterative tapse mapse epss rvsp lvef hdp p.i radiation protocol routine frames zone debout assis couche assise profil bypass graft anastomosis fistula shunt thrombus scar recumbent
    seated sentado acostado oblicua sitzend seduto piedi ofd tcd hl ul tl nt nb ys gs apd fhr ivsd ivss lvid lvidd lvids lvpw lvpwd lvpws lvedv lvesv lvedd lvesd lvmass mod maxpg
    meanpg maxvel meanvel ava mva pht dt ivrt gls lavi bsa bmi output tee tte
  `,
  'perfusion, spectroscopy, calcium': `
    cbf cbv mtt tmax ttp rcbv rcbf rmtt perfusion mismatch ratio penumbra infarct permeability ktrans kep ve auc peakht naa cho cre ins glx gln glu lac lip lipid choline
    creatine fwhm voi vois spectrum spectra calcium scoring agatston percentile equivalent major minor
  `,
  'nuclear medicine': `
    renogram mcts cts cps kcps gluc glucose uptake washout parathyroid sestamibi pertechnetate dotanoc fch fet amyloid tau f18 ga68 tc99m
  `,
  ' and breast': `
    region bmc bmd score tscore zscore matched troch inter row rows name type force compression compr glandular agd age
  `,
  fluoroscopy: `
    fluoro fluoroscopy dsa acq acquisition acquisitions air kerma cumulative point run runs exposures ercp ptc mrcp hsg vcug ivu ivp runoff roadmap vent ventricular atrial valve
    mitral tricuspid septum on pulse hlc hlf smartprep tracking swallow barium meal enema mcug videofluoroscopy defecography cystogram arthrogram myelogram venogram esophagram
    oesophagram cholangiogram angiogram ventriculogram aortogram lca svg
  `,
  'eye and endoscopy': `
    hs nbi fice bli lci wli caecum ileum antrum fundus macula fovea cornea lens disc od os ou oct ir crt onh rnfl who classification osteopenia osteoporosis frax fracture risk
    probability flash
  `,
  findings: `
    aaa segment segments segmental subsegmental segmento segmentos segmente hyperdense hypodense hyperechoic hypoechoic anechoic br1 biopsy clip lesion seg specimen prefire postfire fire osteoarthritis arthrosis positive negative positivo negativo positif negatif positiv negativ
  `,
  'other languages': `
    corte cortes coupe coupes schnitt schicht strato strati lobulo lobe lappen sx tiroide tiroides thyroide thyreoid schilddruse schilddruese fast efast suv suvmax suvmean suvpeak
    lbm mdp fdg mibi hmpao dtpa mag3 dmsa tc i131 i123 in111 lu177 nacl psma dotatate
  `,
  'veins and polyps': `
    compressible incompressible polyp polyps polypen polipo polipos polipi polype polypes
  `,
  complaints: `
    esame esami quesito diagnostico untersuchung untersuchungen befund fragestellung prescription motivo mdc addome bild bilder imagen imagenes immagine immagini
    ipocondrio ittero dispnea ematuria disuria vomito melena colica epigastralgia hipocondrio ictericia hematuria disnea ictere dyspnee hypochondre ikterus dyspnoe dyspnea jaundice
  `,
  makers: `
    siemens ge philips toshiba canon hitachi fujifilm samsung mindray esaote acuson logiq voluson epiq affiniti vivid aplio sonosite agfa carestream kodak konica minolta hologic
    healthcare medical systems somatom magnetom aquilion lightspeed revolution ingenia achieva brilliance discovery optima
  `,
  forms: `
    worklist request examination service plan images view views pages frq fq rt/lt sagital transversa corazon sex year years month months week days description examen
    form trabajo travail arbeitsliste requisition solicitud peticion richiesta anforderung radiologia radiologie radiology indication clinical information history egfr creatinine hx allergy allergies iodine demande motif motivo
  `,
};

/** Sides in whole words. */
export const SIDE_WORDS: ReadonlySet<string> = new Set(KINDS['sides']!.trim().split(/\s+/).filter((word) => word.length > 2));

/** Sides and projections, whole and in short. */
export const PROJECTIONS: ReadonlySet<string> = new Set([KINDS['sides']!, KINDS['projections']!].flatMap((words) => words.trim().split(/\s+/)));

/** What an examination is called by, before the part of the body. */
export const EXAMINATIONS: ReadonlySet<string> = new Set('rx rm tc ct mr mri us xr cr dx eco irm tdm radiografia radiographie ecografia echographie rontgen'.split(' '));

/** What two letters say in a radiograph, beside its sides and projections: devices, settings, units and prepositions. */
const IN_RADIOGRAPHS = 'dr cr dx xr rx mg ct mr us kv ma cm mm ms ei di bt wb im ge on of in to no';

/** Words of image annotation: positions, projections, technique, devices' settings and the parts of the body. */
export const ANNOTATION_WORDS: ReadonlySet<string> = new Set(Object.values(KINDS).flatMap((words) => words.trim().split(/\s+/)));

/** Words that stay in a radiograph where initials go: of annotation, and of those with two letters what radiographs bear. */
export const RADIOGRAPH_WORDS: ReadonlySet<string> = new Set([
  ...[...ANNOTATION_WORDS].filter((word) => word.length !== 2),
  ...[KINDS['sides']!, KINDS['projections']!, IN_RADIOGRAPHS].flatMap((words) => words.trim().split(/\s+/)),
]);

/** Words of annotation that are somebody's family name as well, and veins in short, which can be initials: they excuse a line only together with others. */
export const ANNOTATION_NAMES: ReadonlySet<string> = new Set(`
  vfc vfcd vfcg vfs vfsd vfsg vpop gvs pvs gvsd gvsg pvsd pvsg afc afs vcs
  water lobo young adult peak low high early rich reader bone art vert merchant caldwell waters dixon swan core press arch care stroke day weeks trunk root cuff sense blade trace twist bold stress kopf hals pulgar dedo lista liste
`.trim().split(/\s+/));
