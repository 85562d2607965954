import type { CaseResult, Decisions } from '../../../shared/contract/case.ts';
import type { JournalEntry } from '../../../shared/journal.ts';
import type { Place } from '../../../shared/places.ts';
import type { KnownValue } from '../../../shared/text.ts';
import type { SeriesPlan } from '../../pixels/faces/deface.ts';
import { faceProblem } from '../../pixels/faces/problem.ts';
import type { PixelFinding } from '../../pixels/burnedIn/textPlan.ts';
import type { Delivery } from '../deliver/delivery.ts';
import type { InstanceNamer } from '../deliver/naming.ts';
import type { Knowledge } from '../inspect/knowledge.ts';
import type { Series } from '../inspect/series.ts';
import type { InstanceSummary } from '../inspect/survey.ts';
import { findingId } from '../review/studies.ts';
import { ask, askTogether, TOGETHER, type InstancePools, type Workers } from '../workers/instancePools.ts';
import { notWritten, type WriteAnswer, type WriteRequest } from '../workers/instanceTasks.ts';

/** One instance after its de-identification, for the ledger of the case. */
export interface WrittenInstance {
  /** The name of its original. */
  original: string;
  delivery: CaseResult['deliveries'][number];
  journal: JournalEntry[];
  methods: string[];
  /** Whether what was found and filled covers much of what the image shows. */
  coversMuch: boolean;
}

/** What the de-identification of the images takes from the case. */
export interface ImageWork {
  knowledge: Knowledge;
  decisions: Decisions;
  originals: readonly KnownValue[];
  delivery: Delivery;
  signal: AbortSignal | undefined;
}

/** What is settled of the images before the first is written. */
export interface WritePlan extends Pick<ImageWork, 'decisions' | 'delivery'> {
  nameOf: InstanceNamer;
  /** What becomes of the face, by Series Instance UID. */
  faces: ReadonlyMap<string, SeriesPlan>;
  /** What a look found, by the ordinal of the file. */
  looks: ReadonlyMap<number, PixelFinding[]>;
  /** Whether the pixels of a series are searched for text. */
  looksAt: (series: Series) => boolean;
}

/** An instance with its name in the delivery, and what the journal calls it. */
interface Planned {
  instance: InstanceSummary;
  source: string;
  name: string;
}

/** Asks for the instances of all series, in order. @returns what became of them, group by group */
export function writeInstances(series: readonly Series[], plan: WritePlan, pools: InstancePools, workers: Workers): Promise<WrittenInstance[]>[] {
  const taken = new Set<string>();
  let ordinal = 0;
  return series.flatMap((one) => {
    const planned = one.instances.map((instance): Planned => {
      return { instance, source: `instance ${++ordinal}`, name: freeName(instance, plan.nameOf, taken) };
    });
    const face = plan.faces.get(one.instances[0]!.seriesInstanceUid);
    const undecided = one.face.decision === 'hold' && plan.decisions.faces[one.id] === undefined;
    const problem = undecided ? faceProblem(one.face.problem ?? 'faces-unclear-geometry') : face?.problem;
    if (problem) return [Promise.resolve(planned.map((each) => writtenInstance(each, notWritten(problem))))];
    const orders = planned.map((each) => ({ each, request: writeRequest(one, each, face, plan) }));
    const isQuick = !plan.looksAt(one) && !face?.cutter && !plan.decisions.boxes.some(({ series: id }) => id === one.id);
    return writeSeries(orders, isQuick, pools, workers);
  });
}

/** The first name for the instance that no other has: the few characters of two tokens can be the same by chance. */
function freeName(instance: InstanceSummary, nameOf: InstanceNamer, taken: Set<string>): string {
  for (let attempt = 0; ; attempt++) {
    const name = nameOf(instance, attempt);
    if (!taken.has(name)) {
      taken.add(name);
      return name;
    }
  }
}

