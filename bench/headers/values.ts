/**
 * What is found in short texts of headers, of which no patient is known: by rules alone, and with the network.
 * Usage: node --import tsx bench/headers/values.ts FOLDER…     each with files of lines `Keyword = text`, in which `{{LABEL:…}}` marks what identifies
 *
 * Printed are, of the marked stretches, how many went as a whole; of the texts without one, how many stayed as they were; and of the other letters and digits
 * of all texts, how many went. No value is printed.
 */
import { detectTrained, readShort } from '../../helper/detection/trained.ts';
import { textCleaner, type TextCleanerSetting } from '../../helper/dicom/text/textCleaner.ts';
import { readValues } from '../../training/neural/values.ts';
import { toExample } from '../../training/tagger/generator/marked.ts';
import { MASKING, percent, signsOf } from './masked.ts';

const READERS: Record<string, Pick<TextCleanerSetting, 'detectTrained' | 'readShort'>> = {
  'rules, and the tagger in prose': { detectTrained },
  'with the network': { detectTrained, readShort },
};

for (const folder of process.argv.slice(2)) {
  const values = readValues(folder).map(({ pieces }) => toExample('value', pieces));
  for (const [reader, readers] of Object.entries(READERS)) {
    const cleaner = textCleaner({ ...MASKING, ...readers });
    const count = { marks: 0, gone: 0, plain: 0, kept: 0, others: 0, lost: 0 };
    for (const { text, spans } of values) {
      if (cleaner.reader!.awaits(text)) await cleaner.reader!.read(text);
      const signs = signsOf(text, spans, cleaner.clean(text));
      const others = signs.filter(({ mark }) => !mark);
      const left = new Set(signs.flatMap(({ mark, isMasked }) => (mark && !isMasked ? [mark] : [])));
      const lost = others.filter(({ isMasked }) => isMasked).length;
      count.marks += spans.length;
      count.gone += spans.length - left.size;
      count.plain += spans.length === 0 ? 1 : 0;
      count.kept += spans.length === 0 && lost === 0 ? 1 : 0;
      count.others += others.length;
      count.lost += lost;
    }
    console.log(`${folder}, ${values.length} texts, ${reader}: ${percent(count.gone, count.marks)} % of ${count.marks} identifiers gone, ${percent(count.kept, count.plain)} % of ${count.plain} texts without any kept, ${percent(count.lost, count.others)} % of other letters and digits lost`);
  }
}
