import type { Label } from '../../shared/label.ts';
import { KNOWN_LABELS, labelKey } from './labelSets.ts';

/** One output of the network. */
export interface ModelClass {
  /** `undefined` where what the network means stays in the text. */
  label: Label | undefined;
  /** Whether an identifier begins here by the model's own marks (B, U or S of BIO, BILOU, BIOES). */
  begins: boolean;
}

export interface ModelLabels {
  /** In the order of the network's outputs. */
  classes: readonly ModelClass[];
  /** Our labels that the model can give, each once. */
  labels: readonly Label[];
  /** The model's own names of what stays, without their marks. */
  staying: readonly string[];
}

/** Words for no label at all, some for tokens that are no text. */
const OUTSIDE = new Set(['O', 'OUTSIDE', 'NONE', 'X', 'PAD', 'CLS', 'SEP']);

/** `B-PATIENT`, `I_PER`: where in an identifier a word stands, by BIO, BILOU or BIOES. */
const MARK = /^([BILUESM])[-_](.+)$/i;
const BEGINS = new Set(['B', 'U', 'S']);

/**
 * What each output of a network means here.
 * @param names the model's own labels, in the order of its outputs. @param overrides the user's own reading of some of them.
 */
export function readLabels(names: readonly string[], overrides: ReadonlyMap<string, Label | null> = new Map()): ModelLabels {
  const meaning = (name: string): Label | null | undefined => {
    const own = overrides.get(labelKey(name));
    return own === undefined ? KNOWN_LABELS.get(labelKey(name)) : own;
  };
  const staying = new Set<string>();
  const classes = names.map((name) => {
    if (OUTSIDE.has(labelKey(name))) return { label: undefined, begins: false };
    const marked = meaning(name) === undefined ? MARK.exec(name) : null;
    const plain = marked?.[2] ?? name;
    const label = meaning(plain) ?? undefined;
    if (!label) staying.add(plain);
    return { label, begins: label !== undefined && BEGINS.has(marked?.[1]?.toUpperCase() ?? '') };
  });
  return { classes, labels: [...new Set(classes.flatMap(({ label }) => label ?? []))], staying: [...staying] };
}
