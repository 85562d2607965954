import { describe, expect, it } from 'vitest';
import { patientAlone } from '../../../../../helper/pixels/faces/check/check.ts';
import { emptyGrid, maskOf } from '../../../../../helper/pixels/faces/volume/grid.ts';

describe('what is looked at after a cut', () => {
  it('is the patient and what is cut, in air: a table is left out, and what no slice covers is air as in any viewer', () => {
    const lattice = { size: [6, 2, 2], spacing: 2, origin: [0, 0, 0] } as const;
    const volume = emptyGrid(lattice);
    // The patient, a slice that is missing, what is cut, and a table.
    [40, 50, NaN, 60, 70, 80].forEach((value, i) => [0, 6, 12, 18].forEach((row) => (volume.values[row + i] = value)));
    const cut = emptyGrid(lattice, -20);
    cut.values.forEach((_, at) => (cut.values[at] = at % 6 === 3 ? 5 : -20));
    const frame = { nasion: [0, 0, 0], noseTip: [0, 0, 0], left: [1, 0, 0], anterior: [0, -1, 0], up: [0, 0, 1], size: 1, protrusion: 20, found: 'both', ahead: true } as const;
    const filling = { air: { value: -1000, noise: 0 }, tissue: { value: 40, noise: 0 } };
    const { values } = patientAlone(volume, { shell: { cut, skin: cut, frame }, filling }, maskOf(lattice, (at) => at % 6 < 3));
    expect([...values.subarray(0, 6)]).toEqual([40, 50, -1000, 60, -1000, -1000]);
  });
});
