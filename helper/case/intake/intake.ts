import type { Problem } from '../../../shared/journal.ts';
import { MAGIC, PREAMBLE } from '../../dicom/file/preamble.ts';
import { isCompoundFile, sniff, type Format } from '../../documents/sniff.ts';
import { problemOf } from '../../problem.ts';
import { openSource, type SourceRef } from '../../source.ts';
import type { Workspace } from '../../workspace.ts';
import type { CaseSource } from './source.ts';

/** A file that takes part in the case. `ordinal` names it where its own name must not stand: `document 2`, `instance 17`. */
export interface IntakeFile {
  ordinal: number;
  name: string;
  ref: SourceRef;
  /** The mails that it came in, by the ordinals of their letters, the outermost first; a letter is in its own. */
  mails?: readonly number[];
}

export interface Intake {
  documents: IntakeFile[];
  instances: IntakeFile[];
  refused: { ordinal: number; name: string; problem: Problem }[];
}

type Kind = 'dicom' | 'zip' | 'mail' | 'document' | 'picture' | 'empty' | 'other';

/** How much of a file tells its kind: its beginning, of a ZIP the end besides, in bytes; of a compound file all of it. */
const HEAD = 4096;
const TAIL = 65_536;

/** A text in a study's folder may be anything; these names say that it is meant as a report. */
const TEXT_NAMES = /\.(txt|text|html?|mht|md|csv|tsv)$/i;

/** Files that media and systems put beside studies; nobody means them as part of a case. */
const BYSTANDERS = /(^|[/\\])(desktop\.ini|thumbs\.db|autorun\.inf|__MACOSX[/\\].*|\.[^/\\]*)$/i;

/** The mark that Word sets beside a document that is open; it names who opened it. */
const LOCK = /(^|[/\\])~\$[^/\\]*$/;

/** Names of what is never plain text. (An old system may well call a plain text `.doc`.) */
const NEVER_TEXT = /\.(docx|docm|dotx|xls[xmb]?|ppt[xm]?|od[tsp]|pdf|jpe?g|png|gif|bmp|tiff?|dcm|dicom|zip|7z|rar|gz|exe|dll|msg|mp4|avi|mov|wav|mp3)$/i;

/** A ZIP may hold a ZIP (a portal's download of several studies), and that is as deep as it goes. */
const ARCHIVE_DEPTH = 2;

/** A mail may hold one that was forwarded, and so on. */
const MAIL_DEPTH = 4;

/** How many files of a kind a file lies in. */
interface Depth {
  zips: number;
  /** As in `IntakeFile`. */
  mails: readonly number[];
}

const PROBLEMS = {
  empty: { code: 'file-empty', message: 'This file is empty. Ask for it again.' },
  other: { code: 'file-unknown', message: 'This file is neither a report (Word, PDF, HTML, RTF, plain text, a saved mail) nor a DICOM file. It was left out.' },
  picture: { code: 'file-picture', message: 'This is a picture by itself, not a DICOM file. It was left out. Put it into a Word document and add that as a report: pictures in documents are read, cleaned and searched for faces.' },
  lock: { code: 'file-lock', message: 'This is only the mark that Word sets beside an open document. Add the document itself.' },
  misnamed: { code: 'file-misnamed', message: 'This file holds plain text, although its name says that it is something else. If it is a report, give it a name that ends in .txt.' },
  link: { code: 'file-link', message: 'This is a link to a file or folder that lies elsewhere. Links are not followed; add the file or folder itself.' },
  mailNesting: { code: 'mail-nesting', message: 'This mail lies in a mail that lies in others. Save it by itself and add it.' },
  emptyZip: { code: 'zip-empty', message: 'This ZIP holds no files. Ask for it again, or add the files themselves.' },
  nesting: { code: 'zip-nesting', message: 'This ZIP lies in a ZIP that lies in a ZIP. Unpack it yourself and add the folder.' },
} satisfies Record<string, Problem>;

/** What a file of a study is that is not DICOM, for formats of documents. */
const DOCUMENT_WORDS: Partial<Record<Format, string>> = {
  docx: 'a Word document',
  pdf: 'a PDF',
  html: 'a web page',
  rtf: 'an RTF document',
  text: 'plain text',
  mail: 'a saved mail',
  page: 'a saved web page',
  'ole-doc': 'an old Word document',
  'ole-encrypted': 'a protected Office document',
  ole: 'an Office document',
  office: 'an Office document',
};

/** Documents among the files of a study are not taken for reports: discs bring manuals, licences and read-me files along. */
function notDicom(format: Format): Problem {
  const document = DOCUMENT_WORDS[format];
  return {
    code: 'not-dicom',
    message: document ? `This is ${document}, given as part of a study. It was left out; add it as a report if it is one.` : 'This file was given as part of a study but is not DICOM. It was left out.',
  };
}

