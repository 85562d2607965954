import { describe, expect, it } from 'vitest';
import { detect } from '../../../shared/report/detect.ts';

/** What the rules alone find in a text, with its label. */
function found(text: string): string[] {
  return detect([{ id: 'text', text }]).identifiers.map(({ label, text: value }) => `${label} ${value}`);
}

describe('names in another script than the text', () => {
  it.each([
    ['Patient: 王小明, male. CT of the abdomen shows a mass in segment VII.', 'PATIENT 王小明'],
    ['Name: Kim Sung-ho (김성호), CT chest.', 'PATIENT 김성호'],
    ['I, पूजा शिंदे / Pooja Shinde, declare that nobody asked for the sex of the foetus.', 'PATIENT पूजा शिंदे'],
    ['Paciente: محمد بن علي, varón. Sin hallazgos.', 'PATIENT محمد بن علي'],
    ['Patient: สมชาย ใจดี. No fracture.', 'PATIENT สมชาย ใจดี'],
    ['Thank you for the referral. Her interpreter, 李娜, was present. The pain is worse at night.', 'RELATIVE 李娜'],
    ['The films that came on the disc carry the name ГОЛУБЕВА МАРИНА; they show the same fracture as the films of ours.', 'PATIENT ГОЛУБЕВА МАРИНА'],
    ['Previous study at 서울대학교병원 was available for comparison. The nodule has not changed in size.', 'ORG 서울대학교병원'],
    ['Katakana: ヤマダ タロウ (山田太郎) was written on the envelope that came with the discs.', 'PATIENT 山田太郎'],
  ])('%s', (text, name) => expect(found(text)).toContain(name));

  it.each([
    'Raised α-fetoprotein and β2-microglobulin, a dose of 5 μg, an Ω-shaped loop, ΔΨ of the αβ-crystallin in the lens.',
    'A carcinoma (肺癌) of the left upper lobe with enlarged nodes of the mediastinum and of the hilum.',
    '姓名 : not given. 性别 : male. The rest of the form is empty, and nobody came with the person who was examined.',
    '頭部CT 脳出血なし',
    'CT 胸部 thorax',
    'Thorax/胸部 nativ',
  ])('%s stays', (text) => expect(found(text)).toEqual([]));
});
