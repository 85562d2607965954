import { describe, expect, it } from 'vitest';
import { isDoubtful, withNetwork } from '../../../../helper/dicom/text/networkWord.ts';
import { LABEL_NAMES, type Label } from '../../../../shared/label.ts';
import type { NetworkReading } from '../../../../shared/report/tagger/reading.ts';
import { Lexicon, tokenise } from '../../../../shared/report/tagger/tokens.ts';
import type { Identifier } from '../../../../shared/text.ts';

/** A reading in which words are as probable as told, and the others not at all. */
function readingOf(text: string, probabilities: Record<string, number>, label: Label = 'CLINICIAN'): NetworkReading {
  const { count, starts, ends } = tokenise(text, new Lexicon());
  const identifying = new Float32Array(count).map((_, i) => probabilities[text.slice(starts[i], ends[i])] ?? 0.0001);
  const beginning = identifying.map((probability, i) => (identifying[i - 1]! > 0.5 ? 0 : probability));
  return { starts, identifying, beginning, labels: [...identifying].map((probability) => Float32Array.from(LABEL_NAMES, (name) => (name === label ? probability : 0))) };
}

function found(text: string, stretch: string, source = 'label'): Identifier {
  const start = text.indexOf(stretch);
  return { segment: 'value', start, end: start + stretch.length, label: 'PATIENT', text: stretch, source, confidence: 0.8, reason: 'told' };
}

const stretches = (identifiers: readonly Identifier[]): string[] => identifiers.map(({ text }) => text);

describe('what the network says of a short text', () => {
  it('adds what rules have no eyes for', () => {
    const text = 'CT head Quillfeather bay';
    const [name] = withNetwork(text, [], readingOf(text, { Quillfeather: 0.9 }));
    expect(name).toMatchObject({ start: 8, end: 20, text: 'Quillfeather', label: 'CLINICIAN', segment: 'value' });
  });

  it('adds a word of protocols only where it is sure', () => {
    const text = 'NSTEMI for Quillfeather';
    expect(stretches(withNetwork(text, [], readingOf(text, { NSTEMI: 0.7, Quillfeather: 0.7 })))).toEqual(['Quillfeather']);
    expect(stretches(withNetwork(text, [], readingOf(text, { NSTEMI: 0.99 })))).toEqual(['NSTEMI']);
  });

  it('adds a word of a language that it has not learnt only where it is all but certain', () => {
    expect(stretches(withNetwork('zapal mozgovych blan', [], readingOf('zapal mozgovych blan', { zapal: 0.9, mozgovych: 0.9 })))).toEqual([]);
    expect(stretches(withNetwork('san Quillfeather', [], readingOf('san Quillfeather', { san: 0.9, Quillfeather: 0.9 })))).toEqual(['san Quillfeather']);
  });

  it('takes away what rules took for a name without knowing it, as a whole or at its ends', () => {
    const text = 'Zonal Brackett Oddment';
    expect(withNetwork(text, [found(text, 'Zonal Brackett Oddment')], readingOf(text, {}))).toEqual([]);
    expect(stretches(withNetwork(text, [found(text, 'Zonal Brackett Oddment')], readingOf(text, { Brackett: 0.9 })))).toEqual(['Brackett']);
  });

  it('takes nothing from what is known', () => {
    const text = 'Hand of Mark';
    expect(stretches(withNetwork(text, [found(text, 'Hand of Mark', 'known-value')], readingOf(text, {})))).toEqual(['Hand of Mark']);
  });

  it('takes nothing from what a script without capitals or the form of a date gives away', () => {
    const text = '보호자 탁보름 2024년 4월 12일';
    const date = { ...found(text, '2024년 4월 12일', 'date'), label: 'DATE' as const, confidence: 0.95, text: '2024-04-12' };
    expect(stretches(withNetwork(text, [found(text, '탁보름', 'title'), date], readingOf(text, {})))).toEqual(['탁보름', '2024-04-12']);
    expect(stretches(withNetwork(text, [date], readingOf(text, { 4: 0.9 }, 'DATE')))).toEqual(['2024-04-12']);
  });

  it('does not make dates of versions, sizes and weeks', () => {
    for (const [text, word] of [['MIM 7.2 @home', '2'], ['10.0.18 lic', '0'], ['妊娠22週', '22']] as const) expect(withNetwork(text, [], readingOf(text, { [word]: 0.9, '.': 0.9 }, 'DATE'))).toEqual([]);
    expect(stretches(withNetwork('innlagt 30.11', [], readingOf('innlagt 30.11', { 30: 0.9, '.': 0.9, 11: 0.9 }, 'DATE')))).toEqual(['30.11']);
  });

  it('adds nothing in a script that it has not learnt unless it is all but certain, and there takes no place away', () => {
    for (const [text, word] of [['δόση αποδεκτή', 'αποδεκτή'], ['高安動脈炎疑い 12', '高安動脈炎疑い']] as const) {
      expect(stretches(withNetwork(text, [], readingOf(text, { [word]: 0.9 })))).toEqual([]);
    }
    expect(stretches(withNetwork('紹介 鹿原クリニック', [found('紹介 鹿原クリニック', '鹿原クリニック', 'place')], readingOf('紹介 鹿原クリニック', {})))).toEqual(['鹿原クリニック']);
  });

  it('adds no sign, maker or view that is called after somebody, and no small word of protocols that it is not all but certain of', () => {
    for (const [text, word] of [['gap 2 mm (Terry Thomas)', 'Thomas'], ['Pacemaker St. Jude Medical', 'Jude'], ['Knie re. Rosenberg', 'Rosenberg'], ['uses walker', 'walker']] as const) {
      expect(stretches(withNetwork(text, [], readingOf(text, { [word]: 0.9 })))).toEqual([]);
    }
    expect(stretches(withNetwork('Dr. Rosenberg knee', [], readingOf('Dr. Rosenberg knee', { Rosenberg: 0.9 })))).toEqual(['Rosenberg']);
  });

  it('does not make a date of the year behind a product', () => {
    const text = 'Dotarem 2022';
    expect(withNetwork(text, [], readingOf(text, { Dotarem: 0.9, 2022: 0.9 }, 'DATE'))).toEqual([]);
  });

  it('does not make dates of spans of time, nor numbers of the angles of a beam', () => {
    expect(withNetwork('fell 2/7 ago', [], readingOf('fell 2/7 ago', { 2: 0.9, '/': 0.9, 7: 0.9, ago: 0.9 }, 'DATE'))).toEqual([]);
    expect(stretches(withNetwork('fell 2/7 stairs', [], readingOf('fell 2/7 stairs', { 2: 0.9, '/': 0.9, 7: 0.9 }, 'DATE')))).toEqual(['2/7']);
    const arc = { 181: 0.9, '-': 0.9, 179: 0.9 };
    expect(withNetwork('181-179 coll 30', [], readingOf('181-179 coll 30', arc, 'MRN'))).toEqual([]);
    expect(stretches(withNetwork('181-179 chest', [], readingOf('181-179 chest', arc, 'MRN')))).toEqual(['181-179']);
  });

  it('leaves the side behind initials', () => {
    const text = 'KQ_R breast';
    expect(stretches(withNetwork(text, [], readingOf(text, { KQ: 0.9, _: 0.9, R: 0.9 })))).toEqual(['KQ']);
  });

  it('takes no more of a word than is known of it, but the words beside it', () => {
    const text = 'LIMATOF Ines knee';
    expect(stretches(withNetwork(text, [found(text, 'LIMA', 'known-value')], readingOf(text, { LIMATOF: 0.9 })))).toEqual(['LIMA']);
    const spaced = 'Ines LIMA knee';
    expect(stretches(withNetwork(spaced, [found(spaced, 'LIMA', 'known-value')], readingOf(spaced, { Ines: 0.9, LIMA: 0.9 })))).toEqual(['Ines LIMA']);
  });

  it('takes no code before a known name along', () => {
    const text = 'Runoff_DE Priscilla';
    expect(stretches(withNetwork(text, [found(text, 'Priscilla', 'known-value')], readingOf(text, { DE: 0.9, Priscilla: 0.9 })))).toEqual(['Priscilla']);
  });

  it('joins what it sees with what rules saw of it', () => {
    const text = 'knee Ines Quillfeather left';
    expect(stretches(withNetwork(text, [found(text, 'Ines')], readingOf(text, { Ines: 0.8, Quillfeather: 0.9 })))).toEqual(['Ines Quillfeather']);
  });
});

