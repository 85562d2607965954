import { describe, expect, it } from 'vitest';
import { REASONS_ES, SOURCES_ES } from '../../addin/words/reasons.ts';
import { wordsOf } from '../../addin/words/translate.ts';
import { HEADER_ACTIONS } from '../../helper/dicom/inspect.ts';
import { BURNED_IN_REASONS } from '../../helper/pixels/burnedIn/decision.ts';
import { FACE_REASONS } from '../../helper/pixels/faces/headers/decision.ts';
import { SOURCES } from '../../shared/report/candidate.ts';

/** The reasons that the pane shows are the helper's; a new one there needs its Spanish here. */
describe('the reasons in Spanish', () => {
  it.each([...BURNED_IN_REASONS, ...FACE_REASONS, ...HEADER_ACTIONS])('has “%s”', (sentence) => {
    expect(REASONS_ES).toHaveProperty([sentence]);
  });

  it('has no sentence that the helper does not say', () => {
    expect(Object.keys(REASONS_ES).sort()).toEqual([...new Set([...BURNED_IN_REASONS, ...FACE_REASONS, ...HEADER_ACTIONS])].sort());
  });

  it('has every kind of evidence', () => {
    expect(Object.keys(SOURCES_ES).sort()).toEqual([...SOURCES].sort());
  });

  it('leaves English as it is', () => {
    expect(wordsOf('en').reason('date shifted')).toBe('date shifted');
    expect(wordsOf('es').reason('date shifted')).toBe('se desplaza la fecha');
  });
});
