import type { CaseResult } from '../../../shared/contract/case.ts';
import type { Problem } from '../../../shared/journal.ts';
import type { Owner } from '../inspect/owners.ts';
import type { Report } from '../inspect/reports.ts';
import type { InstanceSummary } from '../inspect/survey.ts';

/** What a person should know of a case before it leaves. @param owners of its reports, in their order. @param readInPart whether less was found in them than could be */
export function warningsOf(instances: readonly InstanceSummary[], owners: ReadonlyMap<Report, Owner>, readInPart: boolean): Problem[] {
  const patients = new Set(instances.map(({ subject }) => subject.key));
  const strangers = [...owners.values()].flatMap(({ stranger }, index) => (stranger ? [index + 1] : []));
  return [
    ...(strangers.length > 0 ? [mismatch(strangers, owners.size)] : []),
    ...(readInPart ? [{ code: 'read-in-part', message: 'A part of CaseVeil that finds names in reports is missing (folder models, or onnxruntime). Install CaseVeil again, or look for names yourself with more care.' }] : []),
    ...(patients.size > 1 ? [{ code: 'several-patients', message: `The studies are of ${patients.size} patients. Each has a pseudonym of its own, and a date shift of its own where dates are shifted.` }] : []),
  ];
}

/** That not all went that the policy would have taken out: whoever receives the files must know. */
export function keptWarnings(kept: CaseResult['kept'] = []): Problem[] {
  if (kept.length === 0) return [];
  const total = kept.reduce((sum, { count }) => sum + count, 0);
  const categories = kept.map(({ category, count }) => `${category} ${count}`).join(', ');
  return [{ code: 'kept-by-reviewer', message: `${total} kept by the reviewer (${categories}): there the result is as the original, although the policy would have taken it out.` }];
}

/** @param strangers the positions of the reports, as in the names of the delivered files. */
function mismatch(strangers: readonly number[], reports: number): Problem {
  const which = reports === 1 ? 'The report' : strangers.length === 1 ? `Report ${strangers[0]}` : `Reports ${strangers.join(', ')}`;
  return { code: 'patient-mismatch', message: `${which} and the images seem to be of different people: name, date of birth and numbers agree with no study. So they share no pseudonym, and no date shift where dates are shifted. Take out what does not belong here and start again. If they are of one person, correct what is wrong in the report or the study and start again.` };
}
