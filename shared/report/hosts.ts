import { PLACES } from '../label.ts';
import { isProven, type Candidate, type Page } from './candidate.ts';
import { wordSet } from './phrases.ts';
import { GAP, isCapitalised, isUpper, tokenAt, type Token } from './tokens.ts';
import { KIN } from './words/people.ts';
import { EPONYMS, MEDICAL_WORDS } from './words/protected.ts';

/** A practice that is called by its doctor, with the title: `Praxis Dr.`, `cabinet du Dr`, `office of Dr. med.` What stands behind it is a name; `Praxis Dres. Krüger` is a firm. */
const PRACTICE = String.raw`(?:(?:Gemeinschafts|Zahnarzt|Hausarzt|Arzt|Röntgen|Kinderarzt|Frauenarzt)?[Pp]raxis|[Oo]rdination|[Cc]onsult(?:orio|ório|a)|[Cc]abinet|[Ss]tudio|[Oo]ffice|[Ss]urgery|[Pp]ractice)(?: (?:von|bei|der|des|del|de la|de|du|da|do|della|dello|of))?(?: (?:Herrn?|Frau|Hr\.|Fr\.))?(?: (?:Dra?|Dott|Dott\.ssa|Prof|PD|Priv\.-Doz)(?:\. ?|(?= |$)))+(?: ?(?:med|dent|univ)\. ?)*`;
const OPENS_PRACTICE = new RegExp(`^${PRACTICE} ?`, 'u');
const BEHIND_PRACTICE = new RegExp(`(?<!\\p{L})${PRACTICE} ?$`, 'u');
const LONGEST_PRACTICE = 60;

/** One to four words with capitals. */
const NAME = /^\p{Lu}[\p{L}'’-]+(?:[ \n]\p{Lu}[\p{L}'’-]+){0,3}$/u;

/** Words of owning before one of kinship. */
const OWNING = wordSet('his her their my su sus ihres ihrer ihrem seines seiner seinem son sa ses suo sua seu');

/** German kinship in the genitive. */
const KIN_OF = wordSet('sohnes bruders vaters ehemannes ehemanns mannes enkels onkels neffen schwagers schwiegersohnes schwiegervaters lebensgefahrten freundes nachbarn');

/**
 * Sites without the people by whom they are told: the practice of `Dr. Mechthild Sauerwald` is her name, the house of `her son Konstantin` his, and what was
 * said of them stays. A compound with capitals before a site is of its name: `Show-Me Mutual`.
 */
export function withHosts(page: Page, candidates: readonly Candidate[]): Candidate[] {
  const hosts: Candidate[] = [];
  for (const candidate of candidates) {
    const told = PLACES.has(candidate.label) && !isProven(candidate) ? hostOf(page, candidate) ?? withCompound(page, candidate, hosts.at(-1)) : candidate;
    const before = hosts.at(-1);
    if (told === 'none') continue;
    // A line that ends within the name cuts it.
    if (before?.reason === OF_PRACTICE && told.label === 'CLINICIAN' && /^[ \n]$/.test(page.text.slice(before.end, told.start))) hosts[hosts.length - 1] = { ...before, end: told.end };
    else hosts.push(told);
  }
  return hosts;
}

const OF_PRACTICE = 'the doctor of a practice';

/** Who is named in what was taken for a site; `none` where nothing but the kind of site and a title was. */
function hostOf({ text, tokens }: Page, candidate: Candidate): Candidate | 'none' | undefined {
  const written = text.slice(candidate.start, candidate.end);
  const practice = OPENS_PRACTICE.exec(written)?.[0];
  const name = practice === undefined ? written : written.slice(practice.length);
  if (practice !== undefined && name === '') return 'none';
  const isOfPractice = practice !== undefined || BEHIND_PRACTICE.test(text.slice(Math.max(0, candidate.start - LONGEST_PRACTICE), candidate.start));
  if (isOfPractice && NAME.test(name)) return { ...candidate, start: candidate.end - name.length, label: 'CLINICIAN', reason: OF_PRACTICE };
  const kin = kinBefore(tokens, tokenAt(tokens, candidate.start), tokenAt(tokens, candidate.end));
  return kin === undefined || !NAME.test(text.slice(tokens[kin]!.start, candidate.end)) ? undefined : { ...candidate, start: tokens[kin]!.start, label: 'RELATIVE', reason: 'a relative, by the word beside the name' };
}

/** The token behind a word of owning and one of kinship, within a stretch. */
function kinBefore(tokens: readonly Token[], from: number, to: number): number | undefined {
  for (let at = from; at < to - 2; at++) {
    if (!OWNING.has(tokens[at]!.key)) continue;
    const next = KIN_OF.has(tokens[at + 1]!.key) ? at + 2 : KIN.match(tokens, at + 1)?.next;
    if (next !== undefined && next < to) return next;
  }
  return undefined;
}

/** `[Mutual]` behind `Show-Me`: two words with capitals and a hyphen begin the name of the site that stands directly behind them. */
function withCompound({ tokens, text, written }: Page, candidate: Candidate, before: Candidate | undefined): Candidate {
  const from = tokenAt(tokens, candidate.start);
  const [first, hyphen, second] = [tokens[from - 3], tokens[from - 2], tokens[from - 1]];
  const isPart = (token: Token | undefined): token is Token => token?.kind === 'word' && token.text.length > 1 && isCapitalised(token.text) && !isUpper(token.text) && !MEDICAL_WORDS.has(token.key) && !EPONYMS.has(token.key);
  const isCompound = candidate.label === 'ORG' && text === written && isPart(first) && hyphen?.text === '-' && hyphen.gap === GAP.none && isPart(second) && second.gap === GAP.none;
  const isBeside = tokens[from]?.start === candidate.start && tokens[from]!.gap === GAP.space && isCapitalised(tokens[from]!.text);
  return isCompound && isBeside && first.start >= (before?.end ?? 0) ? { ...candidate, start: first.start } : candidate;
}
