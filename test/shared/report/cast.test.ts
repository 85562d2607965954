import { describe, expect, it } from 'vitest';
import type { Label } from '../../../shared/label.ts';
import { castOf } from '../../../shared/report/cast.ts';
import { detect } from '../../../shared/report/detect.ts';
import type { Identifier, StudyHeader } from '../../../shared/text.ts';

/** A text whose names are marked `[P Anna]` for patients, `[C …]` for staff, `[R …]` for relatives; `*` marks what only learnt texts tell. */
function cast(marked: string): { personOf: (text: string) => string[]; own: string[] } {
  const labels: Record<string, Label> = { P: 'PATIENT', C: 'CLINICIAN', R: 'RELATIVE' };
  const found: Identifier[] = [];
  let text = '';
  for (const piece of marked.split(/(?=\[)|(?<=\])/)) {
    const [, label, learnt, name] = /^\[([PCR])(\*?) (.*)\]$/.exec(piece) ?? [];
    if (name !== undefined) found.push({ segment: 's', start: text.length, end: text.length + name.length, label: labels[label!]!, text: name, source: learnt ? 'tagger' : 'person', confidence: 0.9, reason: 'test' });
    text += name ?? piece;
  }
  const { identifiers, personOf, own } = castOf(new Map([['s', text]]), found, {});
  return { personOf: (name) => identifiers.filter((one) => one.text === name).map(personOf), own: identifiers.filter((one) => own.has(one)).map((one) => one.text) };
}

describe('nicknames', () => {
  it.each([
    ['[P Ferdinand Kowalczyk]. Pt aka "[P Ferd]", oriented. [C* Ferd] says no.', ['Ferdinand Kowalczyk', 'Ferd', 'Ferd']],
    ['[P Rose Hartley] (known as [P Pip]). [C* Pip] was seen.', ['Rose Hartley', 'Pip', 'Pip']],
    ['[P Rose "Pip" Hartley]. [C* Pip] was seen.', ['Rose "Pip" Hartley', 'Pip']],
    ['Patient: [P Hartley]. "[C* Pip]" [P Hartley] agreed. [C* Pip] slept.', ['Hartley', 'Pip', 'Hartley', 'Pip']],
    ['[P Nerea Galindo]. Paciente conocida como [P Nené]. [P Nené] mejora.', ['Nerea Galindo', 'Nené', 'Nené']],
  ])('are the patient’s in %s', (text, own) => {
    expect(cast(text).own).toEqual(own);
  });

  it.each([
    ['[P Rose Hartley]. Mother [R Joan], known as [R Jo]. [C* Jo] is well.', ['Rose Hartley']],
    ['[P Rose Hartley] (known as [P Pip]). Nurse [C Pip Jones]; [C* Pip] phoned.', ['Rose Hartley', 'Pip']],
    ['[P Rose Hartley] (known as [P Pip]). Seen by Dr [C Pip].', ['Rose Hartley', 'Pip']],
    ['[P Rose Hartley]. [C* Paulette] helps.', ['Rose Hartley']],
  ])('are nobody else’s in %s', (text, own) => {
    expect(cast(text).own).toEqual(own);
  });
});

describe('couples', () => {
  it.each([
    ['Mother [R Citlali Barrios Montoya], father [R Rubén Luna]; [R Citlali y Rubén] agree.', 'Citlali', 'barrios citlali montoya'],
    ['Mother [R Citlali Barrios Montoya], father [R Rubén Luna]; [R Citlali y Rubén] agree.', 'Rubén', 'luna ruben'],
    ['[R Anna und Peter Lang] kommen', 'Peter Lang', 'lang peter'],
    ['[R Ana Ruiz y Luis Galindo]', 'Ana Ruiz', 'ana ruiz'],
  ])('are two people in %s', (text, name, person) => {
    expect(cast(text).personOf(name)).toEqual([person]);
  });

  it.each(['Ortega y Gasset', 'Santiago Ramón y Cajal'])('are not two surnames: %s', (name) => {
    expect(cast(`Dr. [C ${name}]`).personOf(name)).toHaveLength(1);
  });
});

describe('marks of writers', () => {
  const staff = 'Prof. [C Konstantin Überreiter], Dr. [C Wiebke Sandhorst], [C Anna Müller], [C Sabine Maier]. ';
  it.each([
    ['[C KÜ/san]', 'KÜ', 'konstantin uberreiter'],
    ['[C KÜ/san]', 'san', 'sandhorst wiebke'],
    ['[C KÜ/san]'.normalize('NFD'), 'KÜ'.normalize('NFD'), 'konstantin uberreiter'],
    ['[C Mü/ws]', 'Mü', 'anna muller'],
    ['[C Mü/ws]', 'ws', 'sandhorst wiebke'],
  ])('mean whose initials or surname they begin: %s', (mark, letters, person) => {
    expect(cast(staff + mark).personOf(letters)).toEqual([person]);
  });

  it('mean nobody known where two could be meant, and where they are initials of somebody unnamed', () => {
    expect(cast(`${staff}Dr. [C Ulf Sander]. [C KÜ/san]`).personOf('san')).toEqual(['san']);
    expect(cast(`${staff}[C KÜ/ma]`).personOf('ma')).toEqual(['ma']);
    expect(cast(`${staff}Dr. [C SAN] was called.`).personOf('SAN')).toEqual(['san']);
  });
});

describe('surname, title and initials', () => {
  const header: StudyHeader = { PatientName: 'HARTLEY^PHILIPPA' };
  const staff = (text: string): string[] => detect([{ id: 's', text }], { header, lang: 'en' }).identifiers.filter(({ label }) => label === 'CLINICIAN').map((one) => one.text);

  it.each([['Cc: Banerjee-Lyle, Mr A K; x@mail.example', 'Banerjee-Lyle, Mr A K'], ['Cc: Haddow, Dr. F.', 'Haddow, Dr. F.']])('are one person in %s', (text, name) => {
    expect(staff(`Patient: Philippa Hartley\n${text}`)).toContain(name);
  });

  it('are two people where a surname follows', () => {
    expect(staff('Patient: Philippa Hartley\nCc: Haddow, Dr F Moore')).toEqual(['Haddow', 'F Moore']);
  });
});
