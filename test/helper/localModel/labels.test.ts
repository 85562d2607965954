import { describe, expect, it } from 'vitest';
import { labelKey } from '../../../helper/localModel/labelSets.ts';
import { readLabels } from '../../../helper/localModel/labels.ts';

describe('the labels of a model', () => {
  it.each([
    ['i2b2 2014', ['O', 'B-PATIENT', 'I-DOCTOR', 'B-LOCATION-OTHER', 'B-MEDICALRECORD', 'I-IDNUM', 'B-HEALTHPLAN', 'U-SSN', 'L-ZIP'], [undefined, 'PATIENT', 'CLINICIAN', 'LOCATION', 'MRN', 'ID', 'INSURANCE', 'NATIONALID', 'LOCATION']],
    ['Stanford', ['HCW', 'HOSPITAL', 'ID', 'PATIENT', 'PHONE', 'DATE', 'VENDOR', 'O'], ['CLINICIAN', 'ORG', 'ID', 'PATIENT', 'PHONE', 'DATE', undefined, undefined]],
    ['MEDDOCAN', ['B-NOMBRE_SUJETO_ASISTENCIA', 'I-TERRITORIO', 'B-FECHAS', 'B-CORREO_ELECTRONICO', 'B-EDAD_SUJETO_ASISTENCIA'], ['PATIENT', 'LOCATION', 'DATE', 'EMAIL', undefined]],
    ['CoNLL', ['O', 'B-PER', 'I-PER', 'B-ORG', 'I-LOC', 'B-MISC'], [undefined, 'RELATIVE', 'RELATIVE', 'ORG', 'LOCATION', undefined]],
    ['personal data', ['I-GIVENNAME', 'I-SURNAME', 'date_of_birth', 'S-EMAIL'], ['RELATIVE', 'RELATIVE', 'DATE', 'EMAIL']],
  ])('%s become ours', (_set, names, labels) => {
    expect(readLabels(names).classes.map(({ label }) => label)).toEqual(labels);
  });

  it('tell where an identifier begins, in BIO, BILOU and BIOES, and not where they have no marks', () => {
    const { classes } = readLabels(['B-PER', 'I-PER', 'L-PER', 'U-PER', 'S-PER', 'E-PER', 'PER']);
    expect(classes.map(({ begins }) => begins)).toEqual([true, false, false, true, true, false, false]);
  });

  it('that mean nothing here stay, and are named once', () => {
    expect(readLabels(['O', 'B-PROFESSION', 'I-PROFESSION', 'B-STARSIGN', 'PATIENT']).staying).toEqual(['PROFESSION', 'STARSIGN']);
  });

  it('are read as the user says, a name in any spelling', () => {
    const overrides = new Map([[labelKey('Star-Sign'), 'ID' as const], [labelKey('HCW'), null]]);
    const { classes, staying } = readLabels(['B-STAR_SIGN', 'HCW'], overrides);
    expect(classes.map(({ label }) => label)).toEqual(['ID', undefined]);
    expect(staying).toEqual(['HCW']);
  });
});
