import { beforeAll, describe, expect, it, vi } from 'vitest';
import { defacedFiles, headCase, measureChange, planOne, seriesOf, volumeOf, type HeadCase, type HeadScan } from '../../../../bench/faces/heads.ts';
import { planFaces, type FacePlan, type FaceSeries } from '../../../../helper/pixels/faces/deface.ts';
import { faceSeen, type FaceSeen } from '../../../../helper/pixels/faces/check/check.ts';
import { findBody } from '../../../../helper/pixels/faces/head/head.ts';
import { findFace } from '../../../../helper/pixels/faces/search/landmarks.ts';
import { eachPoint, type Grid } from '../../../../helper/pixels/faces/volume/grid.ts';
import { findBrain } from '../../../../helper/pixels/faces/head/brain.ts';
import type { FaceShell } from '../../../../helper/pixels/faces/cut/shell.ts';
import { renderSurface } from '../../../../helper/pixels/faces/check/rendering.ts';
import { writeEnhanced, writeInstances } from '../../../../samples/head/instances.ts';
import { dilate } from '../../../../helper/pixels/faces/volume/morphology.ts';
import { headPoint, planSlices, uniform, type Pose, type Scan } from '../../../../samples/head/scan.ts';
import { UNSEEN, variedHead, variedPose, WILD } from '../../../../samples/head/variety.ts';

/** Whole volumes are searched: seconds each, more where other work runs beside them. */
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const POSE = { pitch: 7, roll: -4, yaw: 12, at: [5, -3, 4] } as const;
const COARSE = { pixels: 96, spacing: 3 } as const;
const OPTIONS = { method: 'replace', depth: 12, ears: false } as const;

let ct: HeadCase;
let plan: FacePlan;
beforeAll(async () => {
  ct = headCase(variedHead(101, UNSEEN), POSE, { contrast: 'ct', plane: 'axial', plan: COARSE }, 2.5);
  plan = await planOne(ct);
});

