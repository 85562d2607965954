import { PEOPLE, PLACES } from '../label.ts';
import type { Candidate, Page } from './candidate.ts';
import { isDegree } from './degrees.ts';
import { fieldStart } from './fieldEdges.ts';
import { wordSet } from './phrases.ts';
import { GAP, isCapitalised, isUpper, type Token } from './tokens.ts';

/** Small words that link a name to what stands behind it: none ends with one. */
export const LINKS = wordSet('de del la las los el al y and or of di da do das dos du des von und et le lo zu bei');

/** Words behind a name before the name of birth or of a dead husband: `Notburga Thaler verw. Plaikner`. */
const BIRTH_WORDS = wordSet('geb verw gesch verh ved vd nata nee ne dite dit detto detta dito vda vva wwe veuve vedova viuva');

/** Roles that several words name behind a comma: `Jane Holloway, Advanced Practitioner`. */
const ROLE_LEADS = wordSet('advanced principal lead senior chief specialist associate deputy clinical consultant assistant staff');

/** What people do, behind a name before the colon of what they write: `Godwin Neurosurg: …`. */
const ROLES = wordSet('rad rads radiology rx radio neurosurg neurorad neuro ortho trauma cardio onc onco anaes anest uro gine paeds peds med surg cons resp path derm');

/** Forms of address that stand behind a name in messages and headers (PN, PS3.5 6.2.1). */
const AFFIXES = wordSet('dr dra drs prof mr mrs ms sr sra d');

/** Who registers professions and gives out a number. */
const REGISTERS = wordSet('pin gmc nmc hcpc gdc imc mcnz ahpra dha moh haad doh qchp scfhs nhra mcr pmc pmdc pmdcn tnmc mci nmci nmcn mdcn kmpdc hpcsa prc ptr smc npi upin dea sanc');

/** Ranks before a name. */
const RANKS = wordSet('maj capt cpt col lt cdr cmdr brig cpl lcpl spr gnr sgt ssgt sqn wg flt');

/** Forms of address and ranks that a name has taken in, and columns of forms, in which no given name is spelled. */
const LEADING = wordSet('shri shree smt capt cpt lcpl cpl spr gnr sgt ssgt brig cdr cmdr guarantor subscriber policyholder insured screened scanned rend rendering');

/** Titles before initials that are given names elsewhere: Sri in Indonesia, Maj in Sweden. */
const BEFORE_INITIALS = wordSet('sri maj');

/** `[Maj] Ken O’Malley`, `Lt [Col] Khattak`, `Wg [Cdr] T Osei`: a rank before a name, whether or not the name was found beside it. */
export function isRank({ tokens, lang }: Page, from: number, to: number, { label }: Candidate): boolean {
  const after = tokens[to]?.text === '.' ? tokens[to + 1] : tokens[to];
  const isOne = lang === 'en' && to === from + 1 && RANKS.has(tokens[from]!.key) && (PEOPLE.has(label) || PLACES.has(label));
  return isOne && after !== undefined && after.gap <= GAP.space && (isCapitalised(after.text) || after.text === '(' || after.text === ',');
}

/** `J Peel [PIN] 04I1182E`, `[PMC] 44718`: who gave somebody out the number that follows. */
export function isRegister(tokens: readonly Token[], at: number): boolean {
  const [{ key, text }, number, digits] = [tokens[at]!, tokens[at + 1], tokens[at + 2]];
  if (!REGISTERS.has(key) || !isUpper(text) || number === undefined || number.gap > GAP.space) return false;
  const isLettered = number.kind === 'word' && number.text.length <= 2 && digits?.gap === GAP.none && (digits.kind === 'number' || digits.text === '-');
  return number.kind === 'number' || isLettered;
}

/** Where a name begins behind its form of address: `Sri K. Murthy`, `Spr Archer`; of `W/O ABDUL RAUF` `O ABDUL RAUF` was found. */
export function personStart(tokens: readonly Token[], from: number, to: number): number {
  const isRestOfKinship = tokens[from]!.key === 'o' && tokens[from - 1]?.text === '/' && tokens[from]!.gap === GAP.none;
  if (isRestOfKinship && to > from + 1) return from + 1;
  const named = tokens[from + 1]?.text === '.' ? from + 2 : from + 1;
  const leads = LEADING.has(tokens[from]!.key) || (BEFORE_INITIALS.has(tokens[from]!.key) && tokens[named]?.text.length === 1);
  const isNamed = named < to && tokens[named]!.kind === 'word' && isCapitalised(tokens[named]!.text);
  return leads && isNamed && isCapitalised(tokens[from]!.text) ? named : from;
}

