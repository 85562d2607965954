/**
 * Faces in volumes of somebody else's making: judges every study of a folder, `STUDY/SERIES/*.dcm` (native pixels), one process a study.
 * `truth.npz` (see truth.ts) says where brain, face, ears and air are; a series without them must come out unchanged.
 * `node --import tsx bench/faces/folder.ts FOLDER [PICTURES [STUDY…]]`
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readDicom } from '../../helper/dicom/file/reader.ts';
import { memorySource, openSource } from '../../helper/source.ts';
import { faceDecision } from '../../helper/pixels/faces/headers/decision.ts';
import { planFaces, type FaceSeries } from '../../helper/pixels/faces/deface.ts';
import { nearestIndex, type Grid } from '../../helper/pixels/faces/volume/grid.ts';
import { skinThreshold } from '../../helper/pixels/faces/head/skin.ts';
import { openFrames } from '../../helper/pixels/frames/frames.ts';
import { readPlanes } from '../../helper/pixels/faces/volume/planes.ts';
import { describeSeries } from '../../helper/pixels/faces/headers/seriesInfo.ts';
import { defacedFile, volumeOf } from './heads.ts';
import { contactSheet, judgeFaces, skinOf } from './judge.ts';
import { distanceFrom, eachPixel, outsideOf, readTruth, viewOfTruth, type Truth } from './truth.ts';

/** What the presets ask for. */
const OPTIONS = { method: 'replace', depth: 12, ears: true } as const;

/** What lies farther from the true face than this, and from the auricles, mm, is outside it. Where nobody says where they are, ears, which go too, count as outside. */
const NEAR = { face: 20, ears: 10 } as const;

/** The skin of a face is as thick as this, mm. */
const THICK = 4;

const [folder, pictures, ...chosen] = process.argv.slice(2);
if (!folder) throw new Error('Which folder? node --import tsx bench/faces/folder.ts FOLDER [PICTURES [STUDY…]]');
const studies = chosen.length > 0 ? chosen : readdirSync(folder).filter((name) => statSync(path.join(folder, name)).isDirectory()).sort();
if (studies.length === 1) {
  await judgeStudy(path.join(folder, studies[0]!));
} else {
  console.log('| study / series | decision | outcome | found by | face before | after | brain pixels changed | tissue outside changed | the same, foam and padding included | air outside changed | face left | its skin | ears left | CPU s | peak MB |');
  console.log('|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|');
  for (const study of studies) execFileSync(process.execPath, ['--import', 'tsx', process.argv[1]!, folder, pictures ?? '', study], { stdio: 'inherit' });
}

