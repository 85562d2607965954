/** What a DICOM file begins with, and the bytes before it, which say nothing (PS3.10 7.1). A module of its own, so that to know a file takes no reader. */
export const MAGIC = 'DICM';
export const PREAMBLE = 128;
