import { PEOPLE, PLACES, type Label } from '../label.ts';
import type { Page } from './candidate.ts';
import { isDeviceSize, isProbe } from './devices.ts';
import { isInsurer } from './insurers.ts';
import { isBiomarker } from './nobodys.ts';
import { Phrases, wordSet } from './phrases.ts';
import { GAP, isCapitalised, type Token } from './tokens.ts';

/** Words for a page. Page is a surname too. */
const PAGES = wordSet('page pages pagina pag pg hoja seite blatt folha foglio');

/** What parts the number of a page from what stands before it in a footer: `Signed 11:42. Page 2`. */
const FOOTER_MARK = /^[-–—|·•.]$/;

/** Operations by which a year is told, `Prior cesarean 2022`. */
const OPERATIONS = wordSet('cesarean caesarean cesarea cesareas kaiserschnitt cesarienne cesariana cesareo bypass transplant trasplante stent');
const OPERATION = /(?:ectomy|ectomia|ectomie|ektomie|otomy|otomia|plasty|plastia)$/;

/** What lawyers practise, behind their names. */
const PRACTICES = new Phrases<true>().add('personal injury|clinical negligence|medical negligence|family law|criminal law|employment law|private client|dispute resolution', true);

/** Whether a candidate is an ordinary word or number where it stands: what its neighbours say of it, whatever reads like it elsewhere. */
export function isOrdinary(page: Page, from: number, to: number, label: Label): boolean {
  const { tokens } = page;
  if (isOrdinal(tokens, from, to) || isInsurer(tokens, from, to) || (isBiomarker(page.text.slice(tokens[from]!.start, tokens[to - 1]!.end)) && (!PEOPLE.has(label) || to > from + 1)) || isNumberOfForm(tokens, from, to)) return true;
  if (label === 'DATE') return isPageNumber(tokens, from, to) || isOperation(tokens, from, to) || isFormNumber(tokens, from, to) || isRevision(tokens, from) || HEIGHT.test(page.text.slice(tokens[from]!.start, tokens[to - 1]!.end));
  if (PEOPLE.has(label)) return isPage(tokens, from, to) || isSignatureMark(tokens, from, to) || isPractice(tokens, from, to);
  if (PLACES.has(label)) return isApproval(tokens, from);
  return isProbe(page, from, to) || TRACER.test(page.text.slice(tokens[from]!.start, tokens[to - 1]!.end)) || isDeviceSize(tokens, from, to);
}

/** `5'11"`: how tall somebody is. */
const HEIGHT = /^[3-7]['’]\d{1,2}$/;

/** `Tc99m-LLEC`, `99mTc-MAG3`: what was injected. */
const TRACER = /^(?:Tc-?99m|99m-?Tc|Ga-?68|68-?Ga|In-?111|111-?In|F-?18|18-?F|Lu-?177|177-?Lu)-\p{L}[\p{L}\d]{1,7}$/iu;

/** `the 10th rib`, of which the number, its ending or both were found: which one of several like parts it is. The 10th alone is a day. */
function isOrdinal(tokens: readonly Token[], from: number, to: number): boolean {
  const at = tokens[from]!.kind === 'number' ? from : from - 1;
  const [number, ending, noun] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  const isEnding = number?.kind === 'number' && number.text.length <= 2 && ending?.gap === GAP.none && ORDINAL_ENDINGS.has(ending.key);
  return isEnding && to <= at + 2 && noun?.gap === GAP.space && COUNTED_PARTS.has(noun.key);
}
const ORDINAL_ENDINGS = wordSet('st nd rd th');
const COUNTED_PARTS = wordSet('rib ribs costal costochondral costovertebral vertebra vertebral thoracic lumbar cervical sacral dorsal intercostal interspace metacarpal metacarpals metatarsal metatarsals mcp mtp pip dip cmc finger fingers toe toes digit digits ray phalanx nerve nerves ventricle ventricular branchial pharyngeal molar tooth percentile centile portion part segment order degree trimester grade stage cycle fraction');

/** `- Page 3`, `| Page 2 of 4`, `MRN 4471 | Page` with its number in a field of its own. Page is a surname too, and has an age behind it then. */
function isPage(tokens: readonly Token[], from: number, to: number): boolean {
  const [parting, before, after] = [tokens[from - 2], tokens[from - 1], tokens[from + 1]];
  if (!PAGES.has(tokens[from]!.key) || to > from + 2) return false;
  const marked = before !== undefined && FOOTER_MARK.test(before.text);
  if (to === from + 1 && marked && parting?.kind === 'number' && (after === undefined || after.gap === GAP.line)) return true;
  const isParted = before === undefined || marked || tokens[from]!.gap >= GAP.wide;
  return isParted && after?.kind === 'number' && after.gap === GAP.space && after.text.length <= 3 && endsPage(tokens[from + 2]);
}

/** Whether a token may stand behind the number of a page. */
function endsPage(token: Token | undefined): boolean {
  return token === undefined || token.gap >= GAP.wide || (token.gap === GAP.space && (OF.has(token.key) || FOOTER_MARK.test(token.text)));
}
const OF = wordSet('of de von di sur');

/** `Page 2`, `hoja 3`, of which the number was found. */
function isPageNumber(tokens: readonly Token[], from: number, to: number): boolean {
  return to === from + 1 && isNumberOfPage(tokens, from);
}

/** Whether the number of a page stands at a token. */
export function isNumberOfPage(tokens: readonly Token[], from: number): boolean {
  return /^\d{1,3}$/.test(tokens[from]!.text) && tokens[from]!.gap <= GAP.space && PAGES.has(tokens[from - 1]?.key ?? '');
}

/** A day is told with a number or the name of a month, a weekday or a feast, and never by an operation alone. */
function isOperation(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).every(({ kind, key }) => kind === 'word' && (OPERATIONS.has(key) || OPERATION.test(key)));
}

