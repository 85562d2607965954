import type { Stretch } from '../../text.ts';
import type { Candidate, Page } from '../candidate.ts';
import { readForms, type Form } from '../form.ts';
import { wordSet } from '../phrases.ts';
import { fold } from '../tokens.ts';
import { isOrdinary } from '../words/ordinary/index.ts';
import { MEDICAL_WORDS } from '../words/protected.ts';

const WRITTEN = String.raw`(?<!\p{L})(?:[Pp]rinted|[Tt]yped|[Tt]ranscribed|[Ee]ntered|[Ii]mprim\p{Ll}{1,4}|[Ii]mpress[oa]|[Ss]tampat[oa]|[Gg]edruckt|[Ee]rfasst|[Dd]actilograf\p{Ll}{1,4}|[Mm]ecanograf\p{Ll}{1,4}|[Tt]ranscri[tp]\p{Ll}{1,3}|[Dd]igitad[oa]|[Dd]igit[oó])`;

/** Logins of who typed or printed a text: with digits wherever they stand behind such a word, else behind `by`. */
const FORMS: readonly Form[] = [
  { pattern: new RegExp(String.raw`${WRITTEN}(?: by| por| par| von| da)?:? (\p{Ll}{3,15}\d{1,4})(?![\p{L}\p{N}])`, 'gu') },
  // "validé 25/11 eroux2"
  { pattern: new RegExp(String.raw`(?<!\p{L})(?:[Vv]alid(?:ad[oa]|ated|ée?|ato)|[Vv]erified|[Ss]igned|[Ff]irmado|[Ff]reigegeben)[^\n\p{N}]{0,12}\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?(?:,? \d{1,2}[:.h]\d{2})? (\p{Ll}{3,15}\d{1,4})(?=[ ]*(?:\n|$))`, 'gu') },
  // "12:15:59  igredo  SIGN": who did what by the trail of a system, to the second
  { pattern: /(?<=\d{1,2}:\d{2}:\d{2} {1,3})(\p{Ll}[\p{Ll}\d._]{2,20})(?=(?:@[\p{L}\d.-]{3,30})? {1,3}[A-Z]{3,12}(?![\p{L}\d-]))/gu },
  // "wsantana crm 44188"
  { pattern: /(?<=^|\n)[ ]*(\p{Ll}{5,15})(?= (?:crm|cmp|crp|rpps|gmc|npi|rqe)\.? ?\d{4,})/gu },
  { pattern: new RegExp(String.raw`${WRITTEN} (?:by|por|par|von|da):? (\p{Ll}{5,15})(?![\p{L}\p{N}@.])`, 'gu') },
];

/** A user's name as a folder, and with spaces, which only another folder behind it tells. */
const USER = String.raw`[\p{L}\d](?:[\p{L}\d._-]{0,29}[\p{L}\d])?`;
const SPACED_USER = String.raw`${USER}(?: ${USER}){1,2}(?=[\\/])`;

/** The folder of a user in a path: `C:\Users\mgarcia\`, `/home/jokafor/`, `~bolumide/`. */
const HOMES: readonly Form[] = [
  { pattern: new RegExp(String.raw`(?<!\p{L})[A-Z]:[\\/](?:Users|Documents and Settings|Usuarios|Benutzer|Utilisateurs|Utenti)[\\/](${SPACED_USER}|${USER})`, 'giu') },
  { pattern: new RegExp(String.raw`(?<![\p{L}\d.])\/(?:home|Users)\/(${USER})`, 'gu') },
  { pattern: /(?<![^\s"'(])~(\p{Ll}[\p{Ll}\d._-]{2,30})(?=\/)/gu },
];

/** Users that are nobody. */
const NOBODYS = wordSet('public default user users usuario benutzer utilisateur utente guest admin administrator administrador root shared test local');

/** `Printed by bolumide at`, `dactilografia jbexiga3`, `C:\Users\mgarcia`. */
export function findLogins(page: Page): Candidate[] {
  const isWord = (login: string): boolean => MEDICAL_WORDS.has(fold(login)) || isOrdinary(fold(login), page.lang) || isOrdinary(fold(login), 'en');
  const typed = readForms(page, FORMS).filter(({ value }) => !isWord(value)).map((found) => login(found, 'the login of who typed or printed'));
  const homes = readForms(page, HOMES).filter(({ value }) => !NOBODYS.has(fold(value))).map((found) => login(found, 'the folder of a user in a path'));
  return [...typed, ...homes];
}

function login({ start, end }: Stretch, reason: string): Candidate {
  return { start, end, label: 'ID', source: 'labelled-field', confidence: 0.85, reason, by: 'login' };
}
