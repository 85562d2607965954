import { Identity, type Subject } from '../../../shared/identity/identity.ts';
import { PeopleIndex } from '../../../shared/identity/people.ts';
import { keptEntry, type JournalEntry, type Problem } from '../../../shared/journal.ts';
import { lifetimeOf } from '../../../shared/report/dates/greatAge.ts';
import type { DeidentificationContext } from '../../dicom/context.ts';
import { deidentifyInstance } from '../../dicom/deidentify.ts';
import { inspectInstance } from '../../dicom/inspect.ts';
import { methodsOf, type PixelChecks } from '../../dicom/markers.ts';
import { Profile } from '../../dicom/profile.ts';
import { readDicom, type DicomFile } from '../../dicom/file/reader.ts';
import type { LearningCleaner, Lessons } from '../../dicom/text/cleaner.ts';
import { personNames } from '../../dicom/personNames.ts';
import { textCleaner, type TextCleanerSetting } from '../../dicom/text/textCleaner.ts';
import type { BurnedInDecision } from '../../pixels/burnedIn/decision.ts';
import type { FacePlan, FaceSeries } from '../../pixels/faces/deface.ts';
import type { FaceReview } from '../../pixels/faces/review.ts';
import { describeSeries } from '../../pixels/faces/headers/seriesInfo.ts';
import { photoDecision, type PhotoDecision } from '../../pixels/photos/decision.ts';
import { clip, type Box } from '../../pixels/image/box.ts';
import type { FrameChange } from '../../pixels/frames/rewrite.ts';
import type { Readings } from '../../pixels/text/reader.ts';
import type { PixelFinding, TextSearch } from '../../pixels/burnedIn/textPlan.ts';
import { nodeMac } from '../../mac.ts';
import { problemOf, ProblemError } from '../../problem.ts';
import { openSource, type SourceRef } from '../../source.ts';
import { cleanDocumentPicture } from '../deidentify/documentPicture.ts';
import { documentCleaner } from '../deidentify/encapsulated.ts';
import { readHeader, withSharedHeaders } from '../inspect/header.ts';
import { notWritten, type FaceRequest, type HeaderRow, type InstanceAnswer, type InstanceRequest, type InstanceSetup, type InstanceTasks, type TextLesson, type WriteAnswer, type WriteRequest } from './instanceTasks.ts';
import { Originals } from '../verify/originals.ts';
import { knowledgeOf, valuesOf } from '../inspect/knowledge.ts';
import { otherNamed } from '../inspect/namedPatients.ts';
import { identifyLines } from '../deidentify/pixelText.ts';
import { detectTrained, readShort } from '../../detection/trained.ts';
import { InstanceVerifier } from '../verify/verification.ts';

/** The instances of a case come patient by patient, mostly; what is remembered of those before is let go. */
const MOST_CONTEXTS = 32;

/** How many lessons of a patient are kept for when the context is made; each is of one series. */
const MOST_LESSONS = 8;

const NUMBER_OF_FRAMES = 0x00280008;
const ROWS = 0x00280010;
const COLUMNS = 0x00280011;

/** What is to change in the pixels of an instance besides the cut of a face. */
interface PixelWork {
  findings: PixelFinding[];
  drawn: Box[];
  /** Where faces are to be pixelated. */
  photo: PhotoDecision | undefined;
}

/** The context of a patient, whose texts are learnt from other workers. */
type WorkContext = DeidentificationContext & { text: LearningCleaner };

/** The work on instances, as a worker thread does it. The libraries behind the pixels are loaded when a task needs them. */
export class InstanceWork {
  readonly #setup: InstanceSetup;
  readonly #identity: Identity;
  readonly #profile: Profile;
  readonly #texts: Pick<TextCleanerSetting, 'identity' | 'policy' | 'people' | 'detectTrained' | 'readShort'>;
  readonly #verifier: InstanceVerifier;
  /** By the key of the patient. */
  readonly #contexts = new Map<string, WorkContext>();
  /** What other workers found out of the texts of each patient. */
  readonly #lessons = new Map<string, Lessons[]>();
  /** What was read in the pixels of the case so far: annotation that stands in every frame is read once. */
  readonly #readings: Readings = new Map();

  constructor(setup: InstanceSetup) {
    this.#setup = setup;
    this.#identity = new Identity(setup.key, nodeMac);
    this.#profile = new Profile(setup.policy);
    this.#texts = { identity: this.#identity, policy: setup.policy, people: new PeopleIndex(setup.knowledge.people), detectTrained, readShort };
    this.#verifier = new InstanceVerifier(new Originals(setup.originals), new Set(setup.uids));
  }

