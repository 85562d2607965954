import { CODES, type Label } from '../label.ts';
import type { Page } from './candidate.ts';
import { wordSet } from './phrases.ts';
import { GAP, isUpper, type Token } from './tokens.ts';

/** States of Brazil by their letters, which stand behind towns, registers and issuers: `Joinville/SC`, `CRM-MG 30441`, `RG 11.844.220-7 SSP/SP`. */
const STATES = wordSet('ac al am ap ba ce df es go ma mg ms mt pa pb pe pi pr rj rn ro rr rs sc se sp to');

/** Councils in which people of health and law are registered. */
const COUNCILS = wordSet('crm coren cro crf crp crefito coffito crtr crbm crn oab crea crmv');

/** How far before a number its council stands, in tokens: `"crm":"RS 44182"`. */
const REACH = 4;

/** Who issues identity cards. */
const ISSUERS = wordSet('ssp detran sesp sds sjs ifp iirgd dic pc pcmg itep sejusp');

/** Whether a candidate is nothing but the state of a town, a register or an issuer, or the issuer. */
export function isStateOfBrazil({ tokens, lang }: Page, from: number, to: number): boolean {
  if (lang !== 'pt' || !isUpper(tokens[from]!.text)) return false;
  const before = tokens[from - 1];
  if (STATES.has(tokens[from]!.key) && to === from + 1) return before !== undefined && (COUNCILS.has(before.key) || (isJoined(before) && mayHaveState(tokens[from - 2])));
  return before?.kind === 'number' && issuerEnd(tokens, from) >= to;
}

/** The tokens of a number without the state before it and the issuer behind it. */
export function withoutStateOfBrazil({ tokens, lang }: Page, from: number, to: number, label: Label): [from: number, to: number] {
  if (lang !== 'pt' || !CODES.has(label)) return [from, to];
  let [first, last] = [from, to];
  const [state, number] = [tokens[from]!, tokens[from + 1]];
  const isOfCouncil = tokens.slice(Math.max(0, from - REACH), from).some(({ key }) => COUNCILS.has(key));
  if (isOfCouncil && STATES.has(state.key) && isUpper(state.text) && from + 1 < to && number?.kind === 'number' && number.gap === GAP.space) first = from + 1;
  for (let at = first + 1; at < to; at++) if (tokens[at - 1]!.kind === 'number' && issuerEnd(tokens, at) >= to) last = at;
  return [first, last];
}

/** Where an issuer of identity cards ends that begins at a token, with its state; `at` where none does. */
function issuerEnd(tokens: readonly Token[], at: number): number {
  if (!ISSUERS.has(tokens[at]!.key) || !isUpper(tokens[at]!.text)) return at;
  const isWithState = tokens[at + 1] !== undefined && isJoined(tokens[at + 1]!) && STATES.has(tokens[at + 2]?.key ?? '');
  return isWithState ? at + 3 : at + 1;
}

/** Whether a state may stand behind a word and a mark: a town, a council or an issuer. `MG/PR` are initials of two. */
function mayHaveState(word: Token | undefined): boolean {
  return word?.kind === 'word' && (word.text.length > LONGEST_INITIALS || COUNCILS.has(word.key) || ISSUERS.has(word.key));
}
const LONGEST_INITIALS = 3;

function isJoined({ text }: Token): boolean {
  return text === '/' || text === '-' || text === '–';
}
