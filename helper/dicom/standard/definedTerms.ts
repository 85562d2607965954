/**
 * Values that say something of the document and never of a person: enumerated ones that its structure rests on, PS3.3 C.17.3 and C.18, which
 * are words of people's names too, and times that are digits as numbers of people are.
 */
const TERMS = new Map<number, ReadonlySet<string>>([
  // Value Type
  [0x0040a040, new Set('CODE COMPOSITE CONTAINER DATE DATETIME IMAGE NUM PNAME SCOORD SCOORD3D TABLE TCOORD TEXT TIME UIDREF WAVEFORM'.split(' '))],
  // Relationship Type
  [0x0040a010, new Set(['CONTAINS', 'HAS ACQ CONTEXT', 'HAS CONCEPT MOD', 'HAS OBS CONTEXT', 'HAS PROPERTIES', 'INFERRED FROM', 'SELECTED FROM'])],
]);

/** Timezone Offset From UTC, PS3.3 C.12.1.1.8: `-0400`. */
const FORMS = new Map<number, RegExp>([[0x00080201, /^[+-](?:0\d|1[0-4])[0-5]\d *$/]]);

/** Whether the value is one that the standard enumerates for an attribute of this table, or has the one form that it gives it. */
export function isDefinedTerm(tag: number, value: string): boolean {
  return (TERMS.get(tag)?.has(value) ?? false) || (FORMS.get(tag)?.test(value) ?? false);
}
