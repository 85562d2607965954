import { wordSet } from '../phrases.ts';

/** Languages that people speak, which beside a word for speaking name nobody. Karen, Mam and the like are given names as often and left out. */
export const LANGUAGES = wordSet(`
 english spanish french german italian portuguese dutch flemish danish swedish norwegian finnish icelandic estonian latvian lithuanian polish czech slovak hungarian romanian bulgarian serbian croatian bosnian slovene albanian macedonian greek turkish russian ukrainian belarusian georgian armenian
 arabic hebrew farsi dari pashto urdu hindi punjabi gujarati marathi bengali bangla sylheti nepali sinhala sinhalese tamil telugu kannada malayalam kurdish sorani kurmanji uzbek kazakh mongolian tibetan burmese rohingya khmer lao hmong thai vietnamese malay indonesian tagalog ilocano cebuano visayan mandarin cantonese hakka hokkien toisanese fuzhounese korean japanese
 amharic tigrinya oromo somali swahili kiswahili kirundi kinyarwanda lingala luganda shona zulu isizulu xhosa isixhosa sesotho setswana afrikaans hausa yoruba igbo twi akan fante ewe wolof fula fulani pular mandinka bambara krio creole kreyol patois papiamento
 welsh cymraeg irish gaeilge gaelic scots breton basque euskera catalan galician maltese romani yiddish maori samoan tongan fijian tokelauan niuean navajo cree ojibwe inuktitut yupik mixteco zapoteco quechua aymara nahuatl guarani kiche asl bsl auslan isl
`);
