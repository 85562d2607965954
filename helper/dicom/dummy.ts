import type { Identity, Subject } from '../../shared/identity/identity.ts';
import type { Label } from '../../shared/label.ts';
import { TAG } from './standard/tags.ts';

/** Attributes whose emptied or dummy value is the subject's pseudonym: PatientName and PatientID. */
const SUBJECT_ATTRIBUTES: ReadonlySet<number> = new Set([TAG.PatientName, TAG.PatientID]);

/** Attributes that keep a keyed pseudonym where the profile would empty them, so that they still match the report. */
const PSEUDONYMOUS: ReadonlyMap<number, Label> = new Map([[0x00080050, 'ACCESSION']]);

/** Dummy values by VR (PS3.15 E.1.1 code D): valid, and the same for everyone. Texts of identifiers and names get a pseudonym instead. */
const DUMMIES: Record<string, string> = {
  AE: 'REMOVED', AS: '000D', CS: 'REMOVED', DA: '20000101', DS: '0', DT: '20000101', IS: '0',
  LT: 'REMOVED', ST: 'REMOVED', TM: '000000', UR: 'about:blank', UT: 'REMOVED',
};

/** Who the values of an instance belong to. */
export interface DummySetting {
  identity: Identity;
  subject: Subject;
  nameOf?: ((name: string) => string) | undefined;
}

/** What an emptied attribute holds all the same; undefined for a truly empty one. */
export function replacementForEmpty(tag: number, value: string, { identity, subject }: DummySetting): string | undefined {
  if (SUBJECT_ATTRIBUTES.has(tag)) return subject.pseudonym;
  const label = PSEUDONYMOUS.get(tag);
  return label && value !== '' ? identity.pseudonym(label, value) : undefined;
}

/** The dummy of one value; undefined for VRs that hold no text. */
export function dummyText(tag: number, vr: string, value: string, { identity, subject, nameOf = (name) => identity.pseudonym('CLINICIAN', name) }: DummySetting): string | undefined {
  if (SUBJECT_ATTRIBUTES.has(tag)) return subject.pseudonym;
  if (vr === 'PN') return value.split('\\').map((name) => (name.trim() === '' ? '' : nameOf(name))).join('\\');
  if (vr === 'LO' || vr === 'SH' || vr === 'UC') return identity.pseudonym(PSEUDONYMOUS.get(tag) ?? 'ID', value);
  return DUMMIES[vr];
}
