/**
 * How long a text must be for the tagger and its network to be of use: labelled reports, cut at the ends of sentences and lines into pieces of so
 * many words and more, read by rules alone, with the tagger, and with its network. Printed are the shares of letters and digits that are found, of
 * those that are marked and of the others, and the milliseconds a piece. Pieces that count as labels, of up to 64 characters, are left out.
 * Usage: node --import tsx bench/headers/proseLength.ts FOLDER
 */
import { detectWithNetworks } from '../../helper/detection/detection.ts';
import { loadTagger } from '../../helper/detection/tagger.ts';
import { openTaggerNetwork } from '../../helper/detection/taggerNetwork.ts';
import { LONGEST_LABEL } from '../../helper/dicom/text/labelReader.ts';
import { countWords } from '../../helper/dicom/text/prose.ts';
import { readReports, type LabelledReport } from '../../helper/evaluation/labelledReport.ts';

const WORDS = [4, 8, 12, 16, 20, 28, 40, 80];

const tagger = loadTagger();
const network = await openTaggerNetwork();
if (!tagger || !network) throw new Error('The tagger or its network is not installed.');
const READERS = [[{}, {}], [{ tagger }, {}], [{ tagger }, { network }]] as const;

/** Pieces of a report, each as short as so many words allow; those that one long sentence makes half as long again are left out. */
function pieces({ text, marks, ...facts }: LabelledReport, words: number): LabelledReport[] {
  const cuts = [...text.matchAll(/[.!?](?=\s)|\n/g)].map(({ index }) => index + 1).filter((cut) => !marks.some(({ start, end }) => start < cut && cut < end));
  const cut: LabelledReport[] = [];
  let from = 0;
  for (const to of cuts) {
    const count = countWords(text.slice(from, to));
    if (count < words) continue;
    const inside = marks.filter(({ start, end }) => from <= start && end <= to).map((mark) => ({ ...mark, start: mark.start - from, end: mark.end - from }));
    if (count <= 1.5 * words && to - from > LONGEST_LABEL) cut.push({ ...facts, text: text.slice(from, to), marks: inside });
    from = to;
  }
  return cut;
}

const percent = (part: number, all: number): string => (100 * part / all).toFixed(2);
const reports = readReports(process.argv[2]!);
for (const words of WORDS) {
  const cut = reports.flatMap((report) => pieces(report, words));
  const rows: string[] = [];
  for (const [options, networks] of READERS) {
    const [marked, others] = [{ all: 0, found: 0 }, { all: 0, found: 0 }];
    const began = performance.now();
    for (const { text, marks, header } of cut) {
      const { identifiers } = await detectWithNetworks([{ id: 'text', text }], { ...(header ? { header } : {}), ...options }, networks);
      const covers = (spans: readonly { start: number; end: number }[], index: number): boolean => spans.some(({ start, end }) => start <= index && index < end);
      for (const { index } of text.matchAll(/[\p{L}\p{N}]/gu)) {
        const count = covers(marks, index) ? marked : others;
        count.all++;
        if (covers(identifiers, index)) count.found++;
      }
    }
    rows.push(`${percent(marked.found, marked.all)} / ${percent(others.found, others.all)} / ${((performance.now() - began) / cut.length).toFixed(1)} ms`);
  }
  console.log(`${String(words).padStart(3)} words and more, ${String(cut.length).padStart(4)} pieces: ${rows.join('   ')}`);
}
