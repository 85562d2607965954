import { PEOPLE } from '../label.ts';
import { CERTAIN, type Candidate, type Page } from './candidate.ts';
import { withLater } from './later.ts';
import { wordSet } from './phrases.ts';
import { fold, GAP, isCapitalised, isUpper, type Token } from './tokens.ts';
import { UNITS } from './words/units.ts';
import { CREDENTIALS, NAME_SUFFIXES, NOT_INITIALS, PARTICLES } from './words/people.ts';
import { MEDICAL_WORDS } from './words/protected.ts';
import { TECHNIQUES } from './words/techniques.ts';

/** How sure initials of a certain name are. */
const ECHOED = 0.75;

/** Fewer letters are also anything else, more are words. */
const FEWEST = 3;
const MOST = 5;

/** Letters of measurements, tracers and techniques that `NOT_INITIALS` does not hold. */
const OTHER_LETTERS = wordSet('gpp gphp hvpg psv edv mdp hdp maa dtpa dmsa hida mibi ecd fdg psma dbt ffdm');

/** Small words, which link the words of a heading in capitals: `CT CHEST AND ABDOMEN`. */
const LINKS = wordSet('and for the with via per');

/**
 * Finds the initials, three letters or more, or two of staff behind what they did, of people who are named in full: `Gail B. Lindquist … subject GBL`, `A.J.B. in the margin`. The network reads
 * letters by what stands beside them, and little does.
 * @param candidates in order, with those that are doubted.
 */
export function withEchoes(page: Page, candidates: readonly Candidate[]): Candidate[] {
  const owners = initialsOf(page, candidates);
  if (owners.size === 0) return [...candidates];
  const echoes: Candidate[] = [];
  for (let at = 0; at < page.tokens.length; at++) {
    const reading = lettersAt(page.tokens, at);
    const isSaid = reading !== undefined && (reading.letters.length < FEWEST ? isDoneBy(page, at, reading) : !isLink(page.tokens, at, reading) && isTelling(page, reading.letters));
    const owner = isSaid ? owners.get(reading.letters) : undefined;
    if (!reading || !owner) continue;
    echoes.push({ start: page.tokens[at]!.start, end: page.tokens[reading.to - 1]!.end, label: owner.label, source: 'second-pass', confidence: ECHOED, reason: 'the initials of somebody named in this document' });
    at = reading.to - 1;
  }
  return withLater(page, candidates, echoes);
}

/** The initials of names that are certain, with the name they are of: `Gail B Lindquist` and `LINDQUIST, Gail B` are GBL. */
function initialsOf(page: Page, candidates: readonly Candidate[]): Map<string, Candidate> {
  const owners = new Map<string, Candidate>();
  for (const candidate of candidates) {
    if (!PEOPLE.has(candidate.label) || candidate.confidence < CERTAIN) continue;
    const written = page.text.slice(candidate.start, candidate.end);
    for (const letters of initialsOfName(written)) if ((letters.length >= FEWEST || candidate.label === 'CLINICIAN') && !owners.has(letters)) owners.set(letters, candidate);
  }
  return owners;
}

