import { expect, it } from 'vitest';
import { documentName } from '../../../helper/case/deliver/naming.ts';
import { Identity } from '../../../shared/identity/identity.ts';

const subject = new Identity(new Uint8Array(32)).subject({ patientId: '1' });
const name = (kind: 'text' | 'html' | 'pdf', original: string): string => documentName(subject, 2, kind, original).replace(subject.pseudonym, 'CV');

it('a text keeps an ending that says its form, and none that may be a name', () => {
  expect([name('text', 'Okafor list.CSV'), name('text', 'x.tsv'), name('text', 'a/b.hl7')]).toEqual(['reports/CV-report-2.csv', 'reports/CV-report-2.tsv', 'reports/CV-report-2.hl7']);
  expect([name('text', 'dr.okafor'), name('text', 'csv'), name('text', 'note.txt'), name('html', 'x.csv'), name('pdf', 'x.xml')]).toEqual(['reports/CV-report-2.txt', 'reports/CV-report-2.txt', 'reports/CV-report-2.txt', 'reports/CV-report-2.html', 'reports/CV-report-2.pdf']);
});
