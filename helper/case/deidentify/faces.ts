import type { Decisions } from '../../../shared/contract/case.ts';
import type { SeriesPlan } from '../../pixels/faces/deface.ts';
import type { Knowledge } from '../inspect/knowledge.ts';
import type { Series } from '../inspect/series.ts';
import { ask, type InstancePools } from '../workers/instancePools.ts';
import type { FaceRequest } from '../workers/instanceTasks.ts';

/** What happens to the face in each series that may show one, by Series Instance UID. All series of a frame of reference go to one worker: they share one surface. */
export async function planFaces(series: readonly Series[], decisions: Decisions, knowledge: Knowledge, pools: InstancePools): Promise<Map<string, SeriesPlan>> {
  const decided = series.map((one) => ({ ...one, decision: decisions.faces[one.id] ?? one.face.decision }));
  const frames = new Map<string, typeof decided>();
  for (const one of decided) {
    const frame = one.info.frameOfReference || one.id;
    frames.set(frame, [...(frames.get(frame) ?? []), one]);
  }
  const concerned = [...frames.values()].filter((members) => members.some(({ decision }) => decision !== 'skip'));
  const plans = await pools.with({ knowledge }, (workers) => Promise.all(concerned.map((members) => ask(workers, { task: 'faces', series: members.map(faceRequest) }))));
  const uids = new Map(series.map(({ id, instances }) => [id, instances[0]!.seriesInstanceUid]));
  return new Map(plans.flat().flatMap((plan) => plan.series).map((plan) => [uids.get(plan.id)!, plan]));
}

/** A series as its worker takes it. */
export function faceRequest({ id, info, decision, instances }: Series & Pick<FaceRequest, 'decision'>): FaceRequest {
  return { id, info, decision, instances: instances.map(({ file }) => file.ref) };
}
