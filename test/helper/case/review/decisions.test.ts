import { describe, expect, it } from 'vitest';
import { checkDecisions, parseDecisions } from '../../../../helper/case/review/decisions.ts';
import type { Inspection } from '../../../../shared/contract/case.ts';

/** A report, a series of two sizes, one without images and one whose size nobody knows. */
const inspection = {
  documents: [{ identifiers: [{ id: 'document-1:body:0-4' }] }],
  studies: [{ series: [
    { id: 'series-1', pictures: [{ width: 512, height: 400 }, { width: 100, height: 600 }], pixelFindings: [{ id: 'instance-1:text-1' }] },
    { id: 'series-2', pictures: [], pixelFindings: [] },
    { id: 'series-3', pictures: [{ width: 0, height: 0 }], pixelFindings: [] },
  ] }],
} as unknown as Inspection;

/** What is told of decisions; undefined when they are taken. */
function refusal(input: unknown, { of }: { of: Inspection | undefined } = { of: inspection }): string | undefined {
  try {
    checkDecisions(parseDecisions(input), of);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

const box = { x: 0, y: 0, width: 10, height: 10 };

describe('decisions', () => {
  it('are taken about what was found', () => {
    expect(refusal({ keep: ['document-1:body:0-4'], take: ['instance-1:text-1'], add: [{ label: 'PATIENT', text: 'Addie' }], boxes: [{ series: 'series-1', box }, { series: 'series-3', box }], faces: { 'series-2': 'skip' } })).toBeUndefined();
    expect(refusal({}, { of: undefined })).toBeUndefined();
  });

  it.each([
    [{ keep: ['instance-1:text-2'] }, /keep, entry 1 is not the id of anything that was found\./],
    [{ take: ['instance-1:text-1', 'document-2:body:0-4'] }, /take, entry 2 is not the id of anything that was found\./],
    [{ keep: ['instance-1:text-1'], take: ['instance-1:text-1'] }, /take, entry 1 is kept as well/],
    [{ boxes: [{ series: 'series-9', box }] }, /boxes, entry 1 is of no series that is there\./],
    [{ boxes: [{ series: 'series-2', box }] }, /boxes, entry 1 is of a series without images\./],
    [{ faces: { 'series-9': 'skip' } }, /faces, entry 1 is of no series that is there\./],
  ])('are refused about what is not there: %j', (decisions, words) => {
    expect(refusal(decisions)).toMatch(words);
    expect(refusal(decisions)).toMatch(/caseveil inspect --json/);
  });

  it('are refused before anything was looked at, where they are about something', () => {
    expect(refusal({ keep: ['document-1:body:0-4'] }, { of: undefined })).toMatch(/keep, entry 1/);
  });

  it('take a box that lies in one of the images of its series, and no other', () => {
    const drawn = (x: number, y: number, width: number, height: number): string | undefined => refusal({ boxes: [{ series: 'series-1', box: { x, y, width, height } }] });
    expect(drawn(500, 0, 12, 400)).toBeUndefined();
    expect(drawn(0, 500, 100, 100)).toBeUndefined();
    expect(drawn(500, 0, 13, 10)).toMatch(/boxes, entry 1 reaches out of the images of its series, which are 512 pixels wide and 400 high\./);
    expect(drawn(90, 500, 20, 10)).toMatch(/reaches out/);
  });

  it.each([
    [[], /what should be decisions must be there, and be a group in braces\./],
    [{ box: [] }, /box is no part of decisions\. Check its spelling/],
    [{ keep: 'document-1:body:0-4' }, /keep must be there, and be a list in square brackets\./],
    [{ boxes: [{ series: 'series-1', box: { x: 0, y: 0, width: 10 } }] }, /boxes, entry 1, box\.height must be there, and be a number\./],
    [{ boxes: [{ series: 'series-1', box: { ...box, x: -1 } }] }, /boxes, entry 1, box\.x must be 0 or more\./],
    [{ boxes: [{ series: 'series-1', box: { ...box, width: 0 } }] }, /boxes, entry 1, box\.width must be more than 0\./],
    [{ boxes: [{ series: 'series-1', box, frames: [0, 1] }] }, /boxes, entry 1, frames is no part of decisions/],
    [{ add: [{ label: 'NAME', text: 'Addie' }] }, /add, entry 1, label must be one of: PATIENT/],
    [{ add: [{ label: 'PATIENT', text: ' ' }] }, /add, entry 1, text is not right: Write the text that must go\./],
    [{ faces: { 'series-1': 'keep' } }, /faces\.series-1 must be one of: deface, skip\./],
  ])('are refused in another shape, in words: %j', (decisions, words) => {
    expect(refusal(decisions)).toMatch(words);
    expect(refusal(decisions)).toMatch(/docs\/review\.md/);
    expect(refusal(decisions)).not.toMatch(/Addie/);
  });

  it('tell no more faults than a person reads', () => {
    expect(refusal({ keep: Array<string>(30).fill('x') })!.split('\n')).toHaveLength(13);
    expect(refusal({ keep: Array<string>(30).fill('x') })).toMatch(/and 20 more/);
  });
});
