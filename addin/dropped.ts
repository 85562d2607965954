import type { AddedFile } from './upload.ts';

/** The files of a drop, folders opened to any depth. What comes from another program, such as an attachment of a mail, is a file without an entry. */
export async function droppedFiles(transfer: DataTransfer): Promise<AddedFile[]> {
  // Entries and files must be taken before the first await: the browser empties the transfer afterwards.
  const items = [...transfer.items].filter(({ kind }) => kind === 'file').map((item) => item.webkitGetAsEntry() ?? item.getAsFile());
  return (await Promise.all(items.map((item) => item === null ? [] : item instanceof File ? [{ name: item.name, file: item }] : filesBelow(item)))).flat();
}

/** The files of an `<input>`, with the paths that a chosen folder gives them. */
export function chosenFiles(list: FileList): AddedFile[] {
  return [...list].map((file) => ({ name: file.webkitRelativePath || file.name, file }));
}

async function filesBelow(entry: FileSystemEntry): Promise<AddedFile[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    return [{ name: entry.fullPath.replace(/^\//, ''), file }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const files: AddedFile[] = [];
  for (;;) {
    // A directory is read in portions of a hundred until it gives none.
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (portion.length === 0) return files;
    for (const child of portion) files.push(...await filesBelow(child));
  }
}
