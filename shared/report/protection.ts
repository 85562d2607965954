import { PEOPLE, PLACES, type Label } from '../label.ts';
import type { Candidate, Page } from './candidate.ts';
import { wordSet, type Phrases } from './phrases.ts';
import type { Stretch } from '../text.ts';
import { GAP, isCapitalised, tokenAt, tokenise, type Token } from './tokens.ts';
import { isDepartment } from './sites.ts';
import { isBeforeState } from './regions.ts';
import { COUNTRIES } from './words/countries.ts';
import { ORGANISMS } from './words/organisms.ts';
import { isProduct } from './words/products.ts';
import { EPONYM_LEADS, EPONYM_LINKS, EPONYM_NOUNS, EPONYM_PHRASES, EPONYMS, FIXED_PHRASES, MEDICAL_WORDS, PLACE_PHRASES } from './words/protected.ts';

/** Labels that protection may veto: names, places and institutions, never a number or a date. */
const VETOED: ReadonlySet<Label> = new Set([...PEOPLE, ...PLACES]);

/** Surer than this, the tagger tells a person called Young from a young person. */
const DOUBTLESS = 0.95;

/** Whether a candidate is a finding, a piece of anatomy or an eponym rather than someone. Known values are vetoed only as part of an eponym's phrase, `Baker cyst`. */
export function isProtected(page: Page, candidate: Candidate): boolean {
  if (!VETOED.has(candidate.label)) return false;
  const { tokens } = page;
  const from = tokenAt(tokens, candidate.start);
  const to = tokenAt(tokens, candidate.end);
  const words = tokens.slice(from, to).filter((token) => token.kind === 'word');
  if (words.length === 0 || candidate.by === 'spelling') return false;
  if (insidePhrase(FIXED_PHRASES, tokens, from, tokens[to - 1]!.text === '.' ? to - 1 : to)) return true;
  if (titled(tokens, from)) return false;
  if (candidate.label === 'LOCATION' && candidate.source === 'address' && isBeforeState(tokens, to)) return false;
  if (PEOPLE.has(candidate.label) && areAuthors(tokens, to)) return true;
  if (candidate.label === 'LOCATION' && insidePhrase(PLACE_PHRASES, tokens, from, to)) return true;
  // "Pouteau-Colles", "Milligan-Morgan", "Greulich y Pyle": half of a double eponym.
  const joined = /^(?:-|–|y|and|und|et|e|&)$/.test(tokens[from - 1]?.key ?? '') && EPONYMS.has(tokens[from - 2]?.key ?? '') && words.length === 1 && EPONYMS.has(words[0]!.key);
  if (joined && candidate.source !== 'labelled-field') return true;
  if (tokens[to]?.text === '-' && tokens[to]!.gap === GAP.none && EPONYMS.has(tokens[to + 1]?.key ?? '') && candidate.source !== 'labelled-field') return true;
  if ((candidate.label === 'LOCATION' || candidate.label === 'ORG') && tokens.slice(from, to).some((token) => token.kind === 'number')) return false;
  if (isGraded(words) || isCompound(words)) return true;
  const eponymous = words.some((word) => EPONYMS.has(word.key)) && words.every((word) => EPONYMS.has(word.key) || word.text.length === 1);
  if (eponymous && (nounBeside(tokens, from, to) || EPONYM_PHRASES.match(tokens, from) !== undefined || (from > 0 && EPONYM_PHRASES.match(tokens, from - 1) !== undefined))) return true;
  if (PLACES.has(candidate.label) && candidate.source !== 'known-value' && (isDepartment(page, from, to) || isSociety(words) || words.every(({ key }) => COUNTRIES.has(key)))) return true;
  if (candidate.source === 'known-value' || candidate.source === 'labelled-field' || (candidate.source === 'tagger' && candidate.confidence >= DOUBTLESS)) return false;
  if (eponymous && candidate.source !== 'person') return true;
  if (words.every(({ key }) => ORGANISMS.has(key) || key.length === 1) && words.some(({ key }) => ORGANISMS.has(key))) return true;
  return words.every((word) => MEDICAL_WORDS.has(word.key) || isProduct(word.key) || (EPONYMS.has(word.key) && candidate.source !== 'person'));
}

