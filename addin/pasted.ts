import type { AddedFile } from './upload.ts';

/** What is pasted elsewhere than into a field: its files, or else its text as a report, `name` with a number that no file has yet. */
export function pastedFiles(transfer: DataTransfer, name: string, present: readonly AddedFile[]): AddedFile[] {
  if (transfer.files.length > 0) return [...transfer.files].map((file) => ({ name: file.name, file }));
  const text = transfer.getData('text/plain');
  if (text.trim() === '') return [];
  const taken = new Set(present.map((file) => file.name));
  let free = `${name}.txt`;
  for (let number = 2; taken.has(free); number++) free = `${name} ${number}.txt`;
  return [{ name: free, file: new File([text], free, { type: 'text/plain' }) }];
}

/** Whether what is pasted there is written there. */
export function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio], [type=file]), textarea'));
}
