import type { AddedFile } from './upload.ts';

/** The files of a drop, folders opened to any depth. */
export async function droppedFiles(transfer: DataTransfer): Promise<AddedFile[]> {
  // Entries must be taken before the first await: the browser empties the transfer afterwards.
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  return (await Promise.all(entries.map(filesBelow))).flat();
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
