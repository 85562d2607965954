/**
 * New pixel data for an instance: what the redaction of pixels hands to the writing of the data set.
 * The writer streams the frames; nothing here holds more than one of them.
 */
export interface PixelReplacement {
  /** The transfer syntax of the output; a compressed one means that each frame becomes one encapsulated item. */
  transferSyntax: string;
  /** The frames, encoded, in order. For native syntaxes their bytes concatenate to the value of Pixel Data, little endian. */
  frames(): AsyncIterable<Uint8Array>;
  /** Elements of the Image Pixel and General Image modules that change with the encoding; `undefined` removes one. */
  attributes: { tag: number; vr: string; value: string | number | number[] | undefined }[];
}
