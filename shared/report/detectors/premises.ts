import { place } from '../places.ts';
import type { Candidate, Page } from '../candidate.ts';
import { LazyPattern } from '../patterns/lazy.ts';

/** Capitalised words of a name, small particles between. */
const NAME = String.raw`\p{Lu}[\p{L}'’.-]{1,24}(?: (?:(?:de|del|de la|de los|la|las|los|da|do|dos|das|di|du|des|den|der|na|an|y|e|the|of) )?\p{Lu}[\p{L}'’-]{1,24}){0,3}`;
const AFTER = String.raw`(?![\p{L}\p{N}])`;
const BEFORE = String.raw`(?<![\p{L}\p{N}])`;
const HOUSE = String.raw`\d{1,5}[A-Za-z]?(?:[-/]\d{1,4}[A-Za-z]?)?`;

/** Months after which streets are named, with a capital. */
const MONTH = String.raw`(?:Enero|Febrero|Marzo|Abril|Mayo|Junio|Julio|Agosto|Septiembre|Octubre|Noviembre|Diciembre|Janeiro|Fevereiro|Março|Maio|Junho|Julho|Setembro|Outubro|Novembro|Dezembro|Gennaio|Febbraio|Aprile|Maggio|Giugno|Luglio|Settembre|Ottobre|Novembre|Dicembre|Janvier|Février|Mars|Avril|Mai|Juin|Juillet|Août|Septembre|Octobre|Décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|novembre|settembre|mai|juillet|septembre|mars|août|ENERO|FEBRERO|MARZO|ABRIL|MAYO|JUNIO|JULIO|AGOSTO|SEPTIEMBRE|OCTUBRE|NOVIEMBRE|DICIEMBRE|MARÇO|SETEMBRO|OUTUBRO|NOVEMBRO|DEZEMBRO|NOVEMBRE|SETTEMBRE|MAI|JUILLET)`;

/** Numbers of rooms as dictation says them. */
const SMALL_NUMBERS = 'eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici|deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|douze|um|dois|três|quatro|oito|dez|doze';