/** The initials of a name in the order in which it is spoken, with particles and without, two letters or more; none of a name of one word. */
export function initialsOfName(written: string): string[] {
  const [family = '', given] = written.split(',');
  const spoken = given === undefined ? written : `${given} ${family}`;
  const words = spoken.split(/[^\p{L}'’]+/u).filter((word) => word !== '' && !NAME_SUFFIXES.has(fold(word)));
  if (!words.some((word) => word.length > 2)) return [];
  const all = words.map((word) => fold(word).charAt(0)).join('');
  const bare = words.filter((word) => !PARTICLES.has(fold(word))).map((word) => fold(word).charAt(0)).join('');
  return [...new Set([all, bare])].filter((letters) => letters.length > 1 && letters.length <= MOST);
}

interface Letters {
  /** Folded, without marks. */
  letters: string;
  /** Index of the token after them. */
  to: number;
}

/** Capitals that stand together or are parted by dots or hyphens: `GBL`, `J.R.M.`, `R-T-M`. */
function lettersAt(tokens: readonly Token[], at: number): Letters | undefined {
  const token = tokens[at]!;
  if (token.kind !== 'word' || !isCapitalised(token.text) || isGlued(tokens[at - 1], token)) return undefined;
  if (isUpper(token.text)) return token.text.length <= MOST && !isGlued(token, tokens[at + 1]) ? { letters: token.key, to: at + 1 } : undefined;
  if (token.text.length > 1) return undefined;
  let letters = token.key;
  let to = at + 1;
  while (/^[.-]$/.test(tokens[to]?.text ?? '') && tokens[to]!.gap === GAP.none && tokens[to + 1]?.text.length === 1 && isCapitalised(tokens[to + 1]!.text) && tokens[to + 1]!.gap <= GAP.space) {
    letters += tokens[to + 1]!.key;
    to += 2;
  }
  return letters.length > 1 && !isGlued(tokens[to - 1], tokens[to]) ? { letters, to } : undefined;
}

/** Whether letters or digits hang on a token, directly or by a hyphen or a bar. */
function isGlued(before: Token | undefined, after: Token | undefined): boolean {
  return after !== undefined && after.gap === GAP.none && before !== undefined && (before.kind === 'mark' ? /^[-/_@^|]$/.test(before.text) : after.kind !== 'mark' || /^[-/_@^]$/.test(after.text));
}

/** Whether letters stand as a small word between two words in capitals. */
function isLink(tokens: readonly Token[], at: number, { letters, to }: Letters): boolean {
  const [before, after] = [tokens[at - 1], tokens[to]];
  const inLine = tokens[at]!.gap === GAP.space && after?.gap === GAP.space;
  return to === at + 1 && LINKS.has(letters) && inLine && [before, after].every((word) => word?.kind === 'word' && isUpper(word.text) && word.text.length > 1);
}

/** Words by which a deed has its doer, and deeds that are told of staff. */
const BY = wordSet('by por von par da durch');
const DEEDS = wordSet('discussed called phoned telephoned communicated relayed notified reported read reread reviewed dictated typed transcribed verified confirmed informed checked conveyed paged consented amended signed comentado comunicado avisado informado leido revisado dictado firmado besprochen mitgeteilt befundet diktiert communique relu dicte comunicato riferito refertato lido revisto');
/** So many tokens before the doer the deed stands at most. */
const FARTHEST_DEED = 12;
/** A dot behind a longer word ends a sentence: `with Dr. Loewenstein by LA`. */
const LONGEST_TITLE = 4;

/** `Discussed with Dr. Loewenstein by LA on 6/28`: two capitals behind what staff did are one of theirs, whatever they abbreviate elsewhere. */
function isDoneBy({ tokens, text, written }: Page, at: number, { letters, to }: Letters): boolean {
  const after = tokens[to];
  const ends = after === undefined || after.gap >= GAP.wide || after.kind === 'number' || /^[.,;)]$/.test(after.text) || /^(?:on|at|el|a|am|um|le|il|alle|em)$/.test(after.key);
  if (text !== written || letters.length !== 2 || !ends || tokens[at]!.gap !== GAP.space || !BY.has(tokens[at - 1]?.key ?? '')) return false;
  for (let before = at - 2; before >= Math.max(0, at - FARTHEST_DEED); before--) {
    if (DEEDS.has(tokens[before]!.key)) return true;
    const endsSentence = tokens[before]!.text === '.' && (tokens[before - 1]?.text.length ?? 0) > LONGEST_TITLE;
    if (endsSentence || tokens[before + 1]!.gap >= GAP.line) return false;
  }
  return false;
}

/** Whether letters stand for nothing but a name, in a text whose capitals tell something. */
function isTelling({ text, written }: Page, letters: string): boolean {
  return text === written && letters.length >= FEWEST && ![NOT_INITIALS, CREDENTIALS, MEDICAL_WORDS, UNITS, OTHER_LETTERS, TECHNIQUES].some((words) => words.has(letters));
}
