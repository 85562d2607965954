import type { Identity, Subject } from '../../../shared/identity/identity.ts';
import { memoOf } from '../../memo.ts';
import type { InstanceSummary } from '../inspect/survey.ts';

/** File names of the delivery. They come from Identity alone, so that no original name survives and equal input gives equal names. */

const EXTENSIONS = { docx: 'docx', pdf: 'pdf', html: 'html', rtf: 'rtf', text: 'txt' } as const;

/** Endings that say in which form a plain text is, which programs open it by. Others may be part of a name. */
const TEXT_ENDINGS = /\.(csv|tsv|md|xml|json|hl7)$/i;

/** `reports/CV-7K3M9QTX-report-2.docx`. @param position from 1 within the case. @param original what the user calls it. */
export function documentName(subject: Subject, position: number, kind: keyof typeof EXTENSIONS, original = ''): string {
  const told = kind === 'text' ? TEXT_ENDINGS.exec(original)?.[1]?.toLowerCase() : undefined;
  return `reports/${subject.pseudonym}-report-${position}.${told ?? EXTENSIONS[kind]}`;
}

/** Names an instance; each `attempt`, from 0, gives another name. */
export type InstanceNamer = (instance: InstanceSummary, attempt: number) => string;

/** The folder of the images, which is also the root of a DICOMDIR. */
const IMAGES = 'images';

/**
 * Names the instances of a case, as `images/CV-7K3M9QTX/STUDY-4F2K6A/CT-9QTX3B/0003-7K3M9Q.dcm`.
 * @param media whether a DICOMDIR will list them: then `images/7K3M9QTX/ST4F2K6A/CT9QTX3B/IM7K3M9Q`, as PS3.10 8.5 asks for.
 */
export function instanceNames(identity: Identity, media: boolean): InstanceNamer {
  const token = memoOf((uid) => identity.token('file name', uid, 6));
  return (instance, attempt) => {
    const modality = /^[A-Z]{2,4}$/.test(instance.modality) ? instance.modality : 'OT';
    const study = token(instance.studyInstanceUid);
    const series = token(instance.seriesInstanceUid);
    const object = token(attempt === 0 ? instance.sopInstanceUid : `${instance.sopInstanceUid}-${attempt + 1}`);
    if (media) return `${IMAGES}/${instance.subject.pseudonym.slice(-8)}/ST${study}/${modality.slice(0, 2)}${series}/IM${object}`;
    const number = String(Math.min(Math.max(0, instance.instanceNumber), 99_999)).padStart(4, '0');
    return `${IMAGES}/${instance.subject.pseudonym}/STUDY-${study}/${modality}-${series}/${number}-${object}.dcm`;
  };
}

/** The components of an instance's name below the folder of the DICOMDIR. */
export function fileId(name: string): string[] {
  return name.split('/').slice(1);
}

export const DIRECTORY_NAME = `${IMAGES}/DICOMDIR`;
