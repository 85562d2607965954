import { evened, coilOf, type Coil } from './coil.ts';
import type { Grid } from '../volume/grid.ts';
import { numberBetween, sampled } from './skin.ts';

/** What was taken out of the values of a series before a head was looked for in it. Plain data: it travels with a cutter. */
export interface Evening {
  /** The falloff of a steep coil. */
  coil?: Coil;
  /** Where the greys are turned about, the value that stands for no signal: bright, as air is in a negative. */
  white?: number;
}

/** A series as a head is looked for in it: its tissue bright, and as bright everywhere. */
export interface Even extends Evening {
  volume: Grid;
}

/** Turns a negative about, and evens out the falloff of a coil so steep that one threshold tells no skin; other volumes stay as they are. */
export function evenOut(volume: Grid, modality: string): Even {
  const white = whiteOf(volume);
  const upright = white === undefined ? volume : turnedAbout(volume, white);
  const coil = coilOf(upright, modality);
  return { volume: coil ? evened(upright, coil) : upright, ...(coil ? { coil } : {}), ...(white === undefined ? {} : { white }) };
}

/** The same done to another part of the series. */
export function evenedAs(volume: Grid, { coil, white }: Evening): Grid {
  const upright = white === undefined ? volume : turnedAbout(volume, white);
  return coil ? evened(upright, coil) : upright;
}

function turnedAbout(volume: Grid, white: number): Grid {
  return { ...volume, values: volume.values.map((value) => white - value) };
}

/** Air fills at least such a share of a volume, all alike. In a negative it lies at the upper end of the values, and next to nothing at the lower. */
const NEGATIVE = { air: 0.2, end: 0.03, dark: 0.03 } as const;

/** The value of no signal where the greys of a volume are turned about, as in a converted picture; undefined where they are not. */
function whiteOf(volume: Grid): number | undefined {
  const values = sampled(volume).sort();
  const [low, high] = [values[Math.floor(values.length * 0.001)] ?? 0, values[Math.floor(values.length * 0.999)] ?? 0];
  const share = (from: number, to: number): number => numberBetween(values, low + from * (high - low), low + to * (high - low)) / Math.max(1, values.length);
  const isNegative = share(1 - NEGATIVE.end, 2) > NEGATIVE.air && share(-1, NEGATIVE.end) < NEGATIVE.dark;
  return isNegative ? high : undefined;
}
