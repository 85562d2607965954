import type { Identifier } from '../../../shared/text.ts';

/** An address with any scheme: `dcm://archive:104/AE`, `hl7://…`. */
const ADDRESS = /(?<![\p{L}\p{N}])[a-z][a-z0-9+.-]{1,14}:\/\/[^\s<>"'|]{3,}/giu;
/** The folder of a user, by the place where systems keep them: `C:\Users\mtorvald\scans`. */
const USER_FOLDER = /(?<=[\\/](?:Users|home|Documents and Settings|usr[\\/]people)[\\/])(?!(?:Public|Shared|Default|Administrator|root)[\\/])[^\\/\s:*?"<>|]{2,40}/giu;

/** The computer of a path on a network: `\\archive04\export`. */
const COMPUTER = /(?<=(?:^|[\s"'(=:])\\\\)[\w.-]{2,63}(?=\\)/gu;

/** What machines write of the people and places that they serve: addresses of services, and computers and logins in paths. */
export function findMachineTraces(segment: string, text: string): Identifier[] {
  if (!/[\\/]/.test(text)) return [];
  const addresses = [...text.matchAll(ADDRESS)].map(({ index, 0: address }) => ({ start: index, end: index + address.length, label: 'URL' as const, reason: 'reads as the address of a service' }));
  const logins = [...text.matchAll(USER_FOLDER)].map(({ index, 0: login }) => ({ start: index, end: index + login.length, label: 'ID' as const, reason: 'the folder of a user' }));
  const computers = [...text.matchAll(COMPUTER)].map(({ index, 0: name }) => ({ start: index, end: index + name.length, label: 'ID' as const, reason: 'a computer of a network' }));
  return [...addresses, ...logins, ...computers].map((found) => ({ ...found, segment, text: text.slice(found.start, found.end), source: 'trace', confidence: 0.9 }));
}
