/**
 * Faces of real heads, of which nobody says where brain and face lie: what becomes of every series of a folder, `STUDY/SERIES/*.dcm` (native
 * pixels), whether face detectors see a face before and after, and pictures to look at. `real.py` makes such a folder of public heads.
 * `[METHODS=replace] node --import tsx bench/faces/real.ts FOLDER [PICTURES [STUDY…]]`: with some methods only.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { viewOf } from '../../helper/pixels/faces/check/rendering.ts';
import type { FaceMethod } from '../../helper/pixels/faces/cut/cut.ts';
import { planFaces } from '../../helper/pixels/faces/deface.ts';
import { searchFace } from '../../helper/pixels/faces/search/search.ts';
import { defacedFile, seriesOf, volumeOf } from './heads.ts';
import { contactSheet, judgeFaces, skinOf } from './judge.ts';

/** The presets ask for the first. */
const METHODS: readonly FaceMethod[] = (process.env['METHODS'] ?? 'replace,remove,blur').split(',') as FaceMethod[];

const [folder, pictures, ...chosen] = process.argv.slice(2);
if (!folder) throw new Error('Which folder? node --import tsx bench/faces/real.ts FOLDER [PICTURES [STUDY…]]');
if (pictures) mkdirSync(pictures, { recursive: true });
console.log('| study / series | method | outcome | found by | face before | after | pixels changed | CPU s |');
console.log('|---|---|---|---|---|---|---|---|');
for (const study of chosen.length > 0 ? chosen : readdirSync(folder).sort()) {
  const named = readdirSync(path.join(folder, study)).sort();
  const files = new Map(named.map((name) => [name, readdirSync(path.join(folder, study, name)).sort().map((file) => new Uint8Array(readFileSync(path.join(folder, study, name, file))))]));
  const series = named.map((name) => seriesOf(files.get(name)!, name));
  const search = await searchFace(series);
  const frame = search.found?.frame;
  for (const method of METHODS) {
    const start = process.cpuUsage();
    const plans = await planFaces(series, { method, depth: 12, ears: true });
    const { user, system } = process.cpuUsage(start);
    for (const { id, outcome, reason, cutter } of plans.flatMap((plan) => plan.series)) {
      const before = files.get(id)!;
      const after = cutter ? await Promise.all(before.map((file) => defacedFile(file, cutter))) : before;
      const { modality } = series.find((one) => one.id === id)!.info;
      const judged = frame ? await judgeBoth(before, after, modality, frame, pictures && path.join(pictures, `${study}-${id}-${method}.png`)) : ' | ';
      console.log(`| ${study} ${id} | ${method} | ${outcome}: ${reason} | ${frame?.found ?? 'nothing'} | ${judged} | ${shareChanged(before, after)} | ${((user + system) / 1e6).toFixed(1)} |`);
    }
  }
}

async function judgeBoth(before: readonly Uint8Array[], after: readonly Uint8Array[], modality: string, frame: Parameters<typeof viewOf>[0], picture: string | undefined): Promise<string> {
  const volume = await volumeOf(before);
  const thresholds = skinOf(volume, modality);
  const [seen, then] = [await judgeFaces(volume, viewOf(frame), thresholds), await judgeFaces(await volumeOf(after), viewOf(frame), thresholds)];
  if (picture) writeFileSync(picture, contactSheet([seen, then].flatMap(({ pictures: all }) => [all.slice(0, 3), all.slice(3)])));
  return `${seen.score.toFixed(2)} | ${then.score.toFixed(2)}`;
}

/** Bytes that differ, of all. */
function shareChanged(before: readonly Uint8Array[], after: readonly Uint8Array[]): string {
  let [all, changed] = [0, 0];
  before.forEach((was, index) => was.forEach((byte, at) => {
    all++;
    if (after[index]![at] !== byte) changed++;
  }));
  return `${((100 * changed) / all).toFixed(1)} %`;
}
