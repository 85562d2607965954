/**
 * SOP classes by what their IODs have in common (PS3.4 B.5, PS3.3 Annex A), as far as the type of an attribute that is
 * removed or emptied depends on it. A class may be in several groups.
 */
const STORAGE = '1.2.840.10008.5.1.4.1.1.';

const GROUPS = {
  /** IODs with the Enhanced General Equipment module, whose Device Serial Number is type 1. */
  enhancedEquipment: ['2.1', '2.2', '4.1', '4.2', '4.3', '4.4', '6.2', '7.1', '7.2', '7.3', '7.4', '12.1.1', '12.2.1', '13.1.1', '13.1.2', '13.1.3', '13.1.4', '13.1.5', '14.1', '14.2', '30', '66.4', '66.5', '66.6', '66.7', '66.8', '67', '68.1', '68.2', '77.1.5.4', '77.1.5.5', '77.1.5.6', '77.1.5.7', '77.1.5.8', '77.1.6', '78.1', '78.2', '78.3', '78.4', '78.5', '78.6', '78.7', '78.8', '79.1', '80.1', '81.1', '82.1', '88.34', '88.35', '88.67', '88.68', '88.69', '88.70', '88.71', '88.72', '88.73', '88.74', '88.75', '88.76', '91.1', '104.3', '104.4', '104.5', '128.1', '130', '481.10', '481.11', '481.12', '481.13', '481.14', '481.15', '481.16', '481.17', '481.18', '481.19', '481.20', '481.21', '481.22', '481.23', '481.24', '481.25'],
  /** IODs with the Multi-frame Functional Groups module. */
  enhancedImage: ['2.1', '2.2', '4.1', '4.3', '4.4', '6.2', '12.1.1', '12.2.1', '13.1.1', '13.1.2', '13.1.3', '13.1.4', '13.1.5', '14.1', '14.2', '30', '66.4', '66.7', '77.1.5.4', '77.1.6', '128.1', '130'],
  /** IODs whose Content Date and Content Time are type 1. */
  contentDated: ['2.1', '2.2', '4.1', '4.2', '4.3', '4.4', '6.2', '7.', '9.', '12.1.1', '12.2.1', '13.1.', '14.', '30', '66', '66.', '67', '68.', '77.1.5.', '77.1.6', '78.', '79.1', '80.1', '81.1', '82.1', '88.', '90.1', '91.1', '128.1', '130', '481.1'],
  structuredReport: ['88.'],
  presentationState: ['11.'],
  waveform: ['9.'],
  pet: ['128'],
  enhancedPet: ['130', '128.1'],
  enhancedXRay: ['12.1.1', '12.2.1', '13.1.1', '13.1.2'],
  ophthalmic: ['77.1.5.'],
  /** IODs with the VL Image module, whose Content Time is type 1C and so never empty. */
  visibleLight: ['77.1.1', '77.1.1.1', '77.1.2', '77.1.2.1', '77.1.3', '77.1.4', '77.1.4.1'],
  wholeSlide: ['77.1.6'],
  radiotherapy: ['481.'],
  radiotherapySecondGeneration: ['481.1', '481.2'],
  encapsulatedDocument: ['104.'],
} as const satisfies Record<string, readonly string[]>;

export type SopClassGroup = keyof typeof GROUPS;

export const MEDIA_STORAGE_DIRECTORY = '1.2.840.10008.1.3.10';

/** A row that ends in a dot stands for all classes that begin so; the groups of radiotherapy end in two or more digits. */
export function isInGroup(sopClass: string, group: SopClassGroup): boolean {
  if (!sopClass.startsWith(STORAGE)) return false;
  const suffix = sopClass.slice(STORAGE.length);
  return GROUPS[group].some((row) => suffix === row || (row.endsWith('.') && suffix.startsWith(row)) || (group === 'radiotherapySecondGeneration' && suffix.startsWith(row) && suffix.length > row.length));
}

/** Whether this is a storage class of the standard, so that the types of the table below hold for it. */
export function isStandardStorage(sopClass: string): boolean {
  return sopClass.startsWith(STORAGE);
}

/** UIDs that name an individual object are remapped; these attributes name a class, a syntax or a code system and stay. */
export const CLASS_UIDS: ReadonlySet<number> = new Set([
  0x00020002, 0x00020010, 0x00020012, 0x00041510, 0x00041512, 0x0004151a, 0x00080016, 0x0008001a, 0x0008001b, 0x00080062, 0x0008010c, 0x00080117, 0x00080118,
  0x00081150, 0x0008115a, 0x00083002, 0x00400440, 0x04000010, 0x04000510,
]);

/** UIDs of the standard itself: the well-known frames of reference and instances, classes, syntaxes (PS3.6 Annex A). */
export function isWellKnown(uid: string): boolean {
  return uid.startsWith('1.2.840.10008.');
}
