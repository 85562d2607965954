import type { Label } from '../../label.ts';
import type { Stretch } from '../../text.ts';
import type { Candidate, Page } from '../candidate.ts';
import { lazily, readForms, type Form } from '../form.ts';
import { readName } from '../names.ts';
import { wordSet } from '../phrases.ts';
import { fold, GAP, isCapitalised, isUpper, tokenAt } from '../tokens.ts';
import { GIVEN_NAMES, WORD_GIVEN_NAMES } from '../words/givenNames.ts';
import { KIN, NOT_NAMES, TITLES } from '../words/people.ts';
import { MEDICAL_ENDING } from '../words/medicalEndings.ts';
import { CITIES } from '../words/cities.ts';
import { COUNTRIES } from '../words/countries.ts';
import { EPONYMS, MEDICAL_WORDS } from '../words/protected.ts';

const PARTICLE = '(?:de|del|de la|da|dos|van|van de|van den|van der|von|der|ter|al|el|bin|ap|ní|mac|ó|y|i)';
const NAME = String.raw`\p{Lu}[\p{L}'’-]{1,24}(?: (?:\p{Lu}\.? )?(?:${PARTICLE} )?\p{Lu}[\p{L}'’-]{0,24}){0,3}`;
const INITIAL_NAME = String.raw`(?:\p{Lu}\.? ?){1,2}${NAME}`;

/** Greatest size of a catheter or sheath that is common, in French. */
const LARGEST_FRENCH = 34;

