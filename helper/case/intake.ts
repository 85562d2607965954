import type { Problem } from '../../shared/journal.ts';
import { problemOf } from '../problem.ts';
import { openSource, type SourceRef } from '../source.ts';
import type { Workspace } from '../workspace.ts';
import type { CaseSource } from './source.ts';

/** A file that takes part in the case. `ordinal` names it where its own name must not stand: `document 2`, `instance 17`. */
export interface IntakeFile {
  ordinal: number;
  name: string;
  ref: SourceRef;
}

export interface Intake {
  documents: IntakeFile[];
  instances: IntakeFile[];
  refused: { ordinal: number; name: string; problem: Problem }[];
}

type Kind = 'dicom' | 'zip' | 'document' | 'empty' | 'other';

/** How files are told apart: by their first bytes, never by their names alone. Offsets in bytes. */
const SIGNATURES: readonly { kind: Kind; offset: number; bytes: string }[] = [
  { kind: 'dicom', offset: 128, bytes: 'DICM' },
  { kind: 'document', offset: 0, bytes: '%PDF' },
  { kind: 'document', offset: 0, bytes: '{\\rtf' },
  { kind: 'zip', offset: 0, bytes: 'PK\x03\x04' },
  { kind: 'zip', offset: 0, bytes: 'PK\x05\x06' },
  // Old or protected Office files: the documents' own reading says which, and what to do.
  { kind: 'document', offset: 0, bytes: '\xd0\xcf\x11\xe0' },
];

/** Text has no signature; these names say that a file is meant as a report. */
const TEXT_NAMES = /\.(txt|text|html?|md|eml)$/i;

/** Files that media and systems put beside studies; nobody means them as part of a case. */
const BYSTANDERS = /(^|\/)(desktop\.ini|thumbs\.db|autorun\.inf|__MACOSX\/.*|\.[^/]*)$/i;

/** A ZIP may hold a ZIP (a portal's download of several studies), and that is as deep as it goes. */
const ARCHIVE_DEPTH = 2;

const PROBLEMS = {
  empty: { code: 'file-empty', message: 'This file is empty. Ask for it again.' },
  other: { code: 'file-unknown', message: 'This file is neither a report (Word, PDF, HTML, RTF, plain text) nor a DICOM file. It was left out.' },
  notDicom: { code: 'not-dicom', message: 'This file was given as part of a study but is not DICOM. Add it as a report if it is one.' },
  nesting: { code: 'zip-nesting', message: 'This ZIP lies in a ZIP that lies in a ZIP. Unpack it yourself and add the folder.' },
} satisfies Record<string, Problem>;

/** Sorts what the user gave into documents and DICOM instances, unpacking ZIPs; what is neither is refused with a reason, and the rest goes on. */
export async function takeIn(sources: CaseSource[], workspace: Workspace): Promise<Intake> {
  const intake: Intake = { documents: [], instances: [], refused: [] };
  let ordinal = 0;

  const take = async (source: CaseSource, depth: number): Promise<void> => {
    if (BYSTANDERS.test(source.name)) return;
    const file = { ordinal: ++ordinal, name: source.name, ref: source.ref };
    const refuse = (problem: Problem): void => void intake.refused.push({ ordinal: file.ordinal, name: file.name, problem });
    try {
      const { kind, isWord } = classify(source);
      if (kind === 'dicom') intake.instances.push(file);
      else if (kind === 'zip' && !isWord) {
        if (depth === ARCHIVE_DEPTH) return refuse(PROBLEMS.nesting);
        const { unpack } = await import('./archive.ts');
        const files = await unpack(source.ref, workspace);
        for (const inner of files) await take({ ...inner, name: `${source.name}/${inner.name}`, role: source.role }, depth + 1);
      } else if (kind === 'empty' || kind === 'other') refuse(source.role === 'study' && kind === 'other' ? PROBLEMS.notDicom : PROBLEMS[kind]);
      else if (source.role === 'study') refuse(PROBLEMS.notDicom);
      else intake.documents.push(file);
    } catch (error) {
      refuse(problemOf(error, 'This file could not be read.'));
    }
  };

  for (const source of sources) await take(source, 0);
  return intake;
}

function classify({ ref, role, name }: CaseSource): { kind: Kind; isWord: boolean } {
  const source = openSource(ref);
  try {
    const head = Buffer.from(source.read(0, 4096)).toString('latin1');
    const kind = kindOf(head, role, name);
    return { kind, isWord: kind === 'zip' && isWordPackage(head, Buffer.from(source.read(Math.max(0, source.size - 65_536), 65_536)).toString('latin1')) };
  } finally {
    source.close();
  }
}

function kindOf(head: string, role: CaseSource['role'], name: string): Kind {
  if (head === '') return 'empty';
  const signature = SIGNATURES.find(({ offset, bytes }) => head.startsWith(bytes, offset));
  if (signature) return signature.kind;
  if (startsLikeDataSet(head)) return 'dicom';
  const isText = !/[\0-\x08\x0e-\x1a]/.test(head) || /^(\xff\xfe|\xfe\xff)/.test(head);
  return isText && (role === 'report' || TEXT_NAMES.test(name)) ? 'document' : 'other';
}

/** Whether the file begins with an element of group 0002 or 0008, little or big endian: DICOM without preamble (as PS3.10 forbids and old devices write). */
function startsLikeDataSet(head: string): boolean {
  return /^(?:[\x02\x08]\0.\0|\0[\x02\x08]\0.)/s.test(head) && head.length > 8;
}

/** The central directory, at the end, names the parts of a Word package (ECMA-376 part 2). */
function isWordPackage(head: string, tail: string): boolean {
  return (head + tail).includes('[Content_Types].xml') && (head + tail).includes('word/');
}
