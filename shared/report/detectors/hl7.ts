import type { Label } from '../../label.ts';
import type { Stretch } from '../../text.ts';
import type { Candidate, Page } from '../candidate.ts';
import { matchesOf } from '../patterns/matches.ts';
import { HL7_FIELDS, HL7_TEXT, type Hl7Type } from '../words/hl7.ts';

/** Segments of an HL7 v2 message as they stand in a text: what identifies, and the rest of their structure, where nothing does. */
export interface Hl7Reading {
  candidates: Candidate[];
  /** Stretches of codes and field separators that no other detector may read as a number or a name. */
  structure: Stretch[];
}

const SEGMENT = /(?:^|(?<=[\r\n\v]))([A-Z][A-Z0-9]{2})\|[^\r\n]*/g;

/** Reads the lines of a text that are HL7 v2 segments, by the position of their fields. */
export function readHl7({ written: text }: Page): Hl7Reading {
  const reading: Hl7Reading = { candidates: [], structure: [] };
  if (!text.includes('|')) return reading;
  for (const match of matchesOf(text, SEGMENT)) {
    const segment = match[1]!;
    const textField = HL7_TEXT[segment];
    const fields = HL7_FIELDS[segment] ?? {};
    if (!HL7_FIELDS[segment] && textField === undefined) continue;
    let start = match.index;
    match[0].split('|').forEach((value, index) => {
      // The first separator is itself the first field of the header segment.
      const number = segment === 'MSH' ? index + 1 : index;
      const end = start + value.length;
      const [label, type] = fields[number] ?? [];
      const read = label && type ? readField(value, start, label, type) : [];
      reading.candidates.push(...(read.length === 0 && number > LAST_OF_CODES ? readDisplaced(value, start) : read));
      if (number !== textField) reading.structure.push({ start, end });
      start = end + 1;
    });
  }
  return reading;
}

/** Up to this field, segments hold codes and what is examined. */
const LAST_OF_CODES = 5;

/** A person or a time whose form tells it where the standard has no place for it: many systems drop or add fields. */
function readDisplaced(value: string, at: number): Candidate[] {
  if (/^\p{Lu}[\p{L}'’ -]+\^\p{Lu}[\p{L}'’ -]*(?:\^[\p{L}.]*)*$/u.test(value)) return readRepetition(value, at, 'CLINICIAN', 'XCN');
  return /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])(?:\d{4}|\d{6})?$/.test(value) ? readRepetition(value, at, 'DATE', 'TS') : [];
}

/** A field's repetitions, `a~b`, one by one. */
function readField(value: string, at: number, label: Label, type: Hl7Type): Candidate[] {
  const found: Candidate[] = [];
  let start = at;
  for (const repetition of value.split('~')) {
    found.push(...readRepetition(repetition, start, label, type));
    start += repetition.length + 1;
  }
  return found;
}

function readRepetition(value: string, at: number, label: Label, type: Hl7Type): Candidate[] {
  const components: { text: string; start: number }[] = [];
  let start = at;
  for (const text of value.split('^')) {
    components.push({ text, start });
    start += text.length + 1;
  }
  const one = (index: number, as: Label): Candidate[] => {
    const component = components[index];
    return component ? found(component.start, component.text, as) : [];
  };
  const run = (from: number, to: number, as: Label): Candidate[] => {
    const parts = components.slice(from, to).filter(({ text }) => text.trim() !== '');
    const [first, last] = [parts[0], parts.at(-1)];
    return first && last ? found(first.start, value.slice(first.start - at, last.start + last.text.length - at), as) : [];
  };
  switch (type) {
    case 'ST': return one(0, label);
    case 'CX': return [...one(0, nationalOr(label, components[4]?.text ?? '')), ...authority(components[3])];
    case 'XPN': return run(0, 3, label);
    case 'XCN': return /\d/.test(components[0]!.text) ? [...one(0, 'ACCOUNT'), ...run(1, 4, label)] : run(0, 4, label);
    case 'XAD': return [...run(0, 2, label), ...one(2, label), ...(/^(?:|USA?)$/.test(components[5]?.text.trim() ?? '') ? [] : one(3, label)), ...one(4, label)];
    case 'XTN': return components.flatMap(({ text, start: from }) => (text.includes('@') ? found(from, text, 'EMAIL') : /\d{4}|\d{3}.\d/.test(text) ? found(from, text, label) : []));
    case 'TS': return /^(?:19|20)\d{6}/.test(value) ? found(at, value.slice(0, 8), label) : [];
    case 'PL': return [...run(0, 3, label), ...one(3, 'ORG')];
    case 'HD': return one(0, label);
  }
}

/** Types of identifiers that a state gives (HL7 table 0203). */
const NATIONAL = /^(?:SS|NI|NH|NNESP|NN[A-Z]{3}|PPN|DL|HC|JHN|NIIP|CZ|TAX)$/;

function nationalOr(label: Label, type: string): Label {
  return label === 'MRN' && NATIONAL.test(type) ? 'NATIONALID' : label;
}

/** The body that assigns an identifier, as far as it is no ministry's, standard's or document's short form. */
function authority(component: { text: string; start: number } | undefined): Candidate[] {
  const name = component?.text.split('&')[0] ?? '';
  return component && name !== '' && !/^(?:MI|HC|SS|PI|USSSA|SSA|NHS|ISO|L|MR|MRN|DNI|NIE|CIP|CURP|RENIEC|NHC|CATSALUT|SNS|HL7\d*)$/.test(name) ? found(component.start, name, 'ORG') : [];
}

function found(start: number, text: string, label: Label): Candidate[] {
  const trimmed = text.trim();
  if (!/[\p{L}\p{N}]{2}|\p{N}/u.test(trimmed)) return [];
  const from = start + text.indexOf(trimmed);
  return [{ start: from, end: from + trimmed.length, label, source: 'labelled-field', confidence: 0.97, reason: 'stands in this field of an HL7 message', by: 'hl7' }];
}
