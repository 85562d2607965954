import { describe, expect, it } from 'vitest';
import { likelyLabel, withAdded } from '../../addin/review/adding.ts';
import { NO_REVIEW, groupFindings } from '../../addin/review/findings.ts';
import type { Inspection } from '../../shared/contract/case.ts';
import type { Label } from '../../shared/label.ts';

function found(label: Label, text: string): Inspection['documents'][number]['identifiers'][number] {
  return { id: text, segment: 's', start: 0, end: text.length, label, text, source: 'test', confidence: 0.9, reason: '', proposed: true };
}

const GROUPS = groupFindings([{ id: 'd', name: 'report', kind: 'text', lang: 'en', segments: [], identifiers: [found('PATIENT', 'OKAFOR^ADAEZE'), found('CLINICIAN', 'Luis Martínez de la Vega'), found('ORG', 'Biscuit Clinic')] }]);

describe('what was missed', () => {
  it.each<[string, Label]>([
    ['ada@home.example', 'EMAIL'], ['www.okafor.example', 'URL'], ['https://x.example/7', 'URL'], ['03/14/2024', 'DATE'], ['2024-03-14', 'DATE'], ['+34 600 123 456', 'PHONE'],
    ['00773-12', 'ID'], ['bed 7', 'ID'], ['12.5', 'ID'],
  ])('is by its shape: %s, %s', (text, label) => expect(likelyLabel(text, GROUPS)).toBe(label));

  it.each<[string, Label]>([['Adaeze', 'PATIENT'], ['Mrs Okafor', 'PATIENT'], ['Martinez', 'CLINICIAN']])('is who was found under one of its words: %s, %s', (text, label) => expect(likelyLabel(text, GROUPS)).toBe(label));

  it.each(['Nibbles', 'Biscuit', 'Ana de la O', '', '--'])('is else a person of no told role: %s', (text) => expect(likelyLabel(text, GROUPS)).toBe('RELATIVE'));

  it('is added once, with the label said last', () => {
    const review = withAdded(withAdded(withAdded(NO_REVIEW, 'RELATIVE', ' Nibbles '), 'ID', 'X9'), 'PATIENT', 'nibbles');
    expect(review.added).toEqual([{ label: 'PATIENT', text: 'nibbles' }, { label: 'ID', text: 'X9' }]);
  });
});
