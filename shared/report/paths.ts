import { wordSet } from './phrases.ts';
import { GAP, type Token } from './tokens.ts';

/** Endings of files. */
const FILE_ENDINGS = wordSet('docx doc odt pdf rtf txt jpg jpeg png tif tiff dcm csv xlsx pptx zip');

/** Folders that systems make, and the small words of their names. */
const FOLDERS = wordSet('users home documents and settings my desktop downloads library pictures appdata local roaming temp tmp program files programdata windows public usuarios documentos escritorio descargas benutzer dokumente eigene dateien utilisateurs bureau utenti documenti volumes media mnt');

/** `letter.[docx]`, `C:\[Users]\`: the ending of a file or a folder of the system, beside a name in the same path. */
export function isOfPath(tokens: readonly Token[], from: number, to: number): boolean {
  if (to === from + 1 && tokens[from - 1]?.text === '.' && tokens[from]!.gap === GAP.none && FILE_ENDINGS.has(tokens[from]!.key)) return true;
  const opens = isSlash(tokens[from - 1]) && tokens[from]!.gap === GAP.none;
  const closes = isSlash(tokens[to]) && tokens[to]!.gap === GAP.none;
  return (opens || closes) && tokens.slice(from, to).every(({ key }) => FOLDERS.has(key));
}

function isSlash(token: Token | undefined): boolean {
  return token?.text === '\\' || token?.text === '/';
}
