import { expect, it } from 'vitest';
import { withActors } from '../../../shared/report/actors.ts';
import { joinSegments } from '../../../shared/report/page.ts';

/** What is found besides `name`, which is certain to be somebody. */
function acting(text: string, name: string): string[] {
  const { page } = joinSegments([{ id: 'text', text }], {});
  const start = text.indexOf(name);
  const certain = { start, end: start + name.length, label: 'PATIENT', source: 'person', confidence: 0.98, reason: 'test' } as const;
  return withActors(page, [certain]).filter((found) => found.start !== start).map((found) => text.slice(found.start, found.end));
}

it('a word of a certain name that does what people do is that name, though it is another word too', () => {
  expect(acting('Miss Grace Podmore was scanned. Grace stated that she is well.', 'Grace Podmore')).toEqual(['Grace']);
  expect(acting('Mr Owen Baker was scanned, no cyst. Baker\'s pain is 7/10.', 'Owen Baker')).toEqual(['Baker']);
  expect(acting('La señora Paz Rolón fue vista hoy. Paz informada del resultado.', 'Paz Rolón')).toEqual(['Paz']);
});

it('a sentence wrapped behind the name goes on in the next line', () => {
  expect(acting('La señora Luz Paz Rolón fue vista. Cae en casa. Paz\nllega a Urgencias.', 'Luz Paz Rolón')).toEqual(['Paz']);
  expect(acting('Miss Grace Podmore was scanned. Grace\nstated that she is well.', 'Grace Podmore')).toEqual(['Grace']);
  expect(acting('Miss Grace Podmore was scanned. Grace\nPeriod: six weeks.', 'Grace Podmore')).toEqual([]);
});

it('one that does what findings do is not', () => {
  expect(acting('Mr Owen Baker was scanned. Baker\'s cyst of 4 cm. Baker cyst has grown.', 'Owen Baker')).toEqual([]);
  expect(acting('Miss Grace Podmore was scanned. Grace periods are shown.', 'Grace Podmore')).toEqual([]);
});

it('a name that is nobody\'s here does nothing', () => {
  expect(acting('Miss Grace Podmore was scanned. Hope stated nothing.', 'Grace Podmore')).toEqual([]);
});
