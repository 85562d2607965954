/** Span and character scores of a tagger on labelled texts. */
import type { Example, Span } from './example.ts';

export interface Score {
  /** Strict: same start, end and label. */
  precision: number;
  recall: number;
  f1: number;
  /** Share of the identifying characters that lie in some found span, whatever its label. */
  charRecall: number;
  /** Share of the found characters that are identifying. */
  charPrecision: number;
  /** Share of texts in which no identifying character was missed. */
  whole: number;
  byLabel: Map<string, { right: number; found: number; expected: number }>;
}

export function score(examples: readonly Example[], tag: (text: string) => readonly Span[]): Score {
  const byLabel = new Map<string, { right: number; found: number; expected: number }>();
  const row = (label: string) => {
    let counts = byLabel.get(label);
    if (counts === undefined) byLabel.set(label, (counts = { right: 0, found: 0, expected: 0 }));
    return counts;
  };
  let covered = 0;
  let identifying = 0;
  let marked = 0;
  let whole = 0;
  for (const example of examples) {
    const found = tag(example.text);
    const keys = new Set(found.map((span) => `${span.start}-${span.end}-${span.label}`));
    for (const span of found) row(span.label).found++;
    for (const span of example.spans) {
      row(span.label).expected++;
      if (keys.has(`${span.start}-${span.end}-${span.label}`)) row(span.label).right++;
    }
    const mask = maskOf(example.text, found);
    const gold = maskOf(example.text, example.spans);
    let missed = 0;
    for (let i = 0; i < mask.length; i++) {
      // Spaces identify nobody.
      if (/\s/.test(example.text.charAt(i))) continue;
      identifying += gold[i]!;
      marked += mask[i]!;
      covered += gold[i]! & mask[i]!;
      missed += gold[i]! & (1 - mask[i]!);
    }
    if (missed === 0) whole++;
  }
  const sum = (key: 'right' | 'found' | 'expected') => [...byLabel.values()].reduce((total, counts) => total + counts[key], 0);
  const precision = sum('right') / Math.max(1, sum('found'));
  const recall = sum('right') / Math.max(1, sum('expected'));
  return {
    precision,
    recall,
    f1: (2 * precision * recall) / Math.max(1e-9, precision + recall),
    charRecall: covered / Math.max(1, identifying),
    charPrecision: covered / Math.max(1, marked),
    whole: whole / Math.max(1, examples.length),
    byLabel,
  };
}

function maskOf(text: string, spans: readonly Span[]): Uint8Array {
  const mask = new Uint8Array(text.length);
  for (const span of spans) mask.fill(1, span.start, span.end);
  return mask;
}

/** One line a label, for the terminal. */
export function describe(result: Score): string {
  const percent = (value: number) => (100 * value).toFixed(2).padStart(6);
  const head = `strict P ${percent(result.precision)} R ${percent(result.recall)} F1 ${percent(result.f1)} | chars recall ${percent(result.charRecall)} precision ${percent(result.charPrecision)} | nothing missed ${percent(result.whole)}`;
  const rows = [...result.byLabel].sort((a, b) => b[1].expected - a[1].expected).map(([label, counts]) => {
    const p = counts.right / Math.max(1, counts.found);
    const r = counts.right / Math.max(1, counts.expected);
    return `  ${label.padEnd(34)} P ${percent(p)} R ${percent(r)} (${counts.expected})`;
  });
  return [head, ...rows].join('\n');
}