/** Sorts what the user gave into documents and DICOM instances, unpacking ZIPs and mails; what is neither is refused with a reason, and the rest goes on. */
export async function takeIn(sources: CaseSource[], workspace: Workspace): Promise<Intake> {
  const intake: Intake = { documents: [], instances: [], refused: [] };
  let ordinal = 0;

  const take = async (source: CaseSource, depth: Depth): Promise<void> => {
    if (BYSTANDERS.test(source.name) || (LOCK.test(source.name) && source.role !== 'report')) return;
    const file: IntakeFile = { ordinal: ++ordinal, name: source.name, ref: source.ref, ...(depth.mails.length > 0 ? { mails: depth.mails } : {}) };
    const refuse = (problem: Problem): void => void intake.refused.push({ ordinal: file.ordinal, name: file.name, problem });
    if (source.isLink) return refuse(PROBLEMS.link);
    try {
      if (LOCK.test(source.name)) return refuse(PROBLEMS.lock);
      const { kind, format } = classify(source);
      if (kind === 'dicom') intake.instances.push(file);
      else if (kind === 'zip') {
        if (depth.zips === ARCHIVE_DEPTH) return refuse(PROBLEMS.nesting);
        const { unpack } = await import('./archive.ts');
        const files = await unpack(source.ref, workspace);
        for (const inner of files) await take({ ...inner, name: `${source.name}/${inner.name}`, role: source.role }, { ...depth, zips: depth.zips + 1 });
        if (ordinal === file.ordinal) refuse(PROBLEMS.emptyZip);
      } else if (kind === 'mail') {
        if (depth.mails.length === MAIL_DEPTH) return refuse(PROBLEMS.mailNesting);
        const { unpackMail } = await import('./mail.ts');
        const { letter, files, leftOut } = await unpackMail(source, workspace);
        const mails = [...depth.mails, file.ordinal];
        if (source.role === 'study') refuse(notDicom(format));
        else intake.documents.push({ ...file, ref: letter, mails });
        for (const { name, problem } of leftOut) intake.refused.push({ ordinal: ++ordinal, name, problem });
        for (const inner of files) await take(inner, { ...depth, mails });
      } else if (kind === 'empty') refuse(PROBLEMS.empty);
      else if (source.role === 'study') refuse(notDicom(format));
      else if (kind === 'picture') refuse(PROBLEMS.picture);
      else if (kind === 'other') refuse(PROBLEMS.other);
      else if (format === 'text' && NEVER_TEXT.test(source.name)) refuse(PROBLEMS.misnamed);
      else intake.documents.push(file);
    } catch (error) {
      refuse(problemOf(error, 'This file could not be read.'));
    }
  };

  for (const source of sources) await take(source, { zips: 0, mails: [] });
  return intake;
}

/** JPEG, PNG, GIF, BMP, TIFF, WebP, HEIC, by their first bytes. */
const PICTURE = /^(?:\xFF\xD8\xFF|\x89PNG|GIF8|BM.{4}\0\0\0\0|II\*\0|MM\0\*|RIFF.{4}WEBP|.{4}ftyp(?:hei[cx]|mif1|avif))/s;

const DICOM = { kind: 'dicom', format: 'binary' } as const;

/** Told by the first bytes, never by the name alone. What kind of document it is, and whether one that can be cleaned, the documents' own reading says. */
function classify({ ref, role, name, isMail }: CaseSource): { kind: Kind; format: Format } {
  const source = openSource(ref);
  try {
    if (Buffer.from(source.read(0, PREAMBLE + MAGIC.length)).toString('latin1', PREAMBLE) === MAGIC) return DICOM;
    const head = source.read(0, HEAD);
    const latin1 = Buffer.from(head).toString('latin1');
    if (startsLikeDataSet(latin1)) return DICOM;
    const rest = latin1.startsWith('PK') ? source.read(Math.max(HEAD, source.size - TAIL), TAIL) : isCompoundFile(head) ? source.read(HEAD, source.size - HEAD) : new Uint8Array();
    const format = sniff(Buffer.concat([head, rest]), name);
    if (format === 'empty') return { kind: format, format };
    // One without a word of MIME is a mail by its name alone.
    if (isMail ? format !== 'page' : format === 'text' && /\.eml$/i.test(name)) return { kind: 'mail', format: 'mail' };
    if (format === 'zip' || format === 'mail') return { kind: format, format };
    if (format === 'binary') return { kind: PICTURE.test(latin1) ? 'picture' : 'other', format };
    const isMeant = role === 'report' || TEXT_NAMES.test(name) || (format !== 'text' && format !== 'page');
    return { kind: isMeant ? 'document' : 'other', format };
  } finally {
    source.close();
  }
}

/** Whether the file begins with an element of group 0002 or 0008, little or big endian: DICOM without preamble (as PS3.10 forbids and old devices write). */
function startsLikeDataSet(head: string): boolean {
  return /^(?:[\x02\x08]\0.\0|\0[\x02\x08]\0.)/s.test(head) && head.length > 8;
}
