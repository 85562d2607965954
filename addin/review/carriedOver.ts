import type { Inspection } from '../../shared/contract/case.ts';
import { groupFindings, keyOf, type Review } from './findings.ts';

type Series = Inspection['studies'][number]['series'][number];

/**
 * The review of a case for the same case looked through anew, with more or fewer files: what is there again is decided as before.
 * Ids belong to one inspection; what is the same in both has the same key.
 */
export function carriedOver(review: Review, before: Inspection, after: Inspection): Review {
  const flipped = new Set(decidables(before).filter(({ id }) => review.flipped.has(id)).map(({ key }) => key));
  const known = new Map(seriesOf(before).map(({ id, key }) => [id, key]));
  const again = new Map(seriesOf(after).flatMap(({ id, key }) => (key === undefined ? [] : [[key, id] as const])));
  const idAfter = (id: string): string | undefined => again.get(known.get(id) ?? '');
  return {
    flipped: new Set(decidables(after).filter(({ key }) => flipped.has(key)).map(({ id }) => id)),
    added: review.added,
    boxes: review.boxes.flatMap(({ series, box }) => {
      const id = idAfter(series);
      return id === undefined ? [] : [{ series: id, box }];
    }),
    faces: Object.fromEntries(Object.entries(review.faces).flatMap(([series, decision]) => {
      const id = idAfter(series);
      return id === undefined ? [] : [[id, decision]];
    })),
    leaveOut: review.leaveOut.flatMap((series) => idAfter(series) ?? []),
  };
}

/** What can be ticked, by a key of what it says, where a picture shows it, and what is proposed: an untick must not turn into a tick. */
function decidables(inspection: Inspection): { id: string; key: string }[] {
  const values = groupFindings(inspection.documents).flatMap((group) => group.values);
  return [
    ...values.flatMap((value) => value.ids.map((id) => ({ id, key: `${value.proposed}\0${keyOf(value)}` }))),
    ...seriesOf(inspection).flatMap(({ pictures, pixelFindings }) => {
      const keys = new Map(pictures.map(({ instance, key }) => [instance, key]));
      return pixelFindings.map(({ id, redact, text, instance, frames, box }) => ({ id, key: JSON.stringify([redact, text, keys.get(instance), frames, box]) }));
    }),
  ];
}

function seriesOf({ studies }: Inspection): Series[] {
  return studies.flatMap(({ series }) => series);
}
