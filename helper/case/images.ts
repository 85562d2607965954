import { availableParallelism } from 'node:os';
import type { CaseResult, Decisions, Inspection } from '../../shared/contract/case.ts';
import type { Identity } from '../../shared/identity/identity.ts';
import type { JournalEntry, Problem } from '../../shared/journal.ts';
import type { Policy } from '../../shared/policy/policy.ts';
import { keepsUids } from '../../shared/policy/uids.ts';
import type { KnownValue, StudyHeader } from '../../shared/text.ts';
import { Profile } from '../dicom/profile.ts';
import { tagOf } from '../dicom/standard/dictionary.ts';
import { isWellKnown } from '../dicom/standard/sopClasses.ts';
import type { Picture } from '../documents/document.ts';
import type { SeriesPlan } from '../pixels/faces/deface.ts';
import { faceProblem } from '../pixels/faces/problem.ts';
import type { FaceReview } from '../pixels/faces/review.ts';
import type { PixelFinding } from '../pixels/burnedIn/textPlan.ts';
import { Pool } from '../pool.ts';
import { problemOf, ProblemError } from '../problem.ts';
import type { SourceRef } from '../source.ts';
import type { Delivery } from './deliver/delivery.ts';
import type { HeaderReading } from './inspect/header.ts';
import { notWritten, type FaceRequest, type InstanceAnswer, type InstanceRequest, type InstanceSetup, type InstanceTasks, type TextLesson, type WriteAnswer, type WriteRequest } from './workers/instanceTasks.ts';
import { gatherKnowledge, headerEntries, type Knowledge } from './inspect/knowledge.ts';
import { instanceNames } from './deliver/naming.ts';
import type { CaseOptions, Watch } from './options.ts';
import { seriesOf, type Series } from './inspect/series.ts';
import { findingId, pictureId, studiesOf } from './review/studies.ts';
import type { InstanceSummary, Survey } from './inspect/survey.ts';

/** One instance after its de-identification, for the ledger of the case. */
export interface WrittenInstance {
  /** The name of its original. */
  original: string;
  delivery: CaseResult['deliveries'][number];
  journal: JournalEntry[];
  methods: string[];
}

/** What the de-identification of the images takes from the case. */
export interface ImageWork {
  knowledge: Knowledge;
  decisions: Decisions;
  originals: KnownValue[];
  delivery: Delivery;
  signal: AbortSignal | undefined;
}

type Workers = Pool<InstanceSetup, InstanceRequest, InstanceAnswer, TextLesson>;

/** How many instances are read or written together at most where only their headers matter. */
const TOGETHER = 16;

/** What to know of the images under a policy that reads no text in them. */
const PIXELS_UNREAD: Partial<Record<Policy['pixels']['text'], Problem>> = {
  none: { code: 'pixels-unread', message: 'This policy does not look at the pixels: a name that is written in an image stays readable. Look through the images and draw over what identifies, or choose another policy.' },
  boxes: { code: 'pixels-unread-boxes', message: 'This policy blanks only the places where known devices write: a name that is written elsewhere in an image stays readable. Look through the images and draw over what identifies, or choose another policy.' },
};

/** For workers that neither look for identifiers nor write. */
const NOTHING_KNOWN = { knowledge: gatherKnowledge([], []), originals: [], uids: [], cutters: new Map() };

/** Everything about the DICOM instances of a case: what they hold, what identifies in them, and their de-identification on all cores. */
export class Images {
  readonly #identity: Identity;
  readonly #key: Uint8Array;
  readonly #policy: Policy;
  readonly #options: CaseOptions;
  readonly #profile: Profile;
  #series: Series[] | undefined;
  /** What a look found, by the ordinal of the file. */
  readonly #looks = new Map<number, PixelFinding[]>();
  readonly #pools = new Set<Workers>();
  /** Shows pictures to the reviewer; kept, because a person leafs through them. */
  #viewer: Workers | undefined;

  constructor(identity: Identity, key: Uint8Array, policy: Policy, options: CaseOptions) {
    this.#identity = identity;
    this.#key = key;
    this.#policy = policy;
    this.#options = options;
    this.#profile = new Profile(policy);
  }

