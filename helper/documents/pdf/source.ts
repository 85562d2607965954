import { createRequire } from 'node:module';
import path from 'node:path';
import { getDocument, VerbosityLevel, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { DocumentError } from '../contents.ts';

export type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The folder of pdfjs-dist: fonts and character maps lie beside its code, and nothing is fetched from elsewhere. */
export const PDFJS = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** Opens a PDF, with scripts, fetching and system fonts off. @throws DocumentError when it is protected or damaged. */
export async function openSource(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    fontExtraProperties: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    standardFontDataUrl: `${PDFJS}/standard_fonts/`,
    cMapUrl: `${PDFJS}/cmaps/`,
    iccUrl: `${PDFJS}/iccs/`,
    wasmUrl: `${PDFJS}/wasm/`,
  });
  try {
    return await task.promise;
  } catch (error) {
    await task.destroy();
    if (error instanceof Error && error.name === 'PasswordException') {
      throw new DocumentError('pdf-protected', 'The PDF is protected by a password. Print it to a new PDF without one and add that.');
    }
    throw new DocumentError('document-damaged', 'The PDF is damaged and cannot be read. Print it to a new PDF and add that.');
  }
}
