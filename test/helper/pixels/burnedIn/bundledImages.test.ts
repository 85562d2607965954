import { describe, expect, it } from 'vitest';
import { detect } from '../../../../shared/report/detect.ts';
import { readDicom } from '../../../../helper/dicom/file/reader.ts';
import { memorySource } from '../../../../helper/source.ts';
import { burnedInDecision } from '../../../../helper/pixels/burnedIn/decision.ts';
import { readCoefficients } from '../../../../helper/pixels/codecs/jpeg/coefficients.ts';
import { openFrames } from '../../../../helper/pixels/frames/frames.ts';
import { findText } from '../../../../helper/pixels/text/finder.ts';
import { boxesToBlank, planText, type TextSearch } from '../../../../helper/pixels/burnedIn/textPlan.ts';
import { PATIENT, STUDY } from '../../../../samples/patient.ts';
import { chestRadiograph } from '../../../../samples/radiograph.ts';
import { ultrasoundClip } from '../../../../samples/ultrasound.ts';
import { framesOf, redactFrames } from '../instance.ts';

const search = (file: ReturnType<typeof readDicom>): TextSearch => ({
  mode: 'identifiers',
  keepsClocks: true,
  decision: burnedInDecision(file.dataset),
  known: [{ label: 'PATIENT', text: PATIENT.name }, { label: 'MRN', text: PATIENT.id }, { label: 'DATE', text: PATIENT.birthDate }, { label: 'ORG', text: STUDY.institution }],
  identify: (lines) => detect(lines.map((text, index) => ({ id: String(index), text }))).identifiers.map(({ segment, ...stretch }) => ({ ...stretch, line: Number(segment) })),
  find: (image) => findText(image),
});

/** Whether a point lies in a box that is to be blanked. */
const blanks = (findings: Awaited<ReturnType<typeof planText>>, x: number, y: number): boolean =>
  findings.some(({ box, redact }) => redact && x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height);

describe('the images of the bundled case, with the finder that users run', () => {
  it('lose name, number, birth date, institution and date of the ultrasound clip, and keep its settings and the sector', async () => {
    const file = readDicom(memorySource(await ultrasoundClip()));
    const findings = await planText(file, search(file));
    for (const [x, y] of [[80, 16], [55, 37], [200, 37], [430, 15], [500, 37]] as const) expect(blanks(findings, x, y), `${x},${y}`).toBe(true);
    for (const [x, y] of [[598, 86], [30, 126], [320, 250], [350, 250], [54, 463]] as const) expect(blanks(findings, x, y), `${x},${y}`).toBe(false);

    const replacement = (await redactFrames(file, boxesToBlank(findings)))!;
    expect(replacement.transferSyntax).toBe(file.transferSyntax);
    const reader = await openFrames(file);
    const frames = await framesOf(replacement);
    expect(frames).toHaveLength(reader.count);
    const before = readCoefficients(reader.encoded(9));
    const after = readCoefficients(frames[9]!);
    const sector = (image: typeof before): Int16Array => image.components[0]!.coefficients.subarray(64 * image.components[0]!.across * 8);
    expect(Buffer.compare(Buffer.from(sector(after).slice().buffer), Buffer.from(sector(before).slice().buffer))).toBe(0);
  }, 180_000);

  it('lose name and numbers of the radiograph, and keep marker, projection and exposure', async () => {
    const file = readDicom(memorySource(chestRadiograph()));
    const findings = await planText(file, search(file));
    for (const [x, y] of [[60, 25], [300, 25], [60, 57], [200, 57]] as const) expect(blanks(findings, x, y), `${x},${y}`).toBe(true);
    for (const [x, y] of [[700, 32], [755, 160], [700, 872], [420, 450]] as const) expect(blanks(findings, x, y), `${x},${y}`).toBe(false);
  }, 180_000);
});