/** Forms of addresses by country; each row is one idea. The text of the first group, where there is one, is the place. */
const FORMS: readonly { idea: string; source: string; flags?: string; confidence: number }[] = [
  { idea: 'a plot or stand by its number', source: `${BEFORE}(?:Plot|Stand|Erf|Shop|Villa|Flat|Apt\\.?|Apartment|Hse|House No\\.?|H\\.? ?No\\.?|Door No\\.?|D\\.? ?No\\.?|Quarters No\\.?|Qtr\\.? No\\.?) (?:No\\.? ?)?[A-Z]?${HOUSE}(?:, (?:Ext|Extension|Phase|Block|Sector|Zone|Section) [A-Z]?\\d{0,3})?${AFTER}`, flags: 'giu', confidence: 0.82 },
  { idea: 'a flat of a numbered block', source: `${BEFORE}(?:BLK|Blk|Block) ?\\d{1,4}[A-Z]?(?:,? ${NAME})?,? ?#\\d{1,3}-\\d{1,4}[A-Z]?${AFTER}`, confidence: 0.9 },
  { idea: 'a Singapore postcode', source: `${BEFORE}(?:S\\(|Singapore )(\\d{6})${AFTER}`, confidence: 0.9 },
  { idea: 'an Argentine street with floor and door', source: `${BEFORE}(?:Bv|Bvar|Blvd|Bulevar|Av|Avda|Avenida|Calle|Pje|Pasaje|Diag)\\.? ${NAME} (?:N\\.?º ?|n\\.?º ?)?\\d{2,5}(?:,? ?\\d{1,2}\\.?[°º](?: ?(?:[\"“']?[A-H][\"”']?|\\d{1,2})(?!\\p{L}))?|,? (?:[Pp]iso|PB|Dto\\.?|[Dd]epto\\.?) ?[\\dA-H]{0,3})?${AFTER}`, confidence: 0.9 },
  { idea: 'a Spanish street by its abbreviation', source: `${BEFORE}(?:P\\.?º|Pso\\.|Pza\\.|Pl\\.|Gta\\.|Rda\\.|Trav\\.|Cno\\.|Urb\\.) (?:de )?(?:la |las |los |el )?${NAME},? (?:n\\.?º ?|núm\\.? ?)?(?:${HOUSE}|s/n)${AFTER}`, confidence: 0.9 },
  { idea: 'a private bag or box', source: `${BEFORE}(?:Private Bag|Locked Bag|P\\.?M\\.?B\\.?|G\\.?P\\.?O\\.? Box|Post Office Box|PO Box|Postbus|Postfach|Case postale|Boîte postale|Casilla|Caixa postal|Casella postale|Apartado postal|Bosca Poist|Postnet Suite) ?(?:No\\.? ?)?[A-Z]? ?\\d{1,6}${AFTER}`, flags: 'giu', confidence: 0.9 },
  { idea: 'a rural route', source: `${BEFORE}(?:R\\.?R\\.?|H\\.?C\\.?|R\\.?D\\.?|S\\.?R\\.?|Rural Route|Star Route|Highway Contract|PSC|CMR|Unit) ?#?\\d{1,5},? (?:Box|Bx\\.?|#) ?\\d{1,5}[A-Z]?${AFTER}`, flags: 'giu', confidence: 0.9 },
  { idea: 'a building by its name', source: `${BEFORE}(?:(?:\\d{1,2}(?:st|nd|rd|th)? ?(?:F|Floor|Flr|/F)\\.?|Unit \\d{1,4}|Rm\\.? \\d{1,4}),? )${NAME} (?:Bldg\\.?|Building|Tower|Towers|Centre|Center|House|Mansion|Plaza|Complex|Arcade)${AFTER}`, confidence: 0.85 },
  { idea: 'a street behind its house number', source: `${BEFORE}${HOUSE},? ${NAME} (?:Pde|Parade|Cres|Cl|Gdns|Row|Loop|Wynd|Brae|Vennel|Trl|Xing|Pk|Mews|Grn|Rise|Nook|Fold|Croft|Strand|Quay|Marg|Approach|Nagar|Salai|Koil Street|Bagh|Gali|Chowk|Layout|Cross|Main|Sadak|Expy|Fwy|Esp|Rd|St|Ave|Dr|Ln|Blvd)\\.?${AFTER}`, confidence: 0.85 },
  { idea: 'a French or Canadian street behind its number', source: `${BEFORE}(?:(?:APP?T?\\.?|App\\.?|Apt\\.?|bureau|Bureau|unité) ?\\d{1,4},? )?\\d{1,5}(?: ?(?:bis|ter|quater|[A-D]))?,? (?:CH|Ch|ch|BOUL|Boul|boul|BD|Bd|bd|AV|Av|av|RANG|Rang|rang|RTE|Rte|rte|MONTÉE|Montée|montée|CÔTE|Côte|côte|RUE|Rue|rue|PL|Pl|pl|ALL|All|SQ|Sq|CHEMIN|Chemin|ROUTE|Route|AVENUE|Avenue|ZA|ZI|Lot)\\.? (?:(?:de|du|des|la|le|les|DE|DU|DES|LA|LE|LES) |[dlDL]['’])*\\p{Lu}[\\p{L}'’-]+(?:[ -]\\p{Lu}[\\p{L}'’-]+){0,3}${AFTER}`, confidence: 0.88 },
  { idea: 'a street before its house number', source: `${BEFORE}(?:[Cc]haussée|[Cc]hssée|[Ss]teenweg|[Vv]icolo|[Bb]orgo|[Ll]ocalità|[Ff]razione|[Ll]argo|[Ss]alita|[Cc]alle|[Cc]arrer|[Aa]vinguda|[Pp]asseig|[Pp]laça|[Rr]úa|[Ee]strada|[Pp]raça|[Tt]ravessa|[Bb]eco|[Aa]lameda|[Rr]odovia|[Ss]tråket|[Ss]trada|[Bb]ulevardul|[Uu]l\\.|[Uu]lica|[Bb]óthar|[Ss]ráid|[Hh]eol|[Ff]fordd|[Ss]tryd|[Ll]ôn|[Aa]chadh|AV\\.|Av\\.|AVENIDA|RUA|R\\.|CALLE|VICOLO) ${NAME},? (?:n\\.?º? ?|nº ?|N\\.?º? ?|no\\.? ?|num\\.? ?)?\\d{1,5}(?:[/ ]?(?:bis|ter|[A-Da-d]))?(?:,? (?:bte|boîte|bus|apto|apt|app|sala|int|interno|piso|bloco|bl|esc|pta) ?[A-Z]?\\d{1,4})?${AFTER}`, confidence: 0.88 },
  { idea: 'a street word behind its name', source: `${BEFORE}${NAME} (?:kalea|etorbidea|bidea|plaza|hiribidea|straat|laan|gracht|plein|dreef|singel|kade|vägen|gatan|gate|vej|katu|utca|sokak|caddesi|mahallesi)(?: (?:zk\\.? ?)?\\d{1,4}[a-z]?)${AFTER}`, confidence: 0.85 },
  { idea: 'an address of a Latin American town', source: `${BEFORE}(?:Cra|Cr|Kra|Kr|Carrera|Cll|Cl|Calle|Diagonal|Diag|Dg|Transversal|Transv|Tv|Av|Avenida|Autopista|Circular)\\.? ?\\d{1,3} ?[A-Z]{0,2}(?: ?(?:bis|sur|norte|este|oeste|Sur|Norte|Este|Oeste))? ?(?:No\\.?|Nro\\.?|N\\.?º|N°|n\\.º|#) ?\\d{1,3} ?[A-Z]? ?[-–] ?\\d{1,3}${AFTER}`, flags: 'gu', confidence: 0.93 },
  { idea: 'a block and a lot', source: `${BEFORE}(?:Mz|Mza|[Mm]anzana|MZ|[Bb]loque|BLOQUE|Bl|Blq|Super ?manzana|SM)\\.? ?[A-Z\\d]{1,3},? (?:Lt|Lte|[Ll]ote|LT|LOTE|[Cc]asa|CASA|Apto|APTO)\\.? ?\\d{1,4}[A-Z]?${AFTER}`, confidence: 0.88 },
  { idea: 'a numbered street and house', source: `${BEFORE}(?:Calle|CALLE|Av\\.?|Avenida|Priv(?:ada)?\\.?|Cda\\.?|Cerrada|Prol(?:ongación)?\\.?|Circuito|Blvd\\.?|Boulevard|Andador|Retorno|Jr\\.?|Jirón|Psje\\.?|Pje\\.?|Pasaje|Camino|Ruta) (?:${NAME}|\\d{1,3}(?: (?:Norte|Sur|Poniente|Oriente|Pte|Ote|Nte))?) (?:No\\.? ?|#|Nro\\.? ?|n\\.º ?)?(?:\\d{2,5}|[A-Z]-?\\d{1,3})(?: ?(?:Int|int|Dpto|Depto|dpto|depto|Piso|piso|Of|of)\\.? ?\\d{0,4}[A-Z]?)?${AFTER}`, confidence: 0.88 },
  { idea: 'a street named after a day', source: `${BEFORE}(?:Av\\.?|Ave\\.?|AV\\.?|AVE\\.?|Avda\\.?|Avenida|AVENIDA|Calle|CALLE|C\\/|Rua|RUA|R\\.|Via|VIA|Viale|VIALE|Corso|CORSO|Piazza|PIAZZA|Plaza|PLAZA|Praça|PRAÇA|Largo|LARGO|Bv\\.?|Bvar\\.?|Blvd\\.?|Bulevar|[Rr]ue|RUE|[Pp]lace|PLACE|[Aa]venue|AVENUE|[Bb]oulevard|BOULEVARD|Straße des|Platz des) ?(?:du |DU )?(?:\\d{1,2}[ºo°.]?|[IVX]{1,4}) (?:de |DE )?${MONTH}(?: 19\\d\\d)?(?:,? (?:n\\.?º? ?|Nº ?|N\\.? ?|#)?\\d{1,5}[A-Za-z]?)?${AFTER}`, confidence: 0.92 },
  { idea: 'a street named after a day, and the house', source: `(?:^|(?<=\\n| {2}|[,;:(] ))\\d{1,2} (?:de|DE) ${MONTH} (?:n\\.?º? ?|Nº ?|#)?\\d{3}(?=$|[\\s,;.)])`, confidence: 0.92 },
  { idea: 'a numbered street of a grid, and the house', source: `${BEFORE}(?<![.,] ?)\\d{1,3} (?:[Pp]oniente|[Oo]riente|PONIENTE|ORIENTE|[Pp]te\\.?|[Oo]te\\.?|Norte|Sur|NORTE|SUR) (?:[Nn]o\\.? ?|#)?\\d{2,5}(?:-?[A-Z])?(?! ?(?:mm|cm|ml|mg))${AFTER}`, confidence: 0.85 },
  { idea: 'a door and its street', source: `${BEFORE}(?:No|NO|Nr|H\\.? ?No|D\\.? ?No|Door No)\\.? ?\\d{1,4}[A-Z]?(?:\\/\\d{1,4}[A-Z]?)?,? ${NAME} (?:Street|St|Road|Rd|Lane|Avenue|Ave|Cross|Main|Nagar|Salai)\\.?(?: (?:Extn|Extension|Ext|East|West|North|South)\\.?)?${AFTER}`, confidence: 0.9 },
  { idea: 'a quarter or estate', source: `${BEFORE}(?:Urb|Fracc|Bo|Barr|Col|Cond|Res|Sect|Pob|Ent|Conj|Resid|AA\\.? ?HH|Coop|Brgy|Bgy|Bº|Ext|Parc|Altur|Rpto|Reparto|Vda|Vereda|Villa|Población|[Cc]olonia|Urbanización|[Ff]raccionamiento|Barriada|Residencial)\\.? ${NAME}${AFTER}(?! ?[:=])`, confidence: 0.72 },
  { idea: 'a road and its kilometre', source: `${BEFORE}(?:Carr|Carretera|Ctra|CARR|CARRETERA|Ruta|RUTA|Rodovia|Estrada|Route|Highway|Hwy|Autopista|Autovía|Panamericana|Km|KM)\\.? ?(?:[A-Z]{1,3}-)?\\d{1,4}(?:,? (?:[Kk]m|KM|[Kk]ilómetro)\\.? ?\\d{1,4}(?:[.,]\\d{1,2})?)(?: ?(?:Norte|Sur|Este|Oeste|int|Int|interior))?${AFTER}`, confidence: 0.9 },
  { idea: 'a numbered road', source: `(?<=(?:\\b(?:la|una|por la|km|kilómetro|carretera|autovía|autopista|sulla|lungo la|strada|statale|on the|along the|junction of the|sur la|auf der|Autobahn|na|pela|estrada|rodovia) ))((?:EX|CM|CV|CA|AP|AS|LR|NA|CL|MA|PM|SE|GR|BU|LE|ZA|SA|AV|VA|SO|SG|TO|CR|AB|GU|CU|TE|HU|GI|BV|GIV|TV|RM|MU|AL|CO|JA|HU|BA|CC|LU|PO|OU|VG|AC|BI|GI|VI|[ANMCVBDEIR])-\\d{1,4}|S\\.?[SP]\\.? ?\\d{1,4}(?: ?(?:bis|ter))?|A ?\\d{1,3}|B ?\\d{1,3}|RN ?\\d{1,3}|RD ?\\d{1,4}|D ?\\d{1,4}|N ?\\d{1,4}|BR-\\d{3}|PE-\\d{2,3}|M\\d{1,2}|R\\d{2,3})${AFTER}`, confidence: 0.78 },
  { idea: 'an interstate or motorway', source: `${BEFORE}(?:I-(?!12[345](?!\\d)|131(?!\\d))\\d{1,3}|US-\\d{1,3}|(?:US|State|County|Farm|Ranch|Forest|Township|Provincial|Regional) (?:Highway|Hwy|Route|Rte|Road|Rd|FM) \\d{1,4}|FM \\d{2,4}|CR \\d{2,4})(?: (?:[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est)bound)?(?:,? (?:mm|MM|MP|mile|mile marker|exit) \\d{1,3})?${AFTER}`, confidence: 0.82 },
  { idea: 'a house by its name', source: `(?<=(?:address|addr|home|lives at|living at|resides at|[Dd]omicilio|[Aa]dresse|indirizzo|morada):? )(?:The |Y |An )?${NAME}(?=, ${NAME})`, confidence: 0.75 },
  { idea: 'a shaft, level or gate', source: `${BEFORE}(?:NO\\.? ?|No\\.? ?)\\d{1,2} (?:SHAFT|DECLINE|INCLINE|LEVEL|GATE|PIT|Shaft|Decline|Pit|Gate)${AFTER}`, confidence: 0.75 },
  // Rooms
  { idea: 'a suite or laboratory', source: `${BEFORE}(?:Angio|Angiography|IR|Cath|Endo|Endoscopy|Hybrid|MRI|MR|CT|PET|US|Ultrasound|X-?[Rr]ay|Fluoro|Trauma|Resus|Recovery|Procedure|Seminar|Meeting|Conference|Lecture|Biopsy|Scan|Interventional|Day|Dialysis|Birthing|Delivery|Isolation|Theatre|Operating|ED|ER|ICU|Clinic|Exam|Consulting|Treatment)(?: Lab| Suite| Room| Rm| Bay| Pod| Theatre| Hall)\\.? [A-Z0-9]{1,2}(?:[.-]\\d{1,3})?${AFTER}`, confidence: 0.8 },
  { idea: 'a room by its kind and number', source: `${BEFORE}(?:[Ss]ala|SALA|[Bb]ox|[Qq]uirófano|[Pp]abellón|[Gg]abinete|[Cc]onsulta|[Ss]alle|[Ss]alón|[Aa]ula|AULA) (?:de )?(?:híbrida|blanca|angio|angiografía|hemodinámica|eco|ecos|ecografía|rx|tc|rm|pet|vascular|intervencionismo|telemando|mamografía|mamo|polivalente|endoscopia|paradas|críticos|UCI|partos|juntas|sesiones|écho|scanner|IRM|angiologie|doppler) \\d{1,2}${AFTER}`, confidence: 0.82 },
  { idea: 'a bed or incubator by its number', source: `${BEFORE}(?:incubadora|incubator|isolette|cot|crib|couveuse|Inkubator|culla|incubatrice|berço|cama|Cama|CAMA|LEITO|Leito|leito|lit|Bett|letto|bed|BED|bay|pod|chair|sillón|pavilion|Pavilion|pabellón|Pabellón|PABELLON|Aula|aula|wing|Wing|ward|WARD|Ward|room|Room|ROOM|sala|Sala|SALA|stanza|chambre|Zimmer) (?![1-7](?:[.,]\\d)? ?T(?!\\p{L}))(?:(?:UTI|UCI|ICU|NICU|PICU|CTI|UCIN|HDU|CCU|Bed|bed) )?(?:[A-Z]{1,2}|[IVX]{1,4}-\\d{1,2}|[A-Z]{1,2}\\d{1,2}\\/\\d{1,3}|(?:RM|TC|TAC|CT|MR|US|RX|ECO)-\\p{Lu}\\p{Ll}{2,12}|(?:[A-Z]{1,2}-?)?\\d{1,3}(?:\\.\\d{2,3})?[A-Z]?(?:-[A-Z\\d]{1,4})?)(?: (?:bis|ter)| - ?[A-Z]?\\d{1,3})?(?=$|[\\s.,;:)?!»"”]|\\n)(?! ?(?:mm|cm|ml|%|x |de |of |mg))`, confidence: 0.7 },
  { idea: 'a laboratory or bay by its number', source: `${BEFORE}(?:(?:[Ss]ala|SALA|[Rr]oom|ROOM|Rm|RM|[Ss]uite|[Ss]alle|[Ss]aal) )?((?:Cath|CATH|Angio|ANGIO|Endo|ENDO|Hemo|Hybrid|Cot|Resus|RESUS)[ -]\\d{1,2})${AFTER}(?! ?(?:mm|cm|ml|mg|%|[.,]\\d|[x×]))`, confidence: 0.76 },
  { idea: 'a bay by its letter', source: `${BEFORE}(?:CT|MR|MRI|US|XR|ED|ER|Resus|Trauma) ((?:BAY|Bay|bay|POD|Pod|pod) [A-H])${AFTER}`, confidence: 0.78 },
  { idea: 'a bed or room by its number in words', source: `${BEFORE}(?:bett|zimmer|saal|kabine|cama|habitación|box|sala|room|bed|bay|cubicle|letto|stanza|chambre|lit|leito|quarto) (?:número |nummer |number |numero |numéro )?(?:${SMALL_NUMBERS})${AFTER}`, flags: 'giu', confidence: 0.75 },
  { idea: 'a bed named by its number alone', source: `(?<=(?:[Ee]l|[Ll]a|[Ll]os|[Pp]aciente|[Pp]t in|patient in|bed|cama|hab\\.?|habitación|lit|chambre|Zimmer)(?: paciente)? (?:de la |del |de ))(\\d{3,4}-[12AB])${AFTER}`, confidence: 0.75 },
];

const COMPILED = FORMS.map(({ idea, source, flags, confidence }) => ({ idea, confidence, pattern: new LazyPattern(source, flags ?? 'gu') }));

/** Addresses and rooms in the forms of many countries. */
export function findPremises({ matches }: Page): Candidate[] {
  const found: Candidate[] = [];
  for (const { idea, confidence, pattern } of COMPILED) {
    for (const match of matches(pattern)) {
      const value = match[1] ?? match[0];
      const start = match.index + match[0].lastIndexOf(value);
      found.push(place(start, start + value.length, confidence >= 0.85 ? 'address' : 'place', confidence, `reads as ${idea}`));
    }
  }
  return found;
}
