import * as z from 'zod';
import { LABEL_NAMES } from '../label.ts';

/** The name of the preset that holds at every door until another is chosen. */
export const DEFAULT_POLICY = 'gdpr-pseudonymised';
/** The project whose key is taken until another is named. */
export const DEFAULT_PROJECT = 'default';
/** What a project may be called; the name is a folder's too. */
export const PROJECT_NAME = /^[a-z0-9][a-z0-9._-]{0,63}$/i;

/** What becomes of an identifier in text. `pseudonym` asks Identity, `token` writes `[PATIENT]`, `surrogate` a realistic invented value. */
export const OPERATORS = ['pseudonym', 'token', 'surrogate', 'mask', 'hash', 'encrypt', 'redact', 'keep'] as const;
export type Operator = (typeof OPERATORS)[number];

/** The options of PS3.15 Table E.1-1, named as its columns are; the codes are those of CID 7050. */
export const PROFILE_OPTIONS = {
  cleanPixelData: '113101',
  cleanRecognizableVisualFeatures: '113102',
  cleanGraphics: '113103',
  cleanStructuredContent: '113104',
  cleanDescriptors: '113105',
  retainFullDates: '113106',
  retainModifiedDates: '113107',
  retainPatientCharacteristics: '113108',
  retainDeviceIdentity: '113109',
  retainUids: '113110',
  retainSafePrivate: '113111',
  retainInstitutionIdentity: '113112',
} as const;
export type ProfileOption = keyof typeof PROFILE_OPTIONS;

const profileOption = z.enum(Object.keys(PROFILE_OPTIONS) as [ProfileOption, ...ProfileOption[]]);

/** A tag or mask as users write it: a keyword, `(0010,0010)`, `00100010`, `(50xx,0010)`. */
const attribute = z.string().regex(/^([A-Za-z][A-Za-z0-9]*|\(?[0-9A-Fa-fxX]{4},?[0-9A-Fa-fxX]{4}\)?)$/, 'Write a DICOM keyword or a tag such as (0010,0010).');

export const policySchema = z.strictObject({
  name: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'Use lower-case letters, digits and hyphens.'),
  title: z.record(z.enum(['en', 'es']), z.string()),
  /** What the user must know before choosing it: the honest words of DESIGN.md. */
  advice: z.record(z.enum(['en', 'es']), z.string()),
  /** Whether the link to the patient is kept: the project's key and the vault. Otherwise the key is random and dies with the case. */
  reversible: z.boolean(),
  text: z.strictObject({
    operators: z.record(z.enum(LABEL_NAMES), z.enum(OPERATORS)),
    /** Identifiers below this confidence are offered to the reviewer but not removed unasked (0 to 1). */
    threshold: z.number().min(0).max(1),
  }),
  dates: z.enum(['shift', 'year', 'remove', 'keep']),
  /** `cap`: over 89 becomes 90 or more (45 CFR 164.514(b)(2)(i)(C)). */
  ages: z.enum(['cap', 'remove', 'keep']),
  dicom: z.strictObject({
    profile: z.enum(['basic', 'platform-upload']),
    options: z.array(profileOption),
    remove: z.array(attribute),
    keep: z.array(attribute),
  }),
  pixels: z.strictObject({
    /** Which burned-in text goes: what identifies, all text, everything outside the ultrasound regions, only fixed boxes, or none. */
    text: z.enum(['identifiers', 'all', 'outside-regions', 'boxes', 'none']),
    faces: z.enum(['remove', 'replace', 'blur', 'keep']),
    /** How deep the face is cut behind its surface, in mm. */
    faceDepth: z.number().min(2).max(40),
    ears: z.boolean(),
    /** Faces in photographs and pictures. */
    photos: z.enum(['pixelate', 'keep']),
    /** Photographs of an eye in which no face is seen: kept, or held for a person, because irises and retinas tell people apart. */
    eyePhotos: z.enum(['keep', 'hold']).default('keep'),
  }),
});

export type Policy = z.infer<typeof policySchema>;
