import type { Identity, Subject } from '../../shared/identity/identity.ts';
import type { InstanceSummary } from './survey.ts';

/** File names of the delivery. They come from Identity alone, so that no original name survives and equal input gives equal names. */

const EXTENSIONS = { docx: 'docx', pdf: 'pdf', html: 'html', rtf: 'rtf', text: 'txt' } as const;

/** `reports/CV-7K3M9QTX-report-2.docx`; `position` counts from 1 within the case. */
export function documentName(subject: Subject, position: number, kind: keyof typeof EXTENSIONS): string {
  return `reports/${subject.pseudonym}-report-${position}.${EXTENSIONS[kind]}`;
}

/** `images/CV-7K3M9QTX/STUDY-4F2K/CT-9QTX/0003-7K3M.dcm`; `occurrence` tells copies of one SOP instance apart. */
export function instanceName(identity: Identity, instance: InstanceSummary, occurrence: number): string {
  const modality = /^[A-Z]{2,4}$/.test(instance.modality) ? instance.modality : 'OT';
  const study = identity.token('file name', instance.studyInstanceUid, 6);
  const series = identity.token('file name', instance.seriesInstanceUid, 6);
  const number = String(Math.min(Math.max(0, instance.instanceNumber), 99_999)).padStart(4, '0');
  const copy = occurrence === 0 ? '' : `-${occurrence + 1}`;
  return `images/${instance.subject.pseudonym}/STUDY-${study}/${modality}-${series}/${number}-${identity.token('file name', instance.sopInstanceUid, 6)}${copy}.dcm`;
}
