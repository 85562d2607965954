import { describe, expect, it } from 'vitest';
import { linkLines, type CellMaps } from '../../../../helper/pixels/text/lines.ts';

/** What the network would say of lines with these edges, in pixels: cells of 4 px, certain in the core and unsure of nothing else. */
function mapsOf(lines: { x: [number, number]; y: [number, number]; vertical?: boolean; score?: number }[], columns = 64, rows = 48): CellMaps {
  const planes = [0, 1, 2, 3].map(() => new Float32Array(columns * rows));
  for (const { x, y, vertical = false, score = 0.95 } of lines) {
    const across = vertical ? x : y;
    const [middle, half] = [(across[0] + across[1]) / 2, (across[1] - across[0]) * 0.3];
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const [px, py] = [column * 4 + 2, row * 4 + 2];
        const position = vertical ? px : py;
        if (px < x[0] || px > x[1] || py < y[0] || py > y[1] || Math.abs(position - middle) > half) continue;
        const at = row * columns + column;
        planes[vertical ? 1 : 0]![at] = score;
        planes[2]![at] = position - across[0];
        planes[3]![at] = across[1] - position;
      }
    }
  }
  return { columns, rows, planes };
}

const inPixels = ({ box }: { box: { x: number; y: number; width: number; height: number } }): [number, number, number, number] => [box.x * 4, box.y * 4, (box.x + box.width) * 4, (box.y + box.height) * 4];

describe('linking cells into lines', () => {
  it('gives a line one box that holds its ink with little around it', () => {
    const [region, ...others] = linkLines(mapsOf([{ x: [20, 180], y: [40, 60] }]));
    expect(others).toEqual([]);
    const [left, top, right, bottom] = inPixels(region!);
    expect([left <= 20, top <= 40, right >= 180, bottom >= 60]).toEqual([true, true, true, true]);
    expect([left >= 8, top >= 35, right <= 192, bottom <= 65]).toEqual([true, true, true, true]);
    expect(region!.vertical).toBe(false);
  });

  it('keeps lines apart that are set close together', () => {
    const regions = linkLines(mapsOf([{ x: [20, 180], y: [40, 56] }, { x: [20, 180], y: [58, 74] }, { x: [20, 120], y: [76, 92] }]));
    expect(regions.length).toBe(3);
  });

  it('parts two lines that a few cells between them link', () => {
    const maps = mapsOf([{ x: [20, 220], y: [40, 56] }, { x: [20, 220], y: [58, 74] }, { x: [96, 108], y: [46, 62], score: 0.8 }, { x: [108, 120], y: [52, 68], score: 0.8 }]);
    const tops = linkLines(maps).filter(({ box }) => box.width > 30).map((region) => Math.round(inPixels(region)[1] / 10));
    expect(tops.sort()).toEqual([4, 6]);
  });

  it('joins the words of a line, and not the columns of a table', () => {
    expect(linkLines(mapsOf([{ x: [20, 80], y: [40, 56] }, { x: [92, 160], y: [40, 56] }])).length).toBe(1);
    expect(linkLines(mapsOf([{ x: [20, 80], y: [40, 56] }, { x: [140, 200], y: [40, 56] }])).length).toBe(2);
  });

  it('does not join a large letter with the small text behind it', () => {
    expect(linkLines(mapsOf([{ x: [20, 80], y: [30, 70] }, { x: [92, 160], y: [44, 56] }])).length).toBe(2);
  });

  it('finds vertical lines as such', () => {
    const regions = linkLines(mapsOf([{ x: [100, 116], y: [20, 160], vertical: true }]));
    expect(regions.map(({ vertical }) => vertical)).toEqual([true]);
  });

  it('takes faint ends along with a sure line, and leaves what is faint as a whole', () => {
    const faintEnd = linkLines(mapsOf([{ x: [20, 140], y: [40, 56] }, { x: [141, 180], y: [40, 56], score: 0.2 }]));
    expect(inPixels(faintEnd[0]!)[2]).toBeGreaterThanOrEqual(180);
    expect(linkLines(mapsOf([{ x: [20, 180], y: [40, 56], score: 0.4 }]))).toEqual([]);
  });

  it('finds nothing where the network sees nothing', () => {
    expect(linkLines(mapsOf([]))).toEqual([]);
  });
});