/** `REFERRAL SHEET (4-30-8)`: no year is written with one digit behind hyphens and between brackets; a form or doses are. */
function isFormNumber(tokens: readonly Token[], from: number, to: number): boolean {
  const written = tokens.slice(from, to).map(({ text, gap }, at) => (at > 0 && gap !== GAP.none ? ' ' : '') + text).join('');
  return /^[1-9]\d?-[1-9]\d?-\d$/.test(written) && tokens[from - 1]?.text === '(' && tokens[to]?.text === ')';
}

/** `MINSAP Mod. 53-04-1`, `Forma 4-30-2`: which form is filled in. */
function isNumberOfForm(tokens: readonly Token[], from: number, to: number): boolean {
  const form = tokens[from - 1]?.text === '.' && tokens[from - 1]!.gap === GAP.none ? tokens[from - 2] : tokens[from - 1];
  const written = tokens.slice(from, to).map(({ text }) => text).join('');
  return form !== undefined && FORM_WORDS.has(form.key) && isCapitalised(form.text) && tokens[from]!.gap === GAP.space && /^\d{1,3}(?:-\d{1,3}){1,3}(?:\/\d{2,4})?$/.test(written);
}
const FORM_WORDS = wordSet('mod modelo forma formato formulario modulo vordruck formblatt');

/** `Form 88-112 rev 4/19`: when a form was printed. */
function isRevision(tokens: readonly Token[], from: number): boolean {
  const before = /^[.:]$/.test(tokens[from - 1]?.text ?? '') ? from - 2 : from - 1;
  if (!REVISED.has(tokens[before]?.key ?? '')) return false;
  for (let at = before; at > 0 && before - at < FORM_REACH && tokens[at]!.gap < GAP.line; at--) if (tokens[at - 1]!.key === 'form') return true;
  return false;
}
const REVISED = wordSet('rev revised revision');
const FORM_REACH = 8;

/** `Documento: [CC] 16.447.120`, `Campodónico [MN] 93.602`, `[DT] 01/09`: what the number behind it is, even beside it. */
export function isNameOfNumber(tokens: readonly Token[], from: number, to: number): boolean {
  const after = tokens[to]?.text === '.' && tokens[to]!.gap === GAP.none ? tokens[to + 1] : tokens[to];
  return to === from + 1 && NUMBER_NAMES.has(tokens[from]!.text) && after?.kind === 'number' && after.gap <= GAP.space && (after.gap === GAP.space || after !== tokens[to]);
}
const NUMBER_NAMES = new Set('CC TI CE DNI RUT RUC NIT MN MP RNE RNM CMP CMA COP MPPS SENESCYT REG DT DD DOS DOB NSS NHC EXP MRN ACC'.split(' '));

/** `/ES/`, `/S/`: the mark of an electronic signature; not the middle of `JK/ES/mt`. */
function isSignatureMark(tokens: readonly Token[], from: number, to: number): boolean {
  const [opens, closes] = [tokens[from - 1], tokens[to]];
  const between = opens?.text === '/' && closes?.text === '/' && tokens[from]!.gap === GAP.none && closes.gap === GAP.none;
  const isOpen = between && (opens.gap !== GAP.none || tokens[from - 2] === undefined || tokens[from - 2]!.kind === 'mark');
  return to === from + 1 && isOpen && /^(?:es|s)$/.test(tokens[from]!.key);
}

/** `Associate Solicitor, Personal Injury`, of which a part may have been found. */
function isPractice(tokens: readonly Token[], from: number, to: number): boolean {
  return /^[,(|–-]$/.test(tokens[from - 1]?.text ?? '') && (PRACTICES.match(tokens, from)?.next ?? 0) >= to;
}

/** `Vo. Bo.`: seen and approved. */
function isApproval(tokens: readonly Token[], from: number): boolean {
  return tokens[from]!.key === 'bo' && tokens[from - 1]?.text === '.' && tokens[from - 2]?.key === 'vo';
}
