/** Reads MEDDOCAN (Marimon et al. 2019, CC BY 4.0; brat stand-off) as labelled texts, in its own categories or in ours. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Example, Span } from './example.ts';

/**
 * Our label for each MEDDOCAN category; null where CaseVeil leaves the text alone
 * (ages up to 89, sex, country, profession, the kind of relative).
 */
export const OUR_LABELS: Record<string, string | null> = {
  NOMBRE_SUJETO_ASISTENCIA: 'PATIENT',
  NOMBRE_PERSONAL_SANITARIO: 'CLINICIAN',
  FECHAS: 'DATE',
  CALLE: 'LOCATION',
  TERRITORIO: 'LOCATION',
  HOSPITAL: 'ORG',
  INSTITUCION: 'ORG',
  CENTRO_SALUD: 'ORG',
  ID_SUJETO_ASISTENCIA: 'MRN',
  ID_CONTACTO_ASISTENCIAL: 'ACCESSION',
  ID_ASEGURAMIENTO: 'INSURANCE',
  ID_TITULACION_PERSONAL_SANITARIO: 'ACCOUNT',
  ID_EMPLEO_PERSONAL_SANITARIO: 'ID',
  CORREO_ELECTRONICO: 'EMAIL',
  NUMERO_TELEFONO: 'PHONE',
  NUMERO_FAX: 'FAX',
  EDAD_SUJETO_ASISTENCIA: null,
  SEXO_SUJETO_ASISTENCIA: null,
  PAIS: null,
  PROFESION: null,
  FAMILIARES_SUJETO_ASISTENCIA: null,
  OTROS_SUJETO_ASISTENCIA: null,
};

/** Texts of `folder` (`train` or `dev`) in MEDDOCAN's own categories; empty when the corpus is not at hand. */
export function readMeddocan(folder: string): Example[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt')).sort();
  return names.map((name) => {
    const text = readFileSync(path.join(folder, name), 'utf8');
    const lines = readFileSync(path.join(folder, name.replace(/txt$/, 'ann')), 'utf8').split('\n');
    return { name, text, spans: lines.flatMap((line) => parseLine(line)).sort((a, b) => a.start - b.start) };
  });
}

function parseLine(line: string): Span[] {
  const match = /^T\d+\t(\S+) (\d+) (\d+)\t/.exec(line);
  return match === null ? [] : [{ label: match[1]!, start: Number(match[2]), end: Number(match[3]) }];
}

/** The same texts with our labels; an age over 89 stays, as its number. A bare year, and what describes a patient without a number, are no identifiers for us. */
export function inOurLabels(example: Example): Example {
  const spans: Span[] = [];
  for (const span of example.spans) {
    const label = OUR_LABELS[span.label];
    const text = example.text.slice(span.start, span.end);
    if (span.label === 'EDAD_SUJETO_ASISTENCIA') {
      const number = /\d+/.exec(text);
      if (number !== null && Number(number[0]) > 89 && /a/i.test(text)) {
        spans.push({ label: 'AGE', start: span.start + number.index, end: span.start + number.index + number[0].length });
      }
    } else if (label && !(label === 'DATE' && /^\d{4}$/.test(text)) && !(label === 'MRN' && !/\d/.test(text))) {
      spans.push({ ...span, label });
    }
  }
  return { ...example, spans };
}