  /** What a person should know of the policy before the images leave. */
  warnings({ instances }: Survey): Problem[] {
    const unread = instances.some(({ frames }) => frames > 0) ? PIXELS_UNREAD[this.#policy.pixels.text] : undefined;
    return [...this.#profile.warnings, ...(unread ? [unread] : [])];
  }

  /** The values of a header that must not be found in the output: those of attributes that the policy does not keep. */
  removedValues(header: StudyHeader, sopClassUid: string): KnownValue[] {
    return headerEntries(header)
      .filter(({ attribute }) => !['keep', 'scan'].includes(this.#profile.rule(tagOf(attribute)!, sopClassUid, false).action))
      .map(({ label, text }) => ({ label, text }));
  }

  /** The original UIDs that must not be found in the output; none where the policy keeps them. */
  removedUids({ instances }: Survey): string[] {
    return keepsUids(this.#policy) ? [] : [...new Set(instances.flatMap(uidsOf))].filter((uid) => uid !== '' && !isWellKnown(uid));
  }

  /** Reads the header of every file. @param onFile is called for each. */
  readHeaders(files: readonly SourceRef[], onFile: () => void): Promise<HeaderReading[]> {
    return this.#with({}, async (workers) => (await Promise.all(this.#groups(files).map(async (chunk) => {
      const readings = await askTogether(chunk, (some) => ask(workers, { task: 'survey', files: some }), (problem): HeaderReading => ({ problem }));
      chunk.forEach(() => onFile());
      return readings;
    }))).flat());
  }

  /** What each study holds, with what was found in headers and pixels; every frame that may hold text is looked at. */
  async inspect(survey: Survey, knowledge: Knowledge, { progress, signal }: Watch): Promise<Inspection['studies']> {
    return this.#with({ knowledge }, async (workers) => {
      const series = this.#seriesOf(survey);
      const headers = await Promise.all(series.map(({ instances }) => ask(workers, { task: 'headers', instances: instances.map(({ file }) => file.ref), subject: instances[0]!.subject })));
      const toLook = series.filter((one) => this.#looksAt(one)).flatMap(({ instances, burnedIn }) => instances.map((instance) => ({ instance, burnedIn })));
      let done = 0;
      await Promise.all(toLook.map(async ({ instance, burnedIn }) => {
        // A frame that cannot be decoded is told at the run, when its instance is held.
        const findings = await ask(workers, { task: 'look', ref: instance.file.ref, burnedIn }).catch(() => undefined);
        signal?.throwIfAborted();
        if (findings) this.#looks.set(instance.file.ordinal, findings);
        progress?.({ stage: 'inspect', done: ++done, total: toLook.length });
      }));
      return studiesOf(series, headers, this.#looks, this.#policy.pixels.text);
    });
  }

