import { wordSet } from './phrases.ts';
import { GAP, isCapitalised, isUpper, type Token } from './tokens.ts';
import { CREDENTIALS } from './words/people.ts';

/** Degrees, orders and corps besides `CREDENTIALS`, which people are not known by. */
const DEGREES = wordSet('mbchb ffrrcsi ccrc cpps cphq anp agnp fnp acnp pmhnp cctc ramc rafmc usmc usn usaf bams bhms bums dgo dortho mdrd dmrt dnbrd msk cipm tsdt tsrm mtra mtr mtaf rta dkgp dkgp tim itim');

/** Nurses and assistants, and who certified them behind a hyphen: `ANP-BC`, `PA-C`. */
const NURSES = wordSet('np anp agnp agpcnp agacnp acnp fnp gnp pnp whnp pmhnp crnp arnp aprn dnp rn cns cnm pa');
const BOARDS = wordSet('bc c cs');

/** Specialties in brackets behind a fellowship: `FRCS (Tr & Orth)`. */
const SPECIALTIES = wordSet('tr t and y o orth ortho plast neuro neurosurg surg gen urol paed paeds orl hns ent cth oto ophth ophthal oral max fac omfs trauma vasc');

/** `PhD`. */
const HAS_CAPITAL_INSIDE = /\p{Lu}\p{L}*\p{Lu}/u;

/** Whether a word is a degree, an order or a corps. @param key in its look-up form. */
export function isDegree(key: string): boolean {
  return CREDENTIALS.has(key) || DEGREES.has(key);
}

/** `MD, [PhD]`, `Imani Broadnax, [MPH]`: nothing but qualifications, behind a comma, a bar or other qualifications. */
export function isQualificationAlone(tokens: readonly Token[], from: number, to: number): boolean {
  if (isBoard(tokens, from, to)) return true;
  const words = tokens.slice(from, to).filter(({ kind }) => kind === 'word');
  const behind = tokens[from - 1];
  const follows = behind !== undefined && (/^[,/]$/.test(behind.text) || isDegree(behind.key));
  return follows && words.length > 0 && words.every(({ key, text }) => isDegree(key) && text.length > 1 && (isUpper(text) || HAS_CAPITAL_INSIDE.test(text)));
}

/** `Nora Quill, ANP-[BC]`. */
function isBoard(tokens: readonly Token[], from: number, to: number): boolean {
  const isGlued = tokens[from - 1]?.text === '-' && tokens[from]!.gap === GAP.none;
  return isGlued && to === from + 1 && BOARDS.has(tokens[from]!.key) && NURSES.has(tokens[from - 2]?.key ?? '');
}

/** `Arnold Lump, [M.D.]`: a degree spelled with dots behind a comma, of which a letter may have been found. */
export function isSpelledDegree(tokens: readonly Token[], from: number, to: number): boolean {
  let first = from;
  while (first > 0 && tokens[first]!.gap === GAP.none && isSpelled(tokens[first - 1]!)) first--;
  if (tokens[first - 1]?.text !== ',') return false;
  let last = first;
  while (tokens[last] && (last === first || tokens[last]!.gap === GAP.none) && isSpelled(tokens[last]!)) last++;
  const letters = tokens.slice(first, last).filter(({ kind }) => kind === 'word').map(({ key }) => key);
  const areDotted = letters.length > 1 && last - first >= 2 * letters.length - 1;
  return last >= to && areDotted && isDegree(letters.join(''));
}

function isSpelled({ kind, text }: Token): boolean {
  return text === '.' || (kind === 'word' && text.length === 1 && isCapitalised(text));
}

/** `MB BCh BAO`. Bao is a name too. */
export function isIrishDegree(tokens: readonly Token[], from: number, to: number): boolean {
  const before = tokens[from - 1]?.text === ',' ? tokens[from - 2] : tokens[from - 1];
  return to === from + 1 && tokens[from]!.text === 'BAO' && /^(?:bch|mbbch)$/.test(before?.key ?? '');
}

/** `FRCS ([Tr & Orth])`: specialties between brackets behind a fellowship. */
export function isSpecialty(tokens: readonly Token[], from: number, to: number): boolean {
  const isBracketed = tokens[from - 1]?.text === '(' && tokens[to]?.text === ')' && CREDENTIALS.has(tokens[from - 2]?.key ?? '');
  return isBracketed && tokens.slice(from, to).every(({ kind, key }) => (kind === 'word' ? SPECIALTIES.has(key) : kind === 'mark'));
}
