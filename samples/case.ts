import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chestReportPdf, headCtReportDocx, ultrasoundReportSpanishDocx } from './reports.ts';
import { studyFiles } from './study.ts';

/** The reports of the bundled case, by file name. */
export async function reportFiles(): Promise<{ path: string; bytes: Uint8Array }[]> {
  return [
    { path: 'Okafor head CT report.docx', bytes: await headCtReportDocx() },
    { path: 'Okafor informe ecografia.docx', bytes: await ultrasoundReportSpanishDocx() },
    { path: 'Okafor chest report.pdf', bytes: await chestReportPdf() },
  ];
}

/** Writes the bundled case below a folder: `reports/` and `studies/`. @returns the paths that the main job takes. */
export async function writeCase(folder: string): Promise<{ reports: string[]; studies: string }> {
  const reports = await reportFiles();
  const studies = path.join(folder, 'studies');
  const write = (place: string, bytes: Uint8Array): void => {
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, bytes);
  };
  for (const file of reports) write(path.join(folder, 'reports', file.path), file.bytes);
  for (const file of await studyFiles()) write(path.join(studies, file.path), file.bytes);
  return { reports: reports.map((file) => path.join(folder, 'reports', file.path)), studies };
}
