/**
 * Names in scripts that are written without spaces (Han, kana, Hangul, Thai): in `頭部CT山田太郎様` no word stands alone,
 * so a name is looked for as a run of characters.
 */

/** The scripts, and the fewest characters of a family or given name that mean someone by themselves. */
const SCRIPTS: readonly { script: RegExp; shortest: number }[] = [
  { script: /\p{Script=Han}/u, shortest: 2 },
  { script: /\p{Script=Hangul}/u, shortest: 2 },
  { script: /\p{Script=Hiragana}|\p{Script=Katakana}/u, shortest: 3 },
  { script: /\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar}/u, shortest: 4 },
];

/** What may stand between the parts of a name. */
const BETWEEN = '[\\s^=・,，、_.-]*';

/** Text in which hiragana, katakana and half-width katakana are one, voicing is lost, and where each character came from. */
export interface FoldedText {
  text: string;
  /** The offset in the original of each code unit of `text`, and its length at the end. */
  offsets: number[];
}

/** Finds the given names (PN with `^` and `=`, or running text) in folded text; undefined when none is in such a script. */
export function unspacedNames(names: Iterable<string>): RegExp | undefined {
  const patterns = new Set<string>();
  for (const name of names) {
    for (const group of name.split('=')) {
      const parts = group.split(/[\s^・,，、]+/u).map((part) => foldUnspaced(part).text).filter((part) => scriptOf(part) !== undefined);
      for (const part of parts) if ([...part].length >= scriptOf(part)!.shortest) patterns.add(part);
      for (const one of parts) for (const other of parts) if (one !== other) patterns.add(one + BETWEEN + other);
    }
  }
  if (patterns.size === 0) return undefined;
  // The longest first: a whole name goes before its parts.
  return new RegExp([...patterns].sort((one, other) => other.length - one.length || (one < other ? -1 : 1)).join('|'), 'gu');
}

export function foldUnspaced(text: string): FoldedText {
  const offsets: number[] = [];
  let folded = '';
  let offset = 0;
  for (const character of text) {
    for (const unit of foldCharacter(character)) {
      for (let index = 0; index < unit.length; index++) offsets.push(offset);
      folded += unit;
    }
    offset += character.length;
  }
  offsets.push(text.length);
  return { text: folded, offsets };
}

/** Whether there is anything in the text that such a name could be written in. */
export function hasUnspacedScript(text: string): boolean {
  return scriptOf(text) !== undefined;
}

function scriptOf(text: string): (typeof SCRIPTS)[number] | undefined {
  return SCRIPTS.find(({ script }) => script.test(text));
}

function foldCharacter(character: string): string {
  const whole = character.normalize('NFKC');
  if (!/[\p{Script=Hiragana}\p{Script=Katakana}\u3099\u309a]/u.test(whole)) return whole;
  const bare = whole.normalize('NFD').replace(/[\u3099\u309a]/g, '');
  return bare.replace(/[\u3041-\u3096]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));
}
