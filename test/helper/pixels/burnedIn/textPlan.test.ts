import { describe, expect, it } from 'vitest';
import { detect } from '../../../../shared/report/detect.ts';
import type { BurnedInDecision } from '../../../../helper/pixels/burnedIn/decision.ts';
import type { GrayImage } from '../../../../helper/pixels/image/gray.ts';
import type { FoundLine } from '../../../../helper/pixels/judgement/lineJudgement.ts';
import { checkText } from '../../../../helper/pixels/burnedIn/residue.ts';
import { openFrames } from '../../../../helper/pixels/frames/frames.ts';
import { boxesToBlank, planText, searchFrame, type TextSearch } from '../../../../helper/pixels/burnedIn/textPlan.ts';
import { applied, imageFile, redactFrames, type ImageOptions } from '../instance.ts';

const WIDTH = 96;
const HEIGHT = 64;
const PLACE = { x: 8, y: 4, width: 40, height: 10 };
const MARKER = { x: 80, y: 40, width: 8, height: 8 };
const THOROUGH: BurnedInDecision = { decision: 'look', thorough: true, slices: false, reason: '' };

/** Frames with a white bar where a name stands in `named` ones, and a marker in all. */
function clip(frames: number, named: (frame: number) => boolean): Uint8Array {
  const data = new Uint8Array(WIDTH * HEIGHT * frames).map((_, at) => 40 + ((at * 31) % 20));
  const paint = (frame: number, box: typeof PLACE, value: number): void => {
    for (let y = box.y; y < box.y + box.height; y++) data.fill(value, frame * WIDTH * HEIGHT + y * WIDTH + box.x, frame * WIDTH * HEIGHT + y * WIDTH + box.x + box.width);
  };
  for (let frame = 0; frame < frames; frame++) {
    if (named(frame)) paint(frame, PLACE, 255);
    paint(frame, MARKER, 250);
  }
  return data;
}

/** A line that nothing parts. */
const UPRIGHT: Pick<FoundLine, 'rotation' | 'parts'> = { rotation: 0, parts: [] };

/** A finder that sees the bars. */
async function find({ data, width }: GrayImage): Promise<FoundLine[]> {
  const lit = (box: typeof PLACE): boolean => data[(box.y + 3) * width + box.x + 3]! > 200;
  return [
    ...(lit(PLACE) ? [{ box: PLACE, text: 'OKAFOR ADAEZE', confidence: 0.9, score: 0.9, ...UPRIGHT }] : []),
    ...(lit(MARKER) ? [{ box: MARKER, text: 'L', confidence: 0.9, score: 0.9, ...UPRIGHT }] : []),
  ];
}

const search = (more: Partial<TextSearch> = {}): TextSearch => ({
  mode: 'identifiers',
  decision: THOROUGH,
  known: [{ label: 'PATIENT', text: 'OKAFOR^ADAEZE' }],
  identify: (lines) => detect(lines.map((text, index) => ({ id: String(index), text }))).identifiers.map(({ segment, ...stretch }) => ({ ...stretch, line: Number(segment) })),
  keepsClocks: true,
  find,
  ...more,
});

const options = (frames: number, more: ImageOptions['more'] = {}): ImageOptions => ({ width: WIDTH, height: HEIGHT, frames, more });
const fileOf = (frames: number, named: (frame: number) => boolean = () => true, more?: ImageOptions['more']) => imageFile(options(frames, more), clip(frames, named));

describe('what is proposed to be blanked', () => {
  it('is the name, in all frames of a clip, and not the marker', async () => {
    const findings = await planText(fileOf(40), search());
    expect(findings).toHaveLength(2);
    expect(findings.find(({ redact }) => redact)).toMatchObject({ label: 'PATIENT', frames: [0, 39], box: PLACE });
    expect(findings.find(({ redact }) => !redact)).toMatchObject({ text: 'L', frames: [0, 39] });
  });

  it('reaches over every frame that shows the name, when it goes away', async () => {
    const findings = await planText(fileOf(40, (frame) => frame < 17), search());
    const [from, to] = findings.find(({ redact }) => redact)!.frames;
    expect(from).toBe(0);
    expect(to).toBeGreaterThanOrEqual(16);
    expect(to).toBeLessThan(39);
  });

  it('is also a name that comes up for a moment between the frames that are searched in any case', async () => {
    const findings = await planText(fileOf(100, (frame) => frame >= 31 && frame <= 33), search());
    const { frames: [from, to] } = findings.find(({ redact }) => redact)!;
    expect(from).toBeLessThanOrEqual(31);
    expect(to).toBeGreaterThanOrEqual(33);
    expect(to - from).toBeLessThan(30);
  });

  it('is all text under the policy “all”', async () => {
    expect((await planText(fileOf(1), search({ mode: 'all' }))).every(({ redact }) => redact)).toBe(true);
  });

  it('is everything outside the ultrasound regions, and what identifies inside them', async () => {
    const region = { 0x00186018: ['UL', 0], 0x0018601a: ['UL', 0], 0x0018601c: ['UL', 60], 0x0018601e: ['UL', 63] } as const;
    const findings = await planText(fileOf(1, () => true, { 0x00186011: ['SQ', [region as never]] }), search({ mode: 'outside-regions' }));
    expect(findings.map(({ label, box, redact }) => ({ label, box, redact }))).toEqual([
      { label: 'OUTSIDE REGIONS', box: { x: 61, y: 0, width: WIDTH - 61, height: HEIGHT }, redact: true },
      { label: 'PATIENT', box: PLACE, redact: true },
    ]);
  });

  it('is only the place of a known device under the policy “boxes”', async () => {
    const findings = await planText(fileOf(1, () => true, { 0x00081090: ['LO', 'LOGIQ9'], 0x00080060: ['CS', 'US'] }), search({ mode: 'boxes' }));
    expect(findings.map(({ label }) => label)).toEqual(['DEVICE AREA']);
  });

  it('is nothing when pixels are to be left alone or need no look', async () => {
    expect(await planText(fileOf(1), search({ mode: 'none' }))).toEqual([]);
    expect(await planText(fileOf(1), search({ decision: { decision: 'skip', thorough: false, slices: false, reason: '' } }))).toEqual([]);
  });

  it('comes with a picture of the place for the reviewer', async () => {
    const [finding] = await planText(fileOf(1), search({ thumbnails: true }));
    expect(finding!.thumbnail).toMatch(/^data:image\/png;base64,iVBOR/);
  });

  it('stops when the user cancels', async () => {
    await expect(planText(fileOf(3), search({ signal: AbortSignal.abort(new Error('cancelled')) }))).rejects.toThrow('cancelled');
  });
});

