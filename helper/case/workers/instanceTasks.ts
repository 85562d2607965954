import type { Subject } from '../../../shared/identity/identity.ts';
import type { JournalEntry, Outcome, Problem } from '../../../shared/journal.ts';
import type { Policy } from '../../../shared/policy/policy.ts';
import type { KnownValue } from '../../../shared/text.ts';
import type { Lessons } from '../../dicom/text/cleaner.ts';
import type { HeaderFinding } from '../../dicom/inspect.ts';
import type { BurnedInDecision } from '../../pixels/burnedIn/decision.ts';
import type { FaceDecision } from '../../pixels/faces/headers/decision.ts';
import type { Cutter } from '../../pixels/faces/cut/cut.ts';
import type { FacePlan } from '../../pixels/faces/deface.ts';
import type { FaceReview } from '../../pixels/faces/review.ts';
import type { SeriesInfo } from '../../pixels/faces/headers/seriesInfo.ts';
import type { Box } from '../../pixels/image/box.ts';
import type { PixelFinding } from '../../pixels/burnedIn/textPlan.ts';
import type { SourceRef } from '../../source.ts';
import type { CleanedPicture } from '../deidentify/documentPicture.ts';
import type { HeaderReading } from '../inspect/header.ts';
import type { Knowledge } from '../inspect/knowledge.ts';
import type { Answer } from '../options.ts';

/** What every worker gets once. Plain data. */
export interface InstanceSetup {
  key: Uint8Array;
  policy: Policy;
  burnedIn: Answer;
  face: Answer;
  knowledge: Knowledge;
  /** What must not be found in the output; empty until there is one. */
  originals: readonly KnownValue[];
  uids: string[];
  /** How the face is cut from the series that show one, by Series Instance UID. */
  cutters: Map<string, Cutter>;
}

/** An identifying value of a header, and in how many instances it stands. */
export type HeaderRow = HeaderFinding & { instances: number };

export interface FaceRequest {
  id: string;
  info: SeriesInfo;
  decision: FaceDecision['decision'];
  instances: SourceRef[];
}

/** De-identify one instance, write it to `output` and verify it. */
export interface WriteRequest {
  ref: SourceRef;
  subject: Subject;
  seriesInstanceUid: string;
  output: string;
  burnedIn: BurnedInDecision;
  /** What a look has found, as the reviewer decided; absent where nobody has looked yet. */
  findings?: PixelFinding[];
  /** The frames of each text that should have gone and that the reviewer kept. */
  keptText: PixelFinding['frames'][];
  /** Boxes that the user drew. */
  drawn: Box[];
  /** Whether the series was looked through for a face. */
  faceChecked: boolean;
  /** The user looked at the series and said that it shows no face. */
  faceless: boolean;
  /** So said the user of a series whose face the headers would have had cut or held, and it was not looked for. */
  faceKept: boolean;
}

export interface WriteAnswer {
  outcome: Outcome;
  problem?: Problem;
  journal: JournalEntry[];
  methods: string[];
  bytes: number;
  sha256: string;
  /** Whether what was found and filled covers much of what the image shows. */
  coversMuch?: true;
}

/** What a look at the pixels of an instance found. */
export interface Look {
  findings: PixelFinding[];
  /** Whether what is to go covers much of what the image shows. */
  coversMuch?: true;
}

/** The answer for an instance that does not come out: `failed` where nobody knows why. */
export function notWritten(problem: Problem): WriteAnswer {
  return { outcome: problem.code === 'unexpected' ? 'failed' : 'held', problem, journal: [], methods: [], bytes: 0, sha256: '' };
}

/** What was found out of the texts of a patient, by the key of the subject. */
export interface TextLesson {
  subject: string;
  texts: Lessons;
}

/** The kinds of work on instances, each with what it is asked and what it answers. */
export interface InstanceTasks {
  /** What each file is, and what its header says; the one reading of all headers. */
  survey: { request: { files: SourceRef[] }; answer: HeaderReading[] };
  /** What identifies in the headers, for the reviewer. */
  headers: { request: { instances: SourceRef[]; subject: Subject }; answer: HeaderRow[] };
  look: { request: { ref: SourceRef; burnedIn: BurnedInDecision }; answer: Look };
  faces: { request: { series: FaceRequest[] }; answer: FacePlan[] };
  /** One answer an instance, in their order. Several go together where each is quick: what their journals share travels between threads once. */
  write: { request: { instances: WriteRequest[] }; answer: WriteAnswer[] };
  /** As `write`, of the first instance of a series, and what was found out of its texts: most say what the texts of the others say. */
  writeFirst: { request: { instance: WriteRequest }; answer: { written: WriteAnswer; lesson: TextLesson } };
  /** One frame as a viewer shows it, PNG. */
  frame: { request: { ref: SourceRef; index: number }; answer: Uint8Array };
  /** How the surface of the series `id` looks before and after, among the series of its frame of reference. */
  facePreview: { request: { id: string; series: FaceRequest[] }; answer: FaceReview | undefined };
  /** A picture out of a document. */
  picture: { request: { bytes: Uint8Array; mime: string }; answer: CleanedPicture };
}

export type InstanceRequest = { [Task in keyof InstanceTasks]: { task: Task } & InstanceTasks[Task]['request'] }[keyof InstanceTasks];
export type InstanceAnswer = InstanceTasks[keyof InstanceTasks]['answer'];
