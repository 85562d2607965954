import type { Decisions, Inspection } from '../../shared/contract/case.ts';
import type { Identity } from '../../shared/identity/identity.ts';
import type { JournalEntry, Problem } from '../../shared/journal.ts';
import type { Policy } from '../../shared/policy/policy.ts';
import { keepsUids } from '../../shared/policy/uids.ts';
import type { KnownValue, StudyHeader } from '../../shared/text.ts';
import { Profile, type Action } from '../dicom/profile.ts';
import { tagOf } from '../dicom/standard/dictionary.ts';
import { isWellKnown } from '../dicom/standard/sopClasses.ts';
import type { Picture } from '../documents/document.ts';
import type { FaceReview } from '../pixels/faces/review.ts';
import type { PixelFinding } from '../pixels/burnedIn/textPlan.ts';
import { ProblemError } from '../problem.ts';
import type { SourceRef } from '../source.ts';
import { faceRequest, planFaces } from './deidentify/faces.ts';
import { writeInstances, type ImageWork, type WrittenInstance } from './deidentify/instances.ts';
import { instanceNames } from './deliver/naming.ts';
import type { HeaderReading } from './inspect/header.ts';
import { gatherKnowledge, headerEntries, type Knowledge, type OwnedHeader } from './inspect/knowledge.ts';
import { seriesOf, type Series } from './inspect/series.ts';
import { distinct, type InstanceSummary, type Survey } from './inspect/survey.ts';
import { policyNotes, type CaseOptions, type Watch } from './options.ts';
import type { ReviewKeys } from './review/keys.ts';
import { pictureId, studiesOf } from './review/studies.ts';
import { coverProposals } from './review/warnings.ts';
import { ask, askTogether, InstancePools, type Workers } from './workers/instancePools.ts';

/** What is left of these proves nothing: a station may be called as its model is, `AQUILION64`, and a department `MR 1`. */
const UNTELLING: ReadonlySet<keyof StudyHeader> = new Set<keyof StudyHeader>(['StationName', 'InstitutionalDepartmentName']);

/** What tells devices and institutions, which options of Table E.1-1 retain. */
const RETAINABLE = ['StationName', 'DeviceSerialNumber', 'InstitutionName', 'InstitutionAddress', 'InstitutionalDepartmentName'] as const satisfies readonly (keyof StudyHeader)[];

/** Everything about the DICOM instances of a case: what they hold, what identifies in them, and their de-identification on all cores. */
export class Images {
  readonly #identity: Identity;
  readonly #policy: Policy;
  readonly #options: CaseOptions;
  readonly #profile: Profile;
  readonly #pools: InstancePools;
  #series: Series[] | undefined;
  /** What a look found, by the ordinal of the file. */
  readonly #looks = new Map<number, PixelFinding[]>();
  /** How many images of the last look would lose much of what they show. */
  #muchCovered = 0;
  /** Shows pictures to the reviewer; kept, because a person leafs through them. */
  #viewer: Workers | undefined;

  constructor(identity: Identity, key: Uint8Array, policy: Policy, options: CaseOptions) {
    this.#identity = identity;
    this.#policy = policy;
    this.#options = options;
    this.#profile = new Profile(policy);
    this.#pools = new InstancePools({ key, policy, burnedIn: options.burnedIn, face: options.face }, options.workers);
  }

