import { describe, expect, it } from 'vitest';
import type { Label } from '../../../../shared/label.ts';
import { detect } from '../../../../shared/report/detect.ts';

/** What becomes of one span of the tagger, marked with brackets, that it is this sure of. */
function kept(marked: string, label: Label, confidence: number): string[] {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const text = marked.replace(/[[\]]/g, '');
  const tagger = { read: () => ({ spans: [{ start, end, label, confidence }] }) };
  return detect([{ id: 'x', text }], { tagger }).identifiers.map(({ start: from, end: to }) => text.slice(from, to));
}

describe('what the tagger finds', () => {
  it('takes a site with the capitalised words beside it', () => {
    expect(kept('Films came from Sliabh [Rua Physio] by post.', 'ORG', 0.95)).toEqual(['Sliabh Rua Physio']);
    expect(kept('She was sent from [Castle Point] DGH today.', 'ORG', 0.95)).toEqual(['Castle Point DGH']);
  });

  it('ends a person before the address and the site that follow in a letterhead', () => {
    expect(kept('Remite la paciente [Anna Bujalance Tuch Calle Joaquim Folch] de la ciudad.', 'CLINICIAN', 0.95)).toEqual(['Anna Bujalance Tuch', 'Calle Joaquim Folch']);
    expect(kept('Remite la paciente [Ana Herráez Instituto Zabalbide] de la ciudad.', 'CLINICIAN', 0.95)).toEqual(['Ana Herráez', 'Instituto Zabalbide']);
  });

  it('begins a site behind its department, and leaves a department alone and a bare year', () => {
    expect(kept('Vista en el Servicio de [Urología Hospital Ramón Nocedal] de la ciudad.', 'ORG', 0.95)).toEqual(['Hospital Ramón Nocedal']);
    expect(kept('La paciente fue vista en [Medicina Interna] por dolor.', 'ORG', 0.95)).toEqual([]);
    expect(kept('La paciente fue operada en el [año 2009] por dolor.', 'DATE', 0.95)).toEqual([]);
  });

  it('leaves countries and weekdays, however sure it is', () => {
    expect(kept('He was born in [Nigeria] and lives here.', 'LOCATION', 1)).toEqual([]);
    expect(kept('The scan was moved to [Monday] again.', 'PATIENT', 1)).toEqual([]);
  });

  it('is believed sooner of people than of places and numbers', () => {
    expect(kept('The films went with [NOOR] to the ward.', 'CLINICIAN', 0.65)).toEqual(['NOOR']);
    expect(kept('The films went with [NOOR] to the ward.', 'CLINICIAN', 0.55)).toEqual([]);
    expect(kept('The films are kept at [the larches] for now.', 'ORG', 0.85)).toEqual([]);
  });

  it('takes no letters of a technique for initials beside others of one', () => {
    for (const text of ['Sequenz\t[TR]/TE\tBemerkung', 'Sequence TR/[TE] (ms)', 'TR\n[FA]\nFOV', 'Scan kV/[mAs] 120/98', '[TI] | TE | NEX']) expect(kept(text, 'CLINICIAN', 0.97)).toEqual([]);
    expect(kept('Read and signed [TR] today.', 'CLINICIAN', 0.97)).toEqual(['TR']);
    expect(kept('Dictated by [TR]/mk today.', 'CLINICIAN', 0.97)).toEqual(['TR']);
    expect(kept('Check with [FA] or NB again.', 'CLINICIAN', 0.97)).toEqual(['FA']);
  });

  it('must be surer where a word may open a sentence for what it means', () => {
    expect(kept('[Sandy] stool on history.', 'PATIENT', 0.95)).toEqual([]);
    expect(kept('[Toro palatino]. Sin otras alteraciones de la boca.', 'ORG', 0.95)).toEqual([]);
    expect(kept('[Sandy] came with her sister.', 'PATIENT', 0.995)).toEqual(['Sandy']);
  });

  it('takes numbers for days and codes only where they are no stretches, clock times or scores', () => {
    expect(kept('She fell on the stairs [9/14] at home.', 'DATE', 0.95)).toEqual(['9/14']);
    for (const span of ['[2/7] ago', '[2/7 ago]', '[3/52 ago]']) expect(kept(`She fell on the stairs ${span} at home.`, 'DATE', 0.99)).toEqual([]);
    expect(kept('Shown on images [3-12] below.', 'DATE', 0.99)).toEqual([]);
    expect(kept('The scan ran 23:[18-23]:27 last night.', 'DATE', 0.99)).toEqual([]);
    expect(kept('See series 6, [141-158] for the nodule.', 'ID', 0.99)).toEqual([]);
    expect(kept('Flow void (se 3 im [9-17]), none elsewhere.', 'DATE', 0.99)).toEqual([]);
    expect(kept('Fissure seen (PD coronal, [11/22]) again.', 'DATE', 0.99)).toEqual([]);
    expect(kept('Nodule | Finding | Series/Im | Size\nA | lung | [3/18] | 3 mm', 'DATE', 0.99)).toEqual([]);
    expect(kept('| Nodo | Serie/img | mm |\n| 1 | 2/40 | 7 |\n| 2 | [3/18] | 9 |', 'DATE', 0.99)).toEqual([]);
    expect(kept('Nodule | Finding | Date | Size\nA | lung | [3/18] | 3 mm', 'DATE', 0.99)).toEqual(['3/18']);
    expect(kept('The desk answers [24/7] as well.', 'DATE', 0.99)).toEqual([]);
    expect(kept('Received at T03:41:[09-06]:00 here.', 'DATE', 0.99)).toEqual([]);
    expect(kept('Seen again on [9/14]: no change.', 'DATE', 0.99)).toEqual(['9/14']);
    expect(kept('Please look at [Figure 4] before presenting.', 'LOCATION', 0.99)).toEqual([]);
    expect(kept('She was scanned on [9/14] in the coronal plane.', 'DATE', 0.99)).toEqual(['9/14']);
    expect(kept('Her file [4471/24] was copied.', 'ACCOUNT', 0.95)).toEqual(['4471/24']);
  });
});
