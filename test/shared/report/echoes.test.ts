import { describe, expect, it } from 'vitest';
import { withEchoes } from '../../../shared/report/echoes.ts';
import { joinSegments } from '../../../shared/report/page.ts';

/** What is found besides `name`, which is certain to be somebody. */
function echoed(text: string, name: string, label: 'PATIENT' | 'CLINICIAN' = 'PATIENT'): string[] {
  const { page } = joinSegments([{ id: 'text', text }], {});
  const start = text.indexOf(name);
  const certain = { start, end: start + name.length, label, source: 'person', confidence: 0.98, reason: 'test' } as const;
  return withEchoes(page, [certain]).filter((found) => found.start !== start).map((found) => text.slice(found.start, found.end));
}

it.each(['GBL', 'G.B.L', 'G-B-L'])('%s are the initials of somebody named in full', (letters) => {
  expect(echoed(`Mrs Gail Bronwen Lindquist was seen. Subject (${letters}) has one lesion.`, 'Gail Bronwen Lindquist')).toEqual([letters]);
  expect(echoed(`LINDQUIST, Gail B was seen. Subject (${letters}) has one lesion.`, 'LINDQUIST, Gail B')).toEqual([letters]);
});

it('two letters, letters of medicine and other letters are not', () => {
  expect(echoed('Mrs Gail Lindquist was seen. GL 12 cm.', 'Gail Lindquist')).toEqual([]);
  expect(echoed('Mr Ian Victor Curtis was seen. The IVC is patent.', 'Ian Victor Curtis')).toEqual([]);
  expect(echoed('Mrs Gail B. Lindquist was seen. Lot GBL-77, GLB 3.', 'Gail B. Lindquist')).toEqual([]);
});

it('where all is in capitals, capitals tell nothing', () => {
  expect(echoed('GAIL BRONWEN LINDQUIST WAS SEEN TODAY AND THE GBL IS CLEAR OF STONES.', 'GAIL BRONWEN LINDQUIST')).toEqual([]);
});

it('a small word that links capitals of a heading is no initials', () => {
  expect(echoed('Mrs Alma Nora Dietz was seen.\nCT CHEST AND ABDOMEN', 'Alma Nora Dietz')).toEqual([]);
  expect(echoed('Mrs Alma Nora Dietz was seen. Subject AND has one lesion, A.N.D. agrees.', 'Alma Nora Dietz')).toEqual(['AND', 'A.N.D']);
});

describe('two letters of staff', () => {
  const pathologist = 'Leopold Achterbos';
  it.each(['Discussed with Dr. Loewenstein by LA on 6/28.', 'Result called to the ward by LA.', 'Slides reviewed again by LA, no change.', 'Phoned through by LA 16:02'])('sign what was done: %s', (text) => {
    expect(echoed(`${pathologist}, MD, signed. ${text}`, pathologist, 'CLINICIAN')).toEqual(['LA']);
  });

  it.each(['LA 42 mm.', 'Compressed by LA on axial images.', 'Discussed with the LA team.', 'Dilated LA, reviewed by LD.', 'Reviewed by LA nurse practitioner.', 'REVIEWED BY LA-4.', 'Reviewed by AL on 6/28.'])('stay elsewhere: %s', (text) => {
    expect(echoed(`${pathologist}, MD, signed. ${text}`, pathologist, 'CLINICIAN')).toEqual([]);
  });

  it('are none of a patient', () => expect(echoed(`${pathologist} was seen. Read by LA.`, pathologist)).toEqual([]));
});
