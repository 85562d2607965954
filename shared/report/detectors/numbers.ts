import type { Candidate, Page } from '../candidate.ts';
import { isSize, opensField, readCode } from '../codes.ts';
import { isNobodys } from '../nobodys.ts';
import { wordSet } from '../phrases.ts';
import { GAP, isUpper, type Token } from '../tokens.ts';
import { FIELD_PHRASES } from '../words/fields.ts';
import { NATIONAL_IDS } from '../words/nationalIds.ts';

/** Numbers and codes that their own form gives away: national numbers, and long codes of letters and digits. */
export function findNumbers(page: Page): Candidate[] {
  return [...findNationalIds(page), ...findCodes(page)];
}

/** `TT-TG 17 mm`: a distance between two landmarks reads like a plate. */
const MEASURED = /^ ?(?:mm|cm|ml|°)/;

function findNationalIds({ text, matches }: Page): Candidate[] {
  const found: Candidate[] = [];
  for (const id of NATIONAL_IDS) {
    for (const match of matches(id.pattern)) {
      const value = match[0].toUpperCase().replace(/[^A-Z0-9]/g, '');
      if (id.check && !id.check(value) || MEASURED.test(text.slice(match.index + match[0].length, match.index + match[0].length + 4))) continue;
      found.push({
        start: match.index,
        end: match.index + match[0].length,
        label: id.label,
        source: id.check || id.confidence >= 0.95 ? 'checksum' : 'number',
        confidence: id.confidence,
        reason: id.check ? `reads as ${id.name}, and its check digit is right` : `reads as ${id.name}`,
      });
    }
  }
  return found;
}

/** Fewest digits of a code without a field name: with letters or hyphens, and without. */
const FEWEST_MIXED = 5;
const FEWEST_PLAIN = 7;

/** Words before a number that make it a quantity, a model, a sequence, a trial or an article. Of coding systems `nobodys.ts` knows. */
const NOT_CODE_BEFORE = wordSet('images imagenes image bilder agatston score platelets plaquetas leucocitos leukocytes wbc copies copias ferritin ferritina dlp pdl nct isrctn eudract version v tc arxiv');

/** What a number is rather than an identifier, where nothing beside it speaks for one. */
const QUANTITIES: readonly RegExp[] = [
  /^\d{1,3}(?:[.,]\d{3})+$/, // thousands: 1,234,500
  /^\d+[.,]\d+$/,
  /^(?:1[5-9]|20)\d\d[-/](?:1[5-9]|20)?\d\d$/, // years: 2019-2021
  /^[\d.,]+\/[\d.,]+$/,
  /^\d{1,3}-\d{1,3}$/, // images, measures: 120-140
  /^\d{1,2}(?:\/\d{1,2}){2,}$/, // small numbers: 5/6/8/18
  /\/(?:mm|ml|l|ul|µl|kg|m)\d?$/i, // counts by volume: 26.000/mm3
  /^b\d+(?:\/\d+)+$/i, // values of diffusion
  /^\d{4}-\d{6}-\d{2}$/, // a trial in the register EudraCT
  /^CD\d+[A-Z]*(?:\/CD\d+[A-Z]*)+$/, // markers of cells
  /^G\d{1,2}P\d{1,4}(?:A\d{1,2})?(?:L\d{1,2})?$/i, // pregnancies and births: G2P1001
];

function findCodes(page: Page): Candidate[] {
  const { tokens } = page;
  const found: Candidate[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.kind === 'mark' || (token.gap === GAP.none && at > 0 && tokens[at - 1]!.kind !== 'mark') || (token.gap === GAP.none && /^[-./_@\\]$/.test(tokens[at - 1]?.text ?? ''))) continue;
    const label = FIELD_PHRASES.match(tokens, at)?.next;
    if (label !== undefined && tokens[label]?.text === '-' && tokens[label + 1]?.gap === GAP.none) at = label + 1; // "nhc-118848"
    const code = glued(tokens, at);
    if (!code) continue;
    if (isCode(page, at, code)) {
      found.push({ start: tokens[at]!.start, end: tokens[code.next - 1]!.end, label: 'ID', source: 'number', confidence: code.letters > 0 ? 0.75 : 0.65, reason: 'a long number or code without a unit' });
    }
    at = code.next - 1;
  }
  return found;
}

/** The code at `at` without the groups that follow after spaces. */
function glued(tokens: readonly Token[], at: number): { next: number; digits: number; letters: number } | undefined {
  let next = at;
  let digits = 0;
  let letters = 0;
  while (next < tokens.length && (next === at || (tokens[next]!.gap === GAP.none && !opensField(tokens, next)))) {
    const token = tokens[next]!;
    if (token.kind === 'number') digits += token.text.length;
    else if (token.kind === 'word') letters += token.text.length;
    else if (!/^[-/_.]$/.test(token.text) || tokens[next + 1]?.gap !== GAP.none || tokens[next + 1]?.kind === 'mark') break;
    next++;
  }
  return digits === 0 ? undefined : { next, digits, letters };
}

function isCode(page: Page, at: number, code: { next: number; digits: number; letters: number }): boolean {
  const { tokens, text, lang } = page;
  const written = text.slice(tokens[at]!.start, tokens[code.next - 1]!.end);
  const mixed = code.letters > 0 || /[-/]/.test(written);
  const marked = tokens[at - 1]?.text === '#';
  if (code.digits < (marked ? 4 : mixed ? FEWEST_MIXED : FEWEST_PLAIN)) return false;
  if (code.letters > code.digits + 6) return false;
  if (code.letters > 0 && !isUpper(written.replace(/[^\p{L}]/gu, '').padEnd(2, 'A')) && !/\d[a-z]?$/.test(written)) return false;
  if (NOT_CODE_BEFORE.has(tokens[at - 1]?.key ?? '') || NOT_CODE_BEFORE.has(tokens[at - 2]?.key ?? '')) return false;
  if (isNobodys(written) || QUANTITIES.some((form) => form.test(written)) || isSize(tokens, at, code.next)) return false;
  if (isRange(written, /^[([]$/.test(tokens[at - 1]?.text ?? '') && /^[)\]]$/.test(tokens[code.next]?.text ?? ''))) return false;
  return readCode(tokens, at, lang) !== undefined;
}

/** Values and times of day that rise to less than twice, `600-1100`, `0911-0958`, and values of diffusion, `b0-1000`: the parts of a code differ more or fall. */
function rises(written: string): boolean {
  const [, from = '', to = ''] = /^b?(\d{1,4})-(\d{3,4})$/i.exec(written) ?? [];
  return from !== '' && Number(from) < Number(to) && (Number(to) < 2 * Number(from) || /^b/i.test(written));
}

/** Values of a laboratory: `125.000-350.000`, `38.9-51.4`, and in brackets `751-1560`. */
function isRange(written: string, bracketed: boolean): boolean {
  if (rises(written)) return true;
  const range = /^(\d{1,3}(?:[.,]?\d{3})*(?:[.,]\d{1,2})?)-(\d{1,3}(?:[.,]?\d{3})*(?:[.,]\d{1,2})?)$/.exec(written);
  if (!range) return false;
  const [low, high] = [range[1]!, range[2]!].map((value) => Number(value.replace(/[.,]/g, '')));
  return low! < high! && (bracketed || /[.,]/.test(written));
}
