import { describe, expect, it } from 'vitest';
import { LABEL_NAMES, type Label } from '../../../../shared/label.ts';
import { Arbiter } from '../../../../shared/report/arbiter/arbiter.ts';
import { INPUTS } from '../../../../shared/report/arbiter/inputs.ts';
import type { Tagger } from '../../../../shared/report/tagger/tagger.ts';
import { detect } from '../../../../shared/report/detect.ts';
import type { Reading } from '../../../../shared/report/tagger/reading.ts';
import { Lexicon, tokenise } from '../../../../shared/report/tagger/tokens.ts';
import type { StudyHeader } from '../../../../shared/text.ts';

/** Where an arbiter's inputs hold how probable the network finds it that a token identifies, and that it is a clinician's name. */
const NETWORK = 1;
const CLINICIAN = LABEL_NAMES.indexOf('CLINICIAN');

/** An arbiter that goes by the network's word alone, and takes everybody for a clinician. */
function believer(): Arbiter {
  const hidden = Array.from({ length: INPUTS }, (_, input) => (input === NETWORK ? [1, -1] : [0, 0]));
  const out = Array.from({ length: 1 + LABEL_NAMES.length }, (_, output) => (output === 0 ? [2, -2] : [0, 0]));
  return new Arbiter({ hidden, hiddenBias: [0, 0], out, outBias: out.map((__, output) => (output === 1 + CLINICIAN ? 5 : 0)) });
}

interface Found {
  text: string;
  label: Label;
  confidence: number;
}

/** What is found in a text of which the network holds the stretches in brackets for identifiers, and nothing else. */
function found(marked: string, header?: StudyHeader): Found[] {
  const text = marked.replace(/[[\]]/g, '');
  const inside: boolean[] = [];
  let open = false;
  for (const character of marked) {
    if (character === '[' || character === ']') open = character === '[';
    else inside.push(open);
  }
  const tokens = tokenise(text, new Lexicon());
  const reading: Reading = {
    identifying: Float32Array.from(tokens.starts, (start) => (inside[start] ? 0.99 : 0.01)),
    beginning: Float32Array.from(tokens.starts, (start) => (inside[start] && !inside[start - 1] ? 0.99 : 0)),
    labels: Array.from(tokens.starts, () => new Float32Array(LABEL_NAMES.length)),
  };
  const network = { ...reading, starts: tokens.starts };
  const tagger: Tagger = { read: () => ({ spans: [], reading: { tokens, field: reading, network, joint: reading } }) };
  return detect([{ id: 'x', text }], { tagger, network, arbiter: believer(), lang: 'en', ...(header ? { header } : {}) }).identifiers.map(({ text: value, label, confidence }) => ({ text: value, label, confidence }));
}

const proposed = (marked: string, header?: StudyHeader): string[] => found(marked, header).filter(({ confidence }) => confidence >= 0.5).map(({ text }) => text);

describe('the arbiter', () => {
  it('takes what a title or a field found where it believes it', () => {
    expect(proposed('Seen by Dr. [Okafor] today.')).toEqual(['Okafor']);
  });

  it('leaves the words at the edges that it does not believe', () => {
    expect(proposed('Seen by Dr. [Okafor] Willow today.')).toEqual(['Okafor']);
    expect(proposed('Seen by Dr. Willow [Okafor] today.')).toEqual(['Okafor']);
  });

  it('takes the words beside that belong to it', () => {
    expect(proposed('Seen by Dr. [Okafor the elder] today.')).toEqual(['Okafor the elder']);
    expect(proposed('Seen by the [younger Dr. Okafor] today.')).toEqual(['younger Dr. Okafor']);
  });

  it('finds what no detector found, but not across a line end', () => {
    expect(proposed('the film of [pistolas] is missing')).toEqual(['pistolas']);
    expect(proposed('the film of [pistolas\nbanderas] is missing')).toEqual(['pistolas', 'banderas']);
  });

  it('parts neighbours of which each begins', () => {
    expect(proposed('with [pistolas] [banderas] at the desk')).toEqual(['pistolas', 'banderas']);
  });

  it('leaves the mark that closes a sentence, but not that of an abbreviation', () => {
    expect(proposed('Seen by Dr. [Okafor the elder.]')).toEqual(['Okafor the elder']);
    expect(proposed('with [pistolas jr.] at the desk')).toEqual(['pistolas jr.']);
  });

  it('finds no marks alone, no country and no word that opens a sentence with a capital', () => {
    expect(proposed('the film [--] is missing')).toEqual([]);
    expect(proposed('the film came from [Bolivia] by post')).toEqual([]);
    expect(proposed('[Strong] family history of breast cancer.')).toEqual([]);
  });

  it('shows the reviewer what it doubts, without proposing it', () => {
    expect(found('Seen by Dr. Okafor today.')).toMatchObject([{ text: 'Okafor' }]);
    expect(proposed('Seen by Dr. Okafor today.')).toEqual([]);
  });

  it('outvotes no known value, no checksum and no address', () => {
    expect(proposed('the film of Pistolas is missing', { PatientName: 'PISTOLAS^ADA' })).toEqual(['Pistolas']);
    expect(proposed('DNI 12345678Z, ada@example.org')).toEqual(['12345678Z', 'ada@example.org']);
  });

  it('keeps the whole of a date, which detectors read by its form', () => {
    expect(proposed('Seen on [12] March 2021.')).toEqual(['12 March 2021']);
  });

  it('says who somebody is, but not of what is known', () => {
    expect(found('the patient, Mr. [Okafor]')).toMatchObject([{ label: 'CLINICIAN' }]);
    expect(found('the film of Pistolas is missing', { PatientName: 'PISTOLAS^ADA' })).toMatchObject([{ label: 'PATIENT' }]);
  });

  it('weighs a token alike wherever it stands in a long text', () => {
    for (const before of [0, 83, 84, 85, 170]) expect(proposed(`${'Bones normal; lungs are clear too, no fluid.\n'.repeat(before)}Seen by Dr. [Okafor] Willow today.`), `${before} lines before`).toEqual(['Okafor']);
  });

  it('refuses weights of other inputs', () => {
    expect(() => new Arbiter({ hidden: [[1]], hiddenBias: [0], out: [[1]], outBias: [0] })).toThrow(RangeError);
  });
});
