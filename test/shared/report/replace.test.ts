import { describe, expect, it } from 'vitest';
import { Identity } from '../../../shared/identity/identity.ts';
import { preset } from '../../../shared/policy/presets.ts';
import type { Policy } from '../../../shared/policy/policy.ts';
import { detect } from '../../../shared/report/detect.ts';
import { replaceIdentifiers } from '../../../shared/report/replace.ts';
import type { StudyHeader } from '../../../shared/text.ts';

const identity = new Identity(new Uint8Array(32).fill(7));
const header: StudyHeader = { PatientName: 'OKAFOR^ADAEZE^MIRIAM', PatientID: '00482915', PatientBirthDate: '19580314', StudyDate: '20240611', ReferringPhysicianName: 'VANTONGEREN^PIETER', PatientSex: 'F' };
const subject = identity.subject({ patientId: header.PatientID!, patientName: header.PatientName! });
const shifting = preset('gdpr-pseudonymised')!;

function deidentify(text: string, policy: Policy = shifting, withHeader = true, language?: string): string {
  const segments = [{ id: 'body', text }];
  const { identifiers, lang } = detect(segments, { ...(withHeader ? { header } : {}), ...(language ? { lang: language } : {}) });
  const replacements = replaceIdentifiers(segments, identifiers, { identity, subject, policy, lang });
  return [...replacements].sort((a, b) => b.start - a.start).reduce((out, { start, end, text: written }) => out.slice(0, start) + written + out.slice(end), text);
}

const with_ = (operators: Partial<Policy['text']['operators']>, rest: Partial<Policy> = {}): Policy => ({ ...shifting, ...rest, text: { ...shifting.text, operators: { ...shifting.text.operators, ...operators } } });

describe('what stands in place of an identifier', () => {
  it('is the subject’s pseudonym for her name and her number, as in every header', () => {
    expect(deidentify('Patient: Adaeze Okafor, MRN: 482915. Mrs Okafor was seen.')).toBe(`Patient: ${subject.pseudonym}, MRN: ${subject.pseudonym}. Mrs ${subject.pseudonym} was seen.`);
  });

  it('keeps the possessive and leaves findings alone', () => {
    expect(deidentify("OKAFOR'S liver measures 14 cm, Bosniak II cyst.")).toBe(`${subject.pseudonym}'S liver measures 14 cm, Bosniak II cyst.`);
  });

  it('is one pseudonym for one person, however the name is written', () => {
    const text = deidentify('Dear Dr Vantongeren,\nReferred by: VANTONGEREN, PIETER\nThank you, Dr. P. Vantongeren.');
    const pseudonyms = text.match(/PERSON-[0-9A-Z]{6}/g)!;
    expect(pseudonyms).toHaveLength(3);
    expect(new Set(pseudonyms).size).toBe(1);
    expect(pseudonyms[0]).toBe(identity.pseudonym('CLINICIAN', header.ReferringPhysicianName!));
  });

  it('is another pseudonym for another patient of the same report', () => {
    const text = deidentify('Patient: Adaeze Okafor\nPatient: Lars Brandvik');
    expect(text).toContain(`Patient: ${subject.pseudonym}\n`);
    expect(text).not.toContain('Brandvik');
    expect(text.split(subject.pseudonym)).toHaveLength(2);
  });

  it.each(['token', 'mask', 'hash', 'encrypt', 'redact', 'surrogate'] as const)('leaves no trace of the name with the operator %s', (operator) => {
    const text = deidentify('Patient: Adaeze Okafor, seen.', with_({ PATIENT: operator }));
    expect(text).not.toMatch(/okafor|adaeze/i);
    expect(text).toMatch(/^Patient: .+, seen\.$/);
  });

  it('writes typed tokens, and can be sealed and unsealed with the key', () => {
    expect(deidentify('Patient: Adaeze Okafor', with_({ PATIENT: 'token' }))).toBe('Patient: [PATIENT]');
    expect(identity.unseal(identity.seal('Dr. Ñandú 12'))).toBe('Dr. Ñandú 12');
    expect(new Identity(new Uint8Array(32).fill(8)).unseal(identity.seal('Dr. Ñandú 12'))).toBeUndefined();
  });

  it('gives a surrogate in the case of the original', () => {
    expect(deidentify('PATIENT: OKAFOR, ADAEZE', with_({ PATIENT: 'surrogate' }))).toMatch(/^PATIENT: [A-Z]+ [A-Z]+$/);
  });

  it('keeps what the policy keeps', () => {
    expect(deidentify('Dictated by: Lucia Marchetti', with_({ CLINICIAN: 'keep' }))).toBe('Dictated by: Lucia Marchetti');
  });

  it('caps ages over 89', () => {
    expect(deidentify('A 93-year-old woman, aged 97; her son is 61 years old.')).toBe('A 90+-year-old woman, aged 90+; her son is 61 years old.');
  });
});

