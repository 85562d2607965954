import { readDate } from '../dates/reading.ts';
import { place, type Candidate, type Page } from '../candidate.ts';
import { readForms } from '../form.ts';
import { Phrases, wordSet } from '../phrases.ts';
import { GAP, isCapitalised, isUpper, tokenAt, type Token } from '../tokens.ts';
import { weekdayWord } from '../words/calendar.ts';
import { COUNTRIES } from '../words/countries.ts';
import { INSTITUTION_ENDINGS, INSTITUTION_LEADS } from '../words/institutions.ts';
import { NOT_NAMES, PARTICLES } from '../words/people.ts';
import { LONG_STATES, PROVINCES, STREET_LEADS, US_STATES } from '../words/places.ts';
import { REGIONS } from '../words/regions.ts';
import { EPONYMS, MEDICAL_WORDS } from '../words/protected.ts';

/** Words after which a town stands: living, being born, coming and going, courts and councils. */
const AT_HOME = new Phrases<true>()
  .add('lives in|lives at|lives alone in|lives alone at|lives near|living in|lived in|living at|living near|resides in|residing in|resident of|resident in|residence in|residing at|home in|house in|farm in|farm at|farm near|works in|retired to|moved to|moving to|moves to|relocated to|relocating to|moved from|born in|born at|born and raised in|native of|grew up in|raised in|comes from|hails from|originally from|travelled from|traveled from|travelled to|traveled to|trip to|flew from|flew in from|flying to|returned from|transferred from|evacuated from|airlifted from|visiting from|on holiday in|on vacation in|holidaying in|fell in|accident in|accident near|crash near|crash in|collision in|collision near|incident in|outside of|shelter in|parish of|village of|town of|city of|mayor of|county of|district of|municipality of|bypass in|surgery in|operated in|operated on in|a clinic in|a hospital in|another hospital in|an outside hospital in|court of|court at|county court at', true)
  .add('vive en|vive solo en|vive sola en|vive con su familia en|viven en|vivia en|reside en|residente en|residentes en|domiciliado en|domiciliada en|con domicilio en|natural de|vecino de|vecina de|nacido en|nacida en|nacio en|procedente de|proviene de|originario de|originaria de|oriundo de|oriunda de|llego desde|llega desde|viene desde|viene de la localidad de|trasladado desde|trasladada desde|referido de|referida de|referido desde|referida desde|remitido desde|remitida desde|traido de|traida de|traido desde|traida desde|pasaba el dia en|derivado desde|derivada desde|derivado de la localidad de|viaja a|viajo a|viaje a|vuela a|vuelve a su pueblo|se muda a|mudanza a|empadronado en|empadronada en|alcalde de|alcaldesa de|parroco de|ayuntamiento de|termino de|termino municipal de|partido judicial de|localidad de|municipio de|pueblo de|aldea de|pedania de|ciudad de|provincia de|distrito de|distrito|comunidad de|comunidad|comunidad campesina|caserio|caserio de|anexo de|comuna de|vereda|corregimiento de|canton de|barrio de|barrio|colonia|urbanizacion|partido de|juzgados de|audiencia provincial de|en su casa de|en el pueblo de|cayo en|accidente en|andamio en|intervenido en|intervenida en|operado en|operada en|estudiado en|c c de|expedida en', true)
  .add('wohnt in|wohnhaft in|wohnend in|lebt in|lebt allein in|zieht nach|umgezogen nach|umzug nach|zugezogen aus|geboren in|geb in|aus der gemeinde|gemeinde|gebürtig aus|stammt aus|kommt aus|verunfallt in|unfall in|sturz in|beim schlitteln in|beim skifahren in|beim wandern in|beim langlauf in|urlaub in|ferien in|heimatort|burger von|amtsgericht|landgericht|kreisgericht|bezirksgericht|sozialgericht|operiert in|behandelt in|oberhalb|oberhalb von|unterhalb|unterhalb von|in der nahe von|verlegt aus|verlegung aus|reha in|kur in', true)
  .add('habite a|habitant a|demeurant a|domicilie a|domiciliee a|reside a|vit a|vit seul a|vit seule a|ne a|nee a|originaire de|native de|natif de|demenage a|installe a|installee a|part a|parti a|partie a|commune de|village de|ville de|maire de|tribunal de|tribunal judiciaire de|tribunal de grande instance de|opere a|operee a|suivi a|suivie a|accident a|chute a|vacances a|transfere de|transferee de|venant de|venue de', true)
  .add('reside em|residente em|mora em|mora na cidade de|vive em|vive sozinha em|vive sozinho em|natural de|nascido em|nascida em|proveniente de|oriundo de|oriunda de|veio de|vinda de|vindo de|mudou se para|transferido de|transferida de|municipio de|cidade de|freguesia de|concelho de|distrito de|comarca de|tribunal de|prefeito de|operado em|operada em|acidente em|queda em', true)
  .add('abita a|abita in|vive a|vive da sola a|vive da solo a|vive in|residente a|residente in|residente presso|res a|res in|domiciliato a|domiciliata a|nato a|nata a|originario di|originaria di|proveniente da|trasferito da|trasferita da|si trasferisce a|comune di|citta di|paese di|sindaco di|tribunale di|tribunale civile di|tribunale penale di|procura di|corte d appello di|giudice di pace di|operato a|operata a|incidente a|caduta a|caduto a|caduta in|vacanza a|in ferie a', true);

