import { PEOPLE, type Label } from '../label.ts';
import { CERTAIN, type Candidate, type Page } from './candidate.ts';
import { withLater } from './later.ts';
import { actsAsPerson } from './names.ts';
import { wordSet } from './phrases.ts';
import { GAP, isCapitalised, isUpper, tokenAt, type Token } from './tokens.ts';
import { NAME_SUFFIXES, PARTICLES, PERSON_VERBS } from './words/people.ts';

/** How sure a name is that does what people do. */
const ACTING = 0.8;

/** What people do and organs and findings do not, besides `PERSON_VERBS`. */
const VERBS = wordSet(`
 agrees agreed stated presents wishes hopes needs plays moderates queries queried thinks thought feels likes knows knew remembers texted drives chairs chaired held brought brings came went saw sees typed dictated operated assisted booked arranged cried laughed slept
 pide pidio quiere prefiere llega llego vino viene trae trajo cree opina firma dicta opera confirma acepta rechaza llora sigue llama llamo avisa
 hesite pense demande prefere confirme vient mochte meint wunscht kommt pensa chiede vuole preferisce acha quer pede`);

/** How people are, directly behind a name. */
const STATES = wordSet('awake asleep aware informed informada informado avisada avisado enterada enterado citada citado tranquila tranquilo informata informato informee prevenue informiert');

/** What people have and findings have not, behind a name with its genitive. */
const OWNED = wordSet('pain mother father mum mom dad wife husband son daughter sister brother list clinic scan notes films request opinion team secretary phone house flat home birthday words');

/**
 * Finds the words of certain names where they do what only people do, `Grace stated that…`, `Hill agrees`, `Baker's mother`, though they are other words too:
 * network and arbiter see each place by itself, and hold a word that opens a sentence for what it mostly is.
 * @param candidates in order, with those that are doubted.
 */
export function withActors(page: Page, candidates: readonly Candidate[]): Candidate[] {
  const people = page.text === page.written ? wordsOfNames(page, candidates) : new Map<string, Label>();
  if (people.size === 0) return [...candidates];
  const actors = page.tokens.flatMap((token, at): Candidate[] => {
    const label = isName(token) && acts(page.tokens, at) ? people.get(token.key) : undefined;
    return label ? [{ start: token.start, end: token.end, label, source: 'second-pass', confidence: ACTING, reason: 'somebody named in this document does something' }] : [];
  });
  return withLater(page, candidates, actors);
}

function isName({ kind, text }: Token): boolean {
  return kind === 'word' && text.length > 1 && isCapitalised(text) && !isUpper(text);
}

/** The words of certain names, with whose they are. */
function wordsOfNames({ tokens }: Page, candidates: readonly Candidate[]): Map<string, Label> {
  const words = new Map<string, Label>();
  for (const { label, confidence, start, end } of candidates) {
    if (!PEOPLE.has(label) || confidence < CERTAIN) continue;
    for (let at = tokenAt(tokens, start); at < tokens.length && tokens[at]!.start < end; at++) {
      const { kind, key, text } = tokens[at]!;
      if (kind === 'word' && text.length > 1 && isCapitalised(text) && !PARTICLES.has(key) && !NAME_SUFFIXES.has(key) && !words.has(key)) words.set(key, label);
    }
  }
  return words;
}

/** Whether what stands behind a token is what only people do, are or have. */
function acts(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next === undefined) return false;
  if (actsAsPerson(tokens, at + 1)) return true;
  const owned = /^['’]$/.test(next.text) && next.gap === GAP.none && tokens[at + 2]?.key === 's' ? tokens[at + 3] : undefined;
  if (owned) return owned.gap === GAP.space && OWNED.has(owned.key);
  // A sentence that is wrapped behind the name goes on in small letters.
  const goesOn = (next.gap === GAP.space || next.gap === GAP.line) && next.text === next.text.toLowerCase();
  return goesOn && (VERBS.has(next.key) || STATES.has(next.key) || PERSON_VERBS.has(next.key));
}
