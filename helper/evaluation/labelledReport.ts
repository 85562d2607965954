import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LABEL_NAMES, type Label } from '../../shared/label.ts';
import type { StudyHeader } from '../../shared/text.ts';
import { ProblemError } from '../problem.ts';

/** A stretch of a text that a person marked as identifying; UTF-16 offsets, end exclusive. */
export interface Mark {
  start: number;
  end: number;
  label: Label;
}

/** A report with its marks in order, and what the attached study would say. */
export interface LabelledReport {
  name: string;
  lang: string;
  header?: StudyHeader;
  text: string;
  marks: Mark[];
}


const MARK = /\{\{([A-Z]+):([^\n]*?)\}\}/g;

/** Takes the inline marks `{{LABEL:text}}` out of a text. @throws ProblemError `label-unknown`. */
export function readMarks(name: string, marked: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = [];
  let text = '';
  let last = 0;
  for (const match of marked.matchAll(MARK)) {
    const label = LABEL_NAMES.find((known) => known === match[1]);
    if (!label) throw new ProblemError('label-unknown', `${name} uses the unknown label ${match[1]}. Labels are ${LABEL_NAMES.join(', ')}.`);
    text += marked.slice(last, match.index);
    marks.push({ start: text.length, end: text.length + match[2]!.length, label });
    text += match[2]!;
    last = match.index + match[0].length;
  }
  return { text: text + marked.slice(last), marks };
}

/** Reads the reports of a folder: `NAME.txt` with inline marks and `NAME.json` beside it, or brat pairs `NAME.txt` and `NAME.ann`. @throws ProblemError `no-reports`, `label-unknown`. */
export function readReports(folder: string): LabelledReport[] {
  const names = readdirSync(folder);
  const present = new Set(names);
  const reports: LabelledReport[] = [];
  for (const file of names.filter((name) => name.endsWith('.txt')).sort()) {
    const name = file.slice(0, -4);
    const text = readFileSync(path.join(folder, file), 'utf8');
    if (present.has(`${name}.ann`)) reports.push(readBrat(name, text, readFileSync(path.join(folder, `${name}.ann`), 'utf8')));
    else if (present.has(`${name}.json`)) reports.push(readInline(name, text, readFileSync(path.join(folder, `${name}.json`), 'utf8')));
  }
  if (reports.length === 0) throw new ProblemError('no-reports', 'No labelled reports here: expected pairs NAME.txt and NAME.json (inline marks), or NAME.txt and NAME.ann (brat).');
  return reports;
}

function readInline(name: string, marked: string, json: string): LabelledReport {
  const facts = JSON.parse(json) as { lang?: string; header?: StudyHeader | null };
  return { name, lang: facts.lang ?? 'en', ...(facts.header ? { header: facts.header } : {}), ...readMarks(name, marked) };
}

/** MEDDOCAN's types that are identifiers here. Sex, country, profession and ages up to 89 stay in a report, so they are not marked. */
const MEDDOCAN: Record<string, Label> = {
  NOMBRE_SUJETO_ASISTENCIA: 'PATIENT',
  NOMBRE_PERSONAL_SANITARIO: 'CLINICIAN',
  FAMILIARES_SUJETO_ASISTENCIA: 'RELATIVE',
  OTROS_SUJETO_ASISTENCIA: 'RELATIVE',
  ID_SUJETO_ASISTENCIA: 'MRN',
  ID_CONTACTO_ASISTENCIAL: 'ACCESSION',
  ID_ASEGURAMIENTO: 'INSURANCE',
  ID_TITULACION_PERSONAL_SANITARIO: 'ACCOUNT',
  ID_EMPLEO_PERSONAL_SANITARIO: 'ACCOUNT',
  IDENTIF_VEHICULOS_NRSERIE_PLACAS: 'ID',
  IDENTIF_DISPOSITIVOS_NRSERIE: 'ID',
  IDENTIF_BIOMETRICOS: 'ID',
  OTRO_NUMERO_IDENTIF: 'ID',
  FECHAS: 'DATE',
  NUMERO_TELEFONO: 'PHONE',
  NUMERO_FAX: 'FAX',
  CORREO_ELECTRONICO: 'EMAIL',
  URL_WEB: 'URL',
  DIREC_PROT_INTERNET: 'IP',
  HOSPITAL: 'ORG',
  INSTITUCION: 'ORG',
  CENTRO_SALUD: 'ORG',
  CALLE: 'LOCATION',
  TERRITORIO: 'LOCATION',
};

/**
 * Reads a brat pair of MEDDOCAN under the rules of FORMAT.md: bare years, relatives named by kinship only ("madre"),
 * and what describes a patient without a number ("casada") are no identifiers and stay unmarked.
 */
function readBrat(name: string, text: string, annotations: string): LabelledReport {
  const marks: Mark[] = [];
  for (const line of annotations.split('\n')) {
    const match = /^T\d+\t(\S+) (\d+) (\d+)\t(.*)$/.exec(line);
    const label = match && MEDDOCAN[match[1]!];
    if (!match || !label) continue;
    const value = match[4]!;
    if (label === 'DATE' && /^(?:año )?\d{4}$/.test(value)) continue;
    if (label === 'MRN' && !/\d/.test(value)) continue;
    if (label === 'RELATIVE' && value.slice(1) === value.slice(1).toLowerCase()) continue;
    marks.push({ start: Number(match[2]), end: Number(match[3]), label });
  }
  marks.sort((a, b) => a.start - b.start);
  return { name, lang: 'es', text, marks };
}
