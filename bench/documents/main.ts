/**
 * A long PDF through `helper/documents`: is memory bounded? The run is bundled as the helper is and has a process of its own, so that
 * neither the TypeScript loader nor other benchmarks count. `BENCH_PAGES` sets the pages (300).
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import * as esbuild from 'esbuild';
import { PDFDocument, StandardFonts } from 'pdf-lib';

const pages = Number(process.env['BENCH_PAGES'] ?? '300');
const bundle = 'dist/bench/longPdf.mjs';
const source = 'dist/bench/long.pdf';
mkdirSync('dist/bench', { recursive: true });
await esbuild.build({ entryPoints: ['bench/documents/longPdf.ts'], outfile: bundle, bundle: true, packages: 'external', platform: 'node', format: 'esm', target: 'node20', logLevel: 'warning' });
writeFileSync(source, await densePdf(pages));
try {
  const figures = JSON.parse(execFileSync(process.execPath, [bundle, source], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })) as Record<string, number>;
  console.log('| what | figure |\n| --- | --- |');
  for (const [name, value] of Object.entries(figures)) console.log(`| ${name} | ${Number.isInteger(value) ? value : value.toFixed(1)} |`);
} finally {
  rmSync('dist/bench', { recursive: true, force: true });
}

/** Pages of 45 lines of text, two identifiers in each line. */
async function densePdf(pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.TimesRoman);
  for (let number = 1; number <= pages; number++) {
    const page = document.addPage([612, 792]);
    for (let line = 1; line <= 45; line++) {
      page.drawText(`Page ${number} line ${line}: the patient Adaeze Okafor, MRN 00482915, was examined; no haemorrhage, measured 7 x 9 mm.`, { x: 50, y: 740 - line * 15, size: 10.5, font });
    }
  }
  return document.save();
}