/** Words between the phrase and the town: `lives alone in a flat in Ponterwyd`. */
const BETWEEN = wordSet('the a la el los las il lo le der die dem den pueblo town village city');

/** Words that are no town although they have a capital here. */
const NO_TOWN = wordSet('primera instancia instruccion social mercantil paz distrito provincia comunidad servicio municipio procedencia edad sexo referencia departamento region hospital clinic clinica ct mri er ed icu uci her his their our room ward bed own nursing sheltered residencia casa the a january february march april may june july august september october november december enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre');

/** Counties written short before their name: `Co. Mayo`. */
const COUNTY = /(?<!\p{L})(?:Co\.?|County|Condado de|Dpto\.? de|Departamento de|Kreis|Landkreis|Kt\.?|Kanton|Prov\.? (?:de|di)|Provincia (?:de|di)|Départ?ement (?:de|du)|Brgy\.?|Barangay|Mpio\.? de|Vda\.?|Corregimiento|Caserío|Aldea) (\p{Lu}[\p{L}'’-]+(?: (?:de |del |la |las |los )*\p{Lu}[\p{L}'’-]+){0,2})/gu;

/** The seat of a court after its number: `Juzgado de Primera Instancia n.º 4 de Villafranca`. */
const COURT = /(?:JUZGADO|Juzgado|SECCIÓN|Sección|SALA|Sala)[^\n,;]{0,60}? (?:N\.?º?|n\.?º?|núm\.?|NÚM\.?) ?\d{1,3} (?:de|DE) (\p{Lu}[\p{L}'’-]+(?: (?:(?:de|del|la|las|los|DE|DEL|LA|LAS|LOS) )*\p{Lu}[\p{L}'’-]+){0,3})/gu;

/** Towns and villages by the words around them: where somebody lives or comes from, where a letter was written, counties. */
export function findResidences(page: Page): Candidate[] {
  return [...afterPhrases(page), ...beforeDates(page), ...counties(page)];
}

function afterPhrases(page: Page): Candidate[] {
  const { tokens } = page;
  const found: Candidate[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]!.kind !== 'word') continue;
    const phrase = AT_HOME.match(tokens, at);
    if (!phrase) continue;
    let next = phrase.next;
    while (tokens[next] && next < phrase.next + 2 && BETWEEN.has(tokens[next]!.key) && !isCapitalised(tokens[next]!.text)) next++;
    found.push(...townsAt(page, next, 0.75));
  }
  return found;
}

/** The town at `at`, and a second after a comma, `Borgo Virgiliano, Mantova`. */
function townsAt(page: Page, at: number, confidence: number): Candidate[] {
  const { tokens } = page;
  const town = readTown(page, at);
  if (town === undefined) return [];
  const found = [place(tokens[at]!.start, tokens[town - 1]!.end, 'place', confidence, 'a place where somebody lives or comes from')];
  if (tokens[town]?.text === ',' && tokens[town]!.gap === GAP.none) {
    const second = readTown(page, town + 1);
    const stop = second === undefined ? undefined : tokens[second];
    if (second !== undefined && (stop === undefined || /^[,.;)(]$/.test(stop.text) || stop.kind === 'number' || stop.gap >= GAP.wide)) found.push(place(tokens[town + 1]!.start, tokens[second - 1]!.end, 'place', confidence - 0.05, 'follows a place after a comma'));
  }
  return found;
}