describe('a head CT', () => {
  it('has its nose found where it is', () => {
    const [x, y, z] = headPoint(POSE, ct.shape.scale)(...plan.shell!.frame.noseTip);
    expect(Math.hypot(x, y + 88 + ct.shape.nose.projection, z - 24 + ct.shape.nose.length)).toBeLessThan(16);
  });

  it('loses its face and neither brain nor anything behind it', async () => {
    const after = await defacedFiles(ct.files, plan, ct.series.id);
    const change = measureChange(ct, after);
    expect(change.changed).toBeGreaterThan(5000);
    expect(change.brain).toBe(0);
    expect(change.outside).toBeLessThan(0.02);
  });

  it('is held where its face was missed, by a little or by all, and not where the way it looks is unsure', async () => {
    const volume = await volumeOf(ct.files, 2);
    const body = dilate(findBody(volume, 'CT')!.mask, 3);
    const { cutter } = plan.series[0]!;
    const { cut, skin, frame } = cutter!.shell;
    const seen = (by: readonly [number, number, number], how: Partial<FaceShell['frame']> = {}): Promise<FaceSeen> => {
      const moved = (grid: Grid): Grid => ({ ...grid, origin: [grid.origin[0] + by[0], grid.origin[1] + by[1], grid.origin[2] + by[2]] });
      return faceSeen(volume, 'CT', { ...cutter!, shell: { cut: moved(cut), skin: moved(skin), frame: { ...frame, ...how } } }, body);
    };
    expect(await seen([0, 0, 0], { ahead: false })).not.toBe('own');
    expect(await seen([0, 0, -45])).toBe('own');
    expect(await seen([0, 0, 400])).toBe('own');
    const { anterior, left } = frame;
    const behind = { anterior: [-anterior[0], -anterior[1], -anterior[2]], left: [-left[0], -left[1], -left[2]] } as const;
    expect(await seen([0, 0, 400], { ...behind, nasion: [frame.nasion[0] - 140 * anterior[0], frame.nasion[1] - 140 * anterior[1], frame.nasion[2] - 140 * anterior[2]], ahead: false })).toBe('own');
  });

  it.each(['replace', 'remove', 'blur'] as const)('has no nose left: %s', async (method) => {
    const own = method === 'replace' ? plan : await planOne(ct, { method });
    const volume = await volumeOf(await defacedFiles(ct.files, own, ct.series.id), 2);
    const head = findBody(volume, 'CT')!;
    const { face } = findFace(volume, head, findBrain(volume, head, true));
    const was = plan.shell!.frame.noseTip;
    expect(face?.found === 'nose' && Math.hypot(...face.noseTip.map((value, axis) => value - was[axis]!)) < 25).toBe(false);
  });

  it('loses its face and no brain, which is found, where only the values of one window were kept', async () => {
    for (const clip of [[-500, 1300], [-160, 240]] as const) {
      const windowed = headCase(ct.shape, POSE, { contrast: 'ct', plane: 'axial', plan: COARSE, clip }, 2.5);
      const own = await planOne(windowed);
      const change = measureChange(windowed, await defacedFiles(windowed.files, own, windowed.series.id));
      expect(['both', 'brain']).toContain(own.shell!.frame.found);
      expect(change.changed).toBeGreaterThan(5000);
      expect(change.brain).toBe(0);
      expect(change.outside).toBeLessThan(0.02);
    }
  });

  it('passes slices above the face through untouched', async () => {
    const after = await defacedFiles(ct.files, plan, ct.series.id);
    expect(after.at(-1)).toBe(ct.files.at(-1));
    expect(after[40]).not.toBe(ct.files[40]);
  });

  it('comes out the same whatever the order of its files', async () => {
    const [shuffled] = await planFaces([{ ...ct.series, instances: [...ct.series.instances].reverse() }], OPTIONS);
    expect(shuffled!.shell!.cut.values).toEqual(plan.shell!.cut.values);
  });

  it('is cut by the same shell in all series of its frame of reference, as one multi-frame file too', async () => {
    const enhanced = seriesOf([writeEnhanced(ct.scan, { number: 9, description: 'HEAD enhanced', modality: 'CT', bodyPart: 'HEAD' })], 'series 9');
    const [both] = await planFaces([enhanced, ct.series], OPTIONS);
    expect(both!.series.map(({ outcome }) => outcome)).toEqual(['deface', 'deface']);
    expect(both!.series[0]!.cutter!.shell).toBe(both!.series[1]!.cutter!.shell);
  });

  it('loses its ears where the policy takes them, and still no brain', async () => {
    const own = await planOne(ct, { ears: true });
    const change = measureChange(ct, await defacedFiles(ct.files, own, ct.series.id));
    expect(change.brain).toBe(0);
    const [x, y, z] = [ct.shape.cranium.breadth + 2, 12, 4];
    const inHead = headPoint(POSE, ct.shape.scale);
    const { cut } = own.shell!;
    let ear = -Infinity;
    eachPoint(cut, (at, ...place) => {
      const [hx, hy, hz] = inHead(...place);
      if (Math.hypot(Math.abs(hx) - x, hy - y, hz - z) < 4) ear = Math.max(ear, cut.values[at]!);
    });
    expect(ear).toBeGreaterThan(0);
  });

  it('is held where some of its slices do not say where they lie', async () => {
    const [own] = await planFaces([{ ...ct.series, info: { ...ct.series.info, located: false } }], OPTIONS);
    expect(own!.series[0]).toMatchObject({ outcome: 'held', problem: { code: 'faces-unclear-geometry' } });
  });

  it('with only its top in the field of view stays as it is', async () => {
    const top = headCase(ct.shape, { ...POSE, at: [0, 0, 0] }, { contrast: 'ct', plane: 'axial', plan: { ...COARSE, centre: [0, 0, 105 * ct.shape.scale], extent: 70 } }, 2.5);
    const own = await planOne(top);
    expect(own.series[0]).toMatchObject({ outcome: 'unchanged' });
  });
});

describe('a CT of the neck', () => {
  it('loses its face and nothing of the wedge of brain at the upper end of the field of view', async () => {
    const plan = { pixels: 144, size: 300, spacing: 2.5, extent: 270, centre: [0, 10, -115] } as const;
    const neck = headCase({ ...variedHead(7910, WILD), torso: true }, variedPose(7910, { pitch: 25, roll: 25, yaw: 45 }), { contrast: 'ct', plane: 'axial', plan });
    const own = await planOne(neck, { ears: true });
    expect(own.series[0]).toMatchObject({ outcome: 'deface' });
    const change = measureChange(neck, await defacedFiles(neck.files, own, neck.series.id), true);
    expect(change.changed).toBeGreaterThan(5000);
    expect(change.brain).toBe(0);
  }, 120_000);
});

describe('an MR head', () => {
  it('loses its face and no brain', async () => {
    const mr = headCase(variedHead(102, UNSEEN), { ...POSE, yaw: -9 }, { contrast: 't1', plane: 'sagittal', plan: { ...COARSE, extent: 190 } }, 2.5);
    const own = await planOne(mr);
    expect(own.series[0]).toMatchObject({ outcome: 'deface' });
    const change = measureChange(mr, await defacedFiles(mr.files, own, mr.series.id));
    expect(change.changed).toBeGreaterThan(5000);
    expect(change.brain).toBe(0);
    expect(change.outside).toBeLessThan(0.02);
  });
});

