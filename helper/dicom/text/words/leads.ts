import { ROLES } from './roles.ts';

/** Forms of address and words for the patient, folded. */
export const TITLES = new Set('pt patient mr mrs ms miss dr dra prof paciente sr sra herr frau mme mlle docteur dott signora paziente dhr mevr mevrouw hr fru pan pani bay bayan hasta sayin'.split(' '));

/** What introduces a name in a label. */
export const LEADS = new Set([...TITLES, ...ROLES, ...'for of by name called named alias aka para por nombre medico fur von durch pat pour par nom per'.split(' ')]);

/** Small words within names, folded. */
export const PARTICLES = new Set('de del della di da do dos la le van von der den ter el al bin ibn st'.split(' '));
