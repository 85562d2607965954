import gdprPseudonymised from './presets/gdpr-pseudonymised.json' with { type: 'json' };
import platformUpload from './presets/platform-upload.json' with { type: 'json' };
import ps315Basic from './presets/ps315-basic.json' with { type: 'json' };
import safeHarbor from './presets/safe-harbor.json' with { type: 'json' };
import teaching from './presets/teaching.json' with { type: 'json' };
import { policySchema, type Policy } from './policy.ts';

/** The policies that come with CaseVeil; a user copies one to a file and edits it. */
export const PRESETS: readonly Policy[] = [safeHarbor, gdprPseudonymised, teaching, ps315Basic, platformUpload].map((preset) => policySchema.parse(preset));

/** The preset of that name. */
export function preset(name: string): Policy | undefined {
  return PRESETS.find((policy) => policy.name === name);
}
