import type { Candidate, Page } from './candidate.ts';
import { wordSet } from './phrases.ts';
import { isOfMedicine } from './sites.ts';
import { GAP, isCapitalised, tokenAt } from './tokens.ts';

/** What firms and practices are called behind their name; small ones too, where nothing has told the kind of site yet. */
const FIRM_WORDS = wordSet('associates partners group specialists consultants physicians radiologists solutions holdings institute center centre clinic clinics practice laboratories laboratory labs lab diagnostics imaging academy college school nursery daycare depot mortuary pharmacy salon tech');
const SMALL_FIRM_WORDS = wordSet('clinic labs daycare depot mortuary school club nursery pharmacy');

/** Words for the kind of site behind which a department stands, and no firm. */
const SITES = wordSet('hospital hospitals hosp infirmary clinic regional memorial general center centre university');

/** Most branches of medicine before the word for the firm: `Oral and Maxillofacial Radiology Associates`. */
const MOST_BRANCHES = 4;

/** The letters of a firm's legal form, which are no other word. */
const LEGAL_FORM = /^,? \(?(?:p\.?l\.?l\.?c\.?|l\.?l\.?[cp]\.?|p\.?c\.?|inc\.?|ltd\.?|\(?pty\)? ?ltd\.?|gmbh|ehf\.?|s\.?l\.?u\.?|s\.?r\.?l\.?|s\.?p\.?a\.?)(?![\p{L}\p{N}.-])/iu;
const LONGEST_FORM = 14;

/**
 * A firm with the words that its name goes on with, `Dunmore [Radiology Associates, LLP]`, `Tukumaaq [Daycare]`. A department behind a hospital's name,
 * which no word for a firm follows, stays: `Gillette Regional Radiology`.
 */
export function withFirmWords(page: Page, candidate: Candidate, next: Candidate | undefined): Candidate {
  const { tokens, text } = page;
  const at = tokenAt(tokens, candidate.end);
  const end = SITES.has(tokens[at - 1]?.key ?? '') ? at : firmEnd(page, at);
  const named = end === at ? candidate.end : tokens[end - 1]!.end;
  const whole = named + (LEGAL_FORM.exec(text.slice(named, named + LONGEST_FORM))?.[0].length ?? 0);
  return whole > candidate.end && (next === undefined || next.start >= whole) ? { ...candidate, end: whole } : candidate;
}

/** Where the words for a firm end that stand at a token, with the branches of medicine before them; the token itself where none does. */
function firmEnd(page: Page, at: number): number {
  const { tokens } = page;
  let next = at;
  while (next < at + MOST_BRANCHES && tokens[next]?.gap === GAP.space && isCapitalised(tokens[next]!.text) && isOfMedicine(tokens[next]!) && !FIRM_WORDS.has(tokens[next]!.key)) next++;
  const word = tokens[next];
  if (word?.kind !== 'word' || word.gap !== GAP.space) return at;
  if (isCapitalised(word.text)) return FIRM_WORDS.has(word.key) ? firmEnd(page, next + 1) : at;
  return next === at && SMALL_FIRM_WORDS.has(word.key) ? next + 1 : at;
}
