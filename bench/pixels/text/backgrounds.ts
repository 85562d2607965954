import type { Random } from './random.ts';

/** Grey levels, 0 to 255, not rounded yet. */
export interface Canvas {
  width: number;
  height: number;
  data: Float32Array;
}

/** What text is set over: one function a modality. They share no code with the scenes that the finder was trained on. */
export const BACKGROUNDS = { ultrasound, radiograph, ct, mr, fluoroscopy } as const;

export type BackgroundName = keyof typeof BACKGROUNDS;

function paint(width: number, height: number, level: (x: number, y: number) => number): Canvas {
  const data = new Float32Array(width * height);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) data[y * width + x] = level(x, y);
  return { width, height, data };
}

/** Smooth noise, -1 to 1: random values on a lattice of `pitch` pixels with cubic blending between them. */
export function lattice(random: Random, width: number, height: number, pitch: number): (x: number, y: number) => number {
  const columns = Math.ceil(width / pitch) + 2;
  const values = Float32Array.from({ length: columns * (Math.ceil(height / pitch) + 2) }, () => random.between(-1, 1));
  const blend = (t: number): number => t * t * (3 - 2 * t);
  return (x, y) => {
    const [column, row] = [Math.floor(x / pitch), Math.floor(y / pitch)];
    const [u, v] = [blend(x / pitch - column), blend(y / pitch - row)];
    const at = row * columns + column;
    const upper = values[at]! * (1 - u) + values[at + 1]! * u;
    const lower = values[at + columns]! * (1 - u) + values[at + columns + 1]! * u;
    return upper * (1 - v) + lower * v;
  };
}

/** Signed distance-like field of a tilted ellipse: below 0 inside. */
export function blob(random: Random, width: number, height: number, least: number, most: number): (x: number, y: number) => number {
  const [cx, cy, tilt] = [random.between(0.15, 0.85) * width, random.between(0.15, 0.85) * height, random.between(0, Math.PI)];
  const [a, b] = [random.between(least, most), random.between(least, most)];
  const [cos, sin] = [Math.cos(tilt), Math.sin(tilt)];
  return (x, y) => Math.hypot(((x - cx) * cos + (y - cy) * sin) / a, ((y - cy) * cos - (x - cx) * sin) / b) - 1;
}

/** 1 inside, 0 outside, with an edge of the given width between. */
export function soft(field: number, width: number): number {
  const steps = field / width;
  return steps > 9 ? 0 : steps < -9 ? 1 : 1 / (1 + Math.exp(steps));
}

/** A sector of speckle with bright interfaces and dark vessels on black. */
function ultrasound(random: Random, width: number, height: number): Canvas {
  const coarse = lattice(random, width, height, 90);
  const grain = [lattice(random, width, height, random.between(2, 5)), lattice(random, width, height, random.between(2, 5))] as const;
  const vessels = Array.from({ length: 5 }, () => blob(random, width, height, 15, 90));
  const interfaces = Array.from({ length: 4 }, () => blob(random, width, height, 80, 400));
  const [apexX, opening, depth] = [width * random.between(0.4, 0.6), random.between(0.5, 0.8), height * random.between(0.9, 1)];
  return paint(width, height, (x, y) => {
    const radius = Math.hypot(x - apexX, y + 60);
    if (Math.abs(Math.atan2(x - apexX, y + 60)) > opening || radius < 100 || radius > depth) return random.next() < 0.02 ? 2 : 0;
    let echo = 70 + 45 * coarse(x, y);
    for (const vessel of vessels) echo *= 1 - 0.85 * soft(vessel(x, y), 0.05);
    for (const surface of interfaces) echo += 90 * Math.exp(-((surface(x, y) * 30) ** 2));
    return echo * Math.hypot(grain[0](x, y), grain[1](x, y)) * 1.6;
  });
}

