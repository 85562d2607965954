import type { Label } from '../../label.ts';
import { person, type Candidate, type Page } from '../candidate.ts';
import { isNameWord, readName, type NameReading } from '../names.ts';
import { wordSet } from '../phrases.ts';
import { GAP, isCapitalised, isUpper, type Token } from '../tokens.ts';
import { weekdayWord } from '../words/calendar.ts';
import { FIELD_PHRASES } from '../words/fields.ts';
import { ALIASES, CREDENTIALS, FRAGILE_TITLES, GREETINGS, KIN, NOT_NAMES, PARTICLES, TITLES, TOLD, WROTE } from '../words/people.ts';
import { EPONYMS, MEDICAL_WORDS, WORD_NAMES } from '../words/protected.ts';
import { HONOURED } from './institutions.ts';
import { HONORIFICS } from './known/names.ts';

/** People by what stands around their names: titles, kinship, qualifications, greetings. Signatures are read by `signatures.ts`. */
export function findPeople(page: Page): Candidate[] {
  return [...byWordBefore(page), ...byWordAfter(page)];
}

/** `Dr. Lamb`, `her sister Adaeze`, `discussed with Amy Horn`, `Dear Kasia`. */
function byWordBefore(page: Page): Candidate[] {
  const { tokens } = page;
  const found: Candidate[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.kind !== 'word' || (token.gap === GAP.none && at > 0 && /^[-'’@._/]$/.test(tokens[at - 1]!.text) && tokens[at - 2]?.kind === 'word')) continue;
    const candidate = afterTitle(page, at) ?? afterKin(page, at) ?? afterTold(page, at) ?? afterAlias(page, at) ?? afterGreeting(page, at);
    if (candidate) found.push(...candidate);
  }
  return found;
}

/** `K. Obuya, [RN]. Oswestry score`: a degree that closes a sentence is of the name before it. */
function isDegreeBehindComma(tokens: readonly Token[], at: number): boolean {
  const [name, comma] = [tokens[at - 2], tokens[at - 1]];
  return CREDENTIALS.has(tokens[at]!.key) && comma?.text === ',' && name?.kind === 'word' && isCapitalised(name.text);
}

/** A name behind a title; titles may follow each other (`Prof. Dr. med.`), and plural titles take a list. */
function afterTitle(page: Page, at: number): Candidate[] | undefined {
  const { tokens } = page;
  const title = TITLES.match(tokens, at);
  if (!title) return undefined;
  const word = tokens[at]!;
  if (HONOURED.test(word.key) && INSTITUTION_WORDS.has(tokens[at - 1]?.key ?? '') && isCapitalised(tokens[at - 1]!.text)) return undefined; // "Hospital Dr. Peset"
  if (LEGAL_FORMS.has(word.key) && tokens[at - 1]?.text === ',') return undefined; // "Cofragens do Tejo, Lda."
  if (VERBS_TOO.has(word.key) && tokens[at - 1]?.key === 'to') return undefined; // "not for CT to judge. DISH"
  let next = title.next;
  // A dot after a long word ends a sentence: "our liaison officer. He".
  const abbreviated = tokens[title.next - 1]!.text.length <= 5;
  const dotted = abbreviated && tokens[next]?.text === '.' && tokens[next]!.gap === GAP.none;
  if (!abbreviated && tokens[next]?.text === '.') return undefined;
  if (dotted && isDegreeBehindComma(tokens, at)) return undefined;
  if (tokens[next]?.text === '(' && tokens[next + 1]?.key === 'a' && tokens[next + 2]?.text === ')') next += 3; // "Dr(a)."
  while (tokens[next]?.kind === 'mark' && /^[.ªºa)°]$/.test(tokens[next]!.text) && tokens[next]!.gap === GAP.none) next++;
  const fragile = title.next === at + 1 && FRAGILE_TITLES.has(word.key);
  if (fragile && !dotted && (!tokens[next] || !isCapitalised(tokens[next]!.text))) return undefined;
  if (CAPITAL_TITLES.has(word.key) && !isUpper(word.text)) return undefined;
  if (fragile && word.text.length === 1 && !(dotted && isCapitalised(word.text)) ) return undefined;
  if (fragile && word.text.length <= 2 && !(word.key === 'fr' && dotted) && !titleOfLanguage(page, word.key)) return undefined;
  if (!tokens[next] || (tokens[next]!.gap >= GAP.wide && !dotted && (fragile || tokens[next]!.gap === GAP.line))) return undefined;
  const inner = TITLES.match(tokens, next);
  if (inner && tokens[next]!.text.length > 1 && tokens[next]!.gap <= GAP.space && readName(page, inner.next + (tokens[inner.next]?.text === '.' ? 1 : 0))) return undefined;
  const strong = !fragile || dotted;
  const isAcronym = !dotted && isShortInCapitals(word) && (!isCapitalised(tokens[next]!.text) || tokens[next]!.key === 'mri'); // "DR asociado": desprendimiento de retina; "Azure XT DR MRI": a pacemaker
  if (isAcronym || isMilliseconds(page, at)) return undefined;
  const isResonance = page.written.startsWith(MAGNETIC_RESONANCE, word.start) && title.next === at + 1;
  const name = readName(page, next, { firm: strong, words: 4 })
    ?? (dotted && DOCTORS.has(word.key) && isLoneName(page, at, next) ? loneName(tokens, next) : undefined)
    ?? (strong && isSmallName(tokens, next) && title.value !== 'RELATIVE' && !isResonance && SMALL_TITLE.test(word.key) ? readName(page, next, { lower: true, words: 1 }) : undefined);
  if (!name || (name.words.length === 0 && !dotted)) return undefined;
  // "enf. de Paget": enfermedad
  if (word.key === 'enf' && /^(?:de|del)$/.test(tokens[next]!.key) && name.words.every((part) => EPONYMS.has(part) || PARTICLES.has(part))) return undefined;
  if (fragile && !dotted && name.words.every((part) => MEDICAL_WORDS.has(part))) return undefined;
  if (isResonance && name.words.every((part) => MEDICAL_WORDS.has(part) || EXAMINED.has(part))) return undefined;
  const reason = `follows the title “${page.text.slice(word.start, tokens[title.next - 1]!.end)}”`;
  const confidence = fragile && !dotted ? 0.75 : 0.93;
  const titled = (one: NameReading): Candidate => (title.value === 'COURTESY' ? { ...person(one, 'PATIENT', confidence, reason), by: 'courtesy' } : person(one, title.value, confidence, reason));
  const found = [titled(name)];
  let after = name.next;
  // "Drs. A and B", "Dr. A / Dr. B" are met again at the next title; a plural carries on without one.
  while (/^(?:drs|dres|dras|sres)$/.test(word.key) && tokens[after] && (/^[,&]$/.test(tokens[after]!.text) || /^(?:and|y|und|et|e)$/.test(tokens[after]!.key))) {
    const more = readName(page, after + 1);
    if (!more) break;
    found.push(titled(more));
    after = more.next;
  }
  return found;
}

function isShortInCapitals({ text }: Token): boolean {
  return text.length > 1 && text.length <= 3 && isUpper(text);
}

/** `TE 30 ms. Axial`: a unit and no title. */
function isMilliseconds({ tokens }: Page, at: number): boolean {
  return tokens[at]!.text === 'ms' && tokens[at - 1]?.kind === 'number';
}

/** Titles that are other words in small letters: `sw` is software. */
const CAPITAL_TITLES = wordSet('sw pi crc');

/** Titles that are also what somebody does. */
const VERBS_TOO = wordSet('judge witness nurse coach doctor father');

/** `MR brain`, `MR BRAIN` is an examination, `Mr Brain` a man. */
const MAGNETIC_RESONANCE = 'MR';
const EXAMINED = wordSet('abd abdo brain head neck spine knee hip foot hand wrist ankle elbow shoulder chest breast heart liver pelvis abdomen leg arm thigh calf face jaw orbit orbits');

/** Abbreviated titles behind which a capital is a name, although the word is ordinary: `Dr. Friday will operate`. */
const DOCTORS = wordSet('dr dra prof dott');

/** Whether an ordinary word with a capital stands between a title that is not greeted and what goes on in small letters or ends. */
function isLoneName({ tokens, written, lang }: Page, title: number, at: number): boolean {
  const token = tokens[at]!;
  const after = tokens[at + 1];
  const capital = /^\p{Lu}\p{Ll}{2}/u.test(written.slice(token.start, token.end));
  const known = NOT_NAMES.has(token.key) && !WORD_NAMES.has(token.key) && weekdayWord(token.key, lang)?.form !== 0;
  const goesOn = after === undefined || after.gap >= GAP.wide || (after.kind === 'word' ? !isCapitalised(after.text) : /^[.,;)(:'’]$/.test(after.text));
  return token.kind === 'word' && token.gap === GAP.space && capital && !known && goesOn && !GREETINGS.match(tokens, title - 1);
}

function loneName(tokens: readonly Token[], at: number): NameReading {
  const { start, end, key } = tokens[at]!;
  return { start, end, next: at + 1, words: [key], initials: 0 };
}

/** Titles whose name is met in small letters too. */
const SMALL_TITLE = /^(?:dr|dra|mr|mrs|sr|sra|dott|prof)/;

/** Whether a word in small letters may be the name behind a title. */
function isSmallName(tokens: readonly Token[], at: number): boolean {
  const { kind, key, gap, text } = tokens[at]!;
  return kind === 'word' && !NOT_NAMES.has(key) && gap === GAP.space && text.length > 2 && !isCapitalised(text);
}

/** Words of an institution before the title of whom it is named after. */
const INSTITUTION_WORDS = wordSet('hospital clinica policlinica sanatorio fundacion instituto colegio centro residencia universitario universitaria general central comarcal provincial regional calle avenida avda plaza');

/** Titles that are also the legal form of a firm. */
const LEGAL_FORMS = wordSet('lda ltda');

/** One-letter titles belong to one language each: French `M.`, Portuguese and Spanish `D.`. */
function titleOfLanguage(page: Page, key: string): boolean {
  return key === 'fr' ? page.lang === 'de' : key === 'pr' ? page.lang === 'fr' : key === 'm' || key === 'me' ? page.lang === 'fr' : key === 'd' ? page.lang === 'es' || page.lang === 'pt' : true;
}

function afterKin(page: Page, at: number): Candidate[] | undefined {
  const { tokens } = page;
  const kin = KIN.match(tokens, at);
  if (!kin || (page.lang === 'fr' && tokens[at]!.key === 'son')) return undefined; // "son patron": his boss
  let next = kin.next;
  let set = false;
  while (tokens[next] && tokens[next]!.gap <= GAP.space && (/^[,:(«"“]$/.test(tokens[next]!.text) || /^(?:named|called|is|llamada|llamado|de|nombre|names|mr|mrs|ms|sr|sra|el|la|signora|signor|senhora|frau|herr|don|dona)$/.test(tokens[next]!.key)) && next < kin.next + 3) {
    set ||= tokens[next]!.kind === 'mark';
    next++;
  }
  if (tokens[next]?.text === '.' && tokens[next]!.gap === GAP.none) {
    if (tokens[next - 1]!.text.length > 3) return undefined; // "papila de Vater. Courvoisier resuelto"
    next++;
  }
  if (!tokens[next] || tokens[next]!.gap > GAP.space) return undefined;
  if (TITLES.match(tokens, next) && (tokens[next]!.text.length > 1 || page.lang === 'fr')) return undefined;
  const name = readName(page, next, { words: 4 });
  if (!name || name.words.length === 0) return undefined;
  if (name.words.every((word) => MEDICAL_WORDS.has(word)) || (name.words.length === 1 && ACRONYM.test(tokens[next]!.text))) return undefined;
  return [person(name, 'RELATIVE', set ? 0.85 : 0.8, `follows the word “${page.text.slice(tokens[at]!.start, tokens[kin.next - 1]!.end)}”`)];
}

/** `madre Rh`, `madre IgG`: what her blood was tested for. */
const ACRONYM = /^(?:\p{Lu}\p{Ll}|\p{Lu}\p{Ll}?\p{Lu}+\p{Ll}?)$/u;

function afterTold(page: Page, at: number): Candidate[] | undefined {
  const { tokens } = page;
  const told = TOLD.match(tokens, at);
  if (!told || (told.next === at + 1 && (tokens[at]!.key === 'per' || tokens[at]!.key === 'with' || tokens[at]!.key === 'informed' || tokens[at]!.key === 'attn'))) return undefined;
  let next = told.next;
  while (tokens[next] && /^(?:el|la|al|the|los|l|le|:|,)$/.test(tokens[next]!.key) && next < told.next + 2) next++;
  if (!tokens[next] || tokens[next]!.gap > GAP.space || TITLES.match(tokens, next)) return undefined;
  const name = readName(page, next, { words: 4 });
  if (!name || name.words.length === 0 || name.words.some((word) => MEDICAL_WORDS.has(word) || EPONYMS.has(word) && name.words.length === 1)) return undefined;
  if (isUpper(tokens[next]!.text) && name.words.length === 1) return undefined;
  return [person(name, 'CLINICIAN', name.words.length + name.initials > 1 ? 0.8 : 0.7, `follows “${page.text.slice(tokens[at]!.start, tokens[told.next - 1]!.end)}”`)];
}

/** `(aka Walker)`, `früher Langbein`: another name of the patient. */
function afterAlias(page: Page, at: number): Candidate[] | undefined {
  const { tokens } = page;
  const alias = ALIASES.match(tokens, at);
  if (!alias || (page.lang === 'de' && tokens[at]!.text.toLowerCase() === 'nee')) return undefined; // "nee, anders": no
  const next = /^[:"“«.]$/.test(tokens[alias.next]?.text ?? '') ? alias.next + 1 : alias.next;
  if (!tokens[next] || tokens[next]!.gap > GAP.space || isCapitalised(tokens[at]!.text)) return undefined;
  const name = readName(page, next, { words: 3 });
  if (!name || name.words.every((word) => HONORIFICS.has(word)) || name.words.some((word) => MEDICAL_WORDS.has(word) || EPONYMS.has(word))) return undefined;
  return [person(name, 'PATIENT', 0.75, `follows “${page.text.slice(tokens[at]!.start, tokens[alias.next - 1]!.end)}”`)];
}

/** `Dear Dr Lamb,` is met by its title; here `Hi Ben,` and `Hola, Blas:` at the beginning of a line. */
function afterGreeting(page: Page, at: number): Candidate[] | undefined {
  const { tokens } = page;
  const before = tokens[at - 1];
  const opens = tokens[at]!.gap === GAP.line || (before?.text === '>' && before.gap !== GAP.none);
  if (!opens) return undefined;
  const greeting = GREETINGS.match(tokens, at);
  if (!greeting) return undefined;
  let next = greeting.next;
  if (tokens[next]?.text === ',') next++;
  if (!tokens[next] || tokens[next]!.gap > GAP.space || TITLES.match(tokens, next)) return undefined;
  const name = readName(page, next, { words: 3 });
  if (!name || name.words.length === 0) return undefined;
  const after = tokens[name.next];
  if (after && after.gap < GAP.line && !/^[,:.!–;-]$/.test(after.text)) return undefined;
  return [person(name, 'CLINICIAN', 0.85, 'is greeted at the beginning of a letter')];
}

/** `Amy Horn, MD`, `Ben Achterberg <ben@…>`, `Blas Ferrándiz escribió:`, and initials with a surname, `P. Lopez`. */
function byWordAfter(page: Page): Candidate[] {
  const { tokens } = page;
  const found: Candidate[] = [];
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at]!;
    const opens = token.kind === 'word' && (token.gap !== GAP.none || at === 0 || /^["“«(<[>|/*:,;]$/.test(tokens[at - 1]!.text)) && (isNameWord(page, token) || token.text.length === 1 || PARTICLES.has(token.key));
    if (!opens) {
      at++;
      continue;
    }
    const plain = readName(page, at, { words: 4 });
    if (!plain) {
      at++;
      continue;
    }
    // "Parsonage, Nell, MD"
    const turned = tokens[plain.next]?.text === ',' ? readName(page, at, { words: 4, comma: true }) : undefined;
    const qualifiedAt = turned && tokens[turned.next]?.text === ',' ? turned.next + 1 : turned?.next ?? at;
    const name = turned && turned.next > plain.next && turned.words.length > 1 && tokens[qualifiedAt]?.gap === GAP.space && isCredential(tokens, qualifiedAt) ? turned : plain;
    const evidence = whatFollows(page, at, name);
    if (evidence) found.push(person(name, evidence.label, evidence.confidence, evidence.reason));
    at = evidence ? name.next : at + 1;
  }
  return found;
}

function whatFollows(page: Page, at: number, name: NameReading): { label: Label; confidence: number; reason: string } | undefined {
  const { tokens } = page;
  let next = name.next;
  const parts = name.words.length + name.initials;
  if (name.words.length === 0 || (parts === 1 && isUpper(tokens[at]!.text) && tokens[at]!.text.length <= 4)) return undefined;
  if (tokens[next]?.text === '"' || tokens[next]?.text === '»') next++;
  if (/^[<[(]$/.test(tokens[next]?.text ?? '') && mailFollows(tokens, next)) return { label: 'CLINICIAN', confidence: 0.93, reason: 'stands before an e-mail address' };
  if (tokens[next] && WROTE.has(tokens[next]!.key) || (/^(?:a|ha)$/.test(tokens[next]?.key ?? '') && WROTE.has(tokens[next + 1]?.key ?? ''))) return { label: 'CLINICIAN', confidence: 0.93, reason: 'wrote the quoted message' };
  const birth = tokens[/^[,(]$/.test(tokens[next]?.text ?? '') ? next + 1 : next];
  if (parts >= 2 && birth && birth.gap <= GAP.space && BIRTH.has(birth.key) && !name.words.some((word) => MEDICAL_WORDS.has(word))) return { label: 'PATIENT', confidence: 0.85, reason: 'a date of birth follows the name' };
  if (tokens[next]?.text === ',' ) next++;
  const register = tokens[next]?.kind === 'word' && tokens[next]!.gap <= GAP.space ? FIELD_PHRASES.match(tokens, next) : undefined;
  if (parts >= 2 && register?.value.label === 'ACCOUNT' && !register.value.strict && !name.words.some((word) => MEDICAL_WORDS.has(word))) return { label: 'CLINICIAN', confidence: 0.8, reason: 'the number of a licence follows the name' };
  const credential = tokens[next];
  if (credential && credential.gap <= GAP.space && isCredential(tokens, next) && parts >= 2 && !name.words.some((word) => MEDICAL_WORDS.has(word))) return { label: 'CLINICIAN', confidence: 0.92, reason: 'a qualification follows the name' };
  // "P. Lopez": an initial with a dot and a surname; not "E. coli", not the letter of a list.
  const initial = tokens[at]!;
  if (initial.text.length === 1 && tokens[at + 1]?.text === '.' && name.words.length >= 1 && name.words.length <= 3 && !name.words.some((word) => MEDICAL_WORDS.has(word)) && (lineIsName(tokens, name.next) || !name.words.some((word) => EPONYMS.has(word))) && !(page.lang === 'fr' && initial.key === 'm') && !(initial.key === 'm' && MORBI.has(name.words.join(' '))) && setApart(tokens, at) && (initial.gap !== GAP.line || lineIsName(tokens, name.next))) {
    return { label: 'CLINICIAN', confidence: 0.72, reason: 'an initial with a surname' };
  }
  return undefined;
}

/** Diseases that German calls `M.` and whoever described them, of which few are also surnames there. */
const MORBI = wordSet('sudeck bechterew crohn paget scheuermann perthes hodgkin parkinson alzheimer basedow boeck forestier dupuytren ledderhose bowen cushing addison whipple gaucher fabry meniere menetrier ormond osler behcet kahler recklinghausen hirschsprung osgood schlatter ahlback kienbock preiser kohler freiberg werlhof waldenstrom');

/** Whether a letter with a dot begins a name rather than ends what stands before it (`Keros I. Signo de Battle`, `21 G. Cavografía`). */
function setApart(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before?.text === '?') return false; // "Which leg?   A. Swollen calf": an answer
  if (before === undefined || tokens[at]!.gap >= GAP.wide) return true;
  if (before.kind === 'mark') return !/^[%-]$/.test(before.text) && tokens[at - 2]?.kind !== 'number' && !(before.text === '/' && tokens[at]!.gap === GAP.none);
  return before.kind === 'word' && INTRODUCES.has(before.key);
}

const INTRODUCES = wordSet('by with to from and per cc con por de a y e von an mit und durch par avec et com da al del officer sgt agente nurse to');

const BIRTH = wordSet('dob born nacido nacida nac geb geboren nee nato nata nascido nascida fdn');

function lineIsName(tokens: readonly Token[], next: number): boolean {
  const after = tokens[next];
  return after === undefined || after.gap >= GAP.wide || after.text === '/' || after.text === ',' || after.text === '|' || after.text === '–';
}

function isCredential(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (token.kind !== 'word' || !isCapitalised(token.text)) return false;
  const spelled = token.text.length === 1 && tokens[at + 1]?.text === '.' && /^[DA]$/.test(tokens[at + 2]?.text ?? '') ? `${token.key}.${tokens[at + 2]!.key}` : token.key;
  return CREDENTIALS.has(spelled) && (token.text.length > 1 || spelled.length > 1) && !/^(?:do|ms|him|st|bs|pa|mb)$/.test(token.text);
}

function mailFollows(tokens: readonly Token[], at: number): boolean {
  for (let index = at + 1; index < at + 12 && index < tokens.length && !/^[)\]>]$/.test(tokens[index]!.text); index++) if (tokens[index]!.text === '@' || tokens[index]!.key === 'mailto') return true;
  return false;
}
