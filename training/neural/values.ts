/**
 * Short texts as DICOM headers hold them, written by hand: `values/NAME.txt`, one `Keyword = text` a line, with marks as in reports. The name of a file
 * begins with its language.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readMarks } from '../../helper/evaluation/labelledReport.ts';
import { fromExample, type Piece } from '../tagger/generator/marked.ts';
import { fullName, makePerson } from '../tagger/generator/people.ts';
import type { Random } from '../tagger/random.ts';
import type { WrittenReport } from '../tagger/written.ts';

const LINE = /^\S+ = (.+)$/gmu;

/** The values of a folder, in the order of its files. */
export function readValues(folder: string): WrittenReport[] {
  return readdirSync(folder).filter((name) => name.endsWith('.txt')).sort().flatMap((name) => [...readFileSync(path.join(folder, name), 'utf8').matchAll(LINE)].map(([, marked]) => {
    const { text, marks } = readMarks(name, marked!.trim());
    return { lang: name.slice(0, 2), pieces: fromExample({ name, text, spans: marks }) };
  }));
}

/**
 * A value as another hand could have left it: without the people in it, so that the words around them are known to be nobody's, or with one where there was
 * none; with `_` between its words, or with nothing but capitals between them.
 */
export function varied(value: WrittenReport, random: Random): Piece[] {
  const isNamed = value.pieces.some(({ label }) => label !== undefined);
  if (lengthOf(value.pieces) > LONGEST_LABEL) return value.pieces;
  const pieces = isNamed ? (random.chance(UNNAMED) ? withoutPeople(value.pieces) : value.pieces) : random.chance(NAMED) ? withName(value, random) : value.pieces;
  if (random.chance(UNDERSCORED)) return pieces.map((piece) => ({ ...piece, text: piece.text.replaceAll(' ', '_') }));
  if (random.chance(GLUED)) return pieces.map((piece) => ({ ...piece, text: piece.text.replace(/(?:^|(?<=[\s_-]))\p{Ll}/gu, (letter) => letter.toUpperCase()).replaceAll(' ', '') }));
  return pieces;
}

/** As in `helper/dicom/text/labelReader.ts`: longer texts are sentences. */
const LONGEST_LABEL = 64;
const UNDERSCORED = 0.08;
const GLUED = 0.03;
const UNNAMED = 0.08;
const NAMED = 0.15;
const PEOPLE: ReadonlySet<string> = new Set(['PATIENT', 'CLINICIAN', 'RELATIVE']);

function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { text }) => sum + text.length, 0);
}

function withoutPeople(pieces: readonly Piece[]): Piece[] {
  return pieces.filter(({ label }) => !PEOPLE.has(label ?? ''));
}

/** Somebody's name before, behind or between the words of a value. */
function withName({ lang, pieces: [only] }: WrittenReport, random: Random): Piece[] {
  const person = makePerson(random, lang);
  const name: Piece = { label: random.pick(['PATIENT', 'CLINICIAN']), text: random.chance(0.5) ? random.pick([person.family[0]!, person.given[0]!]) : fullName(random, person, lang) };
  const { text } = only!;
  const gap = text.includes('_') && !text.includes(' ') ? '_' : ' ';
  const places = [0, text.length, ...[...text.matchAll(/[ _](?=\S)/g)].map(({ index }) => index)];
  const at = random.pick(random.chance(0.6) ? [0, text.length] : places);
  if (at === 0) return [name, { text: `${gap}${text}` }];
  return [{ text: `${text.slice(0, at)}${gap}` }, name, { text: text.slice(at) }];
}

/** A few words of a report, such as could stand in a header too: so that names are known without the sentences around them. Undefined where no word is among them. */
export function fragment({ lang, pieces }: WrittenReport, random: Random): WrittenReport | undefined {
  const line = random.pick(linesOf(pieces));
  const words = line.flatMap(({ text, label }) => (label === undefined ? text.split(/(?<=\s)/).map((word): Piece => ({ text: word })) : [{ text, label }]));
  const from = random.int(0, Math.max(0, words.length - 1));
  const chosen = words.slice(from, from + random.int(2, 14));
  return chosen.some(({ text }) => /\p{L}/u.test(text)) ? { lang, pieces: chosen } : undefined;
}

function linesOf(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [[]];
  for (const { text, label } of pieces) {
    text.split('\n').forEach((part, index) => {
      if (index > 0) lines.push([]);
      if (part !== '') lines.at(-1)!.push(label === undefined ? { text: part } : { text: part, label });
    });
  }
  return lines.filter((line) => line.length > 0);
}
