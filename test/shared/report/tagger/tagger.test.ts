import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadTagger } from '../../../../shared/report/tagger/tagger.ts';

const file = new URL('../../../../models/tagger.bin', import.meta.url);

describe.skipIf(!existsSync(file))('the shipped tagger', () => {
  const bytes = readFileSync(file);
  const tagger = loadTagger(bytes);
  const found = (text: string, label?: string) => tagger.read(text).spans.filter((span) => label === undefined || span.label === label).map((span) => text.slice(span.start, span.end));

  it('is small enough for the pane', () => {
    expect(bytes.length).toBeLessThan(4_000_000);
  });

  it('finds people by their field, their title and their context', () => {
    expect(found('Patient Name: Ngozi Adeyemi-Hartwell\nExam: CT chest', 'PATIENT')).toEqual(['Ngozi Adeyemi-Hartwell']);
    expect(found('The images were reviewed by Dr. Thornbury on the ward.', 'CLINICIAN')).toEqual(['Thornbury']);
    expect(found('Paciente: Lucía Etxebarria Roldán\nExploración: TC de tórax', 'PATIENT')).toEqual(['Lucía Etxebarria Roldán']);
  });

  it.each([
    ['upper case', (text: string) => text.toUpperCase()],
    ['lower case', (text: string) => text.toLowerCase()],
  ])('finds a name after its field in %s', (_, change) => {
    expect(found(change('Patient name: Margaret Whitlock\nExam: CT chest without contrast'))).toContain(change('Margaret Whitlock'));
    expect(found(change('Paciente: Carmen Ruiz Pastor\nExploración: ecografía abdominal'))).toContain(change('Carmen Ruiz Pastor'));
  });

  it('leaves eponyms and findings alone', () => {
    for (const text of ['Baker cyst of 2.3 cm in the popliteal fossa.', 'May represent a Chiari I malformation.', 'Quiste de Baker. Nódulos de Schmorl en L4-L5.']) expect(found(text)).toEqual([]);
  });

  it('gives exact offsets and a confidence between 0 and 1', () => {
    const text = '  Referring Physician:\tDr. Ana Ruiz\r\n';
    for (const span of tagger.read(text).spans) {
      expect(text.slice(span.start, span.end).trim()).toBe(text.slice(span.start, span.end));
      expect(span.confidence).toBeGreaterThan(0);
      expect(span.confidence).toBeLessThanOrEqual(1);
    }
    expect(found(text, 'CLINICIAN')).toEqual(['Ana Ruiz']);
  });

  it('finds the same in a text whatever it has read before', () => {
    const text = 'Dear Dr. Okafor, thank you for referring Mr. Lindqvist.';
    const fresh = loadTagger(bytes).read(text).spans;
    tagger.read('PACIENTE: JOSE RUIZ\nFECHA: 12/03/2024');
    expect(tagger.read(text).spans).toEqual(fresh);
  });

  it('takes time in proportion to the length of the text, also of one endless line', () => {
    const line = 'Dr. Smith saw a 3.2 cm mass on 12/03/2024 (MRN 123456) ';
    const time = (text: string) => {
      const start = performance.now();
      tagger.read(text);
      return performance.now() - start;
    };
    time(line.repeat(200));
    const short = time(line.repeat(500));
    const long = time(line.repeat(4000));
    expect(long / short).toBeLessThan(40);
  });

  it('leans towards finding more when asked', () => {
    const text = 'Seen with Thornbury and Lindqvist near Millbrook.';
    const covered = (lean: number): number => tagger.read(text, { lean }).spans.reduce((sum, { start, end }) => sum + end - start, 0);
    expect(covered(4)).toBeGreaterThan(covered(-4));
  });
});
