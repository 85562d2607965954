/** Text that is cleaned with every identifier masked sign by sign, so that what comes out can be laid over what went in. */
import type { TextCleanerSetting } from '../../helper/dicom/text/textCleaner.ts';
import { Identity } from '../../shared/identity/identity.ts';
import { PeopleIndex } from '../../shared/identity/people.ts';
import { LABEL_NAMES } from '../../shared/label.ts';
import type { Policy } from '../../shared/policy/policy.ts';
import { preset } from '../../shared/policy/presets.ts';
import type { Stretch } from '../../shared/text.ts';

/** Takes each name as it is written: it is masked with as many signs as it has. */
class AsWritten extends PeopleIndex {
  override canonical(name: string): string {
    return name;
  }
}

const identity = new Identity(new Uint8Array(32).fill(9));
const gdpr = preset('gdpr-pseudonymised')!;

/** How a text is cleaned of which nothing else is known. */
export const MASKING = {
  identity,
  policy: { ...gdpr, name: 'masked', text: { ...gdpr.text, operators: Object.fromEntries(LABEL_NAMES.map((label) => [label, 'mask'])) as Policy['text']['operators'] } } satisfies Policy,
  subject: identity.subject({ patientId: 'bench' }),
  people: new AsWritten(),
  detection: {},
} satisfies TextCleanerSetting;

/** A letter or digit of a text: the mark that it belongs to, and whether it was masked. */
export interface Sign {
  mark: Stretch | undefined;
  isMasked: boolean;
}

/** The letters and digits of a text, laid beside what became of it. @param marks what a person marked as identifying */
export function signsOf(text: string, marks: readonly Stretch[], clean: string): Sign[] {
  // White space is left out: a value that goes on in the next paragraph stands in the first of them when it is masked.
  const signs = [...text.matchAll(/\S/g)];
  const masked = linesLaidOver(text, clean);
  return signs.flatMap(({ index, 0: sign }, place) => (
    /[\p{L}\p{N}]/u.test(sign) ? [{ mark: marks.find(({ start, end }) => start <= index && index < end), isMasked: masked[place] === '*' }] : []
  ));
}

/** The signs of a text after masking, as many as before; each line by itself where only some of them became longer or shorter. */
function linesLaidOver(text: string, clean: string): readonly string[] {
  const [before, after] = [text, clean].map((whole) => whole.split('\n').map((line) => line.match(/\S/g) ?? []));
  const isSameLength = before!.flat().length === after!.flat().length;
  if (isSameLength || before!.length !== after!.length) return laidOver(before!.flat(), after!.flat());
  return before!.flatMap((line, at) => laidOver(line, after![at]!));
}

/** Signs after masking, as many as before: what was written anew and became longer or shorter, as a foreign date is, counts as masked. */
function laidOver(before: readonly string[], after: readonly string[]): readonly string[] {
  if (before.length === after.length) return after;
  let same = 0;
  while (same < Math.min(before.length, after.length) && (after[same] === before[same] || after[same] === '*')) same++;
  let sameAtEnd = 0;
  while (sameAtEnd < Math.min(before.length, after.length) - same && before.at(-1 - sameAtEnd) === after.at(-1 - sameAtEnd)) sameAtEnd++;
  return before.map((sign, at) => (at < same ? after[at]! : at >= before.length - sameAtEnd ? sign : '*'));
}

/** A share in percent, as wide as 100.00. */
export function percent(part: number, all: number): string {
  return ((100 * part) / Math.max(1, all)).toFixed(2).padStart(6);
}
