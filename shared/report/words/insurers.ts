import { Phrases, wordSet } from '../phrases.ts';

/**
 * Payers of whole countries, by names that mean nothing else in a report. A health plan is no identifier, the number of its member is
 * (45 CFR 164.514(b)(2)(i)(I)).
 */
export const INSURERS = new Phrases<true>()
  .add('osde|osecac|osprera|ospedyc|ospat|ospe|osmata|ospacp|osuthgra|iapos|ioma|pami|iosper|iosfa|osep|apross|ipross|dosep|damsu|dasu|daspu|medife|omint|swiss medical|accord salud|union personal|sancor salud|prevencion salud|prevencion art|provincia art|galeno art|la segunda art|experta art', true)
  .add('famisanar|eps famisanar|nueva eps|salud total|coosalud|emssanar|savia salud|capital salud|mutual ser|asmet salud|cajacopi|medimas|coomeva|compensar eps|eps compensar|eps sura|sura eps|eps sanitas|sanitas eps|sos eps|aliansalud|comfenalco|comfenalco valle|comfachoco|ecoopsos|anas wayuu|colsanitas|colmedica|axa colpatria|seguros bolivar|arl positiva|positiva arl|arl sura|arl bolivar|arl colmena|soat', true)
  .add('banmedica|consalud|cruz blanca|nueva masvida|vida tres|isapre colmena|isapre esencial|fonasa|capredena|dipreca|isapre|achs|asismed|iess|isspol|issfa|seguro campesino|seguro social campesino|ars senasa|senasa|ars humano|ars universal|ars palic|mapfre salud|pacifico seguros|oncosalud|seguro integral de salud|seguro popular|insabi|gnp|gnp seguros|metlife|axa seguros|qualitas|seguros monterrey|pensionissste|plan vital|triple s|mcs classicare|first medical', true)
  .add('adeslas|segurcaixa adeslas|asisa|dkv|muface|isfas|mugeju|mapfre', true)
  .add('medicare|medicaid|tricare|aetna|cigna|carefirst|careplus|ambetter|unitedhealthcare|uhc|bcbs|blue cross blue shield|blue cross|anthem|molina healthcare|medibank|bupa|axa ppp|pmjay|ayushman bharat|cghs|echs|thiqa', true)
  .add('helsana|css versicherung|swica|concordia versicherung|visana|sanitas krankenversicherung|sympany|kpt|groupe mutuel|assura|ogk|svs|bva|bvaeb|hkk|sbk|dak|hek|bkk|bkk vbu|ikk|ikk sudwest|kkh|viactiv|pronova bkk|mobil krankenkasse|maif|macif|maaf|matmut|mgefi|mnt|malakoff humanis|ag2r la mondiale|previmedical|fasi|medis|amil saude|porto seguro saude|ipsemg|iamspe|cassi saude', true)
  .add('aok|barmer|dak gesundheit|techniker krankenkasse|ikk classic|knappschaft|debeka|mgen|harmonie mutuelle|adse|multicare|advancecare|unimed|hapvida|bradesco saude|sulamerica|notredame|unisalute', true);

/** What such a payer is called by its kind: the word behind it is its name, whatever it means elsewhere. */
export const INSURER_KINDS = new Phrases<true>()
  .add('eps|eapb|arl|ars|isapre|art|obra social|o social|prepaga|prevision|prevision de salud|plan|plano|convenio|seguro|seguros|insurance|insurer|payer|payor', true);

/** Names of payers that are words or names too: they count behind their kind. */
export const WORD_INSURERS = wordSet('sura sanitas compensar colmena esencial positiva prevencion provincia experta galeno vital humano universal palic rimac daman amil cassi caser bolivar cajacopi comfenalco');

/** What may stand beside the name of a payer and is no name either. */
export const INSURER_WORDS = wordSet('eps eapb arl ars isapre art obra social seguro seguros seguridad salud plan os regimen contributivo subsidiado complementario advantage part health insurance');
