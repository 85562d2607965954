import type { Decisions, Inspection } from '../../../shared/contract/case.ts';
import { plain } from '../../../shared/identity/normalise.ts';
import type { Policy } from '../../../shared/policy/policy.ts';
import { countBefore } from '../../../shared/sorted.ts';
import { overlap } from '../../../shared/report/overlaps.ts';
import type { Identifier, KnownValue } from '../../../shared/text.ts';
import type { IntakeFile } from '../intake/intake.ts';
import type { Report } from '../inspect/reports.ts';
import type { ReviewKeys } from './keys.ts';
import { joined, namedPlaces } from './named.ts';

/** The report as the reviewer sees it. */
export function inspectReport({ file, document, lang, identifiers }: Report, policy: Policy, keys: ReviewKeys): Inspection['documents'][number] {
  return {
    id: `document-${file.ordinal}`,
    key: keys.document(document),
    name: file.name,
    kind: document.kind,
    lang,
    segments: document.segments.map(({ id, text }) => ({ id, text })),
    identifiers: identifiers.map((identifier) => ({
      id: identifierId(file, identifier),
      ...identifier,
      proposed: identifier.confidence >= policy.text.threshold,
    })),
  };
}

/** What becomes of the identifiers of a report; those that are in neither list were only offered, and stay. */
export interface Decided {
  goes: Identifier[];
  /** What the policy would have taken out and the reviewer wants to stay, wherever the reviewer left what says the same. */
  kept: Identifier[];
}

/**
 * What goes of a report: what the policy proposes and the reviewer did not keep, and what the reviewer takes besides. What the reviewer named
 * by hand goes in any case, also where a finding at the same place was kept.
 */
export function decided(report: Report, policy: Policy, decisions: Decisions): Decided {
  const keep = new Set(decisions.keep);
  const take = new Set(decisions.take);
  const named = decisions.add.map(({ text }) => plain(text)).filter((text) => text !== '');
  const isNamed = ({ text }: Identifier): boolean => named.some((name) => ` ${plain(text)} `.includes(` ${name} `));
  const isKept = (identifier: Identifier): boolean => keep.has(identifierId(report.file, identifier)) && !isNamed(identifier);
  const isProposed = ({ confidence }: Identifier): boolean => confidence >= policy.text.threshold;

  const left = report.identifiers.filter((identifier) => isKept(identifier) && policy.text.operators[identifier.label] !== 'keep');
  const overruled = new Set(left.filter(isProposed).map(({ text }) => plain(text)));
  const places = namedPlaces(report.document.segments, decisions.add);
  const isUnder = ({ segment, ...stretch }: Identifier): boolean => places.some((place) => place.segment === segment && overlap(place, stretch));
  const goes = report.identifiers.filter((identifier) => isNamed(identifier) || (!isKept(identifier) && (take.has(identifierId(report.file, identifier)) || isProposed(identifier))));
  return {
    goes: places.length === 0 ? goes : joined(report.document.segments, [...goes, ...places]),
    kept: left.filter((identifier) => overruled.has(plain(identifier.text)) && !isUnder(identifier)),
  };
}

/** What was found elsewhere in the case and stands in a report where nothing was found, `station 7` in the title of a chart: nobody decided about it. */
export async function repeatedIn({ document, identifiers }: Report, values: readonly KnownValue[]): Promise<Identifier[]> {
  const { detectKnown } = await import('../../../shared/report/detect.ts');
  const taken = new Map<string, Identifier[]>();
  for (const identifier of [...identifiers].sort((one, other) => one.start - other.start)) {
    const found = taken.get(identifier.segment);
    if (found) found.push(identifier);
    else taken.set(identifier.segment, [identifier]);
  }
  const isTaken = (identifier: Identifier): boolean => {
    const found = taken.get(identifier.segment) ?? [];
    // None of them overlaps another: only the last that begins before the end can reach into it.
    const last = found[countBefore(found.length, (index) => found[index]!.start < identifier.end) - 1];
    return last !== undefined && overlap(last, identifier);
  };
  return detectKnown(document.segments, { known: values }).identifiers.filter((identifier) => !isTaken(identifier));
}

function identifierId(file: IntakeFile, { segment, start, end }: Identifier): string {
  return `document-${file.ordinal}:${segment}:${start}-${end}`;
}
