import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Identity } from '../../../shared/identity/identity.ts';
import { preset } from '../../../shared/policy/presets.ts';
import { detect } from '../../../shared/report/detect.ts';
import { joinOverlaps } from '../../../shared/report/overlaps.ts';
import { replaceIdentifiers } from '../../../shared/report/replace.ts';
import type { Identifier } from '../../../shared/text.ts';

const identity = new Identity(new Uint8Array(32).fill(7));
const setting = { identity, subject: identity.subject({ patientId: '1' }), policy: preset('gdpr-pseudonymised')!, lang: 'es' };

describe('stretches that overlap', () => {
  it('become one that is as the longest', () => {
    expect(joinOverlaps([{ start: 4, end: 9, is: 'b' }, { start: 0, end: 6, is: 'a' }, { start: 9, end: 10, is: 'c' }])).toEqual([{ start: 0, end: 9, is: 'a' }, { start: 9, end: 10, is: 'c' }]);
  });

  it('cover what they covered, in order and apart, however they lie', () => {
    const spans = fc.array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 9 })).map(([start, length]) => ({ start, end: start + length })));
    const covered = (list: readonly { start: number; end: number }[]): number[] => [...new Set(list.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)))].sort((a, b) => a - b);
    fc.assert(fc.property(spans, (list) => {
      const joined = joinOverlaps(list);
      expect(covered(joined)).toEqual(covered(list));
      joined.slice(1).forEach(({ start }, at) => expect(start).toBeGreaterThanOrEqual(joined[at]!.end));
    }));
  });

  it('leave no tail of one replacement behind another', () => {
    const text = 'Centro Alba del Sur';
    const found = (start: number, end: number, label: Identifier['label']): Identifier => ({ segment: 's', start, end, label, text: text.slice(start, end), source: 'person', confidence: 1, reason: '' });
    const replacements = replaceIdentifiers([{ id: 's', text }], [found(7, 11, 'RELATIVE'), found(0, 19, 'ORG')], setting);
    expect(replacements).toEqual([{ segment: 's', start: 0, end: 19, text: '[ORG]', label: 'ORG' }]);
  });
});

it.each([
  ['Se compara con el estudio realizado en la Clínica Nuestra Señora del Olmo.', 'Clínica Nuestra Señora del Olmo'],
  ['Comparação com TC do Hospital da Senhora da Luz. Sem alterações significativas.', 'Hospital da Senhora da Luz'],
])('a site named after a lady is one identifier: %s', (text, site) => {
  const { identifiers } = detect([{ id: 's', text }]);
  expect(identifiers.map((found) => [found.label, found.text])).toContainEqual(['ORG', site]);
  identifiers.slice(1).forEach(({ start }, at) => expect(start).toBeGreaterThanOrEqual(identifiers[at]!.end));
});
