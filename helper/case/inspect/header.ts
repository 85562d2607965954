import type { Problem } from '../../../shared/journal.ts';
import type { StudyHeader } from '../../../shared/text.ts';
import { isDirectory, readDicom } from '../../dicom/file/reader.ts';
import { studyHeader } from '../../dicom/studyHeader.ts';
import { burnedInDecision, type BurnedInDecision } from '../../pixels/burnedIn/decision.ts';
import { describeInstance, type InstanceInfo } from '../../pixels/faces/headers/seriesInfo.ts';
import { problemOf } from '../../problem.ts';
import { openSource, type SourceRef } from '../../source.ts';
import type { Answer } from '../options.ts';

const TAG = {
  sopClassUid: 0x00080016,
  sopInstanceUid: 0x00080018,
  modality: 0x00080060,
  studyDescription: 0x00081030,
  seriesDescription: 0x0008103e,
  studyInstanceUid: 0x0020000d,
  seriesInstanceUid: 0x0020000e,
  seriesNumber: 0x00200011,
  instanceNumber: 0x00200013,
  frameOfReferenceUid: 0x00200052,
  numberOfFrames: 0x00280008,
  rows: 0x00280010,
  columns: 0x00280011,
} as const;

/** All that the case wants to know of an instance before it is written. Plain data that holds originals; never leaves the machine. */
export interface InstanceHeader {
  header: StudyHeader;
  sopClassUid: string;
  sopInstanceUid: string;
  studyInstanceUid: string;
  seriesInstanceUid: string;
  frameOfReferenceUid: string;
  seriesNumber?: number | undefined;
  instanceNumber: number;
  modality: string;
  studyDescription: string;
  seriesDescription: string;
  /** 0 where it has no pixels. */
  frames: number;
  /** Of a frame, in pixels; 0 where the header does not say. */
  width: number;
  height: number;
  burnedIn: BurnedInDecision;
  info: InstanceInfo;
}

/** What a file turns out to be: an instance, the directory of a disc, or nothing that can be read. */
export type HeaderReading = { instance: InstanceHeader } | { directory: true } | { problem: Problem };

/** The readings with one header for neighbours that say the same, as those of a series do: it travels between threads once then. */
export function withSharedHeaders(readings: readonly HeaderReading[]): HeaderReading[] {
  let last: { text: string; header: StudyHeader } | undefined;
  return readings.map((reading) => {
    if (!('instance' in reading)) return reading;
    const { header } = reading.instance;
    const text = JSON.stringify(header);
    if (last?.text !== text) last = { text, header };
    return { instance: { ...reading.instance, header: last.header } };
  });
}

/** Reads the header of a file, once and for all. @param burnedIn what the user says of text in the pixels. */
export function readHeader(ref: SourceRef, burnedIn: Answer): HeaderReading {
  try {
    const source = openSource(ref);
    try {
      const file = readDicom(source);
      if (isDirectory(file)) return { directory: true };
      const { dataset, pixelData } = file;
      const text = (tag: number): string => dataset.string(tag) ?? '';
      return {
        instance: {
          header: studyHeader(dataset),
          sopClassUid: text(TAG.sopClassUid),
          sopInstanceUid: text(TAG.sopInstanceUid),
          studyInstanceUid: text(TAG.studyInstanceUid),
          seriesInstanceUid: text(TAG.seriesInstanceUid),
          frameOfReferenceUid: text(TAG.frameOfReferenceUid),
          seriesNumber: dataset.number(TAG.seriesNumber),
          instanceNumber: dataset.number(TAG.instanceNumber) ?? 0,
          modality: text(TAG.modality),
          studyDescription: text(TAG.studyDescription),
          seriesDescription: text(TAG.seriesDescription),
          frames: pixelData ? dataset.number(TAG.numberOfFrames) ?? 1 : 0,
          width: dataset.number(TAG.columns) ?? 0,
          height: dataset.number(TAG.rows) ?? 0,
          burnedIn: burnedInDecision(dataset, burnedIn),
          info: describeInstance(dataset),
        },
      };
    } finally {
      source.close();
    }
  } catch (error) {
    return { problem: problemOf(error, 'This DICOM file could not be read. Export or copy it again.') };
  }
}