/** The index after the capitalised words of a town's name. */
function readTown(page: Page, at: number, opensLine = false): number | undefined {
  const { tokens } = page;
  const first = tokens[at];
  if (!first || first.kind !== 'word' || (first.gap > GAP.space && !opensLine) || !isCapitalised(first.text) || first.text.length < 3 || !isTownWord(first) || INSTITUTION_LEADS.match(tokens, at) || STREET_LEADS.has(first.key)) return undefined;
  if (isUpper(first.text) && first.text.length <= 4) return undefined;
  let next = at + 1;
  let words = 1;
  let last = next;
  while (words < 4 && tokens[next] && tokens[next]!.gap <= GAP.space) {
    const token = tokens[next]!;
    if (token.kind === 'word' && PARTICLES.has(token.key) && token.gap === GAP.space) next++;
    else if (token.kind === 'word' && isCapitalised(token.text) && isTownWord(token) && token.text.length > 1) {
      next++;
      words++;
      last = next;
    } else if (/^['’-]$/.test(token.text) && token.gap === GAP.none && tokens[next + 1]?.gap === GAP.none) next++;
    else break;
  }
  if (INSTITUTION_ENDINGS.match(tokens, last) && isCapitalised(tokens[last]!.text)) return undefined;
  const single = words === 1 && (EPONYMS.has(first.key) || COUNTRIES.has(first.key) || LONG_STATES.has(first.key));
  return single || COUNTRIES.has(tokens.slice(at, last).map(({ key }) => key).join(' ')) ? undefined : last;
}

function isTownWord(token: Token): boolean {
  return !NO_TOWN.has(token.key) && !MEDICAL_WORDS.has(token.key) && !NOT_NAMES.has(token.key) && !(token.text.length <= 3 && isUpper(token.text) && (US_STATES.has(token.key) || PROVINCES.has(token.key)));
}

/** `Culiacán, Sin., a 1º de marzo`: where the region between a town and its date ends, with its comma; the token itself where none stands there. */
function afterRegion(tokens: readonly Token[], at: number): number {
  const region = REGIONS.match(tokens, at)?.next ?? at;
  const end = tokens[region]?.text === '.' ? region + 1 : region;
  return region > at && tokens[end]?.text === ',' ? end + 1 : at;
}

const BEFORE_DAY = new Set(['a', 'li', 'le', 'den', 'il', 'am', 'em', 'el', 'the', 'on']);

/** `Temuco, 28 de febrero de 2024`, `Mantova, lì 18-3-24`, `Lutry, le jeudi 6 juin 2024`: where a letter was written, before its date. */
function beforeDates(page: Page): Candidate[] {
  const { tokens, lang } = page;
  const found: Candidate[] = [];
  for (let at = 1; at < tokens.length; at++) {
    if (tokens[at]!.text !== ',' || tokens[at]!.gap !== GAP.none) continue;
    let date = afterRegion(tokens, at + 1);
    for (let steps = 0; steps < 2 && (BEFORE_DAY.has(tokens[date]?.key ?? '') || weekdayWord(tokens[date]?.key ?? '', lang)); steps++) date++;
    if (!tokens[date] || tokens[date]!.gap > GAP.space || tokens[date]!.kind !== 'number') continue;
    const reading = readDate(tokens, date, lang);
    const dated = reading && (reading.form === 'full' || reading.form === 'day-month') || /^\d{1,2}$/.test(tokens[date]!.text) && date > at + 1;
    if (!dated) continue;
    let from = at;
    for (let steps = 0; steps < 5 && from > 0; steps++) {
      const before = tokens[from - 1]!;
      const joins = before.kind === 'word' && (isCapitalised(before.text) || PARTICLES.has(before.key)) || /^['’-]$/.test(before.text);
      if (!joins || (steps > 0 && tokens[from]!.gap > GAP.space)) break;
      from--;
      if (tokens[from]!.gap >= GAP.wide) break;
    }
    while (from < at && !isCapitalised(tokens[from]!.text)) from++;
    const opens = from < at && (tokens[from]!.gap >= GAP.wide || /^(?:en|em|a)$/.test(tokens[from - 1]?.key ?? ''));
    if (opens && readTown(page, from, true) === at) found.push(place(tokens[from]!.start, tokens[at - 1]!.end, 'place', 0.8, 'a place before the date of a letter'));
  }
  return found;
}

function counties(page: Page): Candidate[] {
  return readForms(page, [{ pattern: COUNTY }, { pattern: COURT }]).filter(({ start }) => {
    const word = page.tokens[tokenAt(page.tokens, start)];
    return word && isTownWord(word);
  }).map(({ start, end }) => place(start, end, 'place', 0.75, 'a county, a district or the seat of a court by its name'));
}