/**
 * Asks for the instances of a series: one at a time where pixels are worked on, else several together, and then the first goes ahead of the others,
 * so that one worker finds out what all of them would have to find out of its texts.
 */
function writeSeries(orders: readonly { each: Planned; request: WriteRequest }[], isQuick: boolean, pools: InstancePools, workers: Workers): Promise<WrittenInstance[]>[] {
  const goesAhead = isQuick && orders.length > TOGETHER;
  const first = goesAhead ? writeFirst(workers, orders[0]!.request) : undefined;
  const groups = goesAhead ? [orders.slice(0, 1), ...pools.groups(orders.slice(1))] : isQuick ? pools.groups(orders) : orders.map((order) => [order]);
  if (goesAhead) workers.expect(groups.length - 1);
  return groups.map(async (group, index) => {
    const ahead = await first;
    const answers = ahead && index === 0 ? [ahead] : await askTogether(group.map(({ request }) => request), (some) => ask(workers, { task: 'write', instances: some }), notWritten);
    return answers.map((answer, at) => writtenInstance(group[at]!.each, answer));
  });
}

/** De-identifies the first instance of a series, and tells all workers what was found out of its texts. */
async function writeFirst(workers: Workers, instance: WriteRequest): Promise<WriteAnswer> {
  const [answer] = await askTogether([instance], async () => {
    const { written, lesson } = await ask(workers, { task: 'writeFirst', instance });
    workers.teach(lesson);
    return [written];
  }, notWritten);
  return answer!;
}

/** @param planned what becomes of the face of its series, where it was looked through for one */
function writeRequest({ id, burnedIn, face }: Series, { instance, name }: Planned, planned: SeriesPlan | undefined, { decisions, delivery, looks }: WritePlan): WriteRequest {
  const [kept, taken] = [new Set(decisions.keep), new Set(decisions.take)];
  const found = looks.get(instance.file.ordinal);
  const faceless = decisions.faces[id] === 'skip';
  const findings = found?.map((finding, index) => {
    const named = findingId(instance, index);
    return { ...finding, redact: !kept.has(named) && (finding.redact || taken.has(named)) };
  });
  return {
    ref: instance.file.ref,
    subject: instance.subject,
    seriesInstanceUid: instance.seriesInstanceUid,
    output: delivery.stage(name),
    burnedIn,
    ...(findings ? { findings } : {}),
    keptText: found?.filter(({ redact }, index) => redact && kept.has(findingId(instance, index))).map(({ frames }) => frames) ?? [],
    drawn: decisions.boxes.filter(({ series }) => series === id).map(({ box }) => box),
    faceChecked: planned !== undefined && !planned.unlikeHeader && face.decision !== 'skip',
    faceless,
    faceKept: faceless && planned === undefined && face.decision !== 'skip',
  };
}

function writtenInstance({ instance, source, name }: Planned, { outcome, problem, journal, methods, bytes, sha256, coversMuch }: WriteAnswer): WrittenInstance {
  const isDelivered = outcome === 'deidentified';
  return { original: instance.file.name, delivery: { kind: 'instance', name: isDelivered ? name : '', source, ...(isDelivered ? {} : { place: placeOf(instance) }), outcome, ...(problem ? { problem } : {}), bytes, sha256 }, journal, methods, coversMuch: coversMuch === true };
}

/** A larger number counts nothing: it may be somebody's. */
const LARGEST_NUMBER = 99_999;

/** Where an image stands, without what may identify. */
function placeOf({ modality, seriesNumber = -1, instanceNumber }: InstanceSummary): Place {
  const kind = /^[A-Z]{2,4}$/.test(modality) ? `${modality} series` : 'series';
  const isCount = Number.isInteger(seriesNumber) && seriesNumber >= 0 && seriesNumber <= LARGEST_NUMBER;
  return { series: isCount ? `${kind} ${seriesNumber}` : `${kind} without a number`, image: Math.trunc(Math.min(Math.max(0, instanceNumber), LARGEST_NUMBER)) };
}
