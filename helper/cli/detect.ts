import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Option, type Command } from 'commander';
import type { Identifier, Segment, StudyHeader } from '../../shared/text.ts';
import { detectWithNetworks } from '../detection/detection.ts';
import { loadTagger } from '../detection/tagger.ts';
import { openTaggerNetwork } from '../detection/taggerNetwork.ts';
import { openText } from '../documents/text/text.ts';
import { ProblemError, problemOf } from '../problem.ts';
import { Workspace } from '../workspace.ts';
import { readJson } from './json.ts';
import { addModelOption, modelOf, type ModelFlags } from './model.ts';
import { EXIT, guarded, print } from './output.ts';

/** What `detect --json` prints for a file. Offsets are UTF-16 code units into the file's text, segments joined by line feeds. */
interface DetectedFile {
  file: string;
  lang: string;
  identifiers: { start: number; end: number; label: string; source: string; confidence: number }[];
}

/** `caseveil detect FILE… [--header H.json] [--lang en] [--model FOLDER] [--json]`: what identifies someone in a report, changing nothing. */
export function addDetectCommand(program: Command): void {
  addModelOption(program.command('detect')
    .argument('<file...>', 'reports: plain text, DOCX, PDF, HTML, RTF; saved mails (.eml, .msg) with the reports in them')
    .description('Find what identifies someone in reports; changes nothing.')
    .option('--header <file>', 'JSON with identifying attributes of the attached study, e.g. {"PatientName": "DOE^JANE"}')
    .addOption(new Option('--lang <code>', 'language of the reports; guessed when absent').choices(['en', 'es', 'de', 'fr', 'pt', 'it']))
    .option('--json', 'one JSON object a file, each on a line'))
    .action((files: string[], options: ModelFlags & { header?: string; lang?: string; json?: boolean }) => guarded(async () => {
      const header = options.header ? readHeader(options.header) : undefined;
      const tagger = loadTagger();
      const networks = { network: await openTaggerNetwork(), model: await modelOf(options)?.() };
      const workspace = new Workspace();
      let searched = 0;
      let failed = 0;
      try {
        for (const { file, read } of (await Promise.all(files.map((file) => documentsOf(file, workspace)))).flat()) {
          searched++;
          try {
            const segments = await read();
            const found = await detectWithNetworks(segments, { ...(options.lang ? { lang: options.lang } : {}), ...(header ? { header } : {}), ...(tagger ? { tagger } : {}) }, networks);
            if (options.json) print(JSON.stringify(asOneText(file, found.lang, segments, found.identifiers)));
            else for (const line of lines(file, found.lang, found.identifiers)) print(line);
          } catch (error) {
            failed++;
            const { code, message } = problemOf(error, 'This file could not be read.');
            if (options.json) print(JSON.stringify({ file, problem: { code, message } }));
            else process.stderr.write(`caseveil: ${file}: ${message}\n`);
          }
        }
      } finally {
        workspace.wipe();
      }
      return failed === 0 ? EXIT.done : failed === searched ? EXIT.nothing : EXIT.partly;
    }));
}

/** A document to be searched, and how to read it. */
interface Searched {
  file: string;
  read: () => Promise<Segment[]>;
}

/** A file itself; of a saved mail its text and the reports that came with it, and what was left out as something that cannot be read. */
async function documentsOf(file: string, workspace: Workspace): Promise<Searched[]> {
  if (!/\.(eml|msg)$/i.test(file)) return [{ file, read: () => readSegments(file) }];
  const { takeIn } = await import('../case/intake/intake.ts');
  const { openReport } = await import('../case/inspect/reports.ts');
  const { documents, refused } = await takeIn([{ name: path.basename(file), ref: { path: file }, role: 'report' }], workspace);
  const named = (name: string): string => path.join(path.dirname(file), name);
  return [
    ...documents.map((document) => ({ file: named(document.name), read: async () => (await openReport(document)).segments })),
    ...refused.map(({ name, problem }) => ({ file: named(name), read: () => Promise.reject(new ProblemError(problem.code, problem.message)) })),
  ];
}

/** The pieces of a document; plain text is one piece, exactly as it stands in the file. Other kinds load their readers when they are met. */
async function readSegments(file: string): Promise<Segment[]> {
  const bytes = readFileSync(file);
  if (/\.(?:txt|text)$/i.test(file)) return openText(bytes).segments;
  const { openDocument } = await import('../documents/document.ts');
  return (await openDocument(bytes, path.basename(file))).segments;
}

const NO_HEADER = { code: 'header-invalid', message: 'The header file cannot be read as JSON. It holds DICOM attributes by keyword, e.g. {"PatientName": "DOE^JANE", "PatientID": "123"}.' };

/** A header object, or a labelled report's JSON that holds one as `header`. @throws ProblemError `header-invalid`. */
function readHeader(file: string): StudyHeader {
  const holder = readJson(file, NO_HEADER) as { header?: StudyHeader | null } | null;
  if (typeof holder !== 'object' || holder === null) throw new ProblemError(NO_HEADER.code, NO_HEADER.message);
  return (holder.header === null ? {} : holder.header) ?? (holder as StudyHeader);
}

function asOneText(file: string, lang: string, segments: readonly Segment[], identifiers: readonly Identifier[]): DetectedFile {
  const offsets = new Map<string, number>();
  let length = 0;
  for (const { id, text } of segments) {
    offsets.set(id, length);
    length += text.length + 1;
  }
  return {
    file,
    lang,
    identifiers: identifiers.map(({ segment, start, end, label, source, confidence }) => ({ start: start + offsets.get(segment)!, end: end + offsets.get(segment)!, label, source, confidence })),
  };
}

function lines(file: string, lang: string, identifiers: readonly Identifier[]): string[] {
  return [
    `${file} (${lang}): ${identifiers.length} identifiers`,
    ...identifiers.map(({ label, text, confidence, reason }) => `  ${label.padEnd(11)} ${text.replace(/\s+/g, ' ').padEnd(36)} ${confidence.toFixed(2)}  ${reason}`),
  ];
}
