import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readDicom } from '../../../../helper/dicom/file/reader.ts';
import { openSource } from '../../../../helper/source.ts';
import { codecOf } from '../../../../helper/pixels/codecs/codec.ts';
import { readCoefficients } from '../../../../helper/pixels/codecs/jpeg/coefficients.ts';
import { openFrames } from '../../../../helper/pixels/frames/frames.ts';
import { framesOf, redactFrames } from '../instance.ts';

/** Files of others, beside the project; not part of it. */
const FILES = path.resolve('../shared/dicom');
const present = existsSync(FILES);
const folder = present ? mkdtempSync(path.join(tmpdir(), 'caseveil-peers-')) : '';
afterAll(() => { if (folder) rmSync(folder, { recursive: true }); });

const has = (command: string): boolean => spawnSync(command, ['--version']).error === undefined;

/** Peers by transfer syntax; each writes the file uncompressed. */
const PEERS: [command: string, syntaxes: RegExp, options: string[]][] = [
  ['dcmdjpeg', /\.4\.(5[0-7]|70)$/, ['+cn']],
  ['dcmdjpls', /\.4\.8[01]$/, []],
  ['dcmdrle', /\.1\.2\.5$/, []],
  ['gdcmconv', /\.4\.9[01]$/, ['--raw']],
];

const images = present
  ? ['cornerstone3d', 'pydicom/test_files', 'presidio'].flatMap((name) => readdirSync(path.join(FILES, name)).map((file) => path.join(FILES, name, file)))
  : [];

/** No reader decodes this one: a tile header is damaged. */
const DAMAGED = 'JPEG2000-embedded-sequence-delimiter.dcm';

function open(file: string): ReturnType<typeof readDicom> | undefined {
  try {
    const dicom = readDicom(openSource({ path: file }));
    return dicom.pixelData && dicom.dataset.has(0x00280010) ? dicom : undefined;
  } catch {
    return undefined;
  }
}

describe.skipIf(!present)('decoders beside dcmtk and gdcm, on ../shared/dicom (skipped when it is absent)', () => {
  for (const [command, syntaxes, options] of PEERS) {
    it.skipIf(!has(command))(`agree with ${command} to the bit, to 1 for lossy syntaxes`, async () => {
      let compared = 0;
      for (const file of images) {
        const dicom = open(file);
        if (!dicom || !syntaxes.test(dicom.transferSyntax) || file.endsWith(DAMAGED)) continue;
        const output = path.join(folder, 'peer.dcm');
        // Malformed files that the peer refuses are no measure.
        if (spawnSync(command, [...options, file, output]).status !== 0) continue;
        const ours = await openFrames(dicom);
        const peer = await openFrames(readDicom(openSource({ path: output })));
        for (let index = 0; index < ours.count; index++) {
          const a = (await ours.frame(index)).data;
          const b = (await peer.frame(index)).data;
          expect(a.length).toBe(b.length);
          let most = 0;
          for (let at = 0; at < a.length; at++) most = Math.max(most, Math.abs(a[at]! - b[at]!));
          expect(most, path.basename(file)).toBeLessThanOrEqual(codecOf(dicom.transferSyntax).lossy ? 1 : 0);
        }
        compared++;
      }
      expect(compared).toBeGreaterThan(3);
    }, 180_000);
  }

  it('decode one image equally from every lossless syntax', async () => {
    const original = (await (await openFrames(open(path.join(FILES, 'cornerstone3d/CTImage.dcm'))!)).frame(0)).data;
    const lossless = images.filter((file) => /CTImage\.dcm_.*(Endian|Deflated|RLE|Process14|LSLossless|LosslessOnly)/.test(file));
    expect(lossless.length).toBeGreaterThanOrEqual(8);
    for (const file of lossless) {
      const { data } = await (await openFrames(open(file)!)).frame(0);
      expect(data.length, path.basename(file)).toBe(original.length);
      expect(data.findIndex((value, at) => value !== original[at]), path.basename(file)).toBe(-1);
    }
  });

  it('read 32-bit values in big endian as they were in little endian', async () => {
    const values = async (name: string) => (await (await openFrames(open(path.join(FILES, 'pydicom/test_files', name))!)).frame(0)).data;
    expect(await values('rtdose_expb_1frame.dcm')).toEqual(await values('rtdose_1frame.dcm'));
    expect(await values('rtdose_rle_1frame.dcm')).toEqual(await values('rtdose_1frame.dcm'));
  });

  it('hold the one file that no reader decodes', async () => {
    const reader = await openFrames(open(path.join(FILES, 'pydicom/test_files', DAMAGED))!);
    await expect(reader.frame(0)).rejects.toMatchObject({ problem: { code: 'pixels-corrupt' } });
  });

  it('blank blocks of every sequential JPEG, 8 and 12 bit, and leave all others as they were', async () => {
    let compared = 0;
    for (const file of images) {
      const dicom = open(file);
      if (!dicom || !codecOf(dicom.transferSyntax).blocks) continue;
      const reader = await openFrames(dicom);
      const box = { x: 0, y: 0, width: Math.ceil(reader.image.width / 3), height: Math.ceil(reader.image.height / 3) };
      const replacement = (await redactFrames(dicom, [{ box, frames: [0, 0] }]))!;
      expect(replacement.transferSyntax).toBe(dicom.transferSyntax);
      const before = readCoefficients(reader.encoded(0));
      const after = readCoefficients((await framesOf(replacement))[0]!);
      before.components.forEach(({ across, h, v, coefficients }, index) => {
        const right = Math.ceil(box.width / before.mcuWidth) * h;
        const bottom = Math.ceil(box.height / before.mcuHeight) * v;
        const changed = coefficients.findIndex((value, at) => {
          const block = Math.floor(at / 64);
          return (block % across >= right || Math.floor(block / across) >= bottom) && value !== after.components[index]!.coefficients[at];
        });
        expect(changed, path.basename(file)).toBe(-1);
      });
      compared++;
    }
    expect(compared).toBeGreaterThan(10);
  }, 180_000);
});
