import { describe, expect, it } from 'vitest';
import { Identity } from '../../shared/identity/identity.ts';

const project = new Identity(new Uint8Array(32).fill(7));
const other = new Identity(new Uint8Array(32).fill(8));

describe('a subject', () => {
  it('is the same in every spelling of the number', () => {
    const subject = project.subject({ patientId: '00-4711a' });
    expect(project.subject({ patientId: '4711A ' })).toEqual(subject);
    expect(project.subject({ patientId: '4711A', issuer: 'NORTH' }).key).not.toBe(subject.key);
  });

  it('is told by name and birth date when there is no number', () => {
    const subject = project.subject({ patientName: 'OKAFOR^JOSÉ^^^', birthDate: '19610203' });
    expect(project.subject({ patientName: 'José Okafor', birthDate: '19610203' })).toEqual(subject);
    expect(project.subject({ patientName: 'José Okafor', birthDate: '19610204' }).key).not.toBe(subject.key);
  });

  it('whom nothing names is one of the study or document alone; who is named is the same in all', () => {
    const unknown = project.subject({ origin: '1.2.3', birthDate: '19610203' });
    expect(project.subject({ patientId: ' ', patientName: '^^', origin: '1.2.3', birthDate: '19610203' })).toEqual(unknown);
    expect(project.subject({ origin: '1.2.4', birthDate: '19610203' }).pseudonym).not.toBe(unknown.pseudonym);
    expect(project.subject({ patientId: '4711A', origin: '1.2.3' })).toEqual(project.subject({ patientId: '4711A', origin: '1.2.4' }));
    expect(project.subject({ patientName: 'OKAFOR^JOSÉ', origin: '1.2.3' })).toEqual(project.subject({ patientName: 'OKAFOR^JOSÉ', origin: '1.2.4' }));
  });

  it('is another one in another project', () => {
    expect(other.subject({ patientId: '1' }).pseudonym).not.toBe(project.subject({ patientId: '1' }).pseudonym);
  });

  it('always has a shift into the past', () => {
    const shifts = Array.from({ length: 500 }, (_, index) => project.subject({ patientId: `P${index}` }).dayShift);
    expect(Math.max(...shifts)).toBeLessThanOrEqual(-60);
    expect(Math.min(...shifts)).toBeGreaterThanOrEqual(-3652);
    expect(new Set(shifts).size).toBeGreaterThan(400);
  });
});

describe('a UID', () => {
  it('is valid, stable and blind to padding', () => {
    const uid = project.uid('1.2.840.113619.2.55.3');
    expect(uid).toMatch(/^2\.25\.[1-9][0-9]{0,38}$/);
    expect(uid.length).toBeLessThanOrEqual(64);
    expect(project.uid('1.2.840.113619.2.55.3\0')).toBe(uid);
  });
});
