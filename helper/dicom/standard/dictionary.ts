import dictionary from './dictionary.json' with { type: 'json' };

/** What PS3.6 says of a tag. `vr` may be `xs` (US or SS), `ow` (US or OW) or `ox` (OB or OW): the data set decides. */
export interface Attribute {
  vr: string;
  keyword: string;
}

const byTag = new Map<number, string>();
const masks: { mask: number; value: number; row: string }[] = [];
let byKeyword: Map<string, number> | undefined;

for (const row of dictionary.elements) byTag.set(parseInt(row.slice(0, 8), 16), row.slice(9));
for (const row of dictionary.masks) masks.push({ ...mask(row.slice(0, 8)), row: row.slice(9) });

/** The row of the dictionary for a public tag, repeating groups included; undefined for private and unknown ones. */
export function attribute(tag: number): Attribute | undefined {
  const row = byTag.get(tag) ?? repeating(tag);
  return row === undefined ? undefined : { vr: row.slice(0, 2), keyword: row.slice(3) };
}

/** The VR of a public tag without allocating; undefined for private and unknown ones. */
export function dictionaryVr(tag: number): string | undefined {
  return (byTag.get(tag) ?? repeating(tag))?.slice(0, 2);
}

/** The keyword of a tag, or the empty string. */
export function keyword(tag: number): string {
  return attribute(tag)?.keyword ?? '';
}

/** The tag of a keyword of PS3.6; undefined for an unknown one and for repeating groups. */
export function tagOf(name: string): number | undefined {
  if (!byKeyword) {
    byKeyword = new Map();
    for (const [tag, row] of byTag) byKeyword.set(row.slice(3), tag);
  }
  return byKeyword.get(name);
}

/** The tags of all public attributes of a VR, those of repeating groups left out. */
export function tagsOf(vr: string): Set<number> {
  return new Set([...byTag].filter(([, row]) => row.startsWith(vr)).map(([tag]) => tag));
}

/** `(GGGG,EEEE)`. */
export function formatTag(tag: number): string {
  const digits = tag.toString(16).toUpperCase().padStart(8, '0');
  return `(${digits.slice(0, 4)},${digits.slice(4)})`;
}

/** Whether the group is odd, i.e. the element is a private one (PS3.5 7.8). */
export function isPrivate(tag: number): boolean {
  return (tag & 0x10000) !== 0;
}

/** Whether a private element reserves a block of its group (PS3.5 7.8.1): (gggg,0010) to (gggg,00FF). */
export function isPrivateCreator(tag: number): boolean {
  return isPrivate(tag) && (tag & 0xff00) === 0 && (tag & 0xff) >= 0x10;
}

/** The bits that must match and their value, for eight digits of which some are `x`. */
export function mask(digits: string): { mask: number; value: number } {
  return {
    mask: parseInt(digits.replace(/[^xX]/g, 'F').replace(/[xX]/g, '0'), 16),
    value: parseInt(digits.replace(/[xX]/g, '0'), 16),
  };
}

/** Whether a tag fits a mask. */
export function matches(tag: number, pattern: { mask: number; value: number }): boolean {
  return (tag & pattern.mask) >>> 0 === pattern.value;
}

function repeating(tag: number): string | undefined {
  if ((tag & 0x10000) !== 0) return undefined;
  if ((tag & 0xffff) === 0) return 'UL GenericGroupLength';
  return masks.find((pattern) => matches(tag, pattern))?.row;
}