describe('a head of which the skin of one side is missing', () => {
  it('has its face found where it is though its sides fold in: what lies within says which way it looks', async () => {
    const plan = { pixels: 60, size: 150, spacing: 4 } as const;
    const folded = headCase(variedHead(7925, WILD), variedPose(7925, { pitch: 25, roll: 25, yaw: 45 }), { contrast: 't1', plane: 'axial', plan, wrap: true }, 2.5);
    const own = await planOne(folded);
    const [x, y, z] = headPoint(folded.pose, folded.shape.scale)(...own.shell!.frame.nasion);
    // The dip of the modelled nose lies 24 mm above the ear canals and 88 mm before them.
    expect(Math.hypot(x, y + 88, z - 24)).toBeLessThan(12);
  });

  it('is held where a slab of the neck holds half of its face, and nothing says which way it looks', async () => {
    const plan = { pixels: 100, size: 260, spacing: 3.5, extent: 60, centre: [0, 10, -90] } as const;
    const slab = headCase({ ...variedHead(7957, WILD), torso: true }, variedPose(7957, { pitch: 25, roll: 25, yaw: 45 }), { contrast: 't2', plane: 'sagittal', plan }, 2.5);
    const own = await planOne(slab);
    expect(own.series[0]).toMatchObject({ outcome: 'held', problem: { code: 'faces-not-found' } });
  });
});

describe('a series in which the patient has moved', () => {
  /** The same head in the same frame of reference, so many mm farther ahead than where the CT saw it: the cut laid there runs deeper here. */
  const moved = (ahead: number): HeadCase => headCase(ct.shape, { ...POSE, at: [POSE.at[0], POSE.at[1] - ahead, POSE.at[2]] }, { contrast: 't1', plane: 'axial', plan: COARSE, number: 3 }, 2.5);

  it('loses its face and nothing of the brain that came to lie in the cut; the other is cut as before', async () => {
    const t1 = moved(6);
    const [both] = await planFaces([ct.series, t1.series], OPTIONS);
    expect(both!.series.map(({ outcome }) => outcome)).toEqual(['deface', 'deface']);
    const change = measureChange(t1, await defacedFiles(t1.files, both!, t1.series.id));
    expect(change.changed).toBeGreaterThan(5000);
    expect(change.brain).toBe(0);
    expect(both!.series[0]!.cutter!.shell.cut.values).toEqual(plan.shell!.cut.values);
  });

  it('is held where the cut would take much of the brain', async () => {
    const [both] = await planFaces([ct.series, moved(24).series], OPTIONS);
    expect(both!.series.map(({ outcome, problem }) => [outcome, problem?.code])).toEqual([['deface', undefined], ['held', 'faces-brain']]);
  });
});

describe('a head whose header is wrong', () => {
  const lying = (pose: Partial<Pose>, how: Partial<HeadScan> = {}): HeadCase => headCase(ct.shape, { ...POSE, ...pose }, { contrast: 'ct', plane: 'axial', plan: COARSE, ...how }, 2.5);

  it.each([['on one side', 88], ['prone', 178]])('loses its face and no brain where the patient lay %s and the header says supine', async (_, yaw) => {
    const turned = lying({ yaw });
    const own = await planOne(turned);
    expect(own.series[0]).toMatchObject({ outcome: 'deface' });
    expect(own.shell!.frame.found).toBe('both');
    const change = measureChange(turned, await defacedFiles(turned.files, own, turned.series.id));
    expect(change.faceLeft).toBeLessThan(0.2);
    expect(change.brain).toBe(0);
    expect(change.outside).toBeLessThan(0.02);
  });

  it('is held where it stands upside down: its neck is not the top of a head', async () => {
    expect((await planOne(lying({ roll: 178 }))).series[0]).toMatchObject({ outcome: 'held', problem: { code: 'faces-not-found' } });
  });

  it('loses its face and no brain where its greys are turned about, and what stands there is as turned', async () => {
    const negative = lying({}, { contrast: 't1', inverted: 1000, storage: { photometric: 'MONOCHROME1' } });
    const own = await planOne(negative);
    expect(own.series[0]).toMatchObject({ outcome: 'deface', cutter: { white: expect.closeTo(1000, -1) as number } });
    const change = measureChange(negative, await defacedFiles(negative.files, own, negative.series.id));
    expect(change.faceLeft).toBeLessThan(0.2);
    expect(change.brain).toBe(0);
    expect(change.outside).toBeLessThan(0.02);
  });

  it('is held where the air before a steep coil shines as brightly as its skin', async () => {
    const child = headCase(variedHead(3322, WILD), variedPose(3322, { pitch: 25, roll: 25, yaw: 45 }), { contrast: 't1', plane: 'axial', plan: { pixels: 160, spacing: 2 }, bias: -1.6 });
    expect((await planOne(child)).series[0]).toMatchObject({ outcome: 'held', problem: { code: 'faces-not-found' } });
  });
});

