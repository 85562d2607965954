import type { Decisions, Inspection } from '../../shared/contract/case.ts';
import { LABELS, LABEL_NAMES, type Label } from '../../shared/label.ts';
import { plain } from '../../shared/identity/normalise.ts';

type FoundIdentifier = Inspection['documents'][number]['identifiers'][number];

/** Equal values of one label: decided together. */
export interface Value {
  label: Label;
  /** As it stands at its first place. */
  text: string;
  ids: string[];
  /** Whether the policy removes it unless it is kept; otherwise it is only offered. */
  proposed: boolean;
  /** Each place with a little of the text around it. */
  places: { document: string; before: string; text: string; after: string; source: string; reason: string }[];
}

export interface Group {
  label: Label;
  values: Value[];
}

/** Characters of context on each side of a place. */
const CONTEXT = 28;

/** What was found in the text, by label in the order of `LABELS`, equal values (case, accents and punctuation aside) as one. */
export function groupFindings(documents: Inspection['documents']): Group[] {
  const values = new Map<string, Value>();
  for (const document of documents) {
    const texts = new Map(document.segments.map(({ id, text }) => [id, text]));
    for (const found of document.identifiers) {
      const key = keyOf(found);
      const value = values.get(key) ?? { label: found.label, text: found.text, ids: [], proposed: false, places: [] };
      value.ids.push(found.id);
      value.proposed ||= found.proposed;
      value.places.push({ document: document.name, ...context(texts.get(found.segment) ?? '', found), source: found.source, reason: found.reason });
      values.set(key, value);
    }
  }
  const all = [...values.values()];
  return LABEL_NAMES.map((label) => ({ label, values: all.filter((value) => value.label === label) })).filter((group) => group.values.length > 0);
}

/** Equal for values that are decided together. */
export function keyOf({ label, text }: { label: Label; text: string }): string {
  return `${label}\0${plain(text) || text}`;
}

function context(text: string, { start, end }: FoundIdentifier): { before: string; text: string; after: string } {
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  const after = text.slice(end, end + CONTEXT);
  return {
    before: `${start > CONTEXT ? '…' : ''}${before}`.replace(/\s+/g, ' '),
    text: text.slice(start, end),
    after: `${after}${end + CONTEXT < text.length ? '…' : ''}`.replace(/\s+/g, ' '),
  };
}

/** Whether nothing of the case can be de-identified. */
export function isEmpty({ documents, studies }: Inspection): boolean {
  return documents.length === 0 && studies.length === 0;
}

/** What the reviewer changed: the ids whose tick differs from what was proposed, what was added and drawn, how faces are decided, and which series are left out. */
export interface Review {
  flipped: ReadonlySet<string>;
  added: Decisions['add'];
  boxes: Decisions['boxes'];
  faces: Decisions['faces'];
  leaveOut: Decisions['leaveOut'];
}

export const NO_REVIEW: Review = { flipped: new Set(), added: [], boxes: [], faces: {}, leaveOut: [] };

/** Whether every one of the findings goes, none does, or some do. */
export function ticked(review: Review, findings: readonly { ids: readonly string[]; proposed: boolean }[]): boolean | 'mixed' {
  const states = findings.map(({ ids, proposed }) => proposed !== review.flipped.has(ids[0] ?? ''));
  return states.every(Boolean) ? true : states.some(Boolean) ? 'mixed' : false;
}

/** The review with the findings all going, or all staying. */
export function tick(review: Review, findings: readonly { ids: readonly string[]; proposed: boolean }[], goes: boolean): Review {
  const flipped = new Set(review.flipped);
  for (const { ids, proposed } of findings) {
    for (const id of ids) {
      if (goes === proposed) flipped.delete(id);
      else flipped.add(id);
    }
  }
  return { ...review, flipped };
}

/** The decisions that the helper takes. */
export function decisionsOf(review: Review, inspection: Inspection): Decisions {
  const groups = groupFindings(inspection.documents).flatMap(({ values }) => values);
  const found = [
    ...groups.flatMap(({ ids, proposed }) => ids.map((id) => ({ id, goes: proposed !== review.flipped.has(id) }))),
    ...pixelFindings(inspection).map(({ id, redact }) => ({ id, goes: redact !== review.flipped.has(id) })),
  ];
  return {
    keep: found.filter(({ goes }) => !goes).map(({ id }) => id),
    take: found.filter(({ goes }) => goes).map(({ id }) => id),
    add: review.added,
    boxes: review.boxes,
    faces: review.faces,
    leaveOut: review.leaveOut,
  };
}

/** What the policy would take out and the reviewer keeps although it tells by itself who the patient is: values by label, and as `BURNED-IN` what stands in pixels. */
export function keptOfPatient(review: Review, inspection: Inspection): { category: string; texts: string[] }[] {
  const inText = groupFindings(inspection.documents).filter(({ label }) => LABELS[label].direct)
    .map(({ label, values }) => ({ category: label, texts: values.filter((value) => value.proposed && ticked(review, [value]) === false).map(({ text }) => text) }));
  const inPixels = pixelFindings(inspection).filter(({ id, redact }) => redact && review.flipped.has(id)).map(({ text }) => text || '…');
  return [...inText, { category: 'BURNED-IN', texts: [...new Set(inPixels)] }].filter(({ texts }) => texts.length > 0);
}

type PixelFinding = Inspection['studies'][number]['series'][number]['pixelFindings'][number];

function pixelFindings(inspection: Inspection): PixelFinding[] {
  return inspection.studies.flatMap(({ series }) => series.flatMap((one) => one.pixelFindings));
}