describe('a place that rules take for somebody', () => {
  it('is a place where the network holds it one', () => {
    const text = 'Compare to St. Brendan';
    expect(withNetwork(text, [found(text, 'Brendan')], readingOf(text, { St: 0.9, '.': 0.9, Brendan: 0.9 }, 'ORG'))).toMatchObject([{ text: 'St. Brendan', label: 'ORG' }]);
  });
  it('stays somebody who is known or has a title', () => {
    const text = 'seen by Dr. Brendan';
    for (const source of ['known-value', 'title']) expect(withNetwork(text, [found(text, 'Brendan', source)], readingOf(text, { Brendan: 0.9 }, 'ORG'))).toMatchObject([{ label: 'PATIENT' }]);
  });
});

it('the region before a caret is none of a name, unless the network is all but certain', () => {
  const text = 'Head^Quillfeather';
  expect(stretches(withNetwork(text, [], readingOf(text, { Head: 0.85, '^': 0.85, Quillfeather: 0.95 })))).toEqual(['Quillfeather']);
  expect(stretches(withNetwork(text, [], readingOf(text, { Head: 0.99, '^': 0.99, Quillfeather: 0.99 })))).toEqual([text]);
});

describe('what the network is asked about', () => {
  it.each(['T1 SAG 3mm', 'CT Abdomen with contrast 5.0 B30f', 'AX T2 FLAIR', '12/24'])('is nothing that words of protocols alone make up: %s', (text) => {
    expect(isDoubtful(text)).toBe(false);
  });

  it.each(['CT head Quillfeather', 'repeat JKL', 'Brain 4711234', 'seen by rose'])('is all else: %s', (text) => {
    expect(isDoubtful(text)).toBe(true);
  });
});
