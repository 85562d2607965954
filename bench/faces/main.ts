/**
 * Faces in volumes: heads that nothing was tuned on, in many poses, planes and contrasts. A face detector looks at renderings of the
 * skin before and after; the phantom's own anatomy says what else changed.
 * `node --import tsx bench/faces/main.ts [heads [first [folder for pictures]]]`
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { UNSEEN, variedHead, variedPose } from '../../samples/head/variety.ts';
import type { Contrast } from '../../samples/head/phantom.ts';
import type { FaceMethod } from '../../helper/pixels/faces/cut.ts';
import { contactSheet, judgeFaces } from './judge.ts';
import { defacedFiles, headCase, measureChange, planOne, volumeOf } from './heads.ts';

const SETTINGS: { name: string; contrast: Contrast; plane: 'axial' | 'coronal' | 'sagittal'; plan: Parameters<typeof headCase>[4]; method: FaceMethod; thresholds: number[] }[] = [
  { name: 'CT axial 1.5 mm', contrast: 'ct', plane: 'axial', plan: { pixels: 192, spacing: 1.5 }, method: 'replace', thresholds: [-500, -200] },
  { name: 'CT axial 3 mm, tilt 15°', contrast: 'ct', plane: 'axial', plan: { pixels: 192, spacing: 3, tilt: 15 }, method: 'remove', thresholds: [-500, -200] },
  { name: 'CT feet first 2 mm', contrast: 'ct', plane: 'axial', plan: { pixels: 192, spacing: 2, reverse: true }, method: 'blur', thresholds: [-500, -200] },
  { name: 'CT axial 5 mm', contrast: 'ct', plane: 'axial', plan: { pixels: 192, spacing: 5 }, method: 'replace', thresholds: [-500, -200] },
  { name: 'CT coronal MPR 2 mm', contrast: 'ct', plane: 'coronal', plan: { pixels: 192, spacing: 2 }, method: 'remove', thresholds: [-500, -200] },
  { name: 'T1 sagittal 1.2 mm', contrast: 't1', plane: 'sagittal', plan: { pixels: 192, spacing: 1.2, extent: 190 }, method: 'replace', thresholds: [80, 140] },
  { name: 'T1 axial 3 mm', contrast: 't1', plane: 'axial', plan: { pixels: 192, spacing: 3 }, method: 'remove', thresholds: [80, 140] },
  { name: 'T2 coronal 3 mm', contrast: 't2', plane: 'coronal', plan: { pixels: 192, spacing: 3 }, method: 'blur', thresholds: [60, 100] },
];

const heads = Number(process.argv[2] ?? 16);
const first = Number(process.argv[3] ?? 1);
const folder = process.argv[4];
console.log('| head | series | method | size | pose (pitch, roll, yaw) | face before | after | brain pixels changed | outside changed | ms |');
console.log('|---|---|---|---|---|---|---|---|---|---|');
let found = 0;
let gone = 0;
for (let seed = first; seed < first + heads; seed++) {
  const setting = SETTINGS[(seed - 1) % SETTINGS.length]!;
  const shape = variedHead(seed, UNSEEN);
  const pose = variedPose(seed, { pitch: 18, roll: 12, yaw: 28 });
  const head = headCase(shape, setting.contrast, pose, setting.plane, setting.plan);
  const start = performance.now();
  const plan = await planOne(head, { method: setting.method });
  const after = await defacedFiles(head.files, plan, head.series.id);
  const elapsed = performance.now() - start;
  const change = measureChange(head, after);
  const before = await judgeFaces(await volumeOf(head.files), head, setting.thresholds);
  const then = await judgeFaces(await volumeOf(after), head, setting.thresholds);
  if (folder) writeFileSync(path.join(folder, `head-${seed}-${setting.method}.png`), contactSheet([before.pictures.slice(0, 3), then.pictures.slice(0, 3)]));
  if (before.found) found++;
  if (!then.found) gone++;
  const degrees = [pose.pitch, pose.roll, pose.yaw].map((value) => value.toFixed(0)).join(', ');
  const outcome = plan.series[0]!.outcome === 'deface' ? then.score.toFixed(2) : `${then.score.toFixed(2)} (${plan.series[0]!.reason})`;
  console.log(`| ${seed} | ${setting.name} | ${setting.method} | ${shape.scale.toFixed(2)} | ${degrees} | ${before.score.toFixed(2)} | ${outcome} | ${change.brain} | ${(100 * change.outside).toFixed(2)} % | ${elapsed.toFixed(0)} |`);
}
console.log(`\nFace seen before: ${found} of ${heads}. None seen after: ${gone} of ${heads}. (Best score of two detectors over 2 thresholds × 3 views; a face from 0.3 on.)`);
