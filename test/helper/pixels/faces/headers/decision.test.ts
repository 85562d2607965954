import { describe, expect, it } from 'vitest';
import { faceDecision, type FaceAnswer, type FaceDecision } from '../../../../../helper/pixels/faces/headers/decision.ts';
import type { SeriesInfo } from '../../../../../helper/pixels/faces/headers/seriesInfo.ts';

const HEAD_CT: SeriesInfo = {
  modality: 'CT', sopClass: '1.2.840.10008.5.1.4.1.1.2', bodyPart: 'HEAD', descriptions: 'CT HEAD WO CONTRAST | AXIAL 5 MM | Head routine',
  imageType: ['ORIGINAL', 'PRIMARY', 'AXIAL'], frameOfReference: '1.2.3', frames: 40, samples: 1, located: true, orientations: ['axial'],
  extent: [230, 230, 200], sliceSpacing: 5, slices: 40, patientPosition: 'HFS',
};

const CASES: [name: string, info: Partial<SeriesInfo>, expected: FaceDecision['decision'], answer?: FaceAnswer][] = [
  ['a head CT', {}, 'deface'],
  ['a head CT of which the user says that no face shows', {}, 'skip', 'no'],
  ['a brain MR without body part', { modality: 'MR', bodyPart: '', descriptions: 'IRM cérébrale | T1 3D' }, 'deface'],
  ['a sagittal reformat of the head', { orientations: ['sagittal'], imageType: ['DERIVED', 'SECONDARY', 'MPR'] }, 'deface'],
  ['a three-plane localiser of the head', { modality: 'MR', imageType: ['ORIGINAL', 'PRIMARY', 'M', 'LOCALIZER'], slices: 3, sliceSpacing: 20 }, 'deface'],
  ['a CT scout of the head', { imageType: ['ORIGINAL', 'PRIMARY', 'LOCALIZER'], slices: 1, sliceSpacing: 0 }, 'deface'],
  ['a whole-body PET', { modality: 'PT', bodyPart: '', descriptions: 'PET/CT eyes to thighs | AC', extent: [600, 600, 1000] }, 'deface'],
  ['a neck CT', { bodyPart: 'NECK', descriptions: 'CT neck | soft tissue' }, 'deface'],
  ['an abdomen CT', { bodyPart: 'ABDOMEN', descriptions: 'CT abdomen pelvis with oral contrast | AX 3 MM', extent: [400, 400, 450] }, 'skip'],
  ['a lumbar spine with facet joints', { bodyPart: 'LSPINE', descriptions: 'CT lumbar | facet joints', extent: [200, 200, 250] }, 'skip'],
  ['a knee in a study of the lower spine too', { modality: 'MR', bodyPart: 'KNEE', descriptions: 'MRI Lumbar spine and right knee | PD SAG', orientations: ['sagittal'], frames: 1, slices: 1 }, 'skip'],
  ['a spine with the neck', { bodyPart: 'SPINE', descriptions: 'CT cervical, thoracic and lumbar spine | AX' }, 'deface'],
  ['one slice of a pelvis in a study of more', { bodyPart: 'PELVIS', descriptions: 'PSMA-PET/CT | MPR', orientations: ['oblique'], frames: 1, slices: 1 }, 'skip'],
  ['one slice in such a study that does not say of what', { bodyPart: '', descriptions: 'PSMA-PET/CT | MPR', orientations: ['oblique'], frames: 1, slices: 1 }, 'deface'],
  ['a volume of a pelvis in a study of more', { bodyPart: 'PELVIS', descriptions: 'PSMA-PET/CT | AX' }, 'deface'],
  ['a chest CT that reaches over a metre', { bodyPart: 'CHEST', descriptions: 'CT chest | AX', extent: [400, 400, 1050] }, 'deface'],
  ['a CT that says nothing of the part', { bodyPart: '', descriptions: 'Routine | AX' }, 'deface'],
  ['a CT that says neither part nor place', { bodyPart: '', descriptions: 'Routine', located: false, extent: [0, 0, 0] }, 'hold'],
  ['head slices without a place', { located: false, extent: [0, 0, 0] }, 'hold'],
  ['two head slices without a place', { located: false, extent: [0, 0, 0], frames: 2, slices: 2, orientations: [] }, 'skip'],
  ['one sagittal slice of a head without a place', { located: false, extent: [0, 0, 0], frames: 1, slices: 1, orientations: [], descriptions: 'MR brain | t2_space_sag' }, 'hold'],
  ['a temporal bone of 40 mm', { extent: [50, 50, 40] }, 'skip'],
  ['sinuses', { bodyPart: 'SINUS', descriptions: 'CT paranasal sinuses | COR' }, 'hold'],
  ['orbits', { descriptions: 'MRI orbits | T2 FS', modality: 'MR', bodyPart: 'ORBIT' }, 'hold'],
  ['sinuses of which the user says that a face shows', { bodyPart: 'SINUS', descriptions: 'CT paranasal sinuses | COR' }, 'deface', 'yes'],
  ['a colour rendering of the head', { imageType: ['DERIVED', 'SECONDARY', 'VOLREN'], samples: 3, located: false }, 'hold'],
  ['a secondary capture of a head CT', { sopClass: '1.2.840.10008.5.1.4.1.1.7', located: false, extent: [0, 0, 0] }, 'hold'],
  ['a rendered face of ultrasound', { modality: 'US', descriptions: 'OB | 3D surface', imageType: ['DERIVED', 'PRIMARY'], samples: 3, located: false, bodyPart: '' }, 'hold'],
  ['an ultrasound', { modality: 'US', sopClass: '1.2.840.10008.5.1.4.1.1.6.1', bodyPart: '', descriptions: 'Thyroid', samples: 3, located: false }, 'skip'],
  ['a head CT whose body part is left over from a chest', { bodyPart: 'CHEST' }, 'deface'],
  ['a CT of which only the body part names another region', { bodyPart: 'ABDOMEN', descriptions: 'Routine | AX 3 MM' }, 'deface'],
  ['a rotational 3D series of an angiography unit', { modality: 'XA', sopClass: '1.2.840.10008.5.1.4.1.1.13.1.1', descriptions: 'Cerebral angiography | 3D' }, 'deface'],
  ['a cone-beam CT of the jaws', { modality: 'DX', sopClass: '1.2.840.10008.5.1.4.1.1.13.1.2', bodyPart: 'JAW', descriptions: 'CBCT' }, 'hold'],
  ['a volume without modality', { modality: '', sopClass: '', bodyPart: '', descriptions: '' }, 'deface'],
  ['a pilot in three planes that does not call itself localiser', { modality: 'MR', frames: 3, slices: 1, sliceSpacing: 0, imageType: ['ORIGINAL', 'PRIMARY', 'OTHER'], orientations: ['axial', 'coronal', 'sagittal'], descriptions: 'Brain | FAST PILOT' }, 'deface'],
  ['three slices in three planes of a head', { modality: 'MR', frames: 3, slices: 1, sliceSpacing: 0, orientations: ['axial', 'coronal', 'sagittal'] }, 'deface'],
  ['the dose page of a head CT', { sopClass: '1.2.840.10008.5.1.4.1.1.7', descriptions: 'CT HEAD | Dose Report', located: false, extent: [0, 0, 0] }, 'skip'],
  ['a perfusion map in colour', { imageType: ['DERIVED', 'PRIMARY', 'PERFUSION', 'RCBF'], samples: 3 }, 'deface'],
  ['an echo planar time series', { modality: 'MR', descriptions: 'fMRI brain | ep2d bold', frames: 6000, sliceSpacing: 3.5 }, 'deface'],
  ['a chest radiograph', { modality: 'DX', bodyPart: 'CHEST', descriptions: 'Chest PA', located: false }, 'skip'],
];

describe('the decision whether a series shows a face', () => {
  it.each(CASES)('%s', (_, change, expected, answer) => {
    const { decision, reason, problem } = faceDecision({ ...HEAD_CT, ...change }, answer);
    expect({ decision, reason }).toEqual({ decision: expected, reason: expect.stringMatching(/\w{4}/) });
    // Whoever must decide is told what they can do.
    expect(problem !== undefined).toBe(expected === 'hold');
  });
});
