/**
 * De-identifies any folder of DICOM and checks the result with tools that know nothing of CaseVeil: what came out, what was
 * held or refused and why, whether dciodvfy finds more errors than before, whether dcmdump, gdcmdump and pydicom read it,
 * whether pixels are the same bytes, and whether a name or number of the original header is still in any value.
 * Usage: node --import tsx bench/headers/corpus.ts FOLDER [POLICY]; tools that are not installed are left out and said so.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { decodeText, type DataSet } from '../../helper/dicom/dataset.ts';
import { HeaderWork } from '../../helper/dicom/headerWork.ts';
import { readDicom, type DicomFile } from '../../helper/dicom/reader.ts';
import { studyHeader } from '../../helper/dicom/studyHeader.ts';
import { openSource } from '../../helper/source.ts';
import { Identity } from '../../shared/identity/identity.ts';
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
try {
  const work = new HeaderWork(new Identity(new Uint8Array(32).fill(7)), policy);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => statSync(path.join(folder, file)).isFile()).sort();
  const reasons = new Map<string, number>();
  const written: string[] = [];
  for (const file of files) {
    const target = path.join(output, file);
    mkdirSync(path.dirname(target), { recursive: true });
    const [result] = await work.batch([{ ref: { path: path.join(folder, file) }, output: target }]);
    const reason = result!.outcome === 'deidentified' ? 'de-identified' : `${result!.outcome === 'held' ? 'held' : 'refused'}: ${result!.problem!.message}`;
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    if (result!.outcome === 'deidentified') written.push(file);
  }
  console.log(`${files.length} files under the policy ${policyName}\n`);
  for (const [reason, count] of [...reasons].sort((one, other) => other[1] - one[1])) console.log(`${String(count).padStart(6)}  ${reason}`);
  console.log(`\n${written.length} outputs`);
  report('pixel bytes differ', written.filter((file) => pixelDigest(path.join(folder, file)) !== pixelDigest(path.join(output, file))));
  report('a name or number of the original is left', written.filter((file) => isLeft(path.join(folder, file), path.join(output, file))));
  report('dciodvfy finds more errors', spawnSync('dciodvfy', []).error ? undefined : written.filter((file) => errors(path.join(output, file)) > errors(path.join(folder, file))));
  for (const { name, words } of READERS) {
    const fails = (file: string): boolean => run(words(file)).status !== 0;
    report(`${name} reads the original and not the output`, run(words(path.join(output, written[0]!))).error ? undefined : written.filter((file) => fails(path.join(output, file)) && !fails(path.join(folder, file))));
  }
} finally {
  rmSync(output, { recursive: true, force: true });
}

function report(what: string, found: string[] | undefined): void {
  console.log(`${found ? String(found.length).padStart(6) : '     –'}  ${what}${found ? '' : ' (tool not installed)'}`);
  for (const file of found?.slice(0, 10) ?? []) console.log(`          ${file}`);
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
