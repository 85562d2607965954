/**
 * What image annotation is made of, as data: units, settings with their plausible values, and words. `harmlessText.ts` decides with them.
 */

/** Units of scales, measurements, exposure, tracers and times. */
export const UNITS: readonly string[] = [
  'mm', 'cm', 'm', 'um', 'µm', 'μm', 'ml', 'l', 'kv', 'kvp', 'ma', 'mas', 'µas', 's', 'sec', 'ms', 'us', 'min', 'h', 'hr', 'hz', 'khz', 'mhz', 'fps', 'bpm', 'lpm', 'db', 'dpi', '%', '°', 'deg', 'x', 't', 'mgy', 'gy', 'cgy', 'µgy', 'ugy', 'dgy',
  'mgycm', 'mgy\\*cm', 'mgy-cm', 'gycm2', 'dgycm2', 'mgycm2', 'cm/s', 'm/s', 'mm/s', 'mm/mv', 'mv', 'mmhg', 'kg', 'g', 'cm2', 'cm3', 'mm2', 'mm3', 'g/cm2', 'mg/cm3', 'hu', 'px', 'ppi', 'in', 'w', 'l', 'c', 'z', 'b', 'ei', 'di', 'si', 'rpm', 'mw',
  'f/s', 'fr/s', 'im/s', 'p/s', 'b/s', 'f', 'fr', 'n', 'dan', 'lbf', 'kbq', 'mbq', 'gbq', 'mci', 'uci', 'kev', 'kcts', 'kct', 'ppm', 'ml/s', 'ml/min', 'l/min',
];

/** Settings and measures that devices write before a number, with the largest number that they can have. Beyond it, the number is not theirs. */
export const SETTINGS: ReadonlyMap<string, number> = new Map(Object.entries({
  w: 10000, l: 5000, c: 5000, ww: 10000, wl: 5000, window: 10000, level: 5000, wc: 5000, te: 1000, tr: 20000, ti: 10000, kv: 400, kvp: 400, ma: 2000, mas: 20000, sl: 999, st: 99, sp: 2000, thk: 99, thickness: 99, slice: 999, loc: 2000,
  se: 999, im: 9999, img: 9999, image: 9999, series: 999, fr: 999, frame: 9999, fov: 999, dfov: 99, sfov: 99, zoom: 999, mag: 99, b: 5000, fa: 180, vfa: 180, nex: 99, nsa: 99, etl: 999, bw: 2000, snr: 999, sar: 99, prf: 20000,
  mi: 9, ti2: 9, tis: 9, tib: 9, tic: 9, ts: 9, g: 999, gn: 999, gain: 999, dr: 999, d: 999, depth: 999, frq: 99, fq: 99, f: 99, thi: 99, pi: 99, ri: 9, psv: 999, edv: 999, vmax: 999, vmin: 999, hr: 300, fc: 300, pr: 999, qrs: 999, qt: 999, qtc: 999,
  bpd: 200, hc: 500, ac: 500, fl: 200, crl: 200, ga: 60, efw: 6000, lao: 180, rao: 180, cra: 90, cau: 90, caud: 90, cran: 90, sid: 400, sod: 400, asir: 100, rot: 60, pitch: 9, ctdi: 999, ctdivol: 999, dlp: 9999, dap: 99999, ei: 9999, di: 99, suv: 99, suvmax: 99,
  suvmean: 99, hu: 4000, sd: 999, roi: 99, min: 9999, max: 9999, mean: 9999, vol: 9999, dist: 999, area: 9999, ef: 100, angle: 360, tilt: 90, gr: 999, ir: 99, x: 9999, t: 9, scv: 99, cvp: 99, tp: 2000, q: 99, art: 999, diff: 99, difft: 99, crt: 999,
}));

