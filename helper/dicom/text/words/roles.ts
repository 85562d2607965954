import { fold } from '../../../../shared/report/tokens.ts';

/** Words, folded. */
function keys(words: string): Set<string> {
  return new Set(words.trim().split(/\s+/).map(fold));
}

/** Who works where patients are seen, as written before a name. */
export const ROLES = keys(`
 nurse sister matron midwife physicist radiographer radiologist sonographer technologist technician surgeon registrar consultant optometrist orthoptist
 enfermera enfermero tecnico tecnica fisico schwester pfleger assistenzarzt assistenzärztin oberarzt oberärztin chefarzt chefärztin facharzt fachärztin
 infirmiere infirmier manipulateur manipulatrice infermiera infermiere tecnologo enfermeiro enfermeira
 sykepleier verpleegkundige huisarts laborant laborantin röntgensköterska sjuksköterska overlege överläkare radiograf sygeplejerske röntgenhoitaja lääkäri
 lekarz technik pielęgniarka lékař sestra orvos asszisztens medic asistent hemşire doktor teknisyen
 врач лаборант рентгенлаборант рентгенолог радиолог терапевт хирург невролог онколог кардиолог медсестра фельдшер доктор лікар
 ιατρός γιατρός ακτινολόγος τεχνολόγος νοσηλευτής νοσηλεύτρια
`);

/** Of these, who makes images: only initials may stand behind them. */
export const IMAGING_ROLES = keys('tech technologist radiographer sonographer rad mtra mta mtr manip');

/** Short forms of the same, which need their dot or an initial behind them: `lek` is a drug and `tech` a word of protocols otherwise. */
export const ABBREVIATED_ROLES = keys('lek optom sono bioing tech techn ing assist mudr mgr prim univ as uzm врач д-р мед ιατρ');
