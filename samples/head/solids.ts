/**
 * Signed distances (mm, negative inside) of the solids that the head phantom is modelled from.
 * Coordinates are plain numbers: these run millions of times for one volume.
 * The formulas are the usual ones of implicit modelling (Hart, "Sphere tracing", 1996; polynomial smooth minimum).
 */

/** Ellipsoid about the origin; a first-order distance, exact on the surface. */
export function ellipsoid(x: number, y: number, z: number, rx: number, ry: number, rz: number): number {
  const scaled = Math.sqrt((x / rx) ** 2 + (y / ry) ** 2 + (z / rz) ** 2);
  if (scaled < 1e-6) return -Math.min(rx, ry, rz);
  const gradient = Math.sqrt((x / rx ** 2) ** 2 + (y / ry ** 2) ** 2 + (z / rz ** 2) ** 2);
  return (scaled * (scaled - 1)) / gradient;
}

/** Capsule from a to b whose radius goes from `ra` to `rb`. */
export function capsule(
  x: number, y: number, z: number,
  ax: number, ay: number, az: number, ra: number,
  bx: number, by: number, bz: number, rb: number,
): number {
  const dx = bx - ax;
  const dy = by - ay;
  const dz = bz - az;
  const along = ((x - ax) * dx + (y - ay) * dy + (z - az) * dz) / (dx * dx + dy * dy + dz * dz);
  const t = along < 0 ? 0 : along > 1 ? 1 : along;
  const px = x - ax - t * dx;
  const py = y - ay - t * dy;
  const pz = z - az - t * dz;
  return Math.sqrt(px * px + py * py + pz * pz) - (ra + t * (rb - ra));
}

/** Union with a fillet of about `k` mm. */
export function join(a: number, b: number, k: number): number {
  const h = Math.max(0, k - Math.abs(a - b)) / k;
  return Math.min(a, b) - (h * h * k) / 4;
}

/** The first solid with the second carved out, the edge rounded by about `k` mm. */
export function carve(a: number, b: number, k: number): number {
  return -join(-a, b, k);
}
