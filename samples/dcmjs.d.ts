/** The part of dcmjs that the samples use; the package brings no types. */
declare module 'dcmjs' {
  type Elements = Record<string, { vr: string; Value: unknown[] }>;

  interface DicomDict {
    dict: Elements;
    write(): ArrayBuffer;
  }

  const dcmjs: {
    data: {
      DicomDict: new (meta: Elements) => DicomDict;
      DicomMetaDictionary: { denaturalizeDataset(dataset: Record<string, unknown>): Elements };
    };
  };
  export default dcmjs;
}
