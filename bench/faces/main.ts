/**
 * Faces in volumes: heads that nothing was tuned on, as they come to a scanner. A face detector looks at renderings of the skin before and
 * after; the phantom's own anatomy says what else changed.
 * `node --import tsx bench/faces/main.ts [heads [first [folder for pictures]]]`
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { variedHead, variedPose, WILD } from '../../samples/head/variety.ts';
import type { Contrast } from '../../samples/head/phantom.ts';
import type { FaceMethod } from '../../helper/pixels/faces/cut.ts';
import { contactSheet, judgeFaces, viewOfPhantom } from './judge.ts';
import { defacedFiles, headCase, measureChange, planOne, volumeOf } from './heads.ts';
import { SCENES } from './scenes.ts';

const METHODS: readonly FaceMethod[] = ['replace', 'remove', 'blur'];

/** Values at which the skin is rendered: one near the air, one within the skin. */
const THRESHOLDS: Record<Contrast, [number, number]> = { ct: [-500, -200], t1: [80, 140], t2: [60, 100], flair: [60, 110], fatsat: [60, 100], epi: [28, 40], pet: [30, 45], lowkv: [-500, -200], dwi: [14, 20], tof: [25, 45], stir: [30, 45], mprage: [45, 80] };

const heads = Number(process.argv[2] ?? SCENES.length);
const first = Number(process.argv[3] ?? 1041);
const folder = process.argv[4];
if (folder) mkdirSync(folder, { recursive: true });
console.log('| head | series | method | size | pose (pitch, roll, yaw) | found by | face before | after | brain pixels changed | outside changed | skin of face left | ears left | CPU s |');
console.log('|---|---|---|---|---|---|---|---|---|---|---|---|---|');
let [seen, gone, held, spared] = [0, 0, 0, 0];
for (let seed = first; seed < first + heads; seed++) {
  const scene = SCENES[(seed - 1) % SCENES.length]!;
  const method = METHODS[seed % METHODS.length]!;
  const shape = { ...variedHead(seed, WILD), torso: scene.torso ?? false };
  const pose = variedPose(seed, { pitch: 25, roll: 25, yaw: scene.prone ? 55 : 45 });
  const head = headCase(shape, pose, scene);
  const start = process.cpuUsage();
  const plan = await planOne(head, { method, ears: true });
  const after = await defacedFiles(head.files, plan, head.series.id);
  const used = process.cpuUsage(start);
  const change = measureChange(head, after, true);
  const before = await judgeFaces(await volumeOf(head.files), viewOfPhantom(head), THRESHOLDS[scene.contrast]);
  const { outcome, reason } = plan.series[0]!;
  const then = outcome === 'held' ? undefined : await judgeFaces(await volumeOf(after), viewOfPhantom(head), THRESHOLDS[scene.contrast]);
  if (folder) writeFileSync(path.join(folder, `head-${seed}-${method}.png`), contactSheet([before.pictures.slice(0, 3), (then ?? before).pictures.slice(0, 3)]));
  if (before.found) seen++;
  if (!then) held++;
  else if (!then.found) gone++;
  if (change.brain === 0) spared++;
  const degrees = [pose.pitch, pose.roll, pose.yaw].map((value) => value.toFixed(0)).join(', ');
  const result = then ? `${then.score.toFixed(2)}${outcome === 'deface' ? '' : ` (${reason})`}` : `held: ${reason}`;
  console.log(`| ${seed} | ${scene.name} | ${method} | ${shape.scale.toFixed(2)} | ${degrees} | ${plan.shell?.frame.found ?? ''} | ${before.score.toFixed(2)} | ${result} | ${change.brain} | ${(100 * change.outside).toFixed(2)} % | ${(100 * change.faceLeft).toFixed(0)} % | ${(100 * change.earsLeft).toFixed(0)} % | ${((used.user + used.system) / 1e6).toFixed(1)} |`);
}
console.log(`\n${heads} heads: face seen before in ${seen}; after: none seen in ${gone}, held ${held}; no brain pixel changed in ${spared}. (Best score of two detectors over 2 thresholds × 3 views; a face from 0.3 on.)`);
