import { describe, expect, it } from 'vitest';
import { detect } from '../../../shared/report/detect.ts';

const header = { PatientName: 'BRACKENRIDGE^OSWIN^TOBIAS', PatientID: 'QX-0081534' };
const spanish = { PatientName: 'VILLAFUERTE ORDONEZ^ITZIAR' };

/** The labels of a name wherever it stands in a text. */
function labelsOf(name: string, text: string, of: { PatientName: string } | undefined = header): string[] {
  return detect([{ id: 'body', text }], of ? { header: of } : {}).identifiers.filter((found) => found.text.includes(name)).map(({ label }) => label);
}

describe('a relative with the patient’s surname', () => {
  it.each([
    ['Wife: Philippa Brackenridge, tel. 07700 900112.', 'Philippa'],
    ['Social: widow of Philippa Brackenridge; lives alone.', 'Philippa'],
    ['He came with his daughter Philippa Brackenridge.', 'Philippa'],
    ['Consent was given by Philippa Brackenridge, his wife.', 'Philippa'],
    ['We spoke with Philippa Brackenridge (sister).', 'Philippa'],
    ['Oswin Brackenridge came with his brother, Ludovic Brackenridge.', 'Ludovic'],
  ])('is a relative: %s', (text, name) => expect(labelsOf(name, text)).toEqual(['RELATIVE']));

  it('is a relative in Spanish', () => {
    expect(labelsOf('Unai', 'Acude con su hijo Unai Villafuerte Ordóñez.', spanish)).toEqual(['RELATIVE']);
    expect(labelsOf('Unai', 'Hermano: Unai Villafuerte.', spanish)).toEqual(['RELATIVE']);
  });
});

describe('the patient', () => {
  it.each([
    ['Mr Brackenridge was seen today.', 'Brackenridge'],
    ['BRACKENRIDGE, O was seen today.', 'BRACKENRIDGE'],
    ['He came with his wife. Brackenridge denies chest pain.', 'Brackenridge'],
    ['He came with his son, Mr Brackenridge declined.', 'Brackenridge'],
    ['Philippa is the wife of Oswin Brackenridge.', 'Oswin'],
    ['Brackenridge (wife present) has a cough.', 'Brackenridge'],
  ])('stays herself: %s', (text, name) => expect(labelsOf(name, text)).toEqual(['PATIENT']));

  it('is meant by a courtesy title, although a relative has the surname', () => {
    const text = 'Patient: Oswin Brackenridge\nWife: Philippa Brackenridge.\nMr Brackenridge fell from a ladder.';
    expect(labelsOf('Brackenridge', text, undefined)).toEqual(['PATIENT', 'RELATIVE', 'PATIENT']);
  });
});

describe('another given name beside the patient’s surname in a sentence', () => {
  const double = { PatientName: 'KOWALCZYK-DEAN^ROSALIND^MAE' };
  it.each([
    ['Her mother-in-law Edwina Dean was present.', 'Edwina', double],
    ['Date of birth of the child Maya Kowalczyk-Dean: 22 March 2024', 'Maya', double],
    ['Born to Harleen Singh and Philippa Brackenridge of Cawthorpe.', 'Philippa', header],
    ['The consent was signed by Philippa Brackenridge on admission.', 'Philippa', header],
    ['Philippa Brackenridge attended with him.', 'Philippa', header],
    ['Refirió Unai Villafuerte que el dolor cedió.', 'Unai', spanish],
  ])('is a relative’s: %s', (text, name, of) => expect(labelsOf(name, text, of)).toEqual(['RELATIVE']));

  it.each([['Dr Philippa Brackenridge reported the scan.', 'Philippa'], ['It was seen by Nurse Philippa Brackenridge again.', 'Philippa']])('is that of staff behind their title: %s', (text, name) => {
    expect(labelsOf(name, text)).toEqual(['CLINICIAN']);
  });

  it.each([
    ['Patient Philippa Brackenridge attended.', 'Philippa', header],
    ['Name: Philippa Brackenridge\nPhilippa Brackenridge attended.', 'Philippa', header],
    ['Re: Philippa Brackenridge, born 1961', 'Philippa', header],
    ['We saw Oswyn Brackenridge today.', 'Oswyn', header],
    ['We saw Ozzie Brackenridge and Tobias Brackenridge today.', 'Tobias', header],
    ['We saw Rosie Kowalczyk today.', 'Rosie', { PatientName: 'KOWALCZYK^ROSE' }],
    ['We saw Baby Brackenridge today.', 'Brackenridge', header],
    ['We saw Wilma Brackenridge Oswin today.', 'Brackenridge', header],
  ])('is hers where a field or a nickname says so: %s', (text, name, of) => expect(new Set(labelsOf(name, text, of))).toEqual(new Set(['PATIENT'])));
});

describe('another generation', () => {
  const son = { PatientName: 'QUENNELL^RUFUS^D^^JR' };
  it.each([
    ['The father, Rufus D. Quennell Sr (MRN 00551327), is well.', 'Rufus', son],
    ['Rufus Quennell Sr. had the same operation.', 'Rufus', son],
    ['Lives with son Oswin Jr; wife at home.', 'Oswin', header],
  ])('is a relative: %s', (text, name, of) => expect(labelsOf(name, text, of)).toEqual(['RELATIVE']));

  it.each([
    ['Rufus D. Quennell Jr was seen.', 'Rufus', son],
    ['Oswin Brackenridge Jr was seen.', 'Oswin', header],
    ['Sr. Brackenridge was seen.', 'Brackenridge', header],
  ])('is none that the patient may have: %s', (text, name, of) => expect(labelsOf(name, text, of)).toEqual(['PATIENT']));
});

describe('a title before the patient’s surname', () => {
  it('is a relative’s beside another given name', () => {
    expect(labelsOf('Ludovic', 'To the parents of Oswin Brackenridge: Mrs Adwoa Sarpong and Mr Ludovic Brackenridge.')).toEqual(['RELATIVE']);
  });

  it('is the patient’s beside a nickname or a middle name', () => {
    expect(labelsOf('Brackenridge', 'Mr Ozzie Tobias Brackenridge was seen.')).toEqual(['PATIENT']);
    expect(labelsOf('Brackenridge', 'Mr Osw Brackenridge was seen.')).toEqual(['PATIENT']);
  });
});

it('a second surname that the patient has too is a relative’s own', () => {
  const found = detect([{ id: 'body', text: 'Acude con su hija, Nerea Lacruz\nOrdóñez (655 550 199).' }], { header: spanish }).identifiers;
  expect(found.filter(({ label }) => label === 'PATIENT')).toEqual([]);
  expect(found.find(({ label }) => label === 'RELATIVE')!.text).toBe('Nerea Lacruz\nOrdóñez');
});

it('who signs the text is no patient where the file names its author before a number', () => {
  const text = 'CT head Brackenridge\nLucia Marchetti\nMRN 00482915\nElectronically signed by: Lucia Marchetti, MD';
  expect(labelsOf('Lucia', text)).toEqual(['CLINICIAN', 'CLINICIAN']);
});
