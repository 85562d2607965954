import type { BurnedInDecision } from '../../pixels/burnedIn/decision.ts';
import { faceDecision, type FaceDecision } from '../../pixels/faces/headers/decision.ts';
import { combineInfo, type SeriesInfo } from '../../pixels/faces/headers/seriesInfo.ts';
import type { Answer } from '../options.ts';
import type { InstanceSummary } from './survey.ts';

/** A series as the reviewer knows it. Ids are ordinals, because they travel in decisions and must hold no identifier. */
export interface Series {
  id: string;
  instances: InstanceSummary[];
  /** What its headers say of the pixels: of several decisions the one that looks more closely. */
  burnedIn: BurnedInDecision;
  face: FaceDecision;
  info: SeriesInfo;
}

/** The series in the order of the survey. @param face what the user says of faces; `keep` where the policy leaves them as they are. */
export function seriesOf(instances: readonly InstanceSummary[], face: Answer | 'keep'): Series[] {
  const groups = new Map<string, InstanceSummary[]>();
  for (const instance of instances) {
    const key = `${instance.studyInstanceUid}\0${instance.seriesInstanceUid}`;
    const group = groups.get(key);
    if (group) group.push(instance);
    else groups.set(key, [instance]);
  }
  return [...groups.values()].map((members, index) => {
    const info = combineInfo(members.map((member) => member.info));
    return {
      id: `series-${index + 1}`,
      instances: members,
      burnedIn: members.map(({ burnedIn }) => burnedIn).reduce((one, other) => (strictness(one) >= strictness(other) ? one : other)),
      face: face === 'keep' ? { decision: 'skip', reason: 'the policy leaves faces as they are' } : faceDecision(info, face),
      info,
    };
  });
}

function strictness({ decision, thorough, slices }: BurnedInDecision): number {
  return (decision === 'look' ? 1 : 0) + (thorough ? 1 : 0) + (decision === 'look' && !slices ? 1 : 0);
}
