import { readFileSync } from 'node:fs';
import { openDocument } from '../../helper/documents/document.ts';

/** Runs one long PDF through, in a process of its own: time, size and the most memory held. Arguments: the PDF. Prints JSON. */
const bytes = readFileSync(process.argv[2]!);

const start = performance.now();
const cpu = process.cpuUsage();
const document = await openDocument(bytes, 'report.pdf');
const opened = performance.now();
const replacements = document.segments.flatMap((segment) => [...segment.text.matchAll(/Adaeze Okafor|00482915/g)]
  .map((match) => ({ segment: segment.id, start: match.index, end: match.index + match[0].length, text: 'CV-7K3M9QXY' })));
let pages = 0;
const result = await document.rewrite({ replacements, pictures: new Map() }, { progress: () => { pages++; } });
const used = process.cpuUsage(cpu);
console.log(JSON.stringify({
  pages, replacements: replacements.length, openSeconds: (opened - start) / 1000, rewriteSeconds: (performance.now() - opened) / 1000,
  cpuSeconds: (used.user + used.system) / 1e6, peakMegabytes: process.resourceUsage().maxRSS / 1e3, resultMegabytes: result.bytes.length / 1e6,
}));
