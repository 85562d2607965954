import type { JournalEntry } from '../../shared/journal.ts';
import type { Replacement, Segment } from '../../shared/text.ts';
import { ProblemError } from '../problem.ts';

/** A picture in a document, to be looked through for text and faces. */
export interface Picture {
  /** Unique within the document, e.g. `word/media/image1.png` or `page3/image1`. */
  id: string;
  bytes: Uint8Array;
  mime: 'image/png' | 'image/jpeg';
  /** In pixels. */
  width: number;
  height: number;
}

/** What is to become of a document: new text for stretches of its segments, and pictures to exchange or (null) to take out. */
export interface Edits {
  replacements: Replacement[];
  pictures: Map<string, Uint8Array | null>;
}

export interface WorkOptions {
  progress?: (done: number, total: number) => void;
  signal?: AbortSignal;
}

/** A document read into memory: what it says, what it shows, and a way to write it anew without what identifies. */
export interface OpenDocument {
  kind: 'docx' | 'pdf' | 'html' | 'rtf' | 'text';
  /** The language that it declares (BCP 47), `en-GB`. */
  language?: string | undefined;
  /** Everything legible, also what is not visible and will be dropped (properties, authors, link targets): it tells who is who. */
  segments: Segment[];
  pictures: Picture[];
  /** The clean document. May be called more than once; the bytes that were opened are never changed. */
  rewrite(edits: Edits, options?: WorkOptions): Promise<{ bytes: Uint8Array; journal: JournalEntry[] }>;
}

/** A document that cannot be de-identified; `problem` says why and what to do. */
export class DocumentError extends ProblemError {
  constructor(code: string, message: string) {
    super(code, message);
    this.name = 'DocumentError';
  }
}
