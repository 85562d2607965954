/**
 * Enumerated values that the structure of a document rests on, PS3.3 C.17.3 and C.18. They are words of people's names too, so they are told from a value
 * that names someone by standing in this table.
 */
const TERMS = new Map<number, ReadonlySet<string>>([
  // Value Type
  [0x0040a040, new Set('CODE COMPOSITE CONTAINER DATE DATETIME IMAGE NUM PNAME SCOORD SCOORD3D TABLE TCOORD TEXT TIME UIDREF WAVEFORM'.split(' '))],
  // Relationship Type
  [0x0040a010, new Set(['CONTAINS', 'HAS ACQ CONTEXT', 'HAS CONCEPT MOD', 'HAS OBS CONTEXT', 'HAS PROPERTIES', 'INFERRED FROM', 'SELECTED FROM'])],
]);

/** Whether the value is one that the standard enumerates for an attribute of this table. */
export function isDefinedTerm(tag: number, value: string): boolean {
  return TERMS.get(tag)?.has(value) ?? false;
}
