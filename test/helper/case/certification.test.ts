import { describe, expect, it } from 'vitest';
import { certificateBody } from '../../../helper/case/certify/certification.ts';
import { Ledger } from '../../../helper/case/certify/ledger.ts';
import type { Answer } from '../../../helper/case/options.ts';
import { preset, PRESETS } from '../../../shared/policy/presets.ts';

/** What the certificate of an empty case says was not checked. */
function unchecked(burnedIn: Answer, face: Answer, policy = preset('gdpr-pseudonymised')!): string {
  return certificateBody({ policy, answers: { burnedIn, face }, result: { pseudonyms: [], deliveries: [], warnings: [] }, refused: [], changes: new Ledger().changes, checks: [], methods: [], created: new Date(0) }).unchecked.join('\n');
}

describe('what a certificate says was not checked', () => {
  it('names the images that were not searched because the user knows them, and those searched all the same', () => {
    expect(unchecked('no', 'unknown')).toMatch(/the user said that there is none.*Captured screens.*searched all the same/);
    expect(unchecked('unknown', 'no')).toMatch(/Faces in the images: the user said that none shows/);
  });

  it('does not mention the user where every image that may hold text or a face was searched', () => {
    for (const answer of ['yes', 'unknown'] as const) expect(unchecked(answer, answer)).not.toMatch(/the user said/);
  });

  it('blames the policy, not the user, where the policy leaves the pixels alone', () => {
    const policy = preset('gdpr-pseudonymised')!;
    const text = unchecked('no', 'no', { ...policy, pixels: { ...policy.pixels, text: 'none', faces: 'keep' } });
    expect(text).toMatch(/this policy leaves pixels as they are/);
    expect(text).not.toMatch(/the user said/);
  });
});

describe('what a certificate says was checked', () => {
  const checks = (name: string): string => {
    const ledger = new Ledger();
    for (const [kind, source] of [['document', 'document 1'], ['instance', 'instance 1']] as const) ledger.enter({ kind, name: source, source, outcome: 'deidentified', bytes: 1, sha256: '' }, []);
    return ledger.checks(preset(name)!).map((check) => check.name).join('\n');
  };

  it('is nothing where nothing was delivered, and the DICOMDIR is no image', () => {
    const ledger = new Ledger();
    expect(ledger.checks(preset('teaching')!)).toEqual([]);
    ledger.enter({ kind: 'instance', name: 'images/DICOMDIR', source: 'DICOMDIR', outcome: 'deidentified', bytes: 1, sha256: '' }, []);
    ledger.enter({ kind: 'instance', name: 'images/IM1', source: 'instance 1', outcome: 'deidentified', bytes: 1, sha256: '' }, []);
    expect(ledger.checks(preset('teaching')!)).toMatchObject([{ scope: 'instances delivered', passed: true, count: 1 }]);
  });

  it('claims that no original UID is left where the policy replaces them, and says so where it keeps them', () => {
    for (const { name, dicom } of PRESETS) {
      const keeps = dicom.options.includes('retainUids');
      expect(checks(name).includes('no original UID'), name).toBe(!keeps);
      expect(/UIDs: this policy keeps them/.test(unchecked('no', 'no', preset(name))), name).toBe(keeps);
    }
    expect(checks('platform-upload')).not.toContain('UID');
  });
});