  /** What a person should know of the policy before the images leave. */
  warnings({ instances }: Survey): Problem[] {
    return policyNotes(this.#policy, instances.some(({ frames }) => frames > 0));
  }

  /** What a person should know of the last look before the images are written. */
  lookWarnings(): Problem[] {
    return coverProposals(this.#muchCovered);
  }

  /** What is known in the headers and pixels: what a policy retains of devices and institutions is not. @param added values that the user named */
  knowledge(headers: readonly OwnedHeader[], added: readonly KnownValue[]): Knowledge {
    return gatherKnowledge(headers, added, RETAINABLE.filter((attribute) => this.#profile.retains(tagOf(attribute)!)));
  }

  /** The values of a header that must not be found in the output: those of attributes that the policy does not keep. */
  removedValues(header: StudyHeader, sopClassUid: string): KnownValue[] {
    return headerEntries(header)
      .filter(({ attribute }) => !UNTELLING.has(attribute) && !['keep', 'scan'].includes(this.#action(attribute, sopClassUid)))
      .map(({ label, text }) => ({ label, text }));
  }

  /** Of the originals, those that must not be found in an image: what the policy keeps in the headers stands there. */
  async hunted(originals: readonly KnownValue[], { instances }: Survey): Promise<KnownValue[]> {
    const kept = distinct(instances, ({ sopClassUid }) => sopClassUid)
      .flatMap(({ header, sopClassUid }) => headerEntries(header).filter(({ attribute }) => this.#action(attribute, sopClassUid) === 'keep'))
      .map(({ text }) => text);
    if (kept.length === 0) return [...originals];
    const { unsaid } = await import('./verify/originals.ts');
    return unsaid(originals, kept);
  }

  /** What becomes of an identifying attribute. */
  #action(attribute: keyof StudyHeader, sopClassUid: string): Action {
    return this.#profile.rule(tagOf(attribute)!, sopClassUid).action;
  }

  /** The original UIDs that must not be found in the output; none where the policy keeps them. */
  removedUids({ instances }: Survey): string[] {
    return keepsUids(this.#policy) ? [] : [...new Set(instances.flatMap(uidsOf))].filter((uid) => uid !== '' && !isWellKnown(uid));
  }

  /** Reads the header of every file. @param onFile is called for each. */
  readHeaders(files: readonly SourceRef[], onFile: () => void): Promise<HeaderReading[]> {
    return this.#pools.with({}, async (workers) => (await Promise.all(this.#pools.groups(files).map(async (chunk) => {
      const readings = await askTogether(chunk, (some) => ask(workers, { task: 'survey', files: some }), (problem): HeaderReading => ({ problem }));
      chunk.forEach(() => onFile());
      return readings;
    }))).flat());
  }

  /** What each study holds, with what was found in headers and pixels; every frame that may hold text is looked at. */
  async inspect(survey: Survey, knowledge: Knowledge, keys: ReviewKeys, { progress, signal }: Watch): Promise<Inspection['studies']> {
    return this.#pools.with({ knowledge }, async (workers) => {
      const series = this.#seriesOf(survey);
      const headers = await Promise.all(series.map(({ instances }) => ask(workers, { task: 'headers', instances: instances.map(({ file }) => file.ref), subject: instances[0]!.subject })));
      const toLook = series.filter((one) => this.#looksAt(one)).flatMap(({ instances, burnedIn }) => instances.map((instance) => ({ instance, burnedIn })));
      let done = 0;
      this.#muchCovered = 0;
      await Promise.all(toLook.map(async ({ instance, burnedIn }) => {
        // A frame that cannot be decoded is told at the run, when its instance is held.
        const look = await ask(workers, { task: 'look', ref: instance.file.ref, burnedIn }).catch(() => undefined);
        signal?.throwIfAborted();
        if (look) this.#looks.set(instance.file.ordinal, look.findings);
        if (look?.coversMuch) this.#muchCovered++;
        progress?.({ stage: 'inspect', done: ++done, total: toLook.length });
      }));
      return studiesOf(series, headers, this.#looks, this.#policy.pixels.text, keys);
    });
  }

  /** What of a survey is delivered: all but the series that the reviewer leaves out. @param leaveOut their ids */
  sent(survey: Survey, leaveOut: Decisions['leaveOut']): Survey {
    if (leaveOut.length === 0) return survey;
    const sent = new Set(this.#seriesOf(survey).filter(({ id }) => !leaveOut.includes(id)).flatMap(({ instances }) => instances));
    return { ...survey, instances: survey.instances.filter((instance) => sent.has(instance)) };
  }

  /** De-identifies all instances but those left out; `onWritten` is told of each in the order of the survey. */
  async deidentify(survey: Survey, work: ImageWork, onWritten: (written: WrittenInstance) => void): Promise<void> {
    const { knowledge, decisions, originals, signal } = work;
    const series = this.#seriesOf(survey).filter(({ id }) => !decisions.leaveOut.includes(id));
    const faces = await planFaces(series, decisions, knowledge, this.#pools);
    const uids = this.removedUids(survey);
    const cutters = new Map([...faces].flatMap(([uid, plan]) => (plan.cutter ? [[uid, plan.cutter] as const] : [])));
    await this.#pools.with({ knowledge, originals, uids, cutters }, async (workers) => {
      const plan = { ...work, nameOf: instanceNames(this.#identity, survey.directories > 0), faces, looks: this.#looks, looksAt: (one: Series) => this.#looksAt(one) };
      const written = writeInstances(series, plan, this.#pools, workers);
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
    return this.#pools.with({ knowledge }, async (workers) => {
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
    return ask(this.#viewer ??= this.#pools.start({}, 1), { task: 'frame', ref: found.file.ref, index });
  }

  /** The surface of a head before and after its face is cut. @throws ProblemError `no-picture` when the series is not cut. */
  async facePreview(seriesId: string): Promise<FaceReview> {
    const series = this.#looked();
    const frame = series.find(({ id }) => id === seriesId)?.info.frameOfReference;
    const members = series.filter(({ id, info }) => id === seriesId || (frame && info.frameOfReference === frame));
    const decided = members.map((one) => ({ ...one, decision: one.id === seriesId ? 'deface' as const : one.face.decision }));
    const review = await ask(this.#viewer ??= this.#pools.start({}, 1), { task: 'facePreview', id: seriesId, series: decided.map(faceRequest) });
    if (!review) throw noPicture();
    return review;
  }

  /** The series, once they were inspected. @throws ProblemError `no-picture` */
  #looked(): Series[] {
    if (!this.#series) throw noPicture();
    return this.#series;
  }

  /** Ends all workers. */
  close(): Promise<void> {
    return this.#pools.close();
  }

  #looksAt({ burnedIn }: Series): boolean {
    return this.#policy.pixels.text !== 'none' && burnedIn.decision === 'look';
  }

  #seriesOf({ instances }: Survey): Series[] {
    this.#series ??= seriesOf(instances, this.#policy.pixels.faces === 'keep' ? 'keep' : this.#options.face);
    return this.#series;
  }
}

function noPicture(): ProblemError {
  return new ProblemError('no-picture', 'There is no picture to show here.');
}

function uidsOf({ sopInstanceUid, seriesInstanceUid, studyInstanceUid, frameOfReferenceUid }: InstanceSummary): string[] {
  return [sopInstanceUid, seriesInstanceUid, studyInstanceUid, frameOfReferenceUid];
}