describe('in a slice straight from a scanner', () => {
  const original: Partial<TextSearch> = { decision: { decision: 'look', thorough: false, slices: true, reason: '' }, known: [] };
  const ELSEWHERE = { x: 4, y: 50, width: 20, height: 9 };
  const read = (text: string, confidence: number, box = PLACE): FoundLine => ({ box, text, confidence, score: 0.95, ...UPRIGHT });

  /** What goes where the whole frame reads so, and each part of it, enlarged for a second look, otherwise. */
  async function goes(first: FoundLine[], second: string, more: Partial<TextSearch> = {}): Promise<string[]> {
    const reader = await openFrames(fileOf(1));
    const enlarged = { x: 11, y: 6, width: 56, height: 14 };
    const lines = await searchFrame(await reader.frame(0), reader, search({ ...original, find: async ({ width }) => (width === WIDTH ? first : [read(second, 0.9, enlarged)]), ...more }));
    return lines.filter(({ redact }) => redact).map(({ text }) => text);
  }

  it('a line goes that a second look reads alike', async () => expect(await goes([read('WHITFIELD, J', 0.8)], 'WHITF1ELD J')).toEqual(['WHITFIELD, J']));
  it('a line stays that a second look reads as something else: it is anatomy', async () => expect(await goes([read('WHITFIELD, J', 0.8)], 'ab')).toEqual([]));
  it('a guess stays, whatever the report engine takes it for, and what cannot be read beside it', async () => {
    expect(await goes([read('AA', 0.4), read('', 0, { ...PLACE, y: 16 })], 'AA', { identify: (texts) => texts.flatMap((text, line) => (text === 'AA' ? [{ line, start: 0, end: 2, label: 'CLINICIAN' }] : [])) })).toEqual([]);
  });
  it('a value of the case goes at first sight', async () => expect(await goes([read('OKAF0R ADAE', 0.5)], 'ab', { known: [{ label: 'PATIENT', text: 'OKAFOR^ADAEZE' }] })).toEqual(['OKAF0R ADAE']));
  it('what cannot be read goes beside an identifier, where it is of its size', async () => {
    const beside = (height: number) => goes([read('WHITFIELD, J', 0.8), read('', 0, { ...PLACE, y: 16, height })], 'WHITFIELD, J');
    expect(await beside(10)).toEqual(['WHITFIELD, J', '']);
    expect(await beside(40)).toEqual(['WHITFIELD, J']);
  });
  it('marks stay', async () => expect(await goes([read('TE 80', 0.9, ELSEWHERE)], '')).toEqual([]));
  it('under the policy “all”, what is writing goes, and no anatomy', async () => {
    expect(await goes([read('WHITFIELD, J', 0.8), read('。', 0.7, ELSEWHERE)], 'WHITFIELD, J', { mode: 'all' })).toEqual(['WHITFIELD, J']);
  });
});

describe('reading a blanked instance again', () => {
  it('is content when nothing is left', async () => {
    const file = fileOf(6);
    const findings = await planText(file, search());
    const after = await applied(options(6), (await redactFrames(file, boxesToBlank(findings)))!);
    await expect(checkText(after, findings, search())).resolves.toBeUndefined();
  });

  it('holds it when the name can still be read', async () => {
    const file = fileOf(6);
    const findings = await planText(file, search());
    await expect(checkText(file, findings, search())).rejects.toMatchObject({ problem: { code: 'pixels-text-remains' } });
  });

  it('takes no guess for a remainder unless it is a value of the case', async () => {
    const file = fileOf(1);
    const findings = await planText(file, search());
    const after = await applied(options(1), (await redactFrames(file, boxesToBlank(findings)))!);
    const guess = (text: string) => search({ find: async () => [{ box: PLACE, text, confidence: 0.3, score: 0.95, ...UPRIGHT }], identify: () => [{ line: 0, start: 0, end: text.length, label: 'PATIENT' }] });
    await expect(checkText(after, findings, guess('Sc V A A U r'))).resolves.toBeUndefined();
    await expect(checkText(after, findings, guess('OKAFOR ADAEZE'))).rejects.toMatchObject({ problem: { code: 'pixels-text-remains' } });
  });

  it('accepts what the reviewer kept', async () => {
    const file = fileOf(1);
    const findings = [...(await planText(file, search())).map((finding) => ({ ...finding, redact: false })), { frames: [0, 0] as [number, number], box: { x: 0, y: 60, width: 4, height: 4 }, text: '', label: 'TEXT', confidence: 1, redact: true }];
    await expect(checkText(file, findings, search())).resolves.toBeUndefined();
  });
});
