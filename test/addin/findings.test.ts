import { describe, expect, it } from 'vitest';
import { NO_REVIEW, decisionsOf, groupFindings, tick, ticked } from '../../addin/review/findings.ts';
import type { Inspection } from '../../shared/contract/case.ts';
import type { Label } from '../../shared/label.ts';

const TEXT = 'Patient Adaeze Okafor, seen by Dr Marchetti. OKAFOR, ADAEZE returned; Baker cyst.';

function identifier(label: Label, text: string, proposed = true): Inspection['documents'][number]['identifiers'][number] {
  const start = TEXT.indexOf(text);
  return { id: `${label} ${text}`, segment: 's', start, end: start + text.length, label, text, source: 'test', confidence: proposed ? 0.9 : 0.3, reason: '', proposed };
}

const INSPECTION: Inspection = {
  documents: [{
    id: 'd', name: 'report', kind: 'text', lang: 'en', segments: [{ id: 's', text: TEXT }],
    identifiers: [identifier('PATIENT', 'Okafor'), identifier('PATIENT', 'OKAFOR'), identifier('CLINICIAN', 'Marchetti'), identifier('CLINICIAN', 'Baker', false)],
  }],
  studies: [], refused: [], accessions: { present: [], missing: [] }, warnings: [],
};

const groups = groupFindings(INSPECTION.documents);
const [okafor] = groups[0]!.values;
const [marchetti, baker] = groups[1]!.values;

describe('the review of findings', () => {
  it('takes equal values of one label as one, whatever their case', () => {
    expect(groups.map(({ label, values }) => [label, values.map(({ text }) => text)])).toEqual([['PATIENT', ['Okafor']], ['CLINICIAN', ['Marchetti', 'Baker']]]);
    expect(okafor!.ids).toHaveLength(2);
  });

  it('shows each place with what stands around it', () => {
    expect(okafor!.places[1]).toMatchObject({ text: 'OKAFOR', after: ', ADAEZE returned; Baker cys…' });
  });

  it('removes what is proposed and leaves what is only offered, unless the reviewer says otherwise', () => {
    expect(decisionsOf(NO_REVIEW, INSPECTION)).toMatchObject({ keep: ['CLINICIAN Baker'], take: ['PATIENT Okafor', 'PATIENT OKAFOR', 'CLINICIAN Marchetti'] });
    const changed = tick(tick(NO_REVIEW, [okafor!], false), [baker!], true);
    expect(decisionsOf(changed, INSPECTION)).toMatchObject({ keep: ['PATIENT Okafor', 'PATIENT OKAFOR'], take: ['CLINICIAN Marchetti', 'CLINICIAN Baker'] });
  });

  it('decides on a whole group at once and tells a mixed one', () => {
    const group = [marchetti!, baker!];
    expect(ticked(NO_REVIEW, group)).toBe('mixed');
    expect(ticked(tick(NO_REVIEW, group, true), group)).toBe(true);
    expect(ticked(tick(NO_REVIEW, group, false), group)).toBe(false);
  });

  it('forgets a change that was taken back', () => {
    expect(tick(tick(NO_REVIEW, [okafor!], false), [okafor!], true).flipped.size).toBe(0);
  });
});
