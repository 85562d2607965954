import type { CaseResult } from '../../../shared/contract/case.ts';
import { isLikeNumber } from '../../../shared/identity/likeness.ts';
import { normaliseId } from '../../../shared/identity/normalise.ts';
import type { Problem } from '../../../shared/journal.ts';
import type { Duplicates } from '../inspect/duplicates.ts';
import type { Owner } from '../inspect/owners.ts';
import type { Report } from '../inspect/reports.ts';
import type { InstanceSummary } from '../inspect/survey.ts';

/** What a person should know of a case before it leaves. @param owners of its reports, in their order. @param readInPart whether less was found in them than could be */
export function warningsOf(instances: readonly InstanceSummary[], owners: ReadonlyMap<Report, Owner>, readInPart: boolean): Problem[] {
  const patients = new Set(instances.map(({ subject }) => subject.key));
  const reported = new Set([...owners.values()].map(({ subject }) => subject.key));
  const unreported = owners.size === 0 ? 0 : [...patients].filter((patient) => !reported.has(patient)).length;
  const strangers = [...owners.values()].flatMap(({ stranger }, index) => (stranger ? [index + 1] : []));
  return [
    ...(strangers.length > 0 ? [mismatch(strangers, owners.size)] : []),
    ...(readInPart ? [{ code: 'read-in-part', message: 'A part of CaseVeil that finds names in reports is missing (folder models, or onnxruntime). Install CaseVeil again, or look for names yourself with more care.' }] : []),
    ...(patients.size > 1 ? [{ code: 'several-patients', message: `The studies are of ${patients.size} patients${unreported > 0 ? `, and no report here is of ${unreported} of them` : ''}. Where one came by mistake, leave it out in the review, or take it away and start again. Each has a pseudonym of its own, and a date shift of its own where dates are shifted: a report moves all its dates by that of its own patient, so what it says of another patient has other days than that one’s images.` }] : []),
    ...(hasSeveralNumbers(instances) ? [{ code: 'numbers-joined', message: 'Studies under different patient numbers are of one person by name and date of birth, as after a transfer. They share one pseudonym and one date shift. If they are of different people, de-identify them apart.' }] : []),
  ];
}

/** Whether one patient has numbers that are no spellings of each other. */
function hasSeveralNumbers(instances: readonly InstanceSummary[]): boolean {
  const numbers = new Map<string, string>();
  return instances.some(({ subject, header: { PatientID = '' } }) => {
    if (normaliseId(PatientID) === '') return false;
    const first = numbers.get(subject.key) ?? PatientID;
    numbers.set(subject.key, first);
    return normaliseId(first) !== normaliseId(PatientID) && !isLikeNumber(first, PatientID);
  });
}

/** That images came more than once: a count that is less than what was given must not surprise. */
export function duplicateWarnings({ copies, differing }: Duplicates): Problem[] {
  const same = copies === 1 ? '1 file is a copy of an image that is in the case already. It' : `${copies} files are copies of images that are in the case already. Each`;
  const other = differing === 1 ? '1 image has the same identifier (SOP Instance UID) as another one, but other content. Both are' : `${differing} images have the same identifiers (SOP Instance UID) as others, but other content. All are`;
  return [
    ...(copies > 0 ? [{ code: 'duplicates-same', message: `${same} is delivered once.` }] : []),
    ...(differing > 0 ? [{ code: 'duplicates-differing', message: `${other} delivered, but a PACS keeps one of each. Look at them; if one does not belong here, take it out and start again.` }] : []),
  ];
}

/** That a reviewer left images out: less comes out than was given. */
export function leftOutWarnings(images: number): Problem[] {
  if (images === 0) return [];
  return [{ code: 'left-out-by-reviewer', message: `${images === 1 ? '1 image was' : `${images} images were`} left out by the reviewer, and not delivered.` }];
}

/** That not all went that the policy would have taken out: whoever receives the files must know. */
export function keptWarnings(kept: CaseResult['kept'] = []): Problem[] {
  if (kept.length === 0) return [];
  const total = kept.reduce((sum, { count }) => sum + count, 0);
  const categories = kept.map(({ category, count }) => `${category} ${count}`).join(', ');
  return [{ code: 'kept-by-reviewer', message: `${total} kept by the reviewer (${categories}): there the result is as the original, although the policy would have taken it out.` }];
}

/** That boxes would hide much of images: what looks like a line of text may be the body, or lie over it. */
export function coverProposals(images: number): Problem[] {
  if (images === 0) return [];
  const which = images === 1 ? '1 image loses' : `${images} images lose`;
  return [{ code: 'pixels-cover-much', message: `${which} more than a tenth of what can be seen, because text was found there, or what looks like text. Look at the pictures, and keep what is no text or names nobody.` }];
}

/** So many images are named; the rest is counted. */
const MOST_NAMED = 3;

/** That boxes hide much of what was delivered. @param names of the files delivered, in any order */
export function coverWarnings(names: readonly string[]): Problem[] {
  if (names.length === 0) return [];
  const named = [...names].sort();
  const more = named.length > MOST_NAMED ? ` and ${named.length - MOST_NAMED} more` : '';
  const which = names.length === 1 ? '1 image' : `${names.length} images`;
  return [{ code: 'pixels-covered-much', message: `In ${which} (${named.slice(0, MOST_NAMED).join(', ')}${more}) more than a tenth of what could be seen was filled, because text was found there, or what looked like text. Compare with the original before you send: where a finding is hidden, start again and keep those places in the review.` }];
}

/** @param strangers the positions of the reports, as in the names of the delivered files. */
function mismatch(strangers: readonly number[], reports: number): Problem {
  const which = reports === 1 ? 'The report' : strangers.length === 1 ? `Report ${strangers[0]}` : `Reports ${strangers.join(', ')}`;
  return { code: 'patient-mismatch', message: `${which} and the images seem to be of different people: name, date of birth and numbers agree with no study. So they share no pseudonym, and no date shift where dates are shifted. Take out what does not belong here and start again. If they are of one person, correct what is wrong in the report or the study and start again.` };
}
