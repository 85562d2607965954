/** Tags by their keywords (PS3.6), of attributes that code asks for by name in more than one place. */
export const TAG = {
  MediaStorageSOPClassUID: 0x00020002,
  TransferSyntaxUID: 0x00020010,
  SpecificCharacterSet: 0x00080005,
  SOPClassUID: 0x00080016,
  SOPInstanceUID: 0x00080018,
  CodeValue: 0x00080100,
  CodingSchemeDesignator: 0x00080102,
  CodeMeaning: 0x00080104,
  PatientName: 0x00100010,
  PatientID: 0x00100020,
  StudyInstanceUID: 0x0020000d,
  PixelRepresentation: 0x00280103,
  PixelData: 0x7fe00010,
} as const;

/** Where a coded item may hold its code: Code Value, Long Code Value, URN Code Value (PS3.3 8.8). */
export const CODE_VALUES: readonly number[] = [TAG.CodeValue, 0x00080119, 0x00080120];