describe('dates in text under a policy that shifts', () => {
  const policy = with_({ DATE: 'pseudonym' }, { dates: 'shift' });
  const shifted = (date: string): string => new Date(Date.parse(`${date}T00:00Z`) + subject.dayShift * 86_400_000).toISOString().slice(0, 10);
  const [year, month, day] = shifted('2024-06-11').split('-') as [string, string, string];

  it('move by the same days as the header, in the same form', () => {
    expect(deidentify('Exam of 2024-06-11.', policy)).toBe(`Exam of ${year}-${month}-${day}.`);
    expect(deidentify('Scan 20/06/2024; exam 11/06/2024.', policy)).toContain(`exam ${day}/${month}/${year}`);
    expect(deidentify('Exam of 06/11/2024, follow-up 06/20/2024.', policy)).toContain(`Exam of ${month}/${day}/${year}`);
  });

  it('keep language, length and case of the month, and correct the weekday', () => {
    const spanish = new Intl.DateTimeFormat('es', { month: 'long', timeZone: 'UTC' }).format(Date.parse(shifted('2024-06-11')));
    expect(deidentify('Fecha del informe del paciente: 11 de junio de 2024, sin hallazgos en el estudio', policy)).toContain(`${Number(day)} de ${spanish} de ${year}`);
    const weekday = new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: 'UTC' }).format(Date.parse(shifted('2024-06-11')));
    const monthShort = new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' }).format(Date.parse(shifted('2024-06-11')));
    expect(deidentify('Date: Tue, 11 Jun 2024 09:41', policy)).toBe(`Date: ${weekday}, ${Number(day)} ${monthShort} ${year} 09:41`);
    expect(deidentify('EXAM OF 11-JUN-2024', policy)).toBe(`EXAM OF ${day}-${monthShort.toUpperCase()}-${year}`);
  });

  it('keep the interval between a full date and one without a year', () => {
    const text = deidentify('Exam 2024-06-11, compared with the study of May 12.', policy);
    const may = shifted('2024-05-12');
    expect(text).toContain(new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' }).format(Date.parse(may)));
    expect(text).toMatch(new RegExp(`\\b${Number(may.slice(8))}\\.`));
  });

  it('move each day of a list, and become a token where the list would cross the end of a month', () => {
    const days = ['2024-05-12', '2024-05-14', '2024-05-16'].map(shifted);
    const text = deidentify('Treated on 12, 14 and 16 May 2024.', policy);
    if (new Set(days.map((one) => one.slice(0, 7))).size > 1) expect(text).toBe('Treated on [DATE].');
    else expect(text).toContain(`${days.slice(0, 2).map((one) => Number(one.slice(8))).join(', ')} and ${Number(days[2]!.slice(8))} `);
    const crossing = Array.from({ length: 28 }, (_, at) => deidentify(`Treated on ${at + 1}-${at + 3} May 2024.`, policy));
    expect(crossing).toContain('Treated on [DATE].');
    expect(crossing.join()).not.toMatch(/\D(?:0|-\d+)-/);
  });

  it('turn a feast day into a plain date, and an unknown one into a token', () => {
    expect(deidentify('Seen on Christmas Day 2023.', policy)).not.toMatch(/Christmas/);
    expect(deidentify('Seen on Thanksgiving 2023.', policy)).toBe('Seen on [DATE].');
  });
});

describe('dates in text under Safe Harbor', () => {
  it('keep their year only', () => {
    const text = deidentify('Exam of 06/11/2024, prior May 2019.', preset('safe-harbor')!);
    expect(text).toBe('Exam of 2024, prior 2019.');
  });

  it.each([
    ['en', 'Previously 9 mm on 2 March 2025.', 'Previously 9 mm in 2025.'],
    ['en', 'On 03/02/2025, 9 mm.', 'In 2025, 9 mm.'],
    ['en', 'As seen on 03/02/2025 CT.', 'As seen on 2025 CT.'],
    ['en', 'Based on 03/02/2025.', 'Based on 2025.'],
    ['es', 'Medía 9 mm el 2 de marzo de 2025.', 'Medía 9 mm en 2025.'],
    ['es', 'Estudio del 2 de marzo de 2025.', 'Estudio del 2025.'],
  ])('are said as a year is, where a day stood (%s): %s', (lang, before, after) => {
    expect(deidentify(before, preset('safe-harbor')!, true, lang)).toBe(after);
  });
});
