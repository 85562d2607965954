import { describe, expect, it, vi } from 'vitest';
import { detect, patternsOf } from '../../../../shared/report/detect.ts';
import { LANGUAGES } from '../../../../shared/report/language.ts';
import { learnNeeds, matcherOf, tellNeeds } from '../../../../shared/report/patterns/matches.ts';
import { toldNeeds } from '../../../../shared/report/told.ts';

const HOUSE = /Landstraße \d+/gu;

describe('needs that were told', () => {
  it('spare a pattern texts that do not hold them, from the first one on', () => {
    learnNeeds(JSON.parse(JSON.stringify(tellNeeds([HOUSE]))));
    const pattern = new RegExp(HOUSE);
    const run = vi.spyOn(pattern, 'exec');
    expect(matcherOf('Landweg 12')(pattern)).toEqual([]);
    expect(run).not.toHaveBeenCalled();
    expect(matcherOf('Landstraße 12')(pattern).map(([match]) => match)).toEqual(['Landstraße 12']);
  });

  it('are those of every pattern of every language, and change nothing of what is found', () => {
    const told = toldNeeds();
    for (const lang of LANGUAGES) for (const pattern of patternsOf(lang)) expect(told).toHaveProperty([String(pattern)]);
    learnNeeds(told);
    const { identifiers } = detect([{ id: 'a', text: 'Dr. Mary Miller saw him on 12 March 2024 at 14 Oak Street, phone 555-201-3321.' }]);
    expect(identifiers.map(({ text }) => text)).toEqual(expect.arrayContaining(['Mary Miller', '12 March 2024', '555-201-3321']));
  });
});
