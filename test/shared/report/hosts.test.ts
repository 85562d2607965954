import { describe, expect, it } from 'vitest';
import { withHosts } from '../../../shared/report/hosts.ts';
import { joinSegments } from '../../../shared/report/page.ts';
import type { Label } from '../../../shared/label.ts';
import type { Candidate } from '../../../shared/report/candidate.ts';

/** What becomes of the stretches that are marked with brackets, all taken for sites. */
function hosts(marked: string, label: Label = 'ORG', source: Candidate['source'] = 'tagger'): string[] {
  const candidates: Candidate[] = [];
  let text = '';
  for (const piece of marked.split(/(\[[^\]]*\])/)) {
    const inner = piece.startsWith('[') ? piece.slice(1, -1) : undefined;
    if (inner !== undefined) candidates.push({ start: text.length, end: text.length + inner.length, label, source, confidence: 0.9, reason: 'test' });
    text += inner ?? piece;
  }
  const { page } = joinSegments([{ id: 'text', text }], {});
  return withHosts(page, candidates).map((found) => `${found.label} ${text.slice(found.start, found.end)}`);
}

describe('a practice that is called by its doctor', () => {
  it.each([
    ['aus der [Praxis Dr. Mechthild Sauerwald].', ['CLINICIAN Mechthild Sauerwald']],
    ['aus der [Praxis Dr.] [Mechthild Sauerwald].', ['CLINICIAN Mechthild Sauerwald']],
    ['aus der [Zahnarztpraxis Dr. med. dent. Vogt].', ['CLINICIAN Vogt']],
    ['aus der [Praxis Dr. Mechthild]\n[Sauerwald].', ['CLINICIAN Mechthild', 'ORG Sauerwald']],
    ['remitida por el [consultorio del Dr. Ruiz Cobo].', ['CLINICIAN Ruiz Cobo']],
    ['seen at the [office of Dr. Ann Baum].', ['CLINICIAN Ann Baum']],
    ['vu au [cabinet du Dr Blanc].', ['CLINICIAN Blanc']],
  ])('is the doctor: %s', (text, found) => expect(hosts(text)).toEqual(found));

  it.each(['[Hospital Dr. Peset]', '[Praxis am Markt]', '[Praxis Dres. Krüger]', '[Cabinet Saint-Luc]', '[Praxisklinik Drews]', '[Office Depot]'])('is a site without a title: %s', (text) => {
    expect(hosts(text)).toEqual([`ORG ${text.slice(1, -1)}`]);
  });
});

describe('the house of a relative', () => {
  it.each([
    ['im [Haus ihres Sohnes Konstantin].', ['RELATIVE Konstantin']],
    ['at the [house of her son Konstantin Vane].', ['RELATIVE Konstantin Vane']],
    ['en [casa de su hija Nerea].', ['RELATIVE Nerea']],
    ['at the [farm of his mother-in-law Edwina].', ['RELATIVE Edwina']],
  ])('is told by the relative: %s', (text, found) => expect(hosts(text)).toEqual(found));

  it.each(['[Sons of Norway Lodge]', '[Little Sisters Home]', '[Haus Sonnhalde]', '[Mother Teresa Hospital]'])('is a site where nobody owns it: %s', (text) => expect(hosts(text)).toEqual([`ORG ${text.slice(1, -1)}`]));
});

describe('a compound with capitals before a site', () => {
  it.each([['Insurance: Show-Me [Mutual] policy', ['ORG Show-Me Mutual']], ['She works at Blue-Ridge [Motors] now', ['ORG Blue-Ridge Motors']]])('is of it: %s', (text, found) => expect(hosts(text)).toEqual(found));

  it.each(['CT Chest-Abdomen [Mutual] policy', 'a follow-up [Mutual] policy', 'Show-Me\n[Mutual] policy', 'Show-Me, [Mutual] policy', 'T1-FLAIR [Mutual]', 'Osgood-Schlatter [Clinic]'])('is not: %s', (text) => expect(hosts(text)).toEqual([`ORG ${/\[(.*)\]/.exec(text)![1]}`]));
});

it('leaves what is proven', () => expect(hosts('[Praxis Dr. Mechthild Sauerwald]', 'ORG', 'known-value')).toEqual(['ORG Praxis Dr. Mechthild Sauerwald']));
