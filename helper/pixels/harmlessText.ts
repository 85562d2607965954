/**
 * Text in images that identifies nobody, by policy: side and position markers, scales, measurements, technique.
 * Everything else that is read in an image and not understood is treated as if it could be a name.
 */

/** Numbers with or without a unit: scales, measurements, exposure, times of day. Long runs of digits are not among them. */
const UNITS = 'mm|cm|m|um|µm|ml|l|kv|kvp|ma|mas|s|sec|ms|us|min|h|hr|hz|khz|mhz|fps|bpm|db|dpi|%|°|deg|x|t|mgy|gy|mgycm|mgy\\*cm|cm/s|m/s|mmhg|kg|g|cm2|cm3|hu|px|ppi|in|w|l|c|z|b|ei|di|si|rpm|mw|f|fr';
const NUMBER = '[-+±]?\\d{1,4}(?:[.,]\\d{1,4})?';
const PATTERNS: readonly RegExp[] = [
  new RegExp(`^${NUMBER}\\s*(?:${UNITS})?$`, 'i'),
  new RegExp(`^${NUMBER}\\s*(?:[x×*]\\s*${NUMBER}\\s*){1,2}(?:${UNITS})?$`, 'i'),
  /^\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d+)?\s*(?:am|pm)?$/i,
  /^\d{1,4}\s*\/\s*\d{1,4}$/,
  /^[LRAPHFSI]{1,3}$/i,
  /^[a-z]{1,2}$/i,
  /^[a-z]{1,3}\d{1,3}[a-z]?$/i,
  /^\d{1,3}[a-z]{1,2}\d{0,2}[a-z]?$/i,
  /^[^\p{L}\p{N}]*$/u,
];

/** Words of image annotation: positions, projections, technique, devices' settings and the parts of the body, in the languages of the reports. */
const WORDS = new Set(`
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
`.trim().split(/\s+/));

/** Three numbers that can be a day, a month and a year. */
const DATE = /^(?:\d{1,2}([/.-])\d{1,2}\1(?:\d{2}|\d{4})|\d{4}([/.-])\d{1,2}\2\d{1,2})$/;

/** Whether every word and number of the line is one that identifies nobody. */
export function isHarmless(text: string): boolean {
  const line = text.trim();
  if (line.split(/\s+/).some((token) => DATE.test(token))) return false;
  if (MEASURES.test(line) || PATTERNS.some((pattern) => pattern.test(line))) return true;
  const tokens = line.split(/[\s,;:=()[\]|_]+/).filter((token) => token !== '');
  return tokens.length > 0 && tokens.every((token) => PATTERNS.some((pattern) => pattern.test(token)) || token.split(/[-/+.]/).every(isHarmlessWord));
}

/** Measures with their units in a row, as readers run them together: `110kV2.0mAs`. */
const MEASURES = new RegExp(`^(?:\\s*${NUMBER}\\s*(?:${UNITS}))+\\s*$`, 'i');

/** A word and its value run together: `Gain52`. */
const LABELLED_NUMBER = /^([a-z]+)\d{1,4}(?:mm|cm|db|hz|khz|mhz)?$/;

/** Whether the line is made of annotation words or of measures alone: then a guess that it names someone or is a number of someone is overruled. */
export function isAnnotation(text: string): boolean {
  if (MEASURES.test(text)) return true;
  return /^[\p{L}\s-]+$/u.test(text.trim()) && text.trim().split(/[\s-]+/).every((word) => WORDS.has(word.toLowerCase()));
}

function isHarmlessWord(word: string): boolean {
  const bare = word.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const [, label = ''] = LABELLED_NUMBER.exec(bare) ?? [];
  return bare === '' || WORDS.has(bare) || WORDS.has(withoutMisreadDigits(bare)) || WORDS.has(label) || PATTERNS.some((pattern) => pattern.test(bare)) || /^[a-z]\d{1,3}$/.test(bare);
}

/** Readers take l and o within words for 1 and 0: `he1ical`, `ctdivo1`. */
function withoutMisreadDigits(word: string): string {
  return word.replace(/(?<=[a-z])1/g, 'l').replace(/(?<=[a-z])0/g, 'o');
}
