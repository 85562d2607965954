/**
 * Line ends that end nothing: running text that a narrow column has broken, a value that goes on below its beginning. They are
 * read as spaces, so that `Dr. Ursula⏎Zenker` is one name. The result is as long as the text: offsets stay.
 */
export function unwrap(text: string): string {
  if (!text.includes('\n')) return text;
  const lines = text.split('\n');
  const inProse = proseLines(lines);
  let unwrapped = lines[0]!;
  for (let at = 1; at < lines.length; at++) {
    const [above, line] = [lines[at - 1]!, lines[at]!];
    const indent = line.length - line.trimStart().length;
    if (continuesValue(above, line, indent)) unwrapped += ' ' + HOLDS_PLACE.repeat(indent) + line.slice(indent);
    else unwrapped += (isWrapped(above, line, inProse[at]!) ? ' ' : '\n') + line;
  }
  return unwrapped;
}

/** Stands for a space of an indent without making the gap wider. */
export const HOLDS_PLACE = '\u200b';

/** What begins something of its own: bullets, numbers of a list, field names, quoted mail. */
const OPENS = /^(?:[-*•·>#|=_~+[<]|\d{1,2}[.)] |\p{L}[\p{L}\p{N} ./'’()_-]{0,30}[:=#]|\s|$)/u;
/** Words before which no sentence ends: titles, prepositions, articles. */
const LEADS_ON = /(?:^|[\s(])(?:(?:Drs?|Dra|Mrs?|Ms|Prof|Sra?|Srta|Dott|Sig|Mme|Mlle|Frau|Herrn?|Hr|Fr)\.?|with|by|of|the|to|from|and|for|at|in|de|del|la|el|por|con|y|en|von|vom|der|die|das|und|mit|bei|am|im|par|du|des|le|les|et|avec|di|della|il|e|da|do|com|van|den|\p{L}+[-‐])$/u;

/** Share of the lines of a block that begin with a small letter where the block is running text. */
const PROSE = 1 / 3;

/** For each line, whether it lies in a block of running text: between blank lines, where many lines begin in the middle of a sentence. */
function proseLines(lines: readonly string[]): boolean[] {
  const prose = new Array<boolean>(lines.length).fill(false);
  if (!lines.some((line) => /^\p{Lu}\p{Ll}/u.test(line))) return prose; // in a text of small letters they tell nothing
  for (let from = 0; from < lines.length;) {
    let to = from + 1;
    while (to < lines.length && lines[to]!.trim() !== '') to++;
    const breaks = to - from - 1;
    const small = lines.slice(from + 1, to).filter((line) => /^\p{Ll}/u.test(line) && !OPENS.test(line)).length;
    if (breaks > 0 && small >= breaks * PROSE) prose.fill(true, from + 1, to);
    from = to + 1;
  }
  return prose;
}

function isWrapped(above: string, line: string, prose: boolean): boolean {
  if (OPENS.test(line) || above.trim() === '') return false;
  return LEADS_ON.test(above) || (prose && !/[:|]\s*$|\s{3,}\S*$/.test(above));
}

/** `NAME : RAJENDRAN A/L⏎       MUTHUSAMY`: the line begins where the value above it does. */
function continuesValue(above: string, line: string, indent: number): boolean {
  if (indent < 4 || line.length === indent) return false;
  const label = /^\s*\p{L}[\p{L}\p{N} ./'’()#-]{0,30}:[ \t]+(?=\S)/u.exec(above);
  return label !== null && label[0].length === indent && !/\s:|\p{L}:\s/u.test(line) && !/\s{3,}/.test(above.slice(indent));
}
