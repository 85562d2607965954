import { chestStructuredReport, ultrasoundLetter } from './documents.ts';
import { headCt } from './head.ts';
import { chestRadiograph } from './radiograph.ts';
import { ultrasoundClip } from './ultrasound.ts';

/** A file of the bundled case's studies, at its path below the folder that holds them. */
export interface StudyFile {
  path: string;
  bytes: Uint8Array;
}

/** The three studies of the bundled case, as an archive would export them: folders of files without extension. */
export async function studyFiles(): Promise<StudyFile[]> {
  return [
    ...headCt().map((bytes, index) => ({ path: `ST000001/SE000002/IM${String(index + 1).padStart(6, '0')}`, bytes })),
    { path: 'ST000002/SE000001/IM000001', bytes: await ultrasoundClip() },
    { path: 'ST000002/SE000002/IM000001', bytes: await ultrasoundLetter() },
    { path: 'ST000003/SE000001/IM000001', bytes: chestRadiograph() },
    { path: 'ST000003/SE000002/IM000001', bytes: chestStructuredReport() },
  ];
}