/** `Angio-Seal 6F`, `Cobra 4F`: a device and its size in French, unless somebody's given name stands there. */
function isFrench(name: string, after: string): boolean {
  const size = /^,? \(?(\d{1,2}) ?F/.exec(after)?.[1];
  return size !== undefined && Number(size) <= LARGEST_FRENCH && !/[.,]/.test(name) && !name.split(/[ -]/).some((word) => GIVEN_NAMES.has(fold(word)) || WORD_GIVEN_NAMES.has(fold(word)));
}

/** `Donna, 52 anni`, `HOMME, 41 ANS`, `Lupus, 29 anos`: who or what somebody is, and no name. */
function isSaidOfPatient(name: string): boolean {
  const word = fold(name);
  return PERSON_WORDS.has(word) || MEDICAL_WORDS.has(word) || MEDICAL_ENDING.test(word);
}
const PERSON_WORDS = wordSet('man woman male female lady gentleman boy girl infant newborn hombre mujer varon nino nina lactante mann frau junge madchen kind homme femme garcon fille enfant uomo donna bambino bambina homem mulher menino menina lupus asma asthma epilepsia');

/** `ABDOMEN^ROUTINE`: the name of a protocol. */
function isProtocol(name: string): boolean {
  return name.split(/[\^ ]/).some((word) => MEDICAL_WORDS.has(fold(word)));
}

/** Staff, writers and companions by the forms of minutes, chats, rotas and log lines. The first group is the name. */
const FORMS = lazily<{ label: Label; idea: string; source: string; confidence: number; unless?: NonNullable<Form['unless']> }>([
  { label: 'CLINICIAN', idea: 'did something at a time of a log', source: String.raw`(?:^|\n)[ ]*\d{1,2}[:.]?\d{2}(?: ?h(?:rs)?)?[ \t-]+(${NAME}) (?:reviewed|called|paged|signed|noted|updated|informed|confirmed|revis[oó]|llam[oó]|avis[oó]|firm[oó]|anot[oó])(?!\p{L})`, confidence: 0.78 },
  // Names with what their bearers are behind them
  { label: 'CLINICIAN', idea: 'a grade of training follows the name', source: String.raw`(?<![\p{L}.])((?:\p{Lu}\.? )?\p{Lu}[\p{L}'’-]{2,24}(?: \p{Lu}[\p{L}'’-]{2,24})?),? \(?(?:ST[1-8]|CT[1-3]|FY[12]|F[12]|SpR|StR|SHO|PGY-?[1-7]|R[1-5]|MIR ?[1-5]?|FEA|NNP|ANNP|ANP|CNS|Registrar|Consultant|WA|OÄ|AÄ|PH|CCA|IDE|MAR|Assistenzarzt|Assistenzärztin|Oberarzt|Oberärztin|Weiterbildungsassistent(?:in)?|interne|residente|resident|specializzand[oa]|becari[oa])\)?(?![\p{L}\p{N}])`, confidence: 0.8 },
  { label: 'CLINICIAN', idea: 'a qualification follows an initial and a surname in small letters', source: String.raw`(?<![\p{L}.])(\p{Ll}\. ?\p{Ll}{3,16}) (?:RN|RT|MD|DO|CNMT|RDMS|RVT|RDCS|NP|PA-C|CRNA|BSN|TSRM|MTRA)(?!\p{L})`, confidence: 0.8 },
  // "Cirujeda (CIR), Goñi (ONC)", "Meckel (SpR)"
  { label: 'CLINICIAN', idea: 'a department in brackets follows the name', source: String.raw`(?:^|(?<=[:,;] )|(?<=\n))(${NAME}) \((?:CIR|RX|RAD|ONC|DIG|AP|MN|RT|URO|NEU|NMO|GIN|HEM|TRA|MI|GES|PAT|SURG|PATH|MED|ONCO|HPB|UGI|CNS|chair|Chair|presid\p{L}{2,6}|secr\p{L}{2,8}|gestora? de casos|Chirurgie|Radiologie|Onkologie|Pathologie|Nuklearmedizin|Strahlentherapie|Gastro|Uro|Gyn|HNO|Viszeral\p{L}{0,12}|oncologie|chirurgie|radiologie|anapath|oncologia|chirurgia|radiologia|anat\.? ?pat\.?)\)`, confidence: 0.82 },
  // "rads O. Haraldsdóttir; path Lauren Siew; surg Whipple, Ravindran"
  { label: 'CLINICIAN', idea: 'follows a role in a list of those present', source: String.raw`(?<=(?:^|[;:,(/|] ?|\n)(?:rads?|path|surg|onc|med onc|rad onc|CNS|cns|hep|hepatology|gastro|resp|haem|gynae|uro|ENT|chair|apols|apologies|minutes|present|scrub|circ|RN|rn|tech|sono|typist|trans|nurse|enf\.?|enfermera|aux\.?|celador|matrona|MTRA?|Protokoll|manip\.?|inf\.?|TSRM|anest\.?|resid\.?|res\.|R[1-5]|inj|staff|tutor|op) )(${INITIAL_NAME}|${NAME})(?=\s*(?:[;,./)(|]|$|\n))`, confidence: 0.78 },
  { label: 'CLINICIAN', idea: 'checked or did something as a nurse or technologist', source: String.raw`(?<!\p{L})(?:by|with|to|from|w\/|d\/w|D\/W|s\/w|c\/o|x2 by|per) (?:the )?(?:RN|NP|NNP|PA|CNS|tech|technologist|nurse|midwife|sonographer|paramedic|EMT|CRNA|radiographer|fellow|resident|registrar|SpR|intern|team lead|charge nurse|sister|consultant) (${NAME})`, confidence: 0.82 },
  { label: 'CLINICIAN', idea: 'was spoken to', source: String.raw`(?<!\p{L})(?:[Dd]\/[Ww]|[Ss]\/[Ww]|[Dd]isc(?:ussed)?\.? (?:with|w\/)|[Tt]\/[Ww]|[Rr]\/[Vv] by|[Ss]poke (?:to|with)|[Rr]ang|[Tt]old|[Ii]nformed|[Bb]leeped|[Pp]aged|[Vv]erified|[Cc]hecked by|[Rr]ead back by|[Aa]sk for|[Aa]sk|[Hh]ablé con|[Hh]ablado con|[Pp]regunt(?:ar|ad) a|[Aa]vis(?:ar|ado|ada|o) a|[Pp]asar a|[Cc]omentado con|[Cc]onsultado con|[Ll]o ve|[Rr]ücksprache mit|[Bb]esprochen mit|[Tt]el\. mit|[Vv]u avec|[Dd]iscuté avec|[Aa]ppelé|[Ss]entit[oa]|[Pp]arlato con|[Dd]iscusso con|[Ff]alei com|[Dd]iscutido com|[Aa]visad[oa]) (?:a |al |el |la |the |Frau |Herrn )?(${INITIAL_NAME}|${NAME})(?=\s*(?:[.,;:)(–-]|$|\n| (?:NNP|NP|PA|RN|CNS|ext|at|on|by|in|who|re|about|regarding|sobre|que|para|en|de|del|por|a las|um|wegen|à|pour|alle|per|às|NNP)(?![\p{L}])))`, confidence: 0.74 },
  { label: 'CLINICIAN', idea: 'a name in brackets after an assistant', source: String.raw`(?:secretary|PA|receptionist|clerk|coordinator|booking|office|assistant|secretaria|administrativa|Sekretärin|Sekretariat|MFA|secrétaire|secrétariat|segretaria|segreteria|secretária)(?:'s office)? \((\p{Lu}[\p{L}'’-]{1,20}(?: \p{Lu}[\p{L}'’-]{1,20})?)\)`, confidence: 0.85 },
  { label: 'CLINICIAN', idea: 'is the author', source: String.raw`(?:Authors?|AUTHORS?|Autor(?:es|as|a)?|Autoren|Auteurs?|Autori|Presenter|Presented by|Submitted by|Speaker):? (${NAME}(?:, ${NAME}){0,6}(?:,? (?:and|y|und|et|e|&) ${NAME})?)`, confidence: 0.82 },
  // A first name alone that signs a message: between a blank line and the mail before, or the rule of its footer.
  { label: 'CLINICIAN', idea: 'signs a message', source: String.raw`(?:\n[> |]*\n|\n)[> |]*(\p{Lu}[\p{Ll}'’-]{1,15})[ ]*\n(?=[> |]*(?:\n[> |]*)?(?:-{2,}|_{2,}|\*{3,}|From:|De:|Von:|Da:|Le |On |El |Am |Il |Em |Sent from|Enviado desde|Gesendet von|Envoyé de|\n--))`, confidence: 0.75 },
  // The patient of a conference by age or sex behind the name: "Okwudili, 44M (GM 31190)"
  { label: 'PATIENT', idea: 'an age and a sex follow the name', source: String.raw`(?:^|(?<=[\s"“«)#]))((?:\p{Lu}\.){2,4}|${NAME}(?:, ${NAME})?)["”»]?(?:,? \(?\d{1,3}[MFHVW](?![\p{L}\p{N}/-])|(?:, | \()\d{1,3} [MFHVW](?=[.,;)\n])|(?:, ?| \()\d{1,3} ?(?:yo|y\/o|yrs?|años|J\.|ans|anni|anos)(?![\p{L}\p{N}])|(?:, ?| \()\d{1,3} a(?=[.,;)\n])|(?:,? )\d{1,3}[ -]?year[ -]old)`, confidence: 0.8, unless: (name, after) => isFrench(name, after) || isSaidOfPatient(name) },
  { label: 'PATIENT', idea: 'written as DICOM and HL7 write names', source: String.raw`(?<![\p{L}^|])((?:${PARTICLE} )?${NAME}\^\p{Lu}[\p{L}'’-]{0,24}(?: (?:${PARTICLE} )?\p{Lu}[\p{L}'’-]{0,24}){0,3}(?:\^[\p{L}'’.]{0,16}){0,3}(?<=\p{L}))`, confidence: 0.9, unless: isProtocol },
  { label: 'PATIENT', idea: 'a record number follows the name', source: String.raw`(?<![\p{L}.-])(${NAME}(?:, ?(?:${NAME}|\p{Lu}\b\.?))?|\p{Lu}{2,}[\p{Lu}'’-]*, ?\p{Lu}[\p{L}'’-]*)[,:]?(?:\s?\((?=\d{6,10}\))|\s{1,3}\(?(?:#|(?:MRN|NHC|HC|HN|UHID|NHS|CHI|IPP|PID|UR|URN)[ :#.]{1,3})(?=\p{Lu}{0,4}-?\d{3,}))`, confidence: 0.8 },
  { label: 'PATIENT', idea: 'numbered in a list of patients', source: String.raw`(?:^|\n)[ ]*(?:#\d{1,2}|\d{1,2}[.)])[ ]{1,3}(\p{Lu}\p{Ll}[\p{L}'’-]*(?:[ -]\p{Lu}[\p{L}'’-]*){0,3}, ${NAME}|\p{Lu}{3,}[\p{Lu} '’-]{0,30}, \p{Lu}{2,}[\p{Lu} '’-]{0,20}|(?:\p{Lu}\. ?){2,4})(?=\s*(?:·|\(|,|-|–|\|| {2}))`, confidence: 0.82 },
  { label: 'PATIENT', idea: 'a second name or short name in brackets', source: String.raw`(?<=\p{Lu}\p{Ll}{1,20} )\((?:["“«„]|née |NEE |née? |geb\. |aka |called )?(\p{Lu}[\p{L}'’-]{2,18})["”»“]?\)(?= (?:Ó|Ní|Mac|\p{Lu}\p{L}+,)|(?<=\p{Lu}\p{Ll}{1,20},? \p{Lu}[\p{Ll}.]{0,20} \([^()\n]{1,30}\)) ?(?:,|\.|\n|$))`, confidence: 0.62 },
  { label: 'PATIENT', idea: 'a nickname in quotation marks after a name', source: String.raw`\p{Lu}\p{L}+[,.]? \(?["“«„](\p{Lu}[\p{L}'’-]{2,18})["”»“]`, confidence: 0.75 },
  { label: 'PATIENT', idea: 'carried by the body or the belongings', source: String.raw`(?:tattoo|Tattoo|tatuaje|Tatuaje|tatouage|tatuaggio|tatuagem|Tätowierung|engraved|engraving|grabad[oa]|inscri(?:ption|pción|bed)|wristband|bracelet|pulsera|medalla|locket|ring)[^\n.]{0,40}["“«„](\p{Lu}[\p{L}'’-]{1,20}(?: \p{Lu}[\p{L}'’-]{1,20})?)`, confidence: 0.8 },
  { label: 'RELATIVE', idea: 'stands in brackets after a word of kinship', source: String.raw`(?:mother|father|mum|mom|dad|wife|husband|partner|daughter|son|sister|brother|grandmother|grandfather|twin|niece|nephew|aunt|uncle|carer|madre|mamá|padre|papá|esposa|esposo|marido|mujer|hija|hijo|hermana|hermano|abuela|abuelo|tía|tío|prima|primo|hermana melliza|Mutter|Vater|Ehefrau|Ehemann|Tochter|Sohn|Partner|Partnerin|mère|père|épouse|époux|mari|fille|fils|sœur|frère|mãe|pai|esposa|filha|filho|irmã|irmão|moglie|marito|figlia|figlio|sorella|fratello|nonna|nonno) \(?["“«„]?(?:Mrs?\.? |Ms\.? |Doña |Don |Sra?\.? )?(\p{Lu}[\p{L}'’-]{1,20}(?: \p{Lu}[\p{L}'’-]{1,20}){0,2})["”»“]?\)`, confidence: 0.82 },
  { label: 'RELATIVE', idea: 'stands after a profession of law or commerce', source: String.raw`(?<!\p{L})(?:adjuster|Adjuster|claims handler|counsel|esquire|attorney|witness|supervisor|foreman|shift boss|coach|trainer|teacher|pastor|vicar|parish priest|postman|chauffeur|driver|pilot|neighbour|neighbor|landlord|colleague|testigo|perito|letrad[oa]|procurador[a]?|patrón|entrenador[a]?|maestr[oa]|profesor[a]?|conductor[a]?|vecin[oa]|compañer[oa]|Zeuge|Zeugin|Nachbar(?:in)?|Trainer(?:in)?|témoin|voisine?|collègue|entraîneur|testimone|vicin[oa]|collega|allenatore|testemunha|vizinh[oa]|colega|treinador) ["“«„]?(${NAME})`, confidence: 0.76 },
  { label: 'RELATIVE', idea: 'stands before a profession of law', source: String.raw`(?<![\p{L}.])(${NAME}),? (?:atty|attorney at law|Esq\.?|Esquire|solicitor|barrister|abogad[oa]|Rechtsanw(?:alt|ältin)|avocate?|avvocat[oa]|advogad[oa]|KC|QC)(?!\p{L})`, confidence: 0.82 },
]);

/** Staff, writers of messages, patients of a list and companions, where form rather than a title tells them. */
export function findStaff(page: Page): Candidate[] {
  return readForms(page, FORMS).flatMap(({ start, value, form: { label, idea, confidence } }) => (
    peopleOf(page, start, value, confidence).map((person) => ({ ...person, label, source: 'person' as const, confidence, reason: idea }))
  ));
}

/** A form this sure makes a name of a first name with an ordinary or medical word: `Ruth-Ann Bone (64F)`. */
const FIRM = 0.8;

/** The names of a stretch that lists one or several, without those that are findings or ordinary words. */
function peopleOf(page: Page, start: number, value: string, confidence: number): Stretch[] {
  if (/^(?:\p{L}\. ?)+$/u.test(value) || value.includes('^')) return [{ start, end: start + value.trimEnd().length }];
  const { tokens } = page;
  const people: Stretch[] = [];
  const end = start + value.length;
  for (let at = tokenAt(tokens, start); at < tokens.length && tokens[at]!.start < end;) {
    const token = tokens[at]!;
    const lower = !isCapitalised(value);
    const title = people.length === 0 ? TITLES.match(tokens, at) : undefined;
    if (title && token.text.length > 1) {
      at = title.next + (tokens[title.next]?.text === '.' ? 1 : 0);
      continue;
    }
    const name = token.kind === 'word' && !(NOT_NAMES.has(token.key) || KIN.match(tokens, at) || bracketsTown(page, at)) ? readName(page, at, { words: 4, comma: true, lower }) : undefined;
    const medical = name?.words.filter((word) => MEDICAL_WORDS.has(word)).length ?? 0;
    const real = name && (name.words.length + name.initials > 0) && (medical === 0 || (confidence >= FIRM && medical < name.words.length)) && !(name.words.length === 1 && name.initials === 0 && (token.text.length < 3 || COUNTRIES.has(name.words[0]!) || isUpper(token.text) && token.text.length <= 4 || EPONYMS.has(name.words[0]!) && (confidence < 0.7 || followsNoun(page, name.next))));
    if (name && real) people.push({ start: name.start, end: Math.min(name.end, Math.max(end, token.end)) });
    at = name ? Math.max(name.next, at + 1) : at + 1;
  }
  return people;
}

/** `Torremolinos (Málaga)`: the province of the place before it. */
function bracketsTown({ tokens }: Page, at: number): boolean {
  const town = tokens[at - 1]?.text === '(' ? CITIES.match(tokens, at) : undefined;
  return town !== undefined && tokens[town.next]?.text === ')';
}

/** Whether a small word follows at once, as after an eponym: `Segond fracture`. */
function followsNoun(page: Page, next: number): boolean {
  const after = page.tokens[next];
  return after !== undefined && after.kind === 'word' && after.gap === GAP.space && !isCapitalised(after.text) && MEDICAL_WORDS.has(after.key);
}
