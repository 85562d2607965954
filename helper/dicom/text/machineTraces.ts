import { finderOf } from './finder.ts';

/** An address with any scheme: `dcm://archive:104/AE`, `hl7://…`. */
const ADDRESS = /(?<![\p{L}\p{N}])[a-z][a-z0-9+.-]{1,14}:\/\/[^\s<>"'|]{3,}/giu;
/** The folder of a user, by the place where systems keep them: `C:\Users\mtorvald\scans`. */
const USER_FOLDER = /(?<=[\\/](?:Users|home|Documents and Settings|usr[\\/]people)[\\/])(?!(?:Public|Shared|Default|Administrator|root)[\\/])[^\\/\s:*?"<>|]{2,40}/giu;

/** The computer of a path on a network: `\\archive04\export`. */
const COMPUTER = /(?<=(?:^|[\s"'(=:])\\\\)[\w.-]{2,63}(?=\\)/gu;

const COMMON = { in: /[\\/]/, source: 'trace', confidence: 0.9 };

/** What machines write of the people and places that they serve: addresses of services, and computers and logins in paths. */
export const findMachineTraces = finderOf([
  { ...COMMON, label: 'URL', reason: 'reads as the address of a service', patterns: [ADDRESS] },
  { ...COMMON, label: 'ID', reason: 'the folder of a user', patterns: [USER_FOLDER] },
  { ...COMMON, label: 'ID', reason: 'a computer of a network', patterns: [COMPUTER] },
]);
