/**
 * Words of headers that tell which part of the body an image shows: Body Part Examined (PS3.16 Annex L),
 * and the stems that stand in Study Description, Series Description and Protocol Name in several languages.
 * Compared without case and accents, at the beginning of a word.
 */

/** The head, from which a face can be rendered. */
export const HEAD_WORDS = [
  'head', 'skull', 'brain', 'cranium', 'crani', 'cereb', 'neuro', 'stroke', 'angio brain', 'circle of willis', 'willis', 'pituitary', 'sella', 'iac', 'iacs',
  'posterior fossa', 'temporal bone', 'mastoid', 'petrous', 'headneck', 'carotid', 'cervicocranial', 'kopf', 'schadel', 'schaedel', 'gehirn', 'hirn', 'felsenbein',
  'cabeza', 'craneo', 'cerebro', 'encefal', 'silla turca', 'hipofis', 'tete', 'crane', 'cerveau', 'rocher', 'cabeca', 'cerebral', 'testa', 'cervello', 'encefalo', 'cranio', 'hoofd', 'hersenen', 'schedel',
] as const;

/** Studies of the face itself: cutting it away would destroy what the study is for. */
export const FACE_WORDS = [
  'face ', 'facial', 'maxillofacial', 'maxfac', 'maxilla', 'mandible', 'mandibul', 'jaw', 'jaws', 'tmj', 'sinus', 'sinuses', 'paranasal', 'nasal', 'nose', 'nasophary', 'orbit', 'orbits', 'orbita', 'eye', 'eyes',
  'dental', 'teeth', 'tooth', 'zygoma', 'parotid', 'salivary', 'tongue', 'oral cavity', 'cbct', 'gesicht', 'nasennebenhohl', 'nnh', 'kiefer', 'auge ', 'cara ', 'senos paranasales', 'sinusal', 'macizo facial', 'ojo', 'visage', 'massif facial', 'oeil', 'seios da face', 'seni paranasali', 'massiccio facciale',
] as const;

/** More than the head, with the head in it perhaps. */
export const WIDE_WORDS = [
  'neck', 'whole body', 'wholebody', 'wb', 'total body', 'totalbody', 'skull base to', 'base of skull', 'eyes to thighs', 'vertex to', 'head to', 'c-spine', 'cspine', 'c spine', 'cspine', 'cervical', 'hals', 'hws', 'ganzkorper',
  'cuello', 'columna cervical', 'cuerpo entero', 'cou', 'rachis cervical', 'corps entier', 'pescoco', 'collo', 'polytrauma', 'trauma', 'pan scan', 'panscan', 'spine', 'pet', 'planning', 'radiotherapy', 'rt plan',
] as const;

/** Parts that show no face however wide the view. */
export const OTHER_WORDS = [
  'chest', 'thorax', 'lung', 'heart', 'cardiac', 'coronary', 'abdomen', 'abd', 'pelvis', 'abdomenpelvis', 'liver', 'kidney', 'renal', 'pancreas', 'prostate', 'uterus', 'bladder', 'colon', 'enterograph', 'breast', 'tspine', 'lspine', 'lumbar', 'thoracic spine', 'sspine', 'sacrum', 'hip', 'femur', 'knee', 'leg', 'tibia', 'ankle', 'foot', 'calcaneus', 'toe', 'shoulder', 'clavicle', 'humerus', 'arm', 'elbow', 'forearm', 'wrist', 'hand', 'finger', 'extremity', 'extremities', 'aort', 'iliac', 'popliteal', 'runoff', 'run off', 'bronch', 'pulmon', 'thorac', 'mediastin', 'rib', 'ribs', 'sternum', 'scapula', 'tavi', 'tavr', 'cta legs', 'stomach', 'gastr', 'duoden', 'bowel', 'rectum', 'rectal', 'appendi', 'spleen', 'splen', 'biliary', 'cholangi', 'mrcp', 'adrenal', 'ureter', 'urogra', 'kub', 'hepat', 'pancrea', 'prostat', 'scrot', 'testic', 'ovar', 'mammo',
  'torax', 'corazon', 'coronari', 'higado', 'rinon', 'vejiga', 'rodilla', 'cadera', 'tobillo', 'muneca', 'hombro', 'codo', 'lumbosacra', 'bronqui', 'mamografia', 'miembro inferior', 'miembro superior', 'bauch', 'becken', 'knie', 'lunge', 'herz', 'leber', 'niere', 'schulter', 'hufte', 'huefte', 'ellenbogen', 'handgelenk', 'sprunggelenk', 'oberschenkel', 'unterschenkel', 'lws', 'bws',
  'poumon', 'bassin', 'genou', 'hanche', 'cheville', 'poignet', 'epaule', 'coude', 'foie', 'coeur', 'ginocchio', 'addome', 'bacino', 'spalla', 'gomito', 'polso', 'caviglia', 'fegato', 'cuore', 'joelho', 'ombro', 'quadril', 'tornozelo', 'punho', 'pelve', 'figado', 'phantom', 'fantom', 'qa',
] as const;

/** Quick images from which an examination is planned: few, thick, and chosen to show the outline. */
export const LOCALISER_WORDS = ['localizer', 'localiser', 'loc', 'scout', 'pilot', 'survey', 'topogram', 'surview', 'scanogram', 'plan scan', '3 plane', '3plane', '3 pl', 'tri plane', 'localizador', 'reperage'] as const;

/** Slices along the midline. */
export const SAGITTAL_WORDS = ['sag', 'sagittal', 'sagital', 'midline'] as const;

/** Captured pages of text and curves, which hold no picture of the patient. */
export const PAGE_WORDS = ['dose', 'dosis', 'patient protocol', 'exam protocol', 'protocol page', 'summary', 'report', 'results', 'curve', 'graph', 'screen save text', 'worksheet'] as const;

/** Words for pictures that a workstation rendered of the surface: they show a face at a glance. */
export const RENDERING_WORDS = ['3d', 'vrt', 'volume render', 'volren', 'vr ', 'ssd', 'shaded', 'surface', 'render', 'cinematic', 'minip 3d', 'rotat', 'spin', 'tumble', 'hologram'] as const;

/** A spine of which the header says that it is not the neck's. */
const LOWER_SPINE = /( (?:lumbar|lumbosacral|thoracic|dorsal|sacral|ls|l|t)) spine(?= )/g;

/** Whether a text holds one of the words, at the beginning of a word. */
export function mentions(text: string, words: readonly string[]): string | undefined {
  const plain = ` ${text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, ' ')} `.replace(LOWER_SPINE, '$1');
  return words.find((word) => plain.includes(word.length <= 3 ? ` ${word.trim()} ` : ` ${word}`));
}
