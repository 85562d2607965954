import { describe, expect, it } from 'vitest';
import { Identity } from '../../../shared/identity/identity.ts';
import { surrogate } from '../../../shared/identity/surrogates.ts';
import { PeopleIndex } from '../../../shared/identity/people.ts';
import { preset, PRESETS } from '../../../shared/policy/presets.ts';
import type { Policy } from '../../../shared/policy/policy.ts';
import { lifetimeOf } from '../../../shared/report/dates/greatAge.ts';
import { detect } from '../../../shared/report/detect.ts';
import { replaceIdentifiers } from '../../../shared/report/replace.ts';
import { shiftDate } from '../../../shared/identity/dates.ts';
import type { Label } from '../../../shared/label.ts';
import type { Identifier, Replacement, StudyHeader } from '../../../shared/text.ts';

const identity = new Identity(new Uint8Array(32).fill(7));
const header: StudyHeader = { PatientName: 'OKAFOR^ADAEZE^MIRIAM', PatientID: '00482915', PatientBirthDate: '19580314', StudyDate: '20240611', ReferringPhysicianName: 'VANTONGEREN^PIETER', PatientSex: 'F' };
const subject = identity.subject({ patientId: header.PatientID!, patientName: header.PatientName! });
const shifting = preset('gdpr-pseudonymised')!;

function apply(text: string, replacements: readonly Replacement[]): string {
  return [...replacements].sort((a, b) => b.start - a.start).reduce((out, { start, end, text: written }) => out.slice(0, start) + written + out.slice(end), text);
}

function deidentify(text: string, policy: Policy = shifting, withHeader = true, language?: string): string {
  const segments = [{ id: 'body', text }];
  const { identifiers, lang } = detect(segments, { ...(withHeader ? { header } : {}), ...(language ? { lang: language } : {}) });
  const replacements = replaceIdentifiers(segments, identifiers, { identity, subject, policy, lang });
  return apply(text, replacements);
}

const with_ = (operators: Partial<Policy['text']['operators']>, rest: Partial<Policy> = {}): Policy => ({ ...shifting, ...rest, text: { ...shifting.text, operators: { ...shifting.text.operators, ...operators } } });