describe('what is no head', () => {
  /** A cylinder of water, an oval body with a spine, and a bent limb. */
  const SHAPES: [name: string, value: (x: number, y: number, z: number) => number][] = [
    ['a water phantom', (x, y) => (Math.hypot(x, y) < 95 ? 0 : Math.hypot(x, y) < 100 ? 120 : -1000)],
    ['an abdomen', (x, y) => (Math.hypot(x, y - 50) < 18 ? 500 : Math.hypot(x / 1.25, y) < 85 ? 45 : Math.hypot(x / 1.25, y) < 95 ? -95 : -1000)],
    ['a knee', (x, y, z) => (Math.hypot(x, y) < 22 ? 700 : Math.hypot(x, y + (z > 0 ? 0 : z * 0.2)) < 60 ? 40 : -1000)],
  ];

  /** Axial slices through a shape, with a header that says nothing, or that it is a head. */
  const shapeSeries = (value: (x: number, y: number, z: number) => number, said: string, modality: 'CT' | 'MR' = 'CT', pixels: number = COARSE.pixels): FaceSeries => {
    const slices = planSlices('axial', { ...COARSE, pixels, size: 260, extent: 200 });
    const scan: Scan = { plan: slices, contrast: modality === 'CT' ? 'ct' : 't1', slices: Array.from({ length: slices.slices }, (_unused, k) => Int16Array.from({ length: slices.rows * slices.columns }, (_empty, at) => {
      const [i, j] = [at % slices.columns, Math.floor(at / slices.columns)];
      return value(slices.first[0] + i * slices.pixel, slices.first[1] + j * slices.pixel, slices.first[2] + k * 3);
    })) };
    return seriesOf(writeInstances(scan, { number: 5, description: said, modality, attributes: { StudyDescription: said, ProtocolName: said } }), 'series 5');
  };

  it.each(SHAPES)('comes out unchanged: %s', async (_, value) => {
    const series = shapeSeries(value, 'Routine');
    expect(series.decision).toBe('deface');
    const [own] = await planFaces([series], OPTIONS);
    expect(own!.series[0]).toMatchObject({ outcome: 'unchanged' });
  });

  it('comes out unchanged though the header calls it a head: a water phantom', async () => {
    const [own] = await planFaces([shapeSeries(SHAPES[0]![1], 'HEAD')], OPTIONS);
    expect(own!.series[0]).toMatchObject({ outcome: 'unchanged' });
  });

  it.each<[string, 'CT' | 'MR', number, (x: number, y: number, z: number, random: () => number) => number]>([
    ['noise of 40 × 40 pixels in MR', 'MR', 40, (_x, _y, _z, random) => 1000 * random()],
    ['noise of 96 × 96 pixels in MR', 'MR', 96, (_x, _y, _z, random) => 60 * Math.sqrt(-2 * Math.log(random() + 1e-9))],
    ['noise of 40 × 40 pixels in CT', 'CT', 40, (_x, _y, _z, random) => 2000 * random() - 1000],
    ['a ball of oil in MR', 'MR', 96, (x, y, z, random) => (Math.hypot(x, y, z) < 85 ? 800 : 10) + 10 * random()],
    ['a bottle of water in MR', 'MR', 96, (x, y, z, random) => (Math.hypot(x, y) < 80 && Math.abs(z) < 90 ? 500 - x : 10) + 10 * random()],
  ])('comes out unchanged though the header calls it a head: %s', async (_, modality, pixels, value) => {
    const random = uniform(7);
    const series = shapeSeries((x, y, z) => value(x, y, z, random), 'HEAD', modality, pixels);
    expect(series.decision).toBe('deface');
    const [own] = await planFaces([series], OPTIONS);
    expect(own!.series[0]).toMatchObject({ outcome: 'unchanged', unlikeHeader: true, reason: 'no head was found in the images' });
  });

  it('is said to be without a face only where the header calls it no head', async () => {
    const [own] = await planFaces([shapeSeries((x, y) => (Math.hypot(x, y) < 80 ? 500 : 10), '', 'MR', 40)], OPTIONS);
    expect(own!.series[0]).toEqual({ id: own!.series[0]!.id, outcome: 'unchanged', reason: 'no head was found in the images' });
  });
});

describe('a rendering', () => {
  it('shows the head before a dark background', async () => {
    const picture = renderSurface(await volumeOf(ct.files, 3), -300, { centre: POSE.at, anterior: [0, -1, 0], up: [0, 0, 1], yaw: 0, width: 250 }, 48);
    expect(picture.data[24 * 48 + 24]).toBeGreaterThan(60);
    expect(picture.data[24]).toBeLessThan(40);
  });
});
