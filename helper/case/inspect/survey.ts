import type { Identity, Subject, SubjectAttributes } from '../../../shared/identity/identity.ts';
import type { Problem } from '../../../shared/journal.ts';
import type { StudyHeader } from '../../../shared/text.ts';
import type { HeaderReading, InstanceHeader } from './header.ts';
import type { IntakeFile } from '../intake/intake.ts';
import { compare } from '../../../shared/sorted.ts';
import { patientsOf } from './patients.ts';

/** An instance of the case with the patient whom its header describes. */
export interface InstanceSummary extends InstanceHeader {
  file: IntakeFile;
  subject: Subject;
}

/** All instances of a case, in an order that does not depend on the order of the files. */
export interface Survey {
  instances: InstanceSummary[];
  refused: { file: IntakeFile; problem: Problem }[];
  /** DICOMDIRs: the delivery writes a new one when there was one. */
  directories: number;
}

/** Puts together what was read of each file, with one header for all that say the same. A file that could not be read is refused, and the rest goes on. */
export function survey(files: readonly IntakeFile[], readings: readonly HeaderReading[], identity: Identity): Survey {
  const result: Survey = { instances: [], refused: [], directories: 0 };
  const subjectOf = subjectMap(identity);
  const headers = new Map<string, StudyHeader>();
  // Those that were read together share theirs already.
  const known = new Map<StudyHeader, StudyHeader>();
  const shared = (header: StudyHeader): StudyHeader => {
    const before = known.get(header);
    if (before) return before;
    const key = JSON.stringify(header);
    const found = headers.get(key) ?? header;
    headers.set(key, found);
    known.set(header, found);
    return found;
  };
  const read: (InstanceHeader & { file: IntakeFile })[] = [];
  files.forEach((file, index) => {
    const reading = readings[index]!;
    if ('problem' in reading) result.refused.push({ file, problem: reading.problem });
    else if ('directory' in reading) result.directories++;
    else read.push({ ...reading.instance, header: shared(reading.instance.header), file });
  });
  const patients = patientsOf(read);
  result.instances = read.map((instance, index) => ({ ...instance, subject: subjectOf(patients[index]!) }));
  result.instances.sort((a, b) => compare(a.studyInstanceUid, b.studyInstanceUid) || compare(a.seriesInstanceUid, b.seriesInstanceUid)
    || a.instanceNumber - b.instanceNumber || compare(a.sopInstanceUid, b.sopInstanceUid) || a.file.ordinal - b.file.ordinal);
  return result;
}

/** Subjects, each computed once. */
function subjectMap(identity: Identity): (attributes: SubjectAttributes) => Subject {
  const known = new Map<string, Subject>();
  return (attributes) => {
    const key = JSON.stringify(attributes);
    const subject = known.get(key) ?? identity.subject(attributes);
    known.set(key, subject);
    return subject;
  };
}

/** The first instance of each header and what else tells them apart: the thousands of a series share one. */
export function distinct(instances: readonly InstanceSummary[], key: (instance: InstanceSummary) => string): InstanceSummary[] {
  const seen = new Map<StudyHeader, Set<string>>();
  return instances.filter((instance) => {
    const keys = seen.get(instance.header) ?? new Set();
    seen.set(instance.header, keys);
    const size = keys.size;
    return keys.add(key(instance)).size > size;
  });
}
