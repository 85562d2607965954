import * as z from 'zod';
import { LABEL_NAMES } from '../label.ts';
import { OUTCOMES } from '../journal.ts';

/**
 * What the stages of a case tell the person who reviews it: the same shapes on the command line (`--json`),
 * over HTTP and in the pane. These hold original values: they never leave the machine.
 */

/**
 * What tells a document, a series or a picture in every inspection of the same files, whatever else lies in the case, where ids are numbers of one
 * inspection: what a reviewer decided about it still holds where the key stands again. Keyed with this machine's secret, so it holds no identifier.
 */
const keySchema = z.string();

export const problemSchema = z.object({ code: z.string(), message: z.string() });

export const identifierSchema = z.object({
  /** Unique in the case. */
  id: z.string(),
  segment: z.string(),
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  label: z.enum(LABEL_NAMES),
  text: z.string(),
  source: z.string(),
  confidence: z.number(),
  reason: z.string(),
  /** Whether it is removed unless the reviewer keeps it: its confidence reaches the policy's threshold. Otherwise it is only offered. */
  proposed: z.boolean(),
});

export const documentInspectionSchema = z.object({
  id: z.string(),
  /** Of its text: one that says something else, or elsewhere, has another. */
  key: keySchema.optional(),
  name: z.string(),
  kind: z.enum(['docx', 'pdf', 'html', 'rtf', 'text']),
  lang: z.string(),
  segments: z.array(z.object({ id: z.string(), text: z.string() })),
  identifiers: z.array(identifierSchema),
});

export const headerFindingSchema = z.object({
  /** Tag path, e.g. `(0010,0010)`. */
  where: z.string(),
  keyword: z.string(),
  value: z.string(),
  /** What will be done: an action of the profile in words. */
  action: z.string(),
  instances: z.number().int(),
});

/** A box in pixels of the decoded frame, origin top left. */
export const boxSchema = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });

export const pixelFindingSchema = z.object({
  id: z.string(),
  instance: z.string(),
  /** First and last frame that show it, from 0. */
  frames: z.tuple([z.number().int(), z.number().int()]),
  box: boxSchema,
  text: z.string(),
  label: z.string(),
  confidence: z.number(),
  redact: z.boolean(),
  /** PNG data URL of the box with a margin, before redaction. */
  thumbnail: z.string().optional(),
});

export const seriesInspectionSchema = z.object({
  id: z.string(),
  /** Of the series itself: it stays when instances are added. */
  key: keySchema.optional(),
  modality: z.string(),
  description: z.string(),
  instances: z.number().int(),
  /** The pictures of the series, by instance, each with its number of frames and their size in pixels. */
  pictures: z.array(z.object({ instance: z.string(), key: keySchema.optional(), frames: z.number().int(), width: z.number().int().optional(), height: z.number().int().optional() })),
  burnedIn: z.object({ decision: z.enum(['look', 'skip']), reason: z.string() }),
  face: z.object({ decision: z.enum(['deface', 'skip', 'hold']), reason: z.string() }),
  pixelFindings: z.array(pixelFindingSchema),
});

export const studyInspectionSchema = z.object({
  id: z.string(),
  patientName: z.string(),
  patientId: z.string(),
  accessionNumber: z.string(),
  studyDate: z.string(),
  description: z.string(),
  headers: z.array(headerFindingSchema),
  series: z.array(seriesInspectionSchema),
});

export const inspectionSchema = z.object({
  documents: z.array(documentInspectionSchema),
  studies: z.array(studyInspectionSchema),
  /** Files that take no further part, each with the reason, and with what the certificate calls it. */
  refused: z.array(z.object({ name: z.string(), source: z.string(), problem: problemSchema })),
  accessions: z.object({ present: z.array(z.string()), missing: z.array(z.string()) }),
  warnings: z.array(problemSchema),
});
export type Inspection = z.infer<typeof inspectionSchema>;

