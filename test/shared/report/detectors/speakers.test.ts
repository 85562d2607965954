import { describe, expect, it } from 'vitest';
import { detect } from '../../../../shared/report/detect.ts';

const found = (text: string, header?: Record<string, string>): string[] => detect([{ id: 's', text }], header ? { header } : {}).identifiers.map((one) => `${one.label} ${one.text}`);

describe('who speaks in a chat', () => {
  it('is named by a handle or by a name with a role', () => {
    expect(found('[07:58] kiran_b: anyone looked at the ankle?\n[07:59] tess.m: not yet')).toEqual(expect.arrayContaining(['CLINICIAN kiran_b', 'CLINICIAN tess.m']));
    expect(found('23:44  dr_yoo: elbow?\n23:45  ipetrovic: no')).toEqual(['CLINICIAN dr_yoo', 'CLINICIAN ipetrovic']);
    expect(found('Read in 4 minutes (user ID wpower2).')).toEqual(['CLINICIAN wpower2']);
    expect(found('[12/8/23 21:14] dra caro guardia: mirá la eco\n[12/8/23 21:15] fede ecos: dale')).toEqual(expect.arrayContaining(['CLINICIAN caro', 'CLINICIAN fede']));
    expect(found('31/10/2024, 23:31 - Cat (rads ST4): hot report\n31/10/2024, 23:33 - Cat (rads ST4): chest clear')).toEqual(expect.arrayContaining(['CLINICIAN Cat']));
    expect(found('[18-09-24 23:20] Becado Vicho: angio\n[18-09-24 23:22] Dayse enf: ok')).toEqual(expect.arrayContaining(['CLINICIAN Vicho', 'CLINICIAN Dayse']));
  });
  it('is named by an ordinary word where a role stands behind it', () => {
    expect(found('[09:14, 17/05/2024] Duda RX: bom dia\n[09:15, 17/05/2024] Dr Nereu: oi\n[09:16, 17/05/2024] Duda RX: ok')).toEqual(expect.arrayContaining(['CLINICIAN Duda', 'CLINICIAN Nereu']));
    expect(found('[23:51] Ruthcita R2 Cirugía: doc\n[23:52] Ruthcita R2 Cirugía: gracias')).toEqual(['CLINICIAN Ruthcita', 'CLINICIAN Ruthcita']);
  });
  it('speaks again and again in a chat without times', () => {
    const chat = ['Tareixa gine: hola', 'Sabeliña: nada aún', 'Tareixa gine: ¿ya?', 'Sabeliña: sí', 'Tareixa gine: vale', 'Sabeliña: hecha'].join('\n');
    expect(found(chat)).toEqual(['Tareixa', 'Sabeliña', 'Tareixa', 'Sabeliña', 'Tareixa', 'Sabeliña'].map((name) => `CLINICIAN ${name}`));
    const fields = ['Nódulo: 4 mm', 'Quiste: 9 mm', 'Nódulo: 5 mm', 'Quiste: 3 mm', 'Nódulo: 6 mm', 'Quiste: 2 mm'].join('\n');
    expect(found(fields)).toEqual([]);
    expect(found('Médico: sin cambios\nPaciente: le duele\nMédico: bien\nPaciente: mucho\nMédico: de acuerdo\nPaciente: gracias')).toEqual([]);
    expect(found('Tareixa: hola\nHígado: normal\nBazo: normal sin lesiones focales')).toEqual([]);
  });
  it('is no vessel in the log of a procedure, however it is written', () => {
    expect(found('08:21 tronco celíaco: variante Michels II.\n09:20 frénica: se emboliza. Contraste de 40 ml. Sin Complicaciones.')).toEqual([]);
    expect(found('08:21 quique: voy\n09:20 quique: ya estoy con la TC de Urgencias. Sin Complicaciones.')).toEqual(['CLINICIAN quique', 'CLINICIAN quique']);
  });
  it('is no element of a document in XML', () => expect(found('<author><text>Normal chest.</text></author>\n<text>No effusion.</text>')).toEqual([]));
});

describe('acronyms of institutions', () => {
  it('are learnt from the document and from the study', () => {
    expect(found('Seen at Sable River Hospital (hereafter SRH). SRH sent the films.').filter((one) => one === 'ORG SRH')).toHaveLength(2);
    expect(found('Resonancia de rodilla hecha en el HCT el lunes, sin contraste.', { InstitutionName: 'H COSTA TARTESSOS' })).toContain('ORG HCT');
  });
});
