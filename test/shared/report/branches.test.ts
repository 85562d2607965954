import { expect, it } from 'vitest';
import { withBranches } from '../../../shared/report/branches.ts';
import { joinSegments } from '../../../shared/report/page.ts';

/** What is found as towns beside `site`, which is certain, where a network takes `likely` for something that identifies. */
function towns(text: string, site: string, likely: readonly string[]): string[] {
  const { page } = joinSegments([{ id: 'text', text }], {});
  const start = text.indexOf(site);
  const certain = { start, end: start + site.length, label: 'ORG', source: 'institution', confidence: 0.9, reason: 'test' } as const;
  const likelihood = (from: number, to: number): number => (likely.includes(text.slice(from, to)) ? 0.8 : 0.01);
  return withBranches({ ...page, likelihood }, [certain]).filter((found) => found.start !== start).map((found) => text.slice(found.start, found.end));
}

it('towns behind the name of a site are its own', () => {
  const row = ['Plano', 'McKinney', 'St. Albans'];
  expect(towns('Lone Star Imaging | Plano - McKinney - St. Albans\nLiver normal', 'Lone Star Imaging', row)).toEqual(row);
  expect(towns('Oakridge Clinic • Tyler • Longview', 'Oakridge Clinic', ['Tyler', 'Longview'])).toEqual(['Tyler', 'Longview']);
  expect(towns('Kelvin Hospital for Bairns, Glasgow\nX-ray', 'Kelvin Hospital for Bairns', ['Glasgow'])).toEqual(['Glasgow']);
  expect(towns('Kivalliq Health Centre  Arviat     24-Feb-2024', 'Kivalliq Health Centre', ['Arviat'])).toEqual(['Arviat']);
  expect(towns('Dialyses at Roanoke Kidney - Salem side; chair 11', 'Roanoke Kidney', ['Salem'])).toEqual(['Salem']);
  expect(towns('Conestoga Family Health   Intercourse, OH\nFindings', 'Conestoga Family Health', ['Intercourse'])).toEqual(['Intercourse']);
});

it('towns in the line under it are too, also in a later column', () => {
  expect(towns('Puget Memory Clinic\nPoulsbo  27 August 2024', 'Puget Memory Clinic', ['Poulsbo'])).toEqual(['Poulsbo']);
  expect(towns('Hill Country Ortho\nBoerne office   tel 830', 'Hill Country Ortho', ['Boerne'])).toEqual(['Boerne']);
  expect(towns('Lone Star Imaging\nMaternal-Fetal Medicine | Plano - Sherman', 'Lone Star Imaging', ['Plano', 'Sherman'])).toEqual(['Plano', 'Sherman']);
});

it('what the network takes for none, departments, regions, countries and running text are not', () => {
  expect(towns('Osceola Clinic - Fluoroscopy\nSkeletal Survey', 'Osceola Clinic', [])).toEqual([]);
  expect(towns('CHU Beauvallon - Pôle Imagerie', 'CHU Beauvallon', ['Pôle Imagerie'])).toEqual([]);
  expect(towns('Hospital Lagunillas, Morelia, Mich.', 'Hospital Lagunillas', ['Morelia', 'Mich'])).toEqual(['Morelia']);
  expect(towns('Tokyo Clinic, Japan', 'Tokyo Clinic', ['Japan'])).toEqual([]);
  expect(towns('Clínica Foros · Unidad Mamaria', 'Clínica Foros', ['Unidad Mamaria'])).toEqual([]);
  expect(towns('Seen at Oakridge Clinic, Tyler was the surgeon', 'Oakridge Clinic', ['Tyler'])).toEqual([]);
  expect(towns('Oakridge Clinic and Tyler', 'Oakridge Clinic', ['Tyler'])).toEqual([]);
});

it('a doubtful word is a town beside a likely one, and not by itself', () => {
  const text = 'Lone Star Imaging | Plano - Sherman';
  const { page } = joinSegments([{ id: 'text', text }], {});
  const certain = { start: 0, end: 17, label: 'ORG', source: 'institution', confidence: 0.9, reason: 'test' } as const;
  const count = (sherman: number): number => withBranches({ ...page, likelihood: (from) => (from === text.indexOf('Sherman') ? sherman : 0.3) }, [certain]).length - 1;
  expect(count(0.8)).toBe(2);
  expect(count(0.3)).toBe(0);
});