/** Where a name ends before link words, degrees, roles and registers behind it. @param isStaff whether capitals at its end may be a degree. */
export function personEnd(page: Page, from: number, to: number, isStaff: boolean): number {
  const { tokens } = page;
  let last = to;
  for (;;) {
    const end = endBefore(page, from, last, isStaff);
    if (end === last || end <= from) return last;
    last = end;
    while (last - from > 1 && /^[,;:/&^(-]$/.test(tokens[last - 1]!.text)) last--;
  }
}

/** Where a name ends without the word at its end that is none of it; `last` where it is one. */
function endBefore(page: Page, from: number, last: number, isStaff: boolean): number {
  const { tokens } = page;
  if (last - from < 2) return last;
  const hasCase = page.text === page.written;
  if (hasCase && opensRole(tokens, last)) return last - 2;
  const field = fieldStart(tokens, from, last);
  if (field < last) return field;
  const isSmall = isLink(tokens, last, hasCase) || (hasCase && isBirthWord(tokens, last)) || isKinship(tokens, last);
  const isOfForm = isRegisterBehind(tokens, last) || isAffix(tokens, last) || isRole(tokens, last);
  const trainee = isStaff ? traineeStart(tokens, from, last) : last;
  if (trainee < last) return trainee;
  return isSmall || isOfForm || (isStaff && isDegreeBehind(tokens, from, last)) ? last - 1 : last;
}

/** `J. A. Tecuapetla [R1RX]`, `Mena [R4]`: the year of a trainee, and the branch for short; `last` where none is. */
function traineeStart(tokens: readonly Token[], from: number, last: number): number {
  const year = tokens[last - 1]!.kind === 'number' ? last - 1 : last - 2;
  const [letter, digit] = [tokens[year - 1], tokens[year]];
  const isYear = letter?.text === 'R' && letter.gap === GAP.space && /^[1-6]$/.test(digit?.text ?? '') && digit!.gap === GAP.none;
  const isBranch = year === last - 1 || (isUpper(tokens[last - 1]!.text) && tokens[last - 1]!.gap === GAP.none);
  return isYear && isBranch && year - 1 > from ? year - 1 : last;
}

/** `Joanne Cartmell[, Advanced] Practitioner`. */
function opensRole(tokens: readonly Token[], last: number): boolean {
  return tokens[last - 2]!.text === ',' && ROLE_LEADS.has(tokens[last - 1]!.key) && tokens[last]?.kind === 'word';
}

/** `Visi [de] Macotera`, `Gottfried Gross [da], bringt`. In "j o y then", letter by letter, it is a letter of the name. */
function isLink(tokens: readonly Token[], last: number, hasCase: boolean): boolean {
  const [before, link, after] = [tokens[last - 2]!, tokens[last - 1]!, tokens[last]];
  const leadsOn = after?.kind === 'word' && after.gap === GAP.space && before.text.length > 1;
  const isBeforeMark = hasCase && link.text.length > 1 && after?.kind === 'mark';
  return isSmallWord(link) && LINKS.has(link.key) && (leadsOn || isBeforeMark);
}

function isBirthWord(tokens: readonly Token[], last: number): boolean {
  return isSmallWord(tokens[last - 1]!) && BIRTH_WORDS.has(tokens[last - 1]!.key);
}

function isSmallWord({ text, gap }: Token): boolean {
  return text === text.toLowerCase() && gap === GAP.space;
}

/** `K. Venkata Subramaniam, [S]/o`. */
function isKinship(tokens: readonly Token[], last: number): boolean {
  const [bar, of] = [tokens[last], tokens[last + 1]];
  return tokens[last - 1]!.text.length === 1 && bar?.text === '/' && bar.gap === GAP.none && /^[oO]$/.test(of?.text ?? '');
}

/** `J Peel [PIN] 04I1182E`. */
function isRegisterBehind(tokens: readonly Token[], last: number): boolean {
  return isRegister(tokens, last - 1) && tokens[last - 1]!.gap !== GAP.none;
}

/** `Wardle^Bronte^^[Dr]`: degrees and forms of address of a name as DICOM and HL7 write it. */
function isAffix(tokens: readonly Token[], last: number): boolean {
  const { key } = tokens[last - 1]!;
  return /^[&^]$/.test(tokens[last - 2]!.text) && (isDegree(key) || AFFIXES.has(key));
}

/** `Femi [Rad]: …`. */
function isRole(tokens: readonly Token[], last: number): boolean {
  return ROLES.has(tokens[last - 1]!.key) && tokens[last]?.text === ':' && tokens[last - 1]!.gap === GAP.space;
}

/** `D. Combs [APRN]`. `Nguyen Do` keeps its two letters. */
function isDegreeBehind(tokens: readonly Token[], from: number, last: number): boolean {
  const degree = tokens[last - 1]!;
  const name = tokens.slice(from, last - 1).filter(({ kind }) => kind === 'word');
  const isNamed = name.some(({ text }) => text.length > 2) && (degree.text.length > 2 || name.length > 1);
  return degree.kind === 'word' && degree.gap !== GAP.none && isUpper(degree.text) && isDegree(degree.key) && isNamed;
}
