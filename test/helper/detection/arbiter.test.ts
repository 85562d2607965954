import { expect, it } from 'vitest';
import { loadArbiter } from '../../../helper/detection/arbiter.ts';
import { detectWithNetworks } from '../../../helper/detection/detection.ts';
import { loadTagger } from '../../../helper/detection/tagger.ts';
import { openTaggerNetwork } from '../../../helper/detection/taggerNetwork.ts';

const REPORT = `HARROWGATE VALLEY CLINIC
MRN: 00482915   Accession: HV-24-77120
Patient: Lindqvist, Temperance   DOB: 03/04/1961
Seen by Dr. Okafor on 12 March 2024 at Harrowgate Valley Clinic.
Baker cyst of 3 x 2 cm, BI-RADS 2, T2/3, series 5 image 45, Hounsfield 40. Compared with 2019.
Ms Lindqvist's brother Anselm is on 0161 496 0131.`;

it('is installed, and weighs what detectors, tagger and network find of a report', async () => {
  expect(loadArbiter()).toBeDefined();
  const { identifiers } = await detectWithNetworks([{ id: 'text', text: REPORT }], { lang: 'en', tagger: loadTagger()! }, { network: await openTaggerNetwork() });
  const found = identifiers.filter(({ confidence }) => confidence >= 0.5).map(({ text, label }) => `${label} ${text}`);
  expect(found).toEqual([
    'ORG HARROWGATE VALLEY CLINIC', 'MRN 00482915', 'ACCESSION HV-24-77120', 'PATIENT Lindqvist, Temperance', 'DATE 03/04/1961', 'CLINICIAN Okafor',
    'DATE 12 March 2024', 'ORG Harrowgate Valley Clinic', 'PATIENT Lindqvist', 'RELATIVE Anselm', 'PHONE 0161 496 0131',
  ]);
});