async function judgeStudy(study: string): Promise<void> {
  const names = readdirSync(study).filter((name) => statSync(path.join(study, name)).isDirectory()).sort();
  const filesOf = (name: string): string[] => readdirSync(path.join(study, name)).filter((file) => file.endsWith('.dcm')).sort().map((file) => path.join(study, name, file));
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'faces-'));
  try {
    const start = process.cpuUsage();
    const series = names.map((name) => seriesOf(filesOf(name), name));
    const plans = await planFaces(series, OPTIONS);
    for (const { id, cutter } of plans.flatMap((plan) => plan.series)) {
      mkdirSync(path.join(scratch, id));
      for (const file of filesOf(id)) {
        const bytes = readFileSync(file);
        writeFileSync(path.join(scratch, id, path.basename(file)), cutter ? await defacedFile(bytes, cutter) : bytes);
      }
    }
    const { user, system } = process.cpuUsage(start);
    const used = `${((user + system) / 1e6).toFixed(1)} | ${Math.round(process.resourceUsage().maxRSS / 1024)}`;
    for (const { series: planned, shell } of plans) {
      for (const { id, outcome, reason } of planned) {
        const { info } = series.find((one) => one.id === id)!;
        const { decision, reason: why } = faceDecision(info);
        const truth = readTruth(study, id, filesOf(id).map((file) => path.basename(file)));
        const judged = await judgeSeries(filesOf(id), path.join(scratch, id), truth, info.modality, `${path.basename(study)}-${id}`);
        console.log(`| ${path.basename(study)} ${id} | ${decision}: ${why} | ${outcome}: ${reason} | ${shell?.frame.found ?? ''} | ${judged} | ${used} |`);
      }
    }
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function seriesOf(files: readonly string[], id: string): FaceSeries {
  const info = describeSeries(files.map((file) => readDicom(memorySource(readFileSync(file))).dataset));
  return { id, info, decision: faceDecision(info).decision, instances: files.map((file) => ({ id: file, open: () => openSource({ path: file }) })) };
}

/** The columns from "face before" to "ears left". */
async function judgeSeries(files: readonly string[], after: string, truth: Truth | undefined, modality: string, name: string): Promise<string> {
  const before = files.map((file) => new Uint8Array(readFileSync(file)));
  const now = files.map((file) => new Uint8Array(readFileSync(path.join(after, path.basename(file)))));
  const changed = changedPixels(before, now);
  if (!truth) return `none | none | ${changed.some(Boolean) ? 'CHANGED' : 'unchanged'} | | | | | | `;

  const planes = before.flatMap((bytes) => readPlanes(readDicom(memorySource(bytes)).dataset) ?? []);
  const volume = await volumeOf(before);
  const skin = skinThreshold(volume, modality);
  const outside = outsideOf(truth, planes, await valuesOf(before), skin);
  const near = [distanceFrom(planes, truth.face, NEAR.face), ...(truth.ears ? [distanceFrom(planes, truth.ears, NEAR.ears)] : [])];
  const fromAir = distanceFrom(planes, truth.air, THICK);
  const distance = (from: Grid, x: number, y: number, z: number): number => from.values[nearestIndex(from, x, y, z)] ?? Infinity;
  const counts = { brain: 0, tissue: { all: 0, changed: 0 }, notAir: { all: 0, changed: 0 }, air: { all: 0, changed: 0 }, face: { all: 0, changed: 0 }, skin: { all: 0, changed: 0 }, ears: { all: 0, changed: 0 } };
  eachPixel(planes, (at, x, y, z) => {
    if (truth.brain[at] && changed[at]) counts.brain++;
    const isNear = near.some((from, place) => distance(from, x, y, z) <= (place === 0 ? NEAR.face : NEAR.ears));
    const parts = truth.face[at] ? [counts.face, ...(distance(fromAir, x, y, z) <= THICK ? [counts.skin] : [])] : truth.ears?.[at] ? [counts.ears] : isNear ? [] : [outside[at] ? counts.air : counts.tissue, ...(truth.air[at] ? [] : [counts.notAir])];
    for (const kind of parts) {
      kind.all++;
      if (changed[at]) kind.changed++;
    }
  });

  const view = viewOfTruth(planes, truth);
  const thresholds = skinOf(volume, modality);
  const seen = await judgeFaces(volume, view, thresholds);
  const then = await judgeFaces(await volumeOf(now), view, thresholds);
  if (pictures) {
    mkdirSync(pictures, { recursive: true });
    writeFileSync(path.join(pictures, `${name}.png`), contactSheet([seen, then].flatMap(({ pictures: all }) => [all.slice(0, 3), all.slice(3)])));
  }
  const share = ({ all, changed: some }: { all: number; changed: number }): string => `${((100 * some) / Math.max(1, all)).toFixed(2)} %`;
  const left = ({ all, changed: some }: { all: number; changed: number }): string => share({ all, changed: all - some });
  return `${seen.score.toFixed(2)} | ${then.score.toFixed(2)} | ${counts.brain} | ${share(counts.tissue)} | ${share(counts.notAir)} | ${share(counts.air)} | ${left(counts.face)} | ${left(counts.skin)} | ${truth.ears ? left(counts.ears) : ''}`;
}

/** The values of all pixels after rescale. */
async function valuesOf(files: readonly Uint8Array[]): Promise<Float32Array> {
  const frames: Float32Array[] = [];
  for (const bytes of files) {
    const file = readDicom(memorySource(bytes));
    const reader = await openFrames(file);
    for (const { frame, slope, intercept } of readPlanes(file.dataset) ?? []) frames.push(Float32Array.from((await reader.frame(frame)).data, (value) => value * slope + intercept));
  }
  const values = new Float32Array(frames.reduce((sum, { length }) => sum + length, 0));
  frames.reduce((at, frame) => (values.set(frame, at), at + frame.length), 0);
  return values;
}

/** 1 for every pixel (16 bits, native) that differs. */
function changedPixels(before: readonly Uint8Array[], now: readonly Uint8Array[]): Uint8Array {
  const pixelsOf = (bytes: Uint8Array): Uint8Array => {
    const { offset, length } = readDicom(memorySource(bytes)).pixelData!;
    return bytes.subarray(offset, offset + length);
  };
  const frames = before.map((bytes, index) => [pixelsOf(bytes), pixelsOf(now[index]!)] as const);
  const changed = new Uint8Array(frames.reduce((sum, [was]) => sum + was.length / 2, 0));
  let at = 0;
  for (const [was, is] of frames) {
    for (let byte = 0; byte < was.length; byte += 2) changed[at++] = was[byte] === is[byte] && was[byte + 1] === is[byte + 1] ? 0 : 1;
  }
  return changed;
}
