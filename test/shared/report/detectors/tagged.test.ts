import { describe, expect, it } from 'vitest';
import type { Label } from '../../../../shared/label.ts';
import { detect } from '../../../../shared/report/detect.ts';

/** What is kept of `span`, which a model takes for one of `label`, in a text of nothing else. */
function kept(text: string, span: string, label: Label, lang = 'es'): string[] {
  const start = text.indexOf(span);
  const model = [{ start, end: start + span.length, label, confidence: 0.95 }];
  return detect([{ id: 'x', text }], { lang, model }).identifiers.filter((found) => found.label === label).map((found) => found.text);
}

describe('the span of a model', () => {
  it('of a person ends before the address and the site that follow in a letterhead', () => {
    expect(kept('Remite Anna Bujalance Tuch Calle Joaquim Folch', 'Anna Bujalance Tuch Calle Joaquim Folch', 'CLINICIAN')).toEqual(['Anna Bujalance Tuch']);
    expect(kept('Remite Ramir Cabrils Benav Av. Galaxia', 'Ramir Cabrils Benav Av. Galaxia', 'CLINICIAN')).toEqual(['Ramir Cabrils Benav']);
    expect(kept('Remite Ana Herráez Instituto Oceánico', 'Ana Herráez Instituto Oceánico', 'CLINICIAN')).toEqual(['Ana Herráez']);
  });

  it('of a site begins behind its department', () => {
    expect(kept('Servicio de Urología Hospital Ramón Nocedal', 'Urología Hospital Ramón Nocedal', 'ORG')).toEqual(['Hospital Ramón Nocedal']);
  });

  it('is nothing where it holds a branch of medicine or a bare year', () => {
    expect(kept('Visto en Medicina Interna', 'Medicina Interna', 'ORG')).toEqual([]);
    expect(kept('Operado en el año 2009', 'año 2009', 'DATE')).toEqual([]);
  });
});
