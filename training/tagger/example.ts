/** A labelled text: what the tagger learns from and is measured on. Offsets in UTF-16 code units, end exclusive. */
export interface Span {
  start: number;
  end: number;
  label: string;
}

export interface Example {
  name: string;
  text: string;
  /** In order, not overlapping. */
  spans: Span[];
}
