import type { Identity } from '../../shared/identity/identity.ts';
import type { JournalEntry, Problem } from '../../shared/journal.ts';
import { remembered } from '../../shared/remembered.ts';
import type { Lifetime } from '../../shared/report/dates/greatAge.ts';
import { memoOf } from '../memo.ts';
import type { Profile } from './profile.ts';
import type { TextCleaner } from './text/cleaner.ts';

/** Cleans an encapsulated document; a problem when it cannot, and the instance is held back with it. */
export type DocumentCleaner = (bytes: Uint8Array, mimeType: string) => Promise<{ bytes: Uint8Array; journal: JournalEntry[] } | { problem: Problem }>;

/** What the de-identification of all instances of a case has in common. */
export interface DeidentificationContext {
  identity: Identity;
  profile: Profile;
  text: TextCleaner;
  /** What stands for a name (PN) that has to stay one (`personNames.ts`); without it, a pseudonym of the name alone. */
  nameOf?: (name: string) => string;
  /** What the studies of the patient say of the time that they were made in; without it no date is too old to stay. */
  lifetime?: Lifetime;
  /** Without it, encapsulated documents are held back. */
  cleanDocument?: DocumentCleaner;
}

/** The UIDs of an identity, each computed once: a series names its study, its frame of reference and its neighbours in every instance. */
export const uidMap = remembered((identity: Identity) => memoOf((uid) => identity.uid(uid)));
