/**
 * De-identifies any folder of DICOM, each file as a case of its own, and checks the result with tools that know nothing of CaseVeil: what came out, what was
 * held or refused and why, whether dciodvfy finds more errors than before, whether dcmdump, gdcmdump and pydicom read it,
 * whether pixels are the same bytes, and whether a name or number of the original header is still in any value.
 * Usage: node --import tsx bench/headers/corpus.ts FOLDER [POLICY]; tools that are not installed are left out and said so.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openCase } from '../../helper/case/case.ts';
import { sourcesAt, type CaseSource } from '../../helper/case/intake/source.ts';
import { decodeText, type DataSet } from '../../helper/dicom/file/dataset.ts';
import { readDicom, type DicomFile } from '../../helper/dicom/file/reader.ts';
import { studyHeader } from '../../helper/dicom/studyHeader.ts';
import { openSource } from '../../helper/source.ts';
import { plain } from '../../shared/identity/normalise.ts';
import { preset } from '../../shared/policy/presets.ts';

const READERS: readonly { name: string; words: (file: string) => string[] }[] = [
  { name: 'dcmdump', words: (file) => ['dcmdump', '-q', file] },
  { name: 'gdcmdump', words: (file) => ['gdcmdump', file] },
  { name: 'pydicom', words: (file) => ['/usr/bin/python3', '-W', 'ignore', '-c', `import sys, pydicom; [None for _ in pydicom.dcmread(sys.argv[1]).iterall()]`, file] },
];

/** Words that test files have for names and that say nothing. */
const COMMON = new Set(['test', 'name', 'first', 'last', 'anonymous', 'anonymized', 'none', 'unknown', 'mister', 'pattern', 'phantom']);

const [folder, policyName = 'gdpr-pseudonymised'] = process.argv.slice(2);
const policy = preset(policyName);
if (!folder || !policy) {
  console.error('Usage: node --import tsx bench/headers/corpus.ts FOLDER [POLICY]');
  process.exit(2);
}

const output = mkdtempSync(path.join(tmpdir(), 'caseveil-corpus-'));
process.env['CASEVEIL_HOME'] = path.join(output, 'home');
/** The pixels are not searched: this check is about headers, and asks that no pixel changes on the way. */
const headersAlone = { ...policy, pixels: { ...policy.pixels, text: 'none', faces: 'keep', photos: 'keep' } } as const;
try {
  const sources = sourcesAt(folder, 'study');
  const reasons = new Map<string, number>();
  /** What was delivered: the original and the de-identified file. */
  const written: Pair[] = [];
  for (const [index, source] of sources.entries()) {
    const reason = await deidentify(source, path.join(output, String(index)), written);
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  console.log(`${sources.length} files under the policy ${policyName}\n`);
  for (const [reason, count] of [...reasons].sort((one, other) => other[1] - one[1])) console.log(`${String(count).padStart(6)}  ${reason}`);
  console.log(`\n${written.length} outputs`);
  report('pixel bytes differ', written.filter(({ original, result }) => pixelDigest(original) !== pixelDigest(result)));
  report('a name or number of the original is left', written.filter(({ original, result }) => isLeft(original, result)));
  report('dciodvfy finds more errors', spawnSync('dciodvfy', []).error ? undefined : written.filter(({ original, result }) => errors(result) > errors(original)));
  for (const { name, words } of READERS) {
    const fails = (file: string): boolean => run(words(file)).status !== 0;
    report(`${name} reads the original and not the output`, run(words(written[0]!.result)).error ? undefined : written.filter(({ original, result }) => fails(result) && !fails(original)));
  }
} finally {
  rmSync(output, { recursive: true, force: true });
}

interface Pair {
  original: string;
  result: string;
}

/** Runs one file as a case of one worker. @returns what became of it, in words. */
async function deidentify(source: CaseSource, out: string, written: Pair[]): Promise<string> {
  const opened = await openCase([source], { policy: headersAlone, project: 'corpus', accessions: [], burnedIn: 'no', face: 'no', remove: [], keep: [], workers: 1 });
  try {
    const { refused } = await opened.inspect();
    if (refused.length > 0) return `refused: ${refused[0]!.problem.message}`;
    const { deliveries: [delivery] } = await opened.deidentify({}, out);
    if (!delivery) return 'a directory of a disc: a new one is written for what is delivered';
    if (delivery.outcome !== 'deidentified') return `${delivery.outcome}: ${delivery.problem!.message}`;
    written.push({ original: source.ref.path, result: path.join(out, delivery.name) });
    return 'de-identified';
  } finally {
    await opened.close();
  }
}

function report(what: string, found: readonly Pair[] | undefined): void {
  console.log(`${found ? String(found.length).padStart(6) : '     –'}  ${what}${found ? '' : ' (tool not installed)'}`);
  for (const { original } of found?.slice(0, 10) ?? []) console.log(`          ${path.relative(folder!, original)}`);
}

function run(words: string[]): ReturnType<typeof spawnSync> {
  return spawnSync(words[0]!, words.slice(1), { encoding: 'latin1', maxBuffer: 1 << 28 });
}

function errors(file: string): number {
  const { stdout, stderr } = run(['dciodvfy', file]);
  return `${stdout}${stderr}`.split('\n').filter((line) => line.startsWith('Error')).length;
}

function withFile<T>(file: string, use: (dicom: DicomFile) => T): T {
  const source = openSource({ path: file });
  try {
    return use(readDicom(source));
  } finally {
    source.close();
  }
}

function pixelDigest(file: string): string {
  return withFile(file, ({ pixelData, body }) => {
    const hash = createHash('md5');
    const ranges = pixelData?.fragments ?? (pixelData ? [pixelData] : []);
    for (const { offset, length } of ranges) {
      for (let done = 0; done < length; done += 1 << 20) hash.update(body.read(offset + done, Math.min(1 << 20, length - done)));
    }
    return hash.digest('hex');
  });
}

/** Whether a word of a person's name, or an identifying number, of the original header stands in any text of the output. */
function isLeft(original: string, result: string): boolean {
  const header = withFile(original, ({ dataset }) => studyHeader(dataset));
  const names = [header.PatientName, header.ReferringPhysicianName, header.OperatorsName, header.PerformingPhysicianName].flatMap((name) => plain(name ?? '').split(' '));
  const numbers = [header.PatientID, header.AccessionNumber, ...(header.OtherPatientIDs ?? [])].map((value) => plain(value ?? ''));
  const hunted = [...names.filter((word) => word.length >= 4 && !/^\d+$/.test(word)), ...numbers.filter((value) => value.length >= 5)].filter((word) => !COMMON.has(word));
  if (hunted.length === 0) return false;
  return withFile(result, ({ dataset }) => texts(dataset).some((text) => hunted.some((word) => ` ${plain(text)} `.includes(` ${word} `))));
}

function texts(dataset: DataSet): string[] {
  return dataset.elements.flatMap((element) => (element.items ? element.items.flatMap(texts) : [decodeText(element, dataset.charset) ?? '']));
}
