import { describe, expect, it } from 'vitest';
import { loadTagger } from '../../../shared/report/tagger/tagger.ts';
import { writeWeights } from '../../../shared/report/tagger/weights.ts';
import type { Example } from '../../../training/tagger/example.ts';
import { Field } from '../../../training/tagger/field.ts';
import { inOurLabels } from '../../../training/tagger/meddocan.ts';
import { Random } from '../../../training/tagger/random.ts';
import { score } from '../../../training/tagger/score.ts';

const NAMES = ['Ruiz', 'Okafor', 'Lindqvist', 'Marrow', 'Petrov', 'Tanaka'];
const EXAMPLES: Example[] = NAMES.flatMap((name) => [
  { name, text: `Seen by Dr. ${name} today.`, spans: [{ start: 12, end: 12 + name.length, label: 'CLINICIAN' }] },
  { name, text: 'Seen by nobody today.', spans: [] },
]);
const SETTINGS = { epochs: 12, rate: 0.1, decay: 0, hide: 0.2, leastCount: 1, leastWeight: 0.02 };

function learn(): Field {
  const field = new Field(['CLINICIAN'], SETTINGS, new Random(1));
  field.read(EXAMPLES);
  const losses: number[] = [];
  field.learn((_, loss) => losses.push(loss));
  expect(losses.at(-1)).toBeLessThan(losses[0]! / 4);
  return field;
}

const train = (): Uint8Array => writeWeights(learn().quantise());

describe('learning', () => {
  it('finds a name that it has never seen by the title before it', () => {
    const text = 'Seen by Dr. Hartwell today.';
    expect(loadTagger<string>(train()).read(text).spans).toMatchObject([{ start: 12, end: 20, label: 'CLINICIAN' }]);
  });

  it('comes to the same weights every time', () => {
    expect(train()).toEqual(train());
  });
});

describe('forgetting', () => {
  it('keeps so many weights, and with them what it has learnt', () => {
    const field = learn();
    const whole = field.quantise().entryValues.length;
    field.forget(Math.floor(whole / 4), 4, () => undefined);
    const weights = field.quantise();
    expect(weights.entryValues.length).toBeLessThanOrEqual(Math.ceil(whole / 4));
    expect(loadTagger<string>(writeWeights(weights)).read('Seen by Dr. Hartwell today.').spans).toHaveLength(1);
  });
});

describe('scores', () => {
  it('count a span only when start, end and label agree, and characters whatever the label', () => {
    const example = { name: 'x', text: 'Ana Ruiz', spans: [{ start: 0, end: 8, label: 'PATIENT' }] };
    const result = score([example], () => [{ start: 0, end: 8, label: 'CLINICIAN' }]);
    expect(result).toMatchObject({ recall: 0, precision: 0, charRecall: 1, whole: 1 });
  });
});

describe('MEDDOCAN in our labels', () => {
  it('counts the licence of a physician as an account, as the labelled reports do', () => {
    const spans = [{ label: 'ID_TITULACION_PERSONAL_SANITARIO', start: 11, end: 19 }];
    expect(inOurLabels({ name: 'x', text: 'NºCol: 28 28 35489', spans }).spans).toMatchObject([{ label: 'ACCOUNT' }]);
  });

  it('leaves sex, country, bare years and ages up to 89 alone', () => {
    const text = 'Mujer de 91 años, España, 2005, 20 años';
    const at = (part: string, label: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length, label });
    const spans = [at('Mujer', 'SEXO_SUJETO_ASISTENCIA'), at('91 años', 'EDAD_SUJETO_ASISTENCIA'), at('España', 'PAIS'), at('2005', 'FECHAS'), at('20 años', 'EDAD_SUJETO_ASISTENCIA')];
    expect(inOurLabels({ name: 'x', text, spans }).spans).toEqual([at('91', 'AGE')]);
  });
});