/** `Baker cyst`, `Baker's cyst`, `Hill-Sachs defect`, `quiste de Baker`, `Morbus Crohn`. */
function nounBeside(tokens: readonly Token[], from: number, to: number): boolean {
  let next = to;
  while (tokens[next] && tokens[next]!.gap <= GAP.space && (/^['’-]$/.test(tokens[next]!.text) || tokens[next]!.key === 's' || (EPONYMS.has(tokens[next]!.key) && next < to + 3)) && next < to + 5) next++;
  const after = tokens[next];
  if (after && after.gap <= GAP.space && EPONYM_NOUNS.has(after.key)) return true;
  if (isDenied(tokens, from) || isCompared(tokens, to)) return true;
  if (after && after.gap <= GAP.space && GRADE.test(after.text) && (ROMAN.test(after.text) || !/^[.,]$/.test(tokens[next + 1]?.text ?? '')) && tokens[next]!.kind !== 'mark') return true;
  if (after && after.gap <= GAP.space && RESULTS.has(after.key)) return true;
  let before = from - 1;
  while (before >= 0 && tokens[before + 1]!.gap <= GAP.space && (EPONYM_LINKS.has(tokens[before]!.key) || /^['’-]$/.test(tokens[before]!.text) || EPONYMS.has(tokens[before]!.key)) && from - before < 6) before--;
  const noun = tokens[before];
  return noun !== undefined && tokens[before + 1]!.gap <= GAP.space && (EPONYM_LEADS.has(noun.key) || (EPONYM_NOUNS.has(noun.key) && before < from - 1));
}

/** `no Schwartze correlate`, `positive Lachman`, `query Bell’s palsy`: a test or a sign that is there or is not. */
function isDenied(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1];
  return before !== undefined && tokens[from]!.gap === GAP.space && DENIALS.has(before.key) && before.text === before.text.toLowerCase();
}
const DENIALS = wordSet('no not without query positive negative sin negativo positivo kein keine keinen ohne pas sans senza sem');

/** `Colles-like`. */
function isCompared(tokens: readonly Token[], to: number): boolean {
  return tokens[to]?.text === '-' && tokens[to]!.gap === GAP.none && /^(?:like|type|artig|ahnlich)$/.test(tokens[to + 1]?.key ?? '');
}

/** Structures, signs and scores, which nobody has with `of` or `de`: `angle of Louis`, `nodo de Henry`, `placas de Randall`. */
const STRUCTURES = wordSet('angle leash arcade knot sheath band bands plaque plaques notch nodo nodos arcada placa placas banda bandas puntuacion pentada triada arco foramen angulo escotadura canal espacio fascia ligamento anello punto linea knoten noeud angolo');

/** `Singh index`, `Csendes II`, `pentada de Reynolds`: a name that no list has, in the frame of an eponym. */
export function isNamedAfter(tokens: readonly Token[], from: number, to: number): boolean {
  const after = tokens[to];
  if (after?.gap === GAP.space && EPONYM_NOUNS.has(after.key) && !isCapitalised(after.text)) return true;
  if (after?.gap === GAP.space && ROMAN.test(after.text)) return true;
  const noun = tokens[from - 2];
  const link = tokens[from - 1]?.key ?? '';
  if (EPONYM_LINKS.has(link) && tokens[from]!.gap === GAP.space && STRUCTURES.has(noun?.key ?? '')) return true;
  return link !== 'of' && EPONYM_LINKS.has(link) && tokens[from]!.gap === GAP.space && noun !== undefined && tokens[from - 1]!.gap === GAP.space && EPONYM_NOUNS.has(noun.key) && !isCapitalised(noun.text);
}

/** `in einem Bach`, `Peacock-tail pattern`: a name that means a thing, behind an article that nobody stands behind or in a compound with a small word. */
export function isThing({ tokens, lang }: Page, from: number, to: number): boolean {
  const [joint, after] = [tokens[to], tokens[to + 1]];
  if (!isCapitalised(tokens[from]!.text)) return false;
  const isCompounded = joint?.text === '-' && joint.gap === GAP.none && after?.kind === 'word' && after.gap === GAP.none && after.text === after.text.toLowerCase();
  // "A Grant" is an initial, "a Tran, Bao Anh" somebody of that name.
  const article = tokens[from - 1]?.text ?? '';
  const isNamed = joint?.text === ',' && after !== undefined && isCapitalised(after.text);
  return isCompounded || (INDEFINITE.has(article) && (article !== 'a' || lang === 'en') && tokens[from]!.gap === GAP.space && !isNamed);
}
const INDEFINITE = wordSet('a an un una uno une um uma ein eine einem einen einer eines');

/** Grades and types after an eponym: `Weber B`, `Sherman I`, `Fisher 3`. */
const GRADE = /^(?:I|II|III|IV|V|VI|VII|[0-5]|Ia|Ib|IIa|IIb|IIIa|IIIb|A|B|C|D)$/;
const ROMAN = /^[IV]+[ab]?$/;

/** What is said of an eponymous sign or lesion: `Bennett lesion: nil`, `Spurling positive`. */
export const RESULTS = wordSet('negative positive neg pos none nil absent present normal negativo negativa negativos negativas positivo positiva positivos ausente presente negativ positiv fehlt negatif negative positif absent absente grade grado grad grau type tipo typ');

/** `Navarro-Martínez et al.`, `Barry y cols.`: who wrote a paper. */
function areAuthors(tokens: readonly Token[], to: number): boolean {
  const [link, others] = [tokens[to], tokens[to + 1]];
  return (link?.key === 'et' && others?.key === 'al') || (/^[ye]$/.test(link?.key ?? '') && /^cols?$/.test(others?.key ?? '')) || (link?.key === 'and' && others?.key === 'colleagues');
}

/** `Asociación Americana de Diabetes`: whose guideline is followed. */
function isSociety(words: readonly Token[]): boolean {
  return SOCIETIES.has(words[0]!.key) && words.some(({ key }) => SCOPES.has(key));
}
const SOCIETIES = wordSet('asociacion sociedad federacion society association federation college academy gesellschaft societe societa sociedade');
const SCOPES = wordSet('americana americano europea espanola internacional mundial latinoamericana american european british international world national deutsche europaische francaise europeenne italiana europeia brasileira portuguesa');

/** `Weber B` as one candidate: the patient's initial is the grade of the fracture. */
function isGraded(words: readonly Token[]): boolean {
  const grade = words.at(-1)!;
  return words.length === 2 && EPONYMS.has(words[0]!.key) && /^[A-D]$|^I{1,3}[ab]?$|^IV[ab]?$/.test(grade.text) && grade.gap === GAP.space;
}

/** `Weber-B-Fraktur`: a compound of an eponym and its noun. */
function isCompound(words: readonly Token[]): boolean {
  return words.length >= 2 && EPONYMS.has(words[0]!.key) && EPONYM_NOUNS.has(words.at(-1)!.key) && words.slice(1).every(({ gap }) => gap === GAP.none);
}

/** `Ottawa ankle rules`, `criterios de Rotterdam`: the place only names what medicine does. */
/** Whether a stretch of a text lies in a phrase that names nobody, `Terry Thomas sign`, `St. Jude Medical`, and has no title before it. */
export function isInFixedPhrase(text: string, { start, end }: Stretch): boolean {
  const tokens = tokenise(text);
  const [from, to] = [tokenAt(tokens, start), tokenAt(tokens, end)];
  return from < to && !titled(tokens, from) && [FIXED_PHRASES, EPONYM_PHRASES, PLACE_PHRASES].some((phrases) => insidePhrase(phrases, tokens, from, to));
}

/** How many tokens of a phrase may stand before what was found of it: `Señor de los [Milagros]`. */
const LONGEST_LEAD = 3;

function insidePhrase(phrases: Phrases<true>, tokens: readonly Token[], from: number, to: number): boolean {
  for (let start = Math.max(0, from - LONGEST_LEAD); start <= from; start++) {
    const match = phrases.match(tokens, start);
    if (match !== undefined && match.next >= to) return true;
  }
  return false;
}

/** A title before the name makes it a person whatever the words are: `Mr Baker`. */
function titled(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1];
  const word = before?.text === '.' ? tokens[from - 2] : before;
  return word !== undefined && tokens[from]!.gap <= GAP.space && SURE_TITLES.has(word.key);
}

/** Titles that are nothing else. */
const SURE_TITLES = wordSet('mr mrs ms dr dra sr sra prof herr herrn frau mme mlle dott dottssa miss don dona sig doctora docteur docteure doutor doutora dottore dottoressa senor senora senhor senhora monsieur madame signor signora enfermera enfermero enfermeira infermiera infirmiere');