/** A box that a person drew: within the frame, and of some size. */
const drawnBoxSchema = z.strictObject({ x: z.number().nonnegative(), y: z.number().nonnegative(), width: z.number().positive(), height: z.number().positive() });

/** What the reviewer decided. Ids are those of the inspection. */
export const decisionsSchema = z.strictObject({
  /** Identifiers and pixel findings to leave as they are. */
  keep: z.array(z.string()).default([]),
  /** Identifiers that were only offered, to remove after all. */
  take: z.array(z.string()).default([]),
  /** Values to remove everywhere besides. */
  add: z.array(z.strictObject({ label: z.enum(LABEL_NAMES), text: z.string().regex(/\S/, 'Write the text that must go.') })).default([]),
  /** Boxes drawn by the user; without `frames` they hold for all frames of all instances of the series. */
  boxes: z.array(z.strictObject({ series: z.string(), box: drawnBoxSchema })).default([]),
  /** Series whose face decision the user overrules. */
  faces: z.record(z.string(), z.enum(['deface', 'skip'])).default({}),
  /** Series that are not delivered. What their headers name still goes from all else. */
  leaveOut: z.array(z.string()).default([]),
});
export type Decisions = z.infer<typeof decisionsSchema>;

export const STAGES = ['intake', 'inspect', 'review', 'deidentify', 'verify', 'certify', 'deliver'] as const;
export type Stage = (typeof STAGES)[number];

export const progressSchema = z.object({ stage: z.enum(STAGES), done: z.number().int(), total: z.number().int() });
export type Progress = z.infer<typeof progressSchema>;

/** One thing that came out, or did not. `name` is the de-identified file name; `source` is an ordinal such as `document 1`, never the original name. */
export const deliverySchema = z.object({
  kind: z.enum(['document', 'instance', 'certificate']),
  name: z.string(),
  source: z.string(),
  /** Where an image that was not delivered stands among the user's, in the numbers that a viewer shows. */
  place: z.object({ series: z.string(), image: z.number().int() }).optional(),
  outcome: z.enum(OUTCOMES),
  problem: problemSchema.optional(),
  bytes: z.number().int(),
  sha256: z.string(),
});

/** How often something was kept, by a label of `label.ts`, `BURNED-IN` or `FACE`; never what it says. */
export const keptSchema = z.array(z.object({ category: z.string(), count: z.number().int() }));

export const caseResultSchema = z.object({
  pseudonyms: z.array(z.string()),
  deliveries: z.array(deliverySchema),
  changes: z.number().int(),
  /** What the reviewer kept of what the policy would have taken out of the delivered files, by category. Absent where nothing was. */
  kept: keptSchema.optional(),
  verified: z.boolean(),
  warnings: z.array(problemSchema),
});
export type CaseResult = z.infer<typeof caseResultSchema>;

/** Whether originals stand in the result because the policy or the reviewer wants them to. */
export function keepsKnown({ kept, warnings }: CaseResult): boolean {
  return kept !== undefined || warnings.some(({ code }) => code === 'policy-keep-risky');
}

/** What the entry of the DICOMDIR that a delivery writes is called: it is no image. */
export const DIRECTORY_SOURCE = 'DICOMDIR';

/** The entries of images, held ones among them, without the DICOMDIR. */
export function imagesOf<Entry extends Pick<CaseResult['deliveries'][number], 'kind' | 'source'>>(deliveries: readonly Entry[]): Entry[] {
  return deliveries.filter(({ kind, source }) => kind === 'instance' && source !== DIRECTORY_SOURCE);
}

/** Whether images were delivered in whose pixels no text was looked for, because the policy does not. */
export function pixelsUnread({ deliveries, warnings }: CaseResult): boolean {
  return deliveries.some(({ kind, outcome }) => kind === 'instance' && outcome === 'deidentified') && warnings.some(({ code }) => code.startsWith('pixels-unread'));
}
