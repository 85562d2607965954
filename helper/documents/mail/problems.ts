import { DocumentError } from '../contents.ts';

const MESSAGES = {
  'mail-damaged': 'This mail is damaged or incomplete. Save it from the mail program again, or ask for it again.',
  'mail-limits': 'This mail is larger or more deeply nested than a mail should be. If you trust it, save its text and its attachments and add those.',
  'mail-sealed': 'This mail, or a part of it, is encrypted or sealed by a signature (S/MIME, PGP). Open it in your mail program, save its text as HTML or print it to a PDF, and add that and its attachments one by one.',
  'mail-charset': 'The text of this mail is in a character set that cannot be read, or in another than it says. Open it, save it as HTML or print it to a PDF, and add that and its attachments one by one.',
  'mail-several': 'This file holds several mails (a mailbox). Save each of them as .eml and add those that belong to the case.',
} as const;

/** What of a mail is left out while the rest goes on. */
export const LEFT_OUT = {
  people: { code: 'mail-people', message: 'This part of a mail (a contact, an appointment, a delivery notice) says who is who and nothing else. It was left out.' },
  object: { code: 'mail-object', message: 'A part of this mail is an object of another program that only Outlook can open. Open the mail there, save that part as a file and add it.' },
  tnef: { code: 'mail-tnef', message: 'This part of a mail (winmail.dat) holds what only Outlook can open. Open the mail there and add its attachments one by one.' },
} as const;

/** Why a mail is held, in words for the person. */
export function mailProblem(code: keyof typeof MESSAGES): DocumentError {
  return new DocumentError(code, MESSAGES[code]);
}
