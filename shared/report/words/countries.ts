import { wordSet } from '../phrases.ts';

/** Countries, states and peoples: they may stay in a report (FORMAT: larger than a city), so that no span is made of them alone. */
export const COUNTRIES = wordSet(`
 usa us uk eu england scotland wales ireland britain united states kingdom america canada mexico australia zealand new nueva zelanda india pakistan bangladesh china japan korea vietnam philippines thailand indonesia malaysia nigeria ghana kenya ethiopia somalia eritrea senegal cameroon morocco algeria tunisia egypt sudan libya africa turkey syria iraq iran afghanistan lebanon israel palestine jordan arabia saudi russia ukraine poland romania bulgaria hungary czech slovakia serbia croatia bosnia albania greece italy spain portugal france germany austria switzerland belgium netherlands holland luxembourg denmark sweden norway finland iceland brazil argentina chile colombia peru ecuador bolivia paraguay uruguay venezuela cuba haiti jamaica honduras guatemala nicaragua salvador panama dominican republic europe asia
 espana alemania francia italia inglaterra reino unido irlanda portugal suiza austria belgica holanda paises bajos polonia rumania ucrania rusia marruecos argelia tunez egipto turquia brasil mexico estados unidos filipinas pakistan corea japon china europa africa asia peru
 deutschland osterreich schweiz frankreich italien spanien polen turkei syrien griechenland
 allemagne espagne italie belgique suisse maroc algerie tunisie royaume uni
 alemanha espanha franca angola mocambique cabo verde
 germania francia spagna svizzera grecia romania albania
 alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada hampshire jersey carolina dakota ohio oklahoma oregon pennsylvania rhode tennessee texas utah vermont virginia wisconsin wyoming queensland tasmania ontario manitoba alberta saskatchewan
 english spanish french german italian portuguese vietnamese chinese mandarin cantonese arabic farsi persian hindi urdu punjabi bengali tamil tagalog japanese korean russian polish ukrainian romanian turkish somali amharic tigrinya swahili creole hebrew greek dutch swedish danish norwegian finnish hungarian czech european asian african american hispanic latino caucasian australian canadian british irish scottish welsh indian pakistani nigerian mexican brazilian
`);
