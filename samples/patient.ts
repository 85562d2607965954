/** The one invented patient of the bundled case. Nobody of this name, number or address is known to us. */
export const PATIENT = {
  name: 'OKAFOR^ADAEZE^MIRIAM',
  given: 'Adaeze',
  middle: 'Miriam',
  family: 'Okafor',
  id: '00482915',
  issuer: 'LAKESIDE',
  birthDate: '19580314',
  sex: 'F',
  address: '4417 Juniper Hollow Road, Maplewick, OH 44999',
  phone: '(555) 014-2277',
  ssn: '900-12-4821',
  insurance: 'HPL-7719-20441',
} as const;

export const STUDY = {
  institution: 'Lakeside Valley Medical Center',
  department: 'Lakeside Imaging East',
  referring: 'VANTONGEREN^PIETER',
  performing: 'ILUNGA^GRACE',
  reading: 'MARCHETTI^LUCIA',
  operator: 'DELACROIX^SIMON',
  station: 'LVCT03',
  deviceSerial: 'SN-88213-QX',
  uidRoot: '1.2.826.0.1.3680043.8.498.77',
  /** Accession number and date of each study. */
  headCt: { accession: 'A20240611-031', date: '20240611', time: '081500' },
  ultrasound: { accession: 'A20240612-114', date: '20240612', time: '101000' },
  chest: { accession: 'A20240520-007', date: '20240520', time: '153000' },
} as const;