  async answer(request: InstanceRequest): Promise<InstanceAnswer> {
    switch (request.task) {
      case 'survey': return withSharedHeaders(request.files.map((ref) => readHeader(ref, this.#setup.burnedIn)));
      case 'headers': return this.#headers(request.instances, request.subject);
      case 'look': return withFile(request.ref, async (file) => {
        const findings = await this.#look(file, request.burnedIn, true);
        return { findings, ...await this.#coverage(file, findings, request.burnedIn) };
      });
      case 'faces': return this.#faces(request.series);
      case 'picture': return cleanDocumentPicture(request.bytes, request.mime, this.#setup);
      case 'frame': return withFile(request.ref, (file) => viewFrame(file, request.index));
      case 'facePreview': return this.#facePreview(request.id, request.series);
      case 'write': return this.#writeAll(request.instances);
      case 'writeFirst': return this.#writeFirst(request.instance);
    }
  }

  /** Takes over what another worker found out of texts, for when the patient is worked on. */
  learn({ subject, texts }: TextLesson): void {
    if (this.#lessons.size >= MOST_CONTEXTS) this.#lessons.clear();
    const lessons = [...(this.#lessons.get(subject) ?? []), texts];
    this.#lessons.set(subject, lessons.slice(-MOST_LESSONS));
    this.#contexts.get(subject)?.text.learn(texts);
  }

  async #headers(instances: SourceRef[], subject: Subject): Promise<HeaderRow[]> {
    const rows = new Map<string, HeaderRow>();
    for (const ref of instances) {
      await withFile(ref, async (file) => {
        for (const finding of await inspectInstance(file, this.#context(subject), subject)) {
          const row = rows.get(`${finding.where}\0${finding.value}`) ?? { ...finding, instances: 0 };
          row.instances++;
          rows.set(`${finding.where}\0${finding.value}`, row);
        }
      });
    }
    return [...rows.values()];
  }

  async #look(file: DicomFile, burnedIn: BurnedInDecision, thumbnails: boolean): Promise<PixelFinding[]> {
    if (!file.pixelData) return [];
    const { planText } = await import('../../pixels/burnedIn/textPlan.ts');
    return planText(file, this.#search(burnedIn, thumbnails));
  }

  /** Says where what is found covers much of what the image shows; what the reviewer drew does not count, being meant. */
  async #coverage(file: DicomFile, findings: readonly PixelFinding[], { page }: BurnedInDecision): Promise<Pick<WriteAnswer, 'coversMuch'>> {
    if (page || !findings.some(({ redact }) => redact)) return {};
    const { boxesToBlank } = await import('../../pixels/burnedIn/textPlan.ts');
    const { coversMuch } = await import('../../pixels/burnedIn/coverage.ts');
    return await coversMuch(file, boxesToBlank(findings)) ? { coversMuch: true } : {};
  }

  #search(decision: BurnedInDecision, thumbnails: boolean): TextSearch {
    const { knowledge, policy } = this.#setup;
    return {
      mode: policy.pixels.text,
      decision,
      known: valuesOf(knowledge),
      identify: (lines) => identifyLines(lines, knowledge),
      keepsClocks: policy.dates === 'shift' || policy.dates === 'keep',
      find: async (image) => (await import('../../pixels/text/finder.ts')).findText(image, this.#readings),
      thumbnails,
    };
  }

  async #faces(requests: FaceRequest[]): Promise<FacePlan[]> {
    const { faces, faceDepth, ears } = this.#setup.policy.pixels;
    if (faces === 'keep') return [];
    const { planFaces } = await import('../../pixels/faces/deface.ts');
    return planFaces(requests.map(faceSeries), { method: faces, depth: faceDepth, ears });
  }

  async #facePreview(id: string, requests: FaceRequest[]): Promise<FaceReview | undefined> {
    const planned = (await this.#faces(requests)).flatMap(({ series }) => series).find((one) => one.id === id);
    if (!planned) return undefined;
    const { reviewFace } = await import('../../pixels/faces/review.ts');
    return reviewFace(faceSeries(requests.find((one) => one.id === id)!), planned);
  }

  async #writeAll(requests: readonly WriteRequest[]): Promise<WriteAnswer[]> {
    const answers: WriteAnswer[] = [];
    for (const request of requests) {
      const answer = await withFile(request.ref, (file) => this.#write(file, request)).catch((error: unknown) => notWritten(problemOf(error, 'This image could not be processed.')));
      answers.push(withSharedJournal(answer, answers.at(-1)));
    }
    return answers;
  }

  async #writeFirst(instance: WriteRequest): Promise<InstanceTasks['writeFirst']['answer']> {
    const [written] = await this.#writeAll([instance]);
    return { written: written!, lesson: { subject: instance.subject.key, texts: this.#context(instance.subject).text.lessons() } };
  }

  async #write(file: DicomFile, request: WriteRequest): Promise<WriteAnswer> {
    const { pixels: { text: mode } } = this.#setup.policy;
    const looked = file.pixelData !== undefined && mode !== 'none';
    const findings = looked ? request.findings ?? await this.#look(file, request.burnedIn, false) : [];
    const drawn = drawnOn(file, request.drawn);
    const textKept = request.keptText.length > 0;
    const checks: PixelChecks = { textCleaned: looked && mode !== 'boxes' && request.burnedIn.decision === 'look' && !textKept, textKept, facesCleaned: request.faceChecked, boxesDrawn: drawn.length };
    const photo = this.#photoOf(file);
    const isCut = this.#setup.cutters.has(request.seriesInstanceUid);
    const faceKept = request.faceKept || (request.faceless && photo !== undefined && !isCut);
    const journal = [...request.keptText.map((frames) => keptEntry(framesInWords(frames), 'BURNED-IN')), ...(faceKept ? [keptEntry('pixels', 'FACE')] : [])];
    const pixels = looked || drawn.length > 0 || photo || isCut ? await this.#changedPixels(file, request.seriesInstanceUid, { findings, drawn, photo: request.faceless ? undefined : photo }, journal) : undefined;

    const written = await deidentifyInstance(file, this.#context(request.subject), request.output, { subject: request.subject, checks, ...(pixels ? { pixels } : {}) });
    const problem = written.problem ?? this.#verifier.verify(request.output) ?? (pixels && looked ? await this.#textLeft(request, findings, drawn) : undefined);
    if (problem) return notWritten(problem);
    const { outcome, bytes, sha256 } = written;
    const covered = await this.#coverage(file, findings, request.burnedIn);
    return { outcome, journal: [...written.journal, ...journal], methods: methodsOf(this.#profile, checks), bytes, sha256, ...covered };
  }

  async #changedPixels(file: DicomFile, seriesInstanceUid: string, { findings, drawn, photo }: PixelWork, journal: JournalEntry[]) {
    const cutter = this.#setup.cutters.get(seriesInstanceUid);
    const { boxesToBlank } = await import('../../pixels/burnedIn/textPlan.ts');
    const { redactionChange } = await import('../../pixels/frames/redaction.ts');
    const { combineChanges, rewriteFrames } = await import('../../pixels/frames/rewrite.ts');
    const { faceChange } = await import('../../pixels/faces/deface.ts');

    const face = cutter ? faceChange(file, cutter) : photo && await this.#photoChange(file, photo);
    const text = await redactionChange(file, boxesToBlank(findings, drawn));
    for (const { frames, box, label } of findings.filter(({ redact }) => redact)) journal.push(blankedEntry(frames, REASONS[label] ?? 'text that identifies', box));
    const allFrames = [0, Math.max(1, file.dataset.number(NUMBER_OF_FRAMES) ?? 1) - 1] as const;
    drawn.forEach(() => journal.push(blankedEntry(allFrames, 'drawn by the reviewer')));
    if (face) journal.push({ where: 'pixels', category: 'FACE', operation: 'deface', reason: `policy ${this.#setup.policy.pixels.faces}` });
    const change = combineChanges([face, text].filter((one) => one !== undefined));
    return change && rewriteFrames(file, change);
  }

  /** What the headers say of a photograph in which faces are to be pixelated; undefined where none are. */
  #photoOf(file: DicomFile): PhotoDecision | undefined {
    if (this.#setup.policy.pixels.photos === 'keep' || this.#setup.face === 'no' || !file.pixelData) return undefined;
    const decision = photoDecision(describeSeries([file.dataset]));
    return decision.decision === 'look' ? decision : undefined;
  }

  /** Faces in a photograph are pixelated. @throws ProblemError where a person must decide. */
  async #photoChange(file: DicomFile, { subject, capture }: PhotoDecision): Promise<FrameChange | undefined> {
    const { findPhotoFaces, photoChange } = await import('../../pixels/photos/photo.ts');
    const found = await findPhotoFaces(file, { area: 'face', eyePhotos: this.#setup.policy.pixels.eyePhotos, subject, capture });
    if (found.problem) throw new ProblemError(found.problem.code, found.problem.message);
    return photoChange(found);
  }

  /** Reads the written pixels again; a remainder of text holds the instance. */
  async #textLeft({ output, burnedIn }: WriteRequest, findings: PixelFinding[], drawn: Box[]): Promise<Problem | undefined> {
    const { checkText } = await import('../../pixels/burnedIn/residue.ts');
    const { PixelError } = await import('../../pixels/problem.ts');
    try {
      await withFile({ path: output }, async (file) => checkText(file, findings, this.#search(burnedIn, false), drawn));
      return undefined;
    } catch (error) {
      if (error instanceof PixelError) return error.problem;
      throw error;
    }
  }

  #context(subject: Subject): WorkContext {
    let context = this.#contexts.get(subject.key);
    if (!context) {
      const { others, ...detection } = knowledgeOf(this.#setup.knowledge, subject);
      if (this.#contexts.size >= MOST_CONTEXTS) this.#contexts.clear();
      const otherOf = otherNamed(subject, this.#setup.knowledge.named ?? new Map());
      const document = documentCleaner({ ...this.#texts, detection, subject, otherOf }, async (bytes, mime) => (await cleanDocumentPicture(bytes, mime, this.#setup)).bytes);
      context = { identity: this.#identity, profile: this.#profile, text: textCleaner({ ...this.#texts, detection, others, otherOf, subject }), nameOf: personNames({ ...this.#texts, detection, subject }), lifetime: lifetimeOf(detection), cleanDocument: document };
      for (const texts of this.#lessons.get(subject.key) ?? []) context.text.learn(texts);
      this.#contexts.set(subject.key, context);
    }
    return context;
  }
}

/** Why burned-in text goes, by the label of what was found; any other label is of what identifies. */
const REASONS: Record<string, string> = {
  UNREADABLE: 'text that cannot be read',
  'UNKNOWN TEXT': 'text that may identify',
  TEXT: 'text that goes by the policy or the reviewer',
  'DEVICE AREA': 'a place where this device writes who is seen',
  'OUTSIDE REGIONS': 'all outside the regions of the ultrasound',
};

/** @param box in pixels, where one place goes and the reviewer did not draw it. */
function blankedEntry(frames: readonly [number, number], reason: string, box?: Box): JournalEntry {
  const place = box ? `, ${Math.round(box.width)} x ${Math.round(box.height)} pixels at ${Math.round(box.x)}, ${Math.round(box.y)}` : '';
  return { where: `${framesInWords(frames)}${place}`, category: 'BURNED-IN', operation: 'redact-pixels', reason };
}

/** The boxes that lie in the pixels of an instance: those of a series hold for images of other sizes, too. */
function drawnOn({ dataset, pixelData }: DicomFile, boxes: readonly Box[]): Box[] {
  return pixelData ? boxes.filter((box) => clip(box, dataset.number(COLUMNS) ?? 0, dataset.number(ROWS) ?? 0)) : [];
}

/** Where in an instance something stands, for the journal. @param frames from 0 */
function framesInWords([from, to]: readonly [number, number]): string {
  return from === to ? `frame ${from + 1}` : `frames ${from + 1} to ${to + 1}`;
}

/** The answer with the journal of the one before where that says the same: it travels between threads once then. */
function withSharedJournal(answer: WriteAnswer, last: WriteAnswer | undefined): WriteAnswer {
  return last && isSameList(answer.journal, last.journal) ? { ...answer, journal: last.journal, methods: isSameList(answer.methods, last.methods) ? last.methods : answer.methods } : answer;
}

function isSameList<One>(one: readonly One[], other: readonly One[]): boolean {
  return one.length === other.length && one.every((entry, index) => entry === other[index]);
}

function faceSeries({ instances, ...one }: FaceRequest): FaceSeries {
  return { ...one, instances: instances.map((ref, index) => ({ id: `${one.id} ${index}`, open: () => openSource(ref) })) };
}

async function viewFrame(file: DicomFile, index: number): Promise<Uint8Array> {
  const { openFrames } = await import('../../pixels/frames/frames.ts');
  const { toPng } = await import('../../pixels/image/thumbnail.ts');
  const { image, frame } = await openFrames(file);
  return new Uint8Array(toPng(await frame(index), image));
}

async function withFile<Result>(ref: SourceRef, work: (file: DicomFile) => Promise<Result>): Promise<Result> {
  const source = openSource(ref);
  try {
    return await work(readDicom(source));
  } finally {
    source.close();
  }
}