/** Soft tissue and bones with trabeculae between white collimated borders. */
function radiograph(random: Random, width: number, height: number): Canvas {
  const tissue = lattice(random, width, height, 220);
  const fine = [lattice(random, width, height, 24), lattice(random, width, height, 7)] as const;
  const bones = Array.from({ length: 7 }, () => blob(random, width, height, 20, 330));
  const border = random.whole(0, 60);
  return paint(width, height, (x, y) => {
    if (Math.min(x, y, width - x, height - y) < border) return 6;
    let level = 105 + 60 * tissue(x, y);
    for (const bone of bones) {
      const field = bone(x, y);
      level += 32 * soft(field, 0.04) * (1 + 0.35 * fine[0](x, y) + 0.3 * fine[1](x, y)) + 18 * Math.exp(-((field * 25) ** 2));
    }
    return level + 4 * random.normal();
  });
}

/** A body with organs, bright bones and noise in black air, and the table. */
function ct(random: Random, width: number, height: number): Canvas {
  const [cx, cy] = [width / 2 + random.between(-60, 60), height / 2 + random.between(-40, 40)];
  const [a, b] = [random.between(280, 420), random.between(220, 330)];
  const organs = Array.from({ length: 12 }, () => ({ field: blob(random, width, height, 18, 120), level: random.between(-70, 110) }));
  const noise = [lattice(random, width, height, 3), lattice(random, width, height, 60)] as const;
  return paint(width, height, (x, y) => {
    if (Math.abs(y - cy - b - 18 + ((x - cx) / a) ** 2 * 30) < 3) return 90;
    const body = Math.hypot((x - cx) / a, (y - cy) / b) - 1;
    if (body > 0) return 0;
    let level = body > -0.05 ? 70 : 120;
    for (const organ of organs) level += organ.level * soft(organ.field(x, y), 0.02);
    return level + 14 * noise[0](x, y) + 10 * noise[1](x, y) + 5 * random.normal();
  });
}

/** A head-like section: scalp, folded brain, coil shading, Rician noise. */
function mr(random: Random, width: number, height: number): Canvas {
  const [cx, cy] = [width / 2, height / 2];
  const [a, b] = [random.between(260, 330), random.between(310, 370)];
  const folds = lattice(random, width, height, random.between(18, 32));
  const shading = lattice(random, width, height, 400);
  return paint(width, height, (x, y) => {
    const radius = Math.hypot((x - cx) / a, (y - cy) / b);
    const ring = radius > 0.93 && radius < 1 ? 210 : radius > 0.86 && radius <= 0.93 ? 20 : 0;
    const brain = radius <= 0.86 ? 120 + 75 * Math.tanh(4 * folds(x, y)) * (radius > 0.25 ? 1 : 0.2) : 0;
    const signal = (ring + brain) * (1 + 0.35 * shading(x, y));
    return Math.hypot(signal + 6 * random.normal(), 6 * random.normal());
  });
}

/** A round grey field with vessels and a catheter, and much quantum noise. */
function fluoroscopy(random: Random, width: number, height: number): Canvas {
  const field = lattice(random, width, height, 160);
  const base = random.between(110, 175);
  const canvas = paint(width, height, (x, y) => (Math.hypot(x - width / 2, y - height / 2) > 0.62 * height ? 8 : base + 40 * field(x, y)));
  for (let index = 0; index < 9; index++) {
    let [x, y, heading] = [random.between(0.2, 0.8) * width, random.between(0.1, 0.4) * height, random.between(0, 2 * Math.PI)];
    const [thickness, darkness] = [random.between(0.8, 7), random.between(25, 90)];
    for (let step = 0; step < 600; step++) {
      heading += random.between(-0.09, 0.09);
      x += Math.cos(heading);
      y += Math.sin(heading);
      stamp(canvas, x, y, thickness, -darkness / (2.5 * thickness));
    }
  }
  const deviation = random.between(7, 14);
  canvas.data.forEach((level, at) => (canvas.data[at] = Math.max(0, level) + deviation * random.normal()));
  return canvas;
}

/** Adds to the levels of a small disc with a soft rim. */
function stamp(canvas: Canvas, cx: number, cy: number, radius: number, change: number): void {
  for (let y = Math.max(0, Math.floor(cy - radius - 1)); y <= Math.min(canvas.height - 1, cy + radius + 1); y++) {
    for (let x = Math.max(0, Math.floor(cx - radius - 1)); x <= Math.min(canvas.width - 1, cx + radius + 1); x++) {
      canvas.data[y * canvas.width + x]! += change * Math.max(0, Math.min(1, radius + 0.5 - Math.hypot(x - cx, y - cy)));
    }
  }
}