/** Words of image annotation: positions, projections, technique, devices' settings and the parts of the body, in the languages of the reports. */
export const ANNOTATION_WORDS: ReadonlySet<string> = new Set(`
 l r lt rt le re li re izq der izda dcha left right links rechts izquierda izquierdo derecha derecho gauche droite gauche droit sinistra sinistro destra destro esquerda esquerdo direita direito
 ap pa lat lateral lao rao lpo rpo obl oblique frontal axial ax sag sagittal cor coronal tra trans transverse transversal long longitudinal mlo cc lm ml xcc lcc rcc lmlo rmlo tangential spot
 supine prone erect upright semi semierect standing portable port bedside decubitus insp exp inspiration expiration inspiratory expiratory weight bearing stehend liegend decubito bipedestacion supino prono
 head feet anterior posterior superior inferior medial distal proximal cranial caudal cephalad upper lower mid middle front back top bottom
 ct mr mri us pet xr cr dr dx nm t1 t2 t1w t2w pd flair stir dwi adc swi tof gre tse fse se ep epi spgr vibe mprage space haste trufi ssfse gd contrast con sin pre post native delay arterial venous portal phase early late
 kv kvp ma mas sec ms te tr ti fa fov st sl sp tilt gantry thk thickness slice loc zoom mag filter kernel recon wl ww window level w c im img image se series scan frame frm no nr num page
 dose dlp ctdi ctdivol mgy mgycm dap ei di exposure index grid total phantom report summary helical spiral sequential localizer localiser scout topogram rotation pitch collimation
 gain dr dyn range freq frequency harmonic harm thi gen res pen depth depth prf wf wall map persist persistence focus tgc mi ti tis tib tic fr fps hz khz mhz bpm cine loop freeze live doppler cf cfi color colour power pw cw bmode mmode mode b m d dist distance area vol volume circ length width height angle vel velocity pg vmax vmin vti ri pi sd edv psv hr baseline sv gate scale inv auto opt probe transducer preset general abdomen abd obs ob gyn cardiac vascular small parts thyroid breast
 liver kidney spleen pancreas gallbladder gb bladder prostate uterus ovary aorta ivc cbd cholecyst chest thorax lung heart hand foot knee hip ankle wrist elbow shoulder spine skull brain neck pelvis femur tibia fibula humerus radius ulna finger toe rib ribs sinus orbit orbits cervical thoracic lumbar sacrum lspine cspine tspine abdomen pelvic mandible clavicle scapula calcaneus patella
 higado rinon bazo vesicula pancreas torax mano pie rodilla cadera tobillo codo hombro columna craneo cerebro cuello pelvis femur leber niere milz galle herz lunge hand fuss knie huefte foie rein rate poumon coeur main pied genou hanche fegato rene milza polmone cuore mano piede ginocchio anca figado rim baco pulmao coracao pe joelho quadril
 trv tr transv sup inf med rul lul rll lll rml luq ruq llq rlq epig subcostal intercostal parasternal apical psax plax a2c a4c a5c ra la rv lv rvot lvot ivs mv tv av pv ao
 not for diagnosis reference only compressed lossy uncompressed original mpr mip minip vrt ssd 3d 2d thin thick average avg subtraction sub roi min max mean std dev cm mm the of and with without to in by
 pwr pst prs prc crd crw comp frz node lymph cyst mass nodule cist bid mag print note exam study sag tra right/left inf ref sat fps map edge smooth agc rej frm avg dynrng xres cri sri rs ao tgc lgc hgen hpen hres gn sfov dfov mfov vox bw nex nsa etl bval hu body soft tissue bone standard sharp
 siemens ge philips toshiba canon hitachi fujifilm samsung mindray esaote acuson logiq voluson epiq affiniti vivid aplio sonosite agfa carestream kodak konica minolta hologic healthcare medical systems somatom magnetom aquilion lightspeed revolution ingenia achieva brilliance discovery optima
 ant post cra cau sid sod did avr avl avf i ii iii fc qrs qt qtc pr rr rhythm sinus rate lead leads bpd hc ac efw ga crl afi lmp psv edv systole diastole syst diast peak snr asir vfa aec rot sfov dfov large small medium auto adaptive recon fbp iterative
 corte cortes coupe coupes schnitt schicht strato strati lobulo lobe lappen sx dx tiroide tiroides thyroide thyreoid schilddruse schilddruese fast efast ruq luq suv suvmax suvmean suvpeak bw lbm mdp fdg mibi hmpao dtpa mag3 dmsa tc ga68 f18 i131 i123 tl in111 lu177 nacl psma dotatate
 region bmc bmd score tscore zscore matched neck troch inter row rows total mean name range type thickness force compression compr glandular agd age
 worklist request examination service plan image images view views page pages frq fq rt/lt sagital coronal axial transversa longitudinal corazon
 hr spo2 resp ecg ekg derivation mv mm/mv mm/s filter muscle calibration cal mode normal standard quality fine coarse dynamic static delayed whole spot planar spect tomo counts kcts kct time min dur duration energy peak
 prox dist bif bulb bulbous ica cca eca mca aca pca va ba sfa cfa pfa pta ata dpa cia eia iia ima sma smv imv smpv gsv ssv sfj spj carotid popliteal saphenous jugular celiac coeliac brachial radial ulnar peroneal iliac lax sax rotator cuff triceps patellar patella achilles bursa plaque stent
 fluoro fluoroscopy dsa cine acq acquisition acquisitions air kerma cumulative reference point run runs exposures ercp ptc mrcp hsg vcug ivu ivp runoff roadmap rate vent ventricular atrial valve mitral tricuspid septum on off
 nbi fice bli lci wli cecum caecum ileum antrum fundus macula fovea cornea lens disc od os ou oct ir crt onh rnfl who classification osteopenia osteoporosis frax fracture hip risk probability
 tapse mapse epss lvot rvot rvsp lvef hdp pi p.i radiation protocol frames frame zone debout assis couche assise profil bypass graft anastomosis fistula shunt thrombus scar baseline recumbent seated sentado acostado oblicua sitzend seduto in piedi
 hyperdense hypodense hyperechoic hypoechoic anechoic br1 biopsy
`.trim().split(/\s+/));

/** Words of annotation that are somebody's family name as well: they excuse a line only together with others. */
export const ANNOTATION_NAMES: ReadonlySet<string> = new Set(['lobo', 'young', 'adult', 'peak', 'low', 'high', 'early', 'rich', 'reader', 'bone', 'art', 'vert']);
