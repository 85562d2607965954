/**
 * Faces in volumes: heads that nothing was tuned on, as they come to a scanner. A face detector looks at renderings of the skin before and
 * after; the phantom's own anatomy says what else changed.
 * `node --import tsx bench/faces/main.ts [heads [first [folder for pictures [kinds | coils | studies]]]]`: with `kinds` or `coils` in those scenes of `kinds.ts`,
 * with `studies` in those of `studies.ts`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { variedHead, variedPose, WILD } from '../../samples/head/variety.ts';
import type { Contrast } from '../../samples/head/phantom.ts';
import type { FaceMethod } from '../../helper/pixels/faces/cut/cut.ts';
import { planFaces, type FaceSeries } from '../../helper/pixels/faces/deface.ts';
import type { Grid } from '../../helper/pixels/faces/volume/grid.ts';
import { contactSheet, judgeFaces, viewOfPhantom } from './judge.ts';
import { defacedFiles, headCase, measureChange, seriesOf, volumeOf, type HeadCase, type HeadScan } from './heads.ts';
import { COILS, KINDS } from './kinds.ts';
import { SCENES } from './scenes.ts';
import { STUDIES } from './studies.ts';

const METHODS: readonly FaceMethod[] = ['replace', 'remove', 'blur'];

/** Values at which the skin is rendered: one near the air, one within the skin. */
const THRESHOLDS: Record<Contrast, [number, number]> = { ct: [-500, -200], t1: [80, 140], t2: [60, 100], flair: [60, 110], fatsat: [60, 100], epi: [28, 40], pet: [30, 45], lowkv: [-500, -200], dwi: [14, 20], tof: [25, 45], stir: [30, 45], mprage: [45, 80] };

const folder = process.argv[4];
const scenes = { kinds: KINDS, coils: COILS, studies: STUDIES }[process.argv[5] ?? ''] ?? SCENES;
const heads = Number(process.argv[2] ?? scenes.length);
const first = Number(process.argv[3] ?? 1041);
if (folder) mkdirSync(folder, { recursive: true });
console.log('| head | series | method | size | pose (pitch, roll, yaw) | found by | face before | after | brain pixels changed | outside changed | skin of face left | ears left | CPU s |');
console.log('|---|---|---|---|---|---|---|---|---|---|---|---|---|');
let [judged, seen, gone, held, spared] = [0, 0, 0, 0, 0];
for (let seed = first; seed < first + heads; seed++) {
  const scene = scenes[(seed - 1) % scenes.length]!;
  const method = METHODS[seed % METHODS.length]!;
  const shape = { ...variedHead(seed, WILD), torso: scene.torso ?? false, ...scene.shape };
  const pose = { ...variedPose(seed, { pitch: 25, roll: 25, yaw: scene.prone ? 55 : 45 }), ...scene.pose };
  const scans = [scene, ...(scene.beside ?? [])];
  const cases = scans.map((scan) => headCase(shape, pose, scan));
  const start = process.cpuUsage();
  const [plan] = await planFaces(seriesOfCases(cases), { method, depth: 12, ears: true });
  const files = [];
  for (const one of cases) files.push(await defacedFiles(one.files, plan!, one.series.id));
  const used = process.cpuUsage(start);
  for (const [index, head] of cases.entries()) {
    const scan = scans[index]!;
    const after = files[index]!;
    const { outcome, reason } = plan!.series.find(({ id }) => id === head.series.id)!;
    const change = measureChange(head, after, true);
    const before = await judgedOf(head, head.files, scan);
    const then = outcome === 'held' ? undefined : await judgedOf(head, after, scan);
    if (folder) writeFileSync(path.join(folder, `head-${seed}-${method}${index > 0 ? `-${index}-${scan.contrast}` : ''}.png`), contactSheet([before.pictures.slice(0, 3), (then ?? before).pictures.slice(0, 3)]));
    judged++;
    if (before.found) seen++;
    if (!then) held++;
    else if (!then.found) gone++;
    if (change.brain === 0) spared++;
    const degrees = [pose.pitch, pose.roll, pose.yaw].map((value) => value.toFixed(0)).join(', ');
    const result = then ? `${then.score.toFixed(2)}${outcome === 'deface' ? '' : ` (${reason})`}` : `held: ${reason}`;
    console.log(`| ${seed} | ${scene.name}${index > 0 ? `: ${scan.contrast}` : ''} | ${method} | ${shape.scale.toFixed(2)} | ${degrees} | ${plan!.shell?.frame.found ?? ''} | ${before.score.toFixed(2)} | ${result} | ${change.brain} | ${(100 * change.outside).toFixed(2)} % | ${(100 * change.faceLeft).toFixed(0)} % | ${(100 * change.earsLeft).toFixed(0)} % | ${((used.user + used.system) / 1e6).toFixed(1)} |`);
  }
}
console.log(`\n${judged} series: face seen before in ${seen}; after: none seen in ${gone}, held ${held}; no brain pixel changed in ${spared}. (Best score of two detectors over 2 thresholds × 3 views; a face from 0.3 on.)`);

/** Scans of one number are of one series, as those of a localiser are. */
function seriesOfCases(cases: readonly HeadCase[]): FaceSeries[] {
  const ids = new Set(cases.map(({ series }) => series.id));
  return [...ids].map((id) => seriesOf(cases.filter(({ series }) => series.id === id).flatMap(({ files }) => files), id));
}

async function judgedOf(head: HeadCase, files: readonly Uint8Array[], { contrast, inverted, clip }: HeadScan): ReturnType<typeof judgeFaces> {
  const volume = await volumeOf(files);
  const shown: Grid = inverted === undefined ? volume : { ...volume, values: volume.values.map((value) => inverted - value) };
  // Below the window that was kept all is alike.
  const thresholds = THRESHOLDS[contrast].map((value, index) => Math.max(value, (clip?.[0] ?? -Infinity) + 30 + 60 * index));
  return judgeFaces(shown, viewOfPhantom(head), thresholds);
}
