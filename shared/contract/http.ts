import * as z from 'zod';
import { policySchema } from '../policy/policy.ts';
import { problemSchema, progressSchema } from './case.ts';

/**
 * The HTTP contract between the pane and the helper, checked on both sides.
 *
 * Every request but the pages themselves carries the token of the run in `TOKEN_HEADER`. A refusal is a `Problem` in JSON.
 * File names can name a patient, so they travel in a header, never in a URL.
 */
export const TOKEN_HEADER = 'x-caseveil-token';
/** The percent-encoded name of an uploaded file, folders included. */
export const NAME_HEADER = 'x-file-name';
/** What the file was given as: one of `ROLES`. */
export const ROLE_HEADER = 'x-file-role';
/** The `<meta>` element of the served page that hands the token to the pane. */
export const TOKEN_META = 'caseveil-token';
/** The port that the manifests name. */
export const DEFAULT_PORT = 47100;

export const ROLES = ['report', 'study', 'any'] as const;
export type Role = (typeof ROLES)[number];

export const ANSWERS = ['yes', 'no', 'unknown'] as const;
export type Answer = (typeof ANSWERS)[number];

/** `POST /api/cases`: what the person chose before the files. */
export const caseRequestSchema = z.strictObject({
  /** The name of a preset, or a whole policy. */
  policy: z.union([z.string().max(100), policySchema]),
  project: z.string().max(64),
  accessions: z.array(z.string().max(64)).max(1000).default([]),
  burnedIn: z.enum(ANSWERS).default('unknown'),
  face: z.enum(ANSWERS).default('unknown'),
  remove: z.array(z.string().max(100)).max(1000).default([]),
  keep: z.array(z.string().max(100)).max(1000).default([]),
});
export type CaseRequest = z.input<typeof caseRequestSchema>;

export const createdSchema = z.object({ id: z.string() });

/** Where a case stands. Work goes on in `inspecting` and `running`; the others wait for the person. */
export const PHASES = ['gathering', 'inspecting', 'review', 'running', 'done', 'failed'] as const;
export type Phase = (typeof PHASES)[number];

/** `GET /api/cases/ID`, and each event of `GET /api/cases/ID/events` (server-sent events named `state`). */
export const caseStateSchema = z.object({
  phase: z.enum(PHASES),
  files: z.number().int(),
  /** While work goes on. */
  progress: progressSchema.optional(),
  /** Why the work before stopped: an error, or `cancelled`. */
  problem: problemSchema.optional(),
});
export type CaseState = z.infer<typeof caseStateSchema>;

/** `GET /api/options`: what there is to choose from. */
export const optionsSchema = z.object({
  version: z.string(),
  policies: z.array(policySchema.pick({ name: true, title: true, advice: true, reversible: true })),
  projects: z.array(z.string()),
});
export type Options = z.infer<typeof optionsSchema>;

/** What can be fetched of a finished case besides single deliveries: everything, or the images alone, as a ZIP; the certificate as a page to read. */
export const BUNDLES = ['everything', 'images', 'certificate'] as const;
export type Bundle = (typeof BUNDLES)[number];

/** `POST /api/cases/ID/link`: asks for a link that works once, for the browser's own download: the index of a delivery, or a bundle. */
export const linkRequestSchema = z.strictObject({ what: z.union([z.number().int().nonnegative(), z.enum(BUNDLES)]) });
export type LinkRequest = z.infer<typeof linkRequestSchema>;
/** The path of such a link; it holds neither the token nor a name, and lapses after a minute. */
export const linkSchema = z.object({ path: z.string() });

/** `GET /api/cases/ID/series/SERIES/face`: the surface of a head before and after, seen from the front and half profile. */
export const faceReviewSchema = z.object({
  /** PNG data URLs. `yaw` in degrees, 0 from the front. */
  views: z.array(z.object({ yaw: z.number(), before: z.string(), after: z.string() })),
});
export type FaceReview = z.infer<typeof faceReviewSchema>;

export const refusalSchema = problemSchema;