  /** De-identifies all instances; `onWritten` is told of each in the order of the survey. */
  async deidentify(survey: Survey, work: ImageWork, onWritten: (written: WrittenInstance) => void): Promise<void> {
    const { knowledge, decisions, originals, signal } = work;
    const series = this.#seriesOf(survey);
    const faces = await this.#planFaces(series, decisions, knowledge);
    const uids = this.removedUids(survey);
    const cutters = new Map([...faces].flatMap(([uid, plan]) => (plan.cutter ? [[uid, plan.cutter] as const] : [])));
    await this.#with({ knowledge, originals, uids, cutters }, async (workers) => {
      const written = this.#write(series, faces, { ...work, media: survey.directories > 0 }, workers);
      try {
        for (const some of written) {
          for (const one of await some) {
            onWritten(one);
            signal?.throwIfAborted();
          }
        }
      } finally {
        await workers.close();
        await Promise.allSettled(written);
      }
    });
  }

  /** Text and faces in the pictures of a document; a picture that cannot be cleaned is taken out. */
  async cleanPictures(pictures: readonly Picture[], knowledge: Knowledge): Promise<{ edits: Map<string, Uint8Array | null>; journal: JournalEntry[] }> {
    if (pictures.length === 0) return { edits: new Map(), journal: [] };
    return this.#with({ knowledge }, async (workers) => {
      const cleaned = await Promise.all(pictures.map(async ({ id, bytes, mime }) => ({ id, ...await ask(workers, { task: 'picture', bytes, mime }) })));
      return {
        edits: new Map(cleaned.map(({ id, bytes }) => [id, bytes])),
        journal: cleaned.flatMap(({ id, journal }) => journal.map((entry) => ({ ...entry, where: id }))),
      };
    });
  }

  /** A frame of an instance as a viewer shows it, PNG. @throws ProblemError `no-picture` */
  async frame(instanceId: string, index: number): Promise<Uint8Array> {
    const found = this.#looked().flatMap(({ instances }) => instances).find((instance) => pictureId(instance) === instanceId);
    if (!found || !Number.isInteger(index) || index < 0 || index >= found.frames) throw noPicture();
    return ask(this.#viewer ??= this.#start({}, 1), { task: 'frame', ref: found.file.ref, index });
  }

  /** The surface of a head before and after its face is cut. @throws ProblemError `no-picture` when the series is not cut. */
  async facePreview(seriesId: string): Promise<FaceReview> {
    const series = this.#looked();
    const frame = series.find(({ id }) => id === seriesId)?.info.frameOfReference;
    const members = series.filter(({ id, info }) => id === seriesId || (frame && info.frameOfReference === frame));
    const decided = members.map((one) => ({ ...one, decision: one.id === seriesId ? 'deface' as const : one.face.decision }));
    const review = await ask(this.#viewer ??= this.#start({}, 1), { task: 'facePreview', id: seriesId, series: decided.map(faceRequest) });
    if (!review) throw noPicture();
    return review;
  }

  /** The series, once they were inspected. @throws ProblemError `no-picture` */
  #looked(): Series[] {
    if (!this.#series) throw noPicture();
    return this.#series;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#pools].map((pool) => pool.close()));
  }

  #looksAt({ burnedIn }: Series): boolean {
    return this.#policy.pixels.text !== 'none' && burnedIn.decision === 'look';
  }

  #seriesOf({ instances }: Survey): Series[] {
    this.#series ??= seriesOf(instances, this.#policy.pixels.faces === 'keep' ? 'keep' : this.#options.face);
    return this.#series;
  }

  /** What happens to the face in each series that may show one, by Series Instance UID. All series of a frame of reference go to one worker: they share one surface. */
  async #planFaces(series: readonly Series[], decisions: Decisions, knowledge: Knowledge): Promise<Map<string, SeriesPlan>> {
    const decided = series.map((one) => ({ ...one, decision: decisions.faces[one.id] ?? one.face.decision }));
    const frames = new Map<string, typeof decided>();
    for (const one of decided) {
      const frame = one.info.frameOfReference || one.id;
      frames.set(frame, [...(frames.get(frame) ?? []), one]);
    }
    const concerned = [...frames.values()].filter((members) => members.some(({ decision }) => decision !== 'skip'));
    const plans = await this.#with({ knowledge }, (workers) => Promise.all(concerned.map((members) => ask(workers, { task: 'faces', series: members.map(faceRequest) }))));
    const uids = new Map(series.map(({ id, instances }) => [id, instances[0]!.seriesInstanceUid]));
    return new Map(plans.flat().flatMap((plan) => plan.series).map((plan) => [uids.get(plan.id)!, plan]));
  }

  /**
   * Asks for the instances of all series, in order: one at a time where pixels are worked on, else several together, and then the first of a series
   * goes ahead of the others, so that one worker finds out what all of them would have to find out of its texts.
   */
  #write(series: readonly Series[], faces: ReadonlyMap<string, SeriesPlan>, work: ImageWork & { media: boolean }, workers: Workers): Promise<WrittenInstance[]>[] {
    const copies = new Map<string, number>();
    const nameOf = instanceNames(this.#identity, work.media);
    let ordinal = 0;
    return series.flatMap((one) => {
      const planned = one.instances.map((instance): Planned => {
        const occurrence = copies.get(instance.sopInstanceUid) ?? 0;
        copies.set(instance.sopInstanceUid, occurrence + 1);
        return { instance, source: `instance ${++ordinal}`, name: nameOf(instance, occurrence) };
      });
      const face = faces.get(one.instances[0]!.seriesInstanceUid);
      const undecided = one.face.decision === 'hold' && work.decisions.faces[one.id] === undefined;
      const problem = undecided ? faceProblem(one.face.problem ?? 'faces-unclear-geometry') : face?.problem;
      if (problem) return [Promise.resolve(planned.map((each) => writtenInstance(each, notWritten(problem))))];
      const orders = planned.map((each) => ({ each, request: this.#writeRequest(one, each, face !== undefined, work) }));
      const isQuick = !this.#looksAt(one) && !face?.cutter && !work.decisions.boxes.some(({ series: id }) => id === one.id);
      const goesAhead = isQuick && orders.length > TOGETHER;
      const first = goesAhead ? writeFirst(workers, orders[0]!.request) : undefined;
      const groups = goesAhead ? [orders.slice(0, 1), ...this.#groups(orders.slice(1))] : isQuick ? this.#groups(orders) : orders.map((order) => [order]);
      if (goesAhead) workers.expect(groups.length - 1);
      return groups.map(async (group, index) => {
        const ahead = await first;
        const answers = ahead && index === 0 ? [ahead] : await askTogether(group.map(({ request }) => request), (some) => ask(workers, { task: 'write', instances: some }), notWritten);
        return answers.map((answer, at) => writtenInstance(group[at]!.each, answer));
      });
    });
  }

  #writeRequest({ id, burnedIn, face }: Series, { instance, name }: Planned, planned: boolean, { decisions, delivery }: ImageWork): WriteRequest {
    const [kept, taken] = [new Set(decisions.keep), new Set(decisions.take)];
    const findings = this.#looks.get(instance.file.ordinal)?.map((finding, index) => {
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
      textKept: this.#looks.get(instance.file.ordinal)?.some(({ redact }, index) => redact && kept.has(findingId(instance, index))) ?? false,
      drawn: decisions.boxes.filter(({ series }) => series === id).map(({ box }) => box),
      faceChecked: planned && face.decision !== 'skip',
      faceless: decisions.faces[id] === 'skip',
    };
  }

  /** Cuts a list into groups that become smaller towards its end, so that all workers come to theirs at about the same time. */
  #groups<One>(list: readonly One[]): One[][] {
    const shares = 4 * (this.#options.workers ?? availableParallelism());
    const groups: One[][] = [];
    for (let from = 0; from < list.length; from += groups.at(-1)!.length) groups.push(list.slice(from, from + Math.min(TOGETHER, Math.ceil((list.length - from) / shares))));
    return groups;
  }

  #start(setup: Partial<InstanceSetup>, size = this.#options.workers): Workers {
    const { burnedIn, face } = this.#options;
    const workers: Workers = new Pool('instance', { key: this.#key, policy: this.#policy, burnedIn, face, ...NOTHING_KNOWN, ...setup } satisfies InstanceSetup, size);
    this.#pools.add(workers);
    return workers;
  }

  /** Runs work with workers of their own setting, and ends them. */
  async #with<Result>(setup: Partial<InstanceSetup>, work: (workers: Workers) => Promise<Result>): Promise<Result> {
    const workers = this.#start(setup);
    try {
      return await work(workers);
    } finally {
      this.#pools.delete(workers);
      await workers.close();
    }
  }
}

function faceRequest({ id, info, decision, instances }: Series & Pick<FaceRequest, 'decision'>): FaceRequest {
  return { id, info, decision, instances: instances.map(({ file }) => file.ref) };
}

/** Where an instance goes: its name in the delivery, and what the journal calls it. */
interface Planned {
  instance: InstanceSummary;
  source: string;
  name: string;
}

function writtenInstance({ instance, source, name }: Planned, { outcome, problem, journal, methods, bytes, sha256 }: WriteAnswer): WrittenInstance {
  return { original: instance.file.name, delivery: { kind: 'instance', name: outcome === 'deidentified' ? name : '', source, outcome, ...(problem ? { problem } : {}), bytes, sha256 }, journal, methods };
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

/** Asks for several instances at once. When a worker dies at them, each is asked for by itself, so that the others come out. */
async function askTogether<One, Reply>(several: One[], answersFor: (some: One[]) => Promise<Reply[]>, failed: (problem: Problem) => Reply): Promise<Reply[]> {
  try {
    return await answersFor(several);
  } catch (error) {
    const problem = problemOf(error, 'This image could not be processed.');
    if (several.length > 1 && problem.code === 'worker-died') return (await Promise.all(several.map((one) => askTogether([one], answersFor, failed)))).flat();
    return several.map(() => failed(problem));
  }
}

/** Asks the workers one task; the answer is of the task's kind. */
function ask<Task extends keyof InstanceTasks>(workers: Workers, request: { task: Task } & InstanceTasks[Task]['request']): Promise<InstanceTasks[Task]['answer']> {
  return workers.ask(request as InstanceRequest);
}

function noPicture(): ProblemError {
  return new ProblemError('no-picture', 'There is no picture to show here.');
}

function uidsOf({ sopInstanceUid, seriesInstanceUid, studyInstanceUid, frameOfReferenceUid }: InstanceSummary): string[] {
  return [sopInstanceUid, seriesInstanceUid, studyInstanceUid, frameOfReferenceUid];
}
