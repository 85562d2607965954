import { describe, expect, it } from 'vitest';
import { refuseUnknown } from '../../../helper/cli/decisions.ts';
import { decisionsSchema, type Inspection } from '../../../shared/contract/case.ts';

const inspection = {
  documents: [{ identifiers: [{ id: 'document-1:a:0-4' }] }],
  studies: [{ series: [{ id: 'series-1', pixelFindings: [{ id: 'picture-1' }] }] }],
} as unknown as Inspection;
const box = { x: 0, y: 0, width: 1, height: 1 };

describe('decisions', () => {
  it('are taken about what was found', () => {
    const decisions = decisionsSchema.parse({ keep: ['document-1:a:0-4', 'picture-1'], boxes: [{ series: 'series-1', box }], faces: { 'series-1': 'skip' } });
    expect(() => refuseUnknown(decisions, inspection)).not.toThrow();
  });

  it.each([{ keep: ['picture-2'] }, { take: ['document-2:a:0-4'] }, { boxes: [{ series: 'series-2', box }] }, { faces: { 'series-2': 'skip' } }])('are refused about what is not there: %j', (decisions) => {
    expect(() => refuseUnknown(decisionsSchema.parse(decisions), inspection)).toThrow(/these files do not hold/);
  });
});
