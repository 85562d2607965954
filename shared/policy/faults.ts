import type * as z from 'zod';

/** What stands in a policy file, as people call it who edit one. */
const KINDS: Record<string, string> = {
  boolean: 'true or false',
  number: 'a number',
  string: 'text in quotation marks',
  array: 'a list in square brackets',
  object: 'a group in braces',
  record: 'a group in braces',
};

/** What is wrong in a policy, one sentence a fault, in words for the person who edits the file. */
export function policyFaults({ issues }: z.ZodError): string[] {
  return issues.flatMap((issue) => {
    const where = issue.path.join('.') || 'the policy';
    switch (issue.code) {
      case 'unrecognized_keys':
        return issue.keys.map((key) => `${[...issue.path, key].join('.')} is no part of a policy. Check its spelling, or take it out.`);
      case 'invalid_value':
        return [`${where} must be one of: ${issue.values.join(', ')}.`];
      case 'invalid_type':
        return [`${where} must be there, and be ${KINDS[issue.expected] ?? issue.expected}.`];
      case 'too_small':
        return [`${where} must be ${issue.minimum} or more.`];
      case 'too_big':
        return [`${where} must be ${issue.maximum} or less.`];
      default:
        return [`${where} is not right: ${issue.message}`];
    }
  });
}
