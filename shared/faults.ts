import type * as z from 'zod';

/** What stands in a file, as people call it who edit one. */
const KINDS: Record<string, string> = {
  boolean: 'true or false',
  number: 'a number',
  string: 'text in quotation marks',
  array: 'a list in square brackets',
  object: 'a group in braces',
  record: 'a group in braces',
};

/** What is wrong in something that a person wrote, one sentence a fault, without a value of it. @param whole what it is, e.g. `a policy` */
export function faultsOf({ issues }: z.ZodError, whole: string): string[] {
  return issues.flatMap((issue) => {
    const where = placeOf(issue.path) || `what should be ${whole}`;
    switch (issue.code) {
      case 'unrecognized_keys':
        return issue.keys.map((key) => `${placeOf([...issue.path, key])} is no part of ${whole}. Check its spelling, or take it out.`);
      case 'invalid_value':
        return [`${where} must be one of: ${issue.values.join(', ')}.`];
      case 'invalid_type':
        return [`${where} must be there, and be ${KINDS[issue.expected] ?? issue.expected}.`];
      case 'too_small':
        return [`${where} must be ${issue.inclusive === false ? `more than ${issue.minimum}` : `${issue.minimum} or more`}.`];
      case 'too_big':
        return [`${where} must be ${issue.inclusive === false ? `less than ${issue.maximum}` : `${issue.maximum} or less`}.`];
      default:
        return [`${where} is not right: ${issue.message}`];
    }
  });
}

/** `boxes, entry 2, box.width`: entries are counted from 1. */
function placeOf(path: readonly PropertyKey[]): string {
  let place = '';
  for (const part of path) {
    if (typeof part === 'number') place += `, entry ${part + 1}`;
    else place += `${place === '' ? '' : /entry \d+$/.test(place) ? ', ' : '.'}${String(part)}`;
  }
  return place;
}
