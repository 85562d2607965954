/** VRs with a 32-bit length in explicit encodings (PS3.5 7.1.2), and those with a 16-bit one. */
export const LONG_VRS: ReadonlySet<string> = new Set(['OB', 'OD', 'OF', 'OL', 'OV', 'OW', 'SQ', 'SV', 'UC', 'UN', 'UR', 'UT', 'UV']);
export const SHORT_VRS: ReadonlySet<string> = new Set(['AE', 'AS', 'AT', 'CS', 'DA', 'DS', 'DT', 'FD', 'FL', 'IS', 'LO', 'LT', 'PN', 'SH', 'SL', 'SS', 'ST', 'TM', 'UI', 'UL', 'US']);

/** VRs whose values Specific Character Set applies to (PS3.5 6.1.2.2). */
export const CHARACTER_SET_VRS: ReadonlySet<string> = new Set(['SH', 'LO', 'ST', 'LT', 'UC', 'UT', 'PN']);

/** VRs that hold one value, in which a backslash is a character. */
export const SINGLE_TEXT_VRS: ReadonlySet<string> = new Set(['ST', 'LT', 'UT', 'UR']);

/** VRs whose values are characters. */
export const TEXT_VRS: ReadonlySet<string> = new Set(['AE', 'AS', 'CS', 'DA', 'DS', 'DT', 'IS', 'LO', 'LT', 'PN', 'SH', 'ST', 'TM', 'UC', 'UI', 'UR', 'UT']);

/** How to read numbers of a binary VR: bytes each, how many of them a change of the byte order turns round where that is not all, and the DataView method's work. */
export const NUMBERS: Readonly<Record<string, { size: number; turned?: number; read: (view: DataView, at: number, littleEndian: boolean) => number }>> = {
  US: { size: 2, read: (view, at, little) => view.getUint16(at, little) },
  SS: { size: 2, read: (view, at, little) => view.getInt16(at, little) },
  UL: { size: 4, read: (view, at, little) => view.getUint32(at, little) },
  SL: { size: 4, read: (view, at, little) => view.getInt32(at, little) },
  FL: { size: 4, read: (view, at, little) => view.getFloat32(at, little) },
  FD: { size: 8, read: (view, at, little) => view.getFloat64(at, little) },
  SV: { size: 8, read: (view, at, little) => Number(view.getBigInt64(at, little)) },
  UV: { size: 8, read: (view, at, little) => Number(view.getBigUint64(at, little)) },
  OV: { size: 8, read: (view, at, little) => Number(view.getBigUint64(at, little)) },
  OW: { size: 2, read: (view, at, little) => view.getUint16(at, little) },
  OL: { size: 4, read: (view, at, little) => view.getUint32(at, little) },
  OF: { size: 4, read: (view, at, little) => view.getFloat32(at, little) },
  OD: { size: 8, read: (view, at, little) => view.getFloat64(at, little) },
  OB: { size: 1, read: (view, at) => view.getUint8(at) },
  AT: { size: 4, turned: 2, read: (view, at, little) => view.getUint16(at, little) * 0x10000 + view.getUint16(at + 2, little) },
};

/** What fills a value to even length: a space behind text, NUL behind UIDs and bytes (PS3.5 6.2). */
export function padding(vr: string): number {
  return TEXT_VRS.has(vr) && vr !== 'UI' ? 0x20 : 0;
}