describe('what stands in place of an identifier', () => {
  it('is the subject’s pseudonym for her name and her number, as in every header', () => {
    expect(deidentify('Patient: Adaeze Okafor, MRN: 482915. Mrs Okafor was seen.')).toBe(`Patient: ${subject.pseudonym}, MRN: ${subject.pseudonym}. Mrs ${subject.pseudonym} was seen.`);
  });

  it('is the subject’s pseudonym for her given name but for a slip, as two alphabets spell it', () => {
    const text = 'Patient: SOKOLOV, Dmitry. Mr Sokolov (Dmitri) is well.';
    const at = (words: string): Identifier => ({ segment: 'body', start: text.indexOf(words), end: text.indexOf(words) + words.length, text: words, label: 'PATIENT', source: words === 'Dmitri' ? 'tagger' : 'labelled-field', confidence: 1, reason: '' });
    expect(apply(text, replaceIdentifiers([{ id: 'body', text }], ['SOKOLOV, Dmitry', 'Dmitri'].map(at), { identity, subject, policy: shifting, lang: 'en' }))).toContain(`(${subject.pseudonym})`);
  });

  /** Replaces names that are marked in a text, as `[LABEL:text]`. */
  function renamed(marked: string, own: readonly string[] = []): string {
    const identifiers: Identifier[] = [];
    let text = '';
    for (const piece of marked.split(/(\[[A-Z]+:[^\]]+\])/)) {
      const mark = /^\[([A-Z]+):([^\]]+)\]$/.exec(piece);
      if (mark) identifiers.push({ segment: 'body', start: text.length, end: text.length + mark[2]!.length, text: mark[2]!, label: mark[1] as Label, source: own.includes(mark[2]!) ? 'known-value' : 'tagger', confidence: 1, reason: '' });
      text += mark ? mark[2]! : piece;
    }
    return apply(text, replaceIdentifiers([{ id: 'body', text }], identifiers, { identity, subject, policy: shifting, lang: 'en' }));
  }
  const codes = (text: string): number => new Set(text.match(/(?:PERSON|PATIENT|CV)-[0-9A-Z]{6,8}/g)).size;

  it.each([
    'Born to [RELATIVE:Harleen Singh] (née [RELATIVE:Kaur]).', 'His wife [RELATIVE:Ute Brandt], geb. [RELATIVE:Lang], came.', 'Madre: [RELATIVE:Ana Ruiz] (de soltera [PATIENT:Cobo]).', '[PATIENT:Adaeze Okafor] (née [RELATIVE:Kaur]) was seen.',
  ])('is one for a name and the one that its owner was born with: %s', (text) => expect(codes(renamed(text, ['Adaeze Okafor']))).toBe(1));

  it.each([
    'Parents: [RELATIVE:Harleen Singh] and [RELATIVE:Kaur].', '[RELATIVE:Harleen Singh] (friend of [RELATIVE:Kaur]).', '[CLINICIAN:Ute Brandt], [CLINICIAN:Lang]',
  ])('is another for another name: %s', (text) => expect(codes(renamed(text))).toBe(2));

  it('is one for who signs with the beginning of a given name that one person alone has', () => {
    expect(codes(renamed('To: [CLINICIAN:Casimir Oyelaran]\n> Happy to look.\n> [PATIENT:Cas]\n'))).toBe(1);
    expect(codes(renamed('To: [CLINICIAN:Casimir Oyelaran]\nHappy to look.\n[CLINICIAN:Cas].'))).toBe(1);
  });

  it.each([
    'To: [CLINICIAN:Casimir Oyelaran], [CLINICIAN:Cassandra Roe]\nHappy to look.\n[CLINICIAN:Cas]', 'To: [CLINICIAN:Casimir Oyelaran]\nTell [CLINICIAN:Cas] that we came.', 'To: [CLINICIAN:Anabel Oyelaran]\n[CLINICIAN:Bel]',
  ])('is another for the beginning of a name elsewhere or of several: %s', (text) => expect(codes(renamed(text))).toBe(text.match(/\[/g)!.length));

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

  it.each([
    ['Dictated by: Priya Venkataraman, MD   PV/kls', ['PV', 'kls']],
    ['Informado por: Dr. Rafael Tocino Blanco. Residente: Nuria Delgado Rey.\nValidado 08:41   RTB/NDR', ['RTB', 'NDR']],
  ] as const)('is one for each of two writers in one mark, and that of whoever is named in full: %s', (text, [first, second]) => {
    const at = (words: string, label: Label): Identifier => ({ segment: 'body', start: text.indexOf(words), end: text.indexOf(words) + words.length, text: words, label, source: 'person', confidence: 1, reason: '' });
    const names = ['Priya Venkataraman', 'Rafael Tocino Blanco', 'Nuria Delgado Rey'].filter((name) => text.includes(name));
    const written = apply(text, replaceIdentifiers([{ id: 'body', text }], [...names.map((name) => at(name, 'CLINICIAN')), at(`${first}/${second}`, 'CLINICIAN')], { identity, subject, policy: shifting, lang: 'en' }));
    const [mark] = written.match(/PERSON-\w+\/PERSON-\w+$/)!;
    const [one, other] = mark.split('/');
    expect(one).toBe(identity.pseudonym('CLINICIAN', names[0]!));
    expect(other).toBe(identity.pseudonym('CLINICIAN', names[1] ?? second));
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

  it.each([
    ['the sentence before it', 'Scan of 8 November 2023. She telephoned on 10 November. Letter of 30 August 2024.', 'on 10 November', '2023-11-10'],
    ['the nearest of several days', 'Booked 20 September 2022. Scan 8 November 2023. Report 17 September 2024, meeting on 12 September.', 'on 12 September', '2024-09-12'],
    ['the turn of a year', 'Scan of 28 December 2023; call on 3 January. Letter of 30 November 2024.', 'on 3 January', '2024-01-03'],
    ['the latest day where none is close', 'Scan of 8 November 2023. Letter of 30 November 2024, to be read by 10 April.', 'by 10 April', '2025-04-10'],
    ['no day of birth', 'DOB: 10 March 2020. Seen 20 August 2023, scan on 12 March.', 'on 12 March', '2023-03-12'],
  ])('without a year are of the year of %s', (_, text, at, day) => {
    const leaps = identity.subject({ patientId: 'LEAP' });
    const segments = [{ id: 'body', text }];
    const replacements = replaceIdentifiers(segments, detect(segments).identifiers, { identity, subject: { ...leaps, dayShift: -430 }, policy, lang: 'en' });
    const [year, month, date] = day.split('-').map(Number);
    const to = new Date(Date.UTC(year!, month! - 1, date! - 430));
    expect(apply(text, replacements)).toContain(`${at.split(' ')[0]} ${String(to.getUTCDate()).padStart(2, '0')} ${new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(to)}`);
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

  it.each([
    ['by what stands before it', 'DOB: 03/14/1951', 'DOB: 19xx'],
    ['of a child', 'Date of birth of the child Otis Kowalczyk: 14 March 1951', 'Date of birth of the child Otis Kowalczyk: 19xx'],
    ['as a sentence', 'She was born on 14 March 1951.', 'She was born in 19xx.'],
    ['by the header, without a word', 'Okafor, Adaeze (14.03.1958)', 'CV (19xx)'],
    ['with two digits of the year', 'DOB 14/03/51, seen 20/06/2024', 'DOB 19xx, seen 20/06/2024'],
  ])('keep of a birth the year alone, as no header tells its day: %s', (_, before, after) => {
    const identified = [{ id: 'body', text: before }];
    const { identifiers, lang } = detect(identified, { header, lang: 'en' });
    const text = apply(before, replaceIdentifiers(identified, identifiers, { identity, subject, policy, lang, lifetime: lifetimeOf({ header }) }));
    const birth = /1951|51/.test(before) ? '1951-03-14' : '1958-03-14';
    expect(text.replace(subject.pseudonym, 'CV').replace(/seen .*/, 'seen 20/06/2024')).toBe(after.replace('19xx', shifted(birth).slice(0, 4)));
  });

  it('do not take letters before a date for a word of birth', () => {
    expect(deidentify('CT abd 20/06/2024 without contrast.', policy)).toMatch(/^CT abd \d\d\/\d\d\/\d{4} without/);
  });

  it('move a month as they move the day of it that is told in full', () => {
    const [toYear, toMonth] = shifted('2024-06-28').split('-');
    const name = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(Date.parse(`${toYear}-${toMonth}-15`));
    expect(deidentify('Operated on 28 June 2024. Symptoms since June 2024.', policy)).toContain(`since ${name} ${toYear}.`);
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

describe('one person', () => {
  const text = 'Henrietta\nVane-Salter\nseen\nNgozi \nAbimbola\nDr Dervla Quinlivan\nDervla\nCopy: H Vane-Salter\nDr H Vane-Salter\nseen by Vane-Salter';
  const mention = (label: Label, words: string, source: string, last = false): Identifier => {
    const start = last ? text.lastIndexOf(words) : text.indexOf(words);
    return { segment: 'body', start, end: start + words.length, text: words, label, source, confidence: 1, reason: '' };
  };
  const written = (identifiers: readonly Identifier[]): string => apply(text, replaceIdentifiers([{ id: 'body', text }], identifiers, { identity, subject, policy: shifting, lang: 'en' }));
  const patient = [mention('PATIENT', 'Henrietta', 'tagger'), mention('PATIENT', 'Vane-Salter', 'tagger')];

  it('has one pseudonym where a cell breaks her name, in its first line', () => {
    const [first, second, , third, fourth] = written([...patient, mention('PATIENT', 'Ngozi', 'tagger'), mention('PATIENT', 'Abimbola', 'tagger')]).split('\n').map((line) => line.trim());
    expect([first, second]).toEqual([subject.pseudonym, '']);
    expect([third, fourth]).toEqual([identity.pseudonym('PATIENT', 'Ngozi Abimbola'), '']);
  });

  it('has an invented name in the lines that her own was broken over', () => {
    const identifiers = [mention('CLINICIAN', 'Ngozi', 'tagger'), mention('CLINICIAN', 'Abimbola', 'tagger')];
    const lines = apply(text, replaceIdentifiers([{ id: 'body', text }], identifiers, { identity, subject, policy: with_({ CLINICIAN: 'surrogate' }), lang: 'en' })).split('\n');
    const [given, ...others] = surrogate(identity, 'CLINICIAN', 'Ngozi Abimbola', { lang: 'en' }).split(' ');
    expect([lines[3]!.trim(), lines[4]]).toEqual([given, others.join(' ')]);
    expect(others.length).toBeGreaterThan(0);
  });

  it('has the one of her fullest mention where a given name alone is taken for a patient’s', () => {
    const lines = written([...patient, mention('CLINICIAN', 'Dervla Quinlivan', 'person'), mention('PATIENT', 'Dervla', 'tagger', true)]).split('\n');
    expect(lines[5]).toBe(`Dr ${lines[6]}`);
  });

  it('has the patient’s where a field of staff names her, but not where a doctor has her initial and surname', () => {
    const copy = mention('CLINICIAN', 'H Vane-Salter', 'labelled-field');
    const doctor = mention('CLINICIAN', 'H Vane-Salter', 'person', true);
    const alone = mention('CLINICIAN', 'Vane-Salter', 'tagger', true);
    const lines = written([...patient, copy, doctor, alone]).split('\n');
    expect(lines[7]).toBe(`Copy: ${subject.pseudonym}`);
    expect(lines[8]).toMatch(/^Dr P/);
    expect(lines[9]).toMatch(/^seen by P/);
  });
});

describe('dates of which the day could be the month', () => {
  const text = 'Seen 08/09/1962. Operated on 11/07/1977.';
  const shifted = (values: readonly string[]): string => {
    const [born, operated] = values.map((value) => shiftDate(value, subject.dayShift)!.replace(/(....)(..)(..)/, '$3/$2/$1'));
    return `Seen ${born}. Operated on ${operated}.`;
  };
  const written = (options: { header?: StudyHeader; declared?: string }): string => {
    const segments = [{ id: 'body', text }];
    const { identifiers, lang } = detect(segments, { lang: 'en', ...options });
    const replacements = replaceIdentifiers(segments, identifiers, { identity, subject, policy: preset('gdpr-pseudonymised')!, lang, declared: options.declared, lifetime: lifetimeOf(options) });
    return apply(text, replacements);
  };

  it('move as the header of the study and the language of the document say', () => {
    expect(written({ header: { StudyDate: '19620908' } })).toBe(shifted(['19620908', '19770711']));
    expect(written({ declared: 'en-GB' })).toBe(shifted(['19620908', '19770711']));
  });
});

describe('a date that shows an age over 89', () => {
  const old: StudyHeader = { PatientBirthDate: '19300603', StudyDate: '20210714' };
  const written = (text: string, name: string, { lang, known = old, more = {} }: { lang?: string; known?: StudyHeader; more?: Partial<Policy> } = {}): string => {
    const policy = { ...preset(name)!, ...more };
    const segments = [{ id: 'body', text }];
    const detection = detect(segments, { header: known, ...(lang ? { lang } : {}) });
    const replacements = replaceIdentifiers(segments, detection.identifiers, { identity, subject, policy, lang: detection.lang, lifetime: lifetimeOf({ header: known }) });
    return apply(text, replacements);
  };

  it.each([
    ['de', 'geb. 03.06.1930, Kontrolle'],
    ['de', 'geb. 03.06.30, Kontrolle'],
    ['de', 'Jahrgang 1930, Kontrolle'],
    ['en', 'DOB: 3 June 1930. Chest pain'],
    ['en', 'DOB 06/03/30. Chest pain'],
    ['en', 'Woman born in 1930, seen today'],
    ['en', 'Her mother, born on May 5, 1914, died of stroke'],
    ['es', 'Nacida el 3 de junio de 1930 en casa'],
    ['es', 'nacida en junio de 1930, control'],
    ['fr', 'Née le 3 juin 1930, contrôle'],
    ['it', 'nata nel 1930, controllo'],
    ['en', 'ID 19300603 CT chest'],
  ])('goes as a whole under every policy: %s %s', (lang, text) => {
    for (const { name } of PRESETS) {
      const out = written(text, name, { lang });
      expect(out, name).toContain('[DATE]');
      expect(out, name).not.toMatch(/19\d\d|20\d\d/);
    }
  });

  it('is counted at the latest of study and text', () => {
    const known = { PatientBirthDate: '19300603', StudyDate: '20190714' };
    expect(written('geb. 03.06.1930, Kontrolle', 'gdpr-pseudonymised', { lang: 'de', known })).not.toContain('[DATE]');
    expect(written('geb. 03.06.1930, Kontrolle am 08.09.2020', 'gdpr-pseudonymised', { lang: 'de', known })).toMatch(/^geb\. \[DATE\], Kontrolle am \d\d\.\d\d\.\d{4}$/);
  });

  it('is no date of a younger person, nor one of the last years in two digits', () => {
    const known = { PatientBirthDate: '19560314', StudyDate: '20210714' };
    expect(written('geb. 14.03.1956, MRT 12.06.20', 'gdpr-pseudonymised', { lang: 'de', known })).not.toContain('[DATE]');
    expect(written('geb. 14.03.1956', 'safe-harbor', { lang: 'de', known })).toBe('geb. 1956');
    expect(written('Jahrgang 1956', 'safe-harbor', { lang: 'de', known })).toBe('Jahrgang 1956');
  });

  it('is what years alone may show where only years are left', () => {
    const known = { PatientBirthDate: '19311203', StudyDate: '20210714' };
    expect(written('geb. 03.12.1931', 'safe-harbor', { lang: 'de', known })).toBe('geb. [DATE]');
    expect(written('geb. 03.12.1931', 'gdpr-pseudonymised', { lang: 'de', known })).not.toContain('[DATE]');
  });

  it('goes where other dates stay, but not where ages do', () => {
    expect(written('geb. 03.06.1930, CT 12.07.2021', 'gdpr-pseudonymised', { lang: 'de', more: { dates: 'keep' } })).toBe('geb. [DATE], CT 12.07.2021');
    expect(written('geb. 03.06.1930, CT 12.07.2021', 'gdpr-pseudonymised', { lang: 'de', more: { dates: 'keep', ages: 'keep' } })).toBe('geb. 03.06.1930, CT 12.07.2021');
  });
});

describe('one person', () => {
  const pseudonyms = (text: string, withHeader = true, language = 'en'): string[] => deidentify(text, shifting, withHeader, language).match(/\b(?:PERSON|PATIENT|CV)-\w+/g) ?? [];

  it('has her own pseudonym where she is called by the nickname amid her name', () => {
    expect(new Set(pseudonyms('Re: Adaeze ("Zizi") Okafor\nIt was good to see Zizi with her mother.'))).toEqual(new Set([subject.pseudonym]));
  });

  it('has one that is not the patient’s where only the generation tells them apart', () => {
    const [relative, ...more] = pseudonyms('Lives with son Adaeze Jr; Adaeze Okafor is well.');
    expect(relative).toMatch(/^PERSON-/);
    expect(more).toEqual([subject.pseudonym]);
  });

  it('has one with her given name alone, where this report names her in full', () => {
    const people = new PeopleIndex(['OKAFOR^ADAEZE^MIRIAM', 'Ngozi Eze', 'BELLO^NGOZI', 'Ngozi']);
    const segments = [{ id: 'body', text: 'Mother: Ngozi Eze. Her mother Ngozi agreed.' }];
    const { identifiers, lang } = detect(segments, { header });
    const written = replaceIdentifiers(segments, identifiers, { identity, subject, policy: shifting, lang, people }).map(({ text }) => text);
    expect(written).toHaveLength(2);
    expect(new Set(written).size).toBe(1);
  });
});
