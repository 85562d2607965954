import { PDFDocument, StandardFonts } from 'pdf-lib';
import { openDocument } from '../../helper/documents/document.ts';

/** Runs one long PDF through, in a process of its own: time, size and the most memory held. Arguments: pages. Prints JSON. */
const pages = Number(process.argv[2]);

const source = await PDFDocument.create();
const font = await source.embedFont(StandardFonts.TimesRoman);
for (let number = 1; number <= pages; number++) {
  const page = source.addPage([612, 792]);
  for (let line = 1; line <= 45; line++) {
    page.drawText(`Page ${number} line ${line}: the patient Adaeze Okafor, MRN 00482915, was examined; no haemorrhage, measured 7 x 9 mm.`, { x: 50, y: 740 - line * 15, size: 10.5, font });
  }
}
const bytes = await source.save();

let peak = 0;
const watch = (): void => { peak = Math.max(peak, process.memoryUsage().rss); };
const start = performance.now();
const cpu = process.cpuUsage();
const document = await openDocument(bytes, 'report.pdf', { progress: watch });
const opened = performance.now();
const replacements = document.segments.flatMap((segment) => [...segment.text.matchAll(/Adaeze Okafor|00482915/g)]
  .map((match) => ({ segment: segment.id, start: match.index, end: match.index + match[0].length, text: 'CV-7K3M9QXY' })));
let steps = 0;
const result = await document.rewrite({ replacements, pictures: new Map() }, { progress: () => { steps++; watch(); } });
const used = process.cpuUsage(cpu);
watch();
console.log(JSON.stringify({
  pages, steps, replacements: replacements.length, openSeconds: (opened - start) / 1000, rewriteSeconds: (performance.now() - opened) / 1000,
  cpuSeconds: (used.user + used.system) / 1e6, peakMegabytes: peak / 1e6, resultMegabytes: result.bytes.length / 1e6,
}));
