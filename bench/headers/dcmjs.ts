import * as module from 'dcmjs';

/** What the benchmark uses of dcmjs, which comes without types. */
interface Dcmjs {
  log: { setLevel(level: string): void };
  data: { DicomMessage: { readFile(buffer: ArrayBuffer): { write(): ArrayBuffer } } };
}

const { log, data } = (module as unknown as { default: Dcmjs }).default;

log.setLevel('silent');

/** Reads a file and writes it again, changing nothing. */
export function readAndWrite(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(data.DicomMessage.readFile(new Uint8Array(bytes).buffer).write());
}
