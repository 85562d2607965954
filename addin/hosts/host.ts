import type { Role } from '../../shared/contract/http.ts';
import type { StringKey } from '../words/strings.ts';

/** Something that the host has open and that can belong to the case. */
export interface HostItem {
  /** Stable while the pane is open; it is not the host's own id, which may drift. */
  id: string;
  /** The file name that goes to the helper. It decides nothing: content does. */
  name: string;
  /** What the pane shows instead of the file name. */
  title?: StringKey;
  role: Role;
  /** Bytes, where the host tells. */
  size?: number;
  /** Set when the host shows it but cannot give its content. */
  unreadable?: boolean;
  /** @throws OfficeError */
  read(): Promise<Blob>;
}

/** What came out for the items of the case. */
export interface CleanCase {
  /** The clean document of an item, by the item's id; an item without one was held, refused or is an image. */
  documents: ReadonlyMap<string, CleanFile>;
  /** Documents that came from files besides. */
  others: CleanFile[];
  /** Items all of whose images came out. */
  imageItems: ReadonlySet<string>;
  /** All images as one ZIP, where there are any. */
  images?: CleanFile;
  certificate: CleanFile;
  /** Bytes of everything. */
  size: number;
}

export interface CleanFile {
  name: string;
  read(): Promise<Blob>;
}

/** What putting back did. `left` are the items whose originals still stand where they were. */
export interface PutBackReport {
  left: string[];
}

/** A way to put the clean case back. The first one of a host is its main one. */
export interface PutBack {
  title: StringKey;
  /** What the person should know of it. */
  note?: StringKey;
  /** Whether it has anything to do for this case. */
  applies(clean: CleanCase): boolean;
  /** @throws OfficeError; what was done until then stays, and no original is removed before its clean copy is there. */
  run(clean: CleanCase, onStep: (name: string) => void): Promise<PutBackReport>;
}

export interface Theme {
  dark: boolean;
}

/** The program that shows the pane. One adapter each; the views know no other difference between them. */
export interface Host {
  readonly name: 'word' | 'outlook-compose' | 'outlook-read' | 'browser';
  /** A language tag such as `es-ES`. */
  readonly language: string;
  readonly theme: Theme;
  /** What is open now, ready to be ticked. @throws OfficeError */
  gather(): Promise<HostItem[]>;
  readonly putBacks: readonly PutBack[];
  /** Mail addresses that the result would go to, where there are any. */
  recipients(): Promise<string[]>;
  /** Lets the person save what the link leads to. */
  save(link: string): void;
  /** Calls back when the person goes on to another message; the pane then begins anew. */
  onChange(callback: () => void): void;
}
