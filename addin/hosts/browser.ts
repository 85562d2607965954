import { download } from './office.ts';
import type { Host } from './host.ts';

/** The pane as a plain page: files are dropped or chosen, results are saved. */
export function browserHost(): Host {
  return {
    name: 'browser',
    language: navigator.language,
    theme: { dark: matchMedia('(prefers-color-scheme: dark)').matches },
    gather: async () => [],
    putBacks: [],
    recipients: async () => [],
    save: download,
    onChange: () => undefined,
  };
}
