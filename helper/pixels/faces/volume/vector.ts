/** A point or direction in patient coordinates: DICOM LPS (left, posterior, superior), mm. */
export type Vector = readonly [number, number, number];

export function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

export function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

/** a + t b */
export function along(a: Vector, b: Vector, t: number): Vector {
  return [a[0] + t * b[0], a[1] + t * b[1], a[2] + t * b[2]];
}

export function subtract(a: Vector, b: Vector): Vector {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

export function scale(a: Vector, t: number): Vector {
  return [a[0] * t, a[1] * t, a[2] * t];
}

export function norm(a: Vector): number {
  return Math.hypot(a[0], a[1], a[2]);
}

export function unit(a: Vector): Vector {
  return scale(a, 1 / norm(a));
}

/** `v` turned about the unit vector `axis` by `angle` radians (Rodrigues). */
export function turn(v: Vector, axis: Vector, angle: number): Vector {
  const c = Math.cos(angle);
  return along(along(scale(v, c), cross(axis, v), Math.sin(angle)), axis, dot(axis, v) * (1 - c));
}

export function distance(a: Vector, b: Vector): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
