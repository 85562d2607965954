import type { Inspection } from '../../../shared/contract/case.ts';
import type { Policy } from '../../../shared/policy/policy.ts';
import { decisionUnder } from '../../pixels/burnedIn/decision.ts';
import type { PixelFinding } from '../../pixels/burnedIn/textPlan.ts';
import type { HeaderRow } from '../workers/instanceTasks.ts';
import type { Series } from '../inspect/series.ts';
import type { InstanceSummary } from '../inspect/survey.ts';
import type { ReviewKeys } from './keys.ts';

/** A person reads the header table of a study; beyond this many rows nobody does. */
const MOST_HEADER_ROWS = 500;

/** The studies as the reviewer sees them. @param headers what identifies in the headers of each series, @param looks what was found in the pixels, by the ordinal of the file, @param mode which text the policy takes from the pixels, @param keys what tells series and pictures in every inspection */
export function studiesOf(series: readonly Series[], headers: readonly HeaderRow[][], looks: ReadonlyMap<number, PixelFinding[]>, mode: Policy['pixels']['text'], keys: ReviewKeys): Inspection['studies'] {
  const studies = new Map<string, Series[]>();
  for (const one of series) {
    const uid = one.instances[0]!.studyInstanceUid;
    studies.set(uid, [...(studies.get(uid) ?? []), one]);
  }
  return [...studies.values()].map((members, index) => {
    const { header, studyDescription } = members[0]!.instances[0]!;
    return {
      id: `study-${index + 1}`,
      patientName: header.PatientName ?? '',
      patientId: header.PatientID ?? '',
      accessionNumber: header.AccessionNumber ?? '',
      studyDate: header.StudyDate ?? '',
      description: studyDescription,
      headers: headersOf(members.flatMap((member) => headers[series.indexOf(member)]!)),
      series: members.map(({ id, instances, burnedIn, face }) => ({
        id,
        key: keys.series(instances),
        modality: instances[0]!.modality,
        description: instances[0]!.seriesDescription,
        instances: instances.length,
        pictures: instances.filter(({ frames }) => frames > 0).map((instance) => ({ instance: pictureId(instance), key: keys.picture(instance), frames: instance.frames, width: instance.width, height: instance.height })),
        burnedIn: decisionUnder(mode, burnedIn),
        face,
        pixelFindings: instances.flatMap((instance) => (looks.get(instance.file.ordinal) ?? []).map((finding, position) => ({ id: findingId(instance, position), instance: pictureId(instance), ...finding }))),
      })),
    };
  });
}

function headersOf(found: readonly HeaderRow[]): Inspection['studies'][number]['headers'] {
  const rows = new Map<string, HeaderRow>();
  for (const row of found) {
    const key = `${row.where}\0${row.value}`;
    rows.set(key, { ...row, instances: row.instances + (rows.get(key)?.instances ?? 0) });
  }
  return [...rows.values()].sort((a, b) => (a.where < b.where ? -1 : a.where > b.where ? 1 : 0)).slice(0, MOST_HEADER_ROWS);
}

/** Names an instance to the reviewer without saying whose it is. */
export function pictureId({ file }: InstanceSummary): string {
  return `instance-${file.ordinal}`;
}

export function findingId(instance: InstanceSummary, index: number): string {
  return `${pictureId(instance)}:text-${index + 1}`;
}
