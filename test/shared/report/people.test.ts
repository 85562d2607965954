import { describe, expect, it } from 'vitest';
import type { Candidate, Page } from '../../../shared/report/candidate.ts';
import { settlePeople } from '../../../shared/report/people.ts';

const TEXT = 'Patient: Adaeze Miriam Okafor. OKAFOR, Adaeze page 2. Referred by Okafor.';
const page = { text: TEXT } as Page;

function mention(text: string, label: Candidate['label'], source: Candidate['source']): Candidate {
  const start = TEXT.lastIndexOf(text);
  return { start, end: start + text.length, label, source, confidence: 0.9, reason: '' };
}

describe('who is who', () => {
  const patient = mention('Adaeze Miriam Okafor', 'PATIENT', 'labelled-field');

  it('takes a whole name for the person whom a field names, whatever the tagger calls her', () => {
    expect(settlePeople(page, [patient, mention('OKAFOR, Adaeze', 'CLINICIAN', 'tagger')])[1]!.label).toBe('PATIENT');
  });

  it('leaves a clinician who has the same surname', () => {
    expect(settlePeople(page, [patient, mention('Okafor', 'CLINICIAN', 'tagger')])[1]!.label).toBe('CLINICIAN');
  });
});
