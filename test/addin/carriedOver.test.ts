import { describe, expect, it } from 'vitest';
import { carriedOver } from '../../addin/review/carriedOver.ts';
import { NO_REVIEW, type Review } from '../../addin/review/findings.ts';
import type { Inspection } from '../../shared/contract/case.ts';

type Series = Inspection['studies'][number]['series'][number];

const BOX = { x: 1, y: 2, width: 3, height: 4 };

function series(id: string, key: string, findings: { id: string; text: string; redact: boolean }[]): Series {
  return {
    id, key, modality: 'US', description: '', instances: 1, pictures: [{ instance: `${id} picture`, key: `${key} picture`, frames: 1 }],
    burnedIn: { decision: 'look', reason: '' }, face: { decision: 'hold', reason: '' },
    pixelFindings: findings.map((finding) => ({ ...finding, instance: `${id} picture`, frames: [0, 0], box: BOX, label: 'PATIENT', confidence: 1 })),
  };
}

function inspection(text: string, identifiers: { id: string; text: string; proposed?: boolean }[], all: Series[]): Inspection {
  const found = identifiers.map(({ id, text: value, proposed = true }) => {
    const start = text.indexOf(value);
    return { id, segment: 's', start, end: start + value.length, label: 'CLINICIAN' as const, text: value, source: 'test', confidence: 1, reason: '', proposed };
  });
  return {
    documents: [{ id: 'd', name: 'report', kind: 'text', lang: 'en', segments: [{ id: 's', text }], identifiers: found }],
    studies: [{ id: 'study', patientName: '', patientId: '', accessionNumber: '', studyDate: '', description: '', headers: [], series: all }],
    refused: [], accessions: { present: [], missing: [] }, warnings: [],
  };
}

describe('a review over a second inspection', () => {
  const before = inspection('Petridis, Baker', [{ id: '1', text: 'Petridis' }, { id: '2', text: 'Baker' }], [
    series('series-1', 'A', [{ id: '3', text: 'OKAFOR', redact: true }]), series('series-2', 'B', [{ id: '4', text: 'LEFT', redact: true }]),
  ]);
  const review: Review = { flipped: new Set(['1', '4']), added: [{ label: 'ID', text: 'X9' }], boxes: [{ series: 'series-1', box: BOX }, { series: 'series-2', box: BOX }], faces: { 'series-2': 'skip' }, leaveOut: ['series-2'] };

  it('finds what was decided under its new ids, and what was drawn on the series it was drawn on', () => {
    const after = inspection('Baker, Petridis', [{ id: '7', text: 'Baker' }, { id: '8', text: 'Petridis' }], [
      series('series-1', 'C', [{ id: '3', text: 'LEFT', redact: true }]), series('series-2', 'A', []), series('series-3', 'B', [{ id: '9', text: 'LEFT', redact: true }]),
    ]);
    expect(carriedOver(review, before, after)).toEqual({
      flipped: new Set(['8', '9']), added: review.added, boxes: [{ series: 'series-2', box: BOX }, { series: 'series-3', box: BOX }], faces: { 'series-3': 'skip' }, leaveOut: ['series-3'],
    });
  });

  it('forgets what is there no longer, or is now only offered', () => {
    const after = inspection('Petridis', [{ id: '1', text: 'Petridis', proposed: false }], []);
    expect(carriedOver(review, before, after)).toEqual({ ...NO_REVIEW, added: review.added });
  });
});
