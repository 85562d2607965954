import type { Label } from '../../shared/label.ts';

/**
 * What the label sets of token-classification models mean here; names are compared in capitals without hyphens and underscores.
 * `null` stays: countries, professions and sex are no identifiers, ages have a rule of their own (over 89 alone), and where a name
 * may be anybody's it is taken for a person besides the patient.
 */
const SETS = {
  /** i2b2/UTHealth 2014 (Stubbs and Uzuner, J Biomed Inform 2015) and n2c2, categories and their kinds. */
  i2b2: {
    PATIENT: 'PATIENT', DOCTOR: 'CLINICIAN', USERNAME: 'ID', HOSPITAL: 'ORG', ORGANIZATION: 'ORG', STREET: 'LOCATION', CITY: 'LOCATION',
    ZIP: 'LOCATION', 'LOCATION-OTHER': 'LOCATION', LOCATION: 'LOCATION', ROOM: 'LOCATION', DEPARTMENT: 'LOCATION', DATE: 'DATE',
    PHONE: 'PHONE', FAX: 'FAX', EMAIL: 'EMAIL', URL: 'URL', IPADDR: 'IP', IPADDRESS: 'IP', MEDICALRECORD: 'MRN', SSN: 'NATIONALID',
    IDNUM: 'ID', HEALTHPLAN: 'INSURANCE', ACCOUNT: 'ACCOUNT', LICENSE: 'ID', DEVICE: 'ID', VEHICLE: 'ID', BIOID: 'ID', NAME: 'RELATIVE',
    ID: 'ID', CONTACT: 'PHONE', AGE: null, STATE: null, COUNTRY: null, PROFESSION: null,
  },
  /** Stanford's de-identifier of radiology reports (Chambon et al., JAMIA 2023). */
  stanford: { HCW: 'CLINICIAN', VENDOR: null },
  /** Transformer de-identification of clinical notes (Kailas et al., robust de-ID), on i2b2's texts. */
  robust: { STAFF: 'CLINICIAN', HOSP: 'ORG', PATORG: 'ORG', LOC: 'LOCATION', OTHERPHI: 'ID' },
  /** MEDDOCAN (Marimon et al., IberLEF 2019). */
  meddocan: {
    NOMBRE_SUJETO_ASISTENCIA: 'PATIENT', NOMBRE_PERSONAL_SANITARIO: 'CLINICIAN', FECHAS: 'DATE', CALLE: 'LOCATION', TERRITORIO: 'LOCATION',
    INSTITUCION: 'ORG', CENTRO_SALUD: 'ORG', ID_SUJETO_ASISTENCIA: 'MRN', ID_CONTACTO_ASISTENCIAL: 'ACCESSION', ID_ASEGURAMIENTO: 'INSURANCE',
    ID_TITULACION_PERSONAL_SANITARIO: 'ACCOUNT', ID_EMPLEO_PERSONAL_SANITARIO: 'ID', IDENTIF_VEHICULOS_NRSERIE_PLACAS: 'ID',
    IDENTIF_DISPOSITIVOS_NRSERIE: 'ID', IDENTIF_BIOMETRICOS: 'ID', OTRO_NUMERO_IDENTIF: 'ID', NUMERO_BENEF_PLAN_SALUD: 'INSURANCE',
    CORREO_ELECTRONICO: 'EMAIL', NUMERO_TELEFONO: 'PHONE', NUMERO_FAX: 'FAX', URL_WEB: 'URL', DIREC_PROT_INTERNET: 'IP',
    EDAD_SUJETO_ASISTENCIA: null, SEXO_SUJETO_ASISTENCIA: null, PAIS: null, PROFESION: null, FAMILIARES_SUJETO_ASISTENCIA: null,
    OTROS_SUJETO_ASISTENCIA: null,
  },
  /** AP-HP's de-identifier of clinical documents (Tannier et al., Methods Inf Med 2024), French. */
  aphp: {
    NOM: 'RELATIVE', PRENOM: 'RELATIVE', DATE_NAISSANCE: 'DATE', ADRESSE: 'LOCATION', VILLE: 'LOCATION', HOPITAL: 'ORG', TEL: 'PHONE', MAIL: 'EMAIL', IPP: 'MRN', NDA: 'ACCESSION',
    SECU: 'NATIONALID',
  },
  /** CoNLL 2002 and 2003 (Tjong Kim Sang), WikiNER, and OntoNotes 5. */
  news: { PER: 'RELATIVE', PERSON: 'RELATIVE', ORG: 'ORG', GPE: 'LOCATION', FAC: 'LOCATION', MISC: null, NORP: null, TIME: null, CARDINAL: null, ORDINAL: null, QUANTITY: null, PERCENT: null, MONEY: null, PRODUCT: null, EVENT: null, LANGUAGE: null, LAW: null, 'WORK-OF-ART': null },
  /** Models of personal data in general; a first name and a surname are two labels there. */
  personal: {
    FIRSTNAME: 'RELATIVE', MIDDLENAME: 'RELATIVE', LASTNAME: 'RELATIVE', GIVENNAME: 'RELATIVE', SURNAME: 'RELATIVE', FULLNAME: 'RELATIVE', PRIVATE_PERSON: 'RELATIVE',
    DATEOFBIRTH: 'DATE', DOB: 'DATE', DATETIME: 'DATE', PRIVATE_DATE: 'DATE', PRIVATE_ADDRESS: 'LOCATION', COUNTY: 'LOCATION', COMPANYNAME: 'ORG', COMPANY: 'ORG', BUILDINGNUMBER: 'LOCATION', BUILDINGNUM: 'LOCATION', STREETADDRESS: 'LOCATION', ADDRESS: 'LOCATION', ZIPCODE: 'LOCATION', POSTCODE: 'LOCATION',
    PHONENUMBER: 'PHONE', TELEPHONENUM: 'PHONE', PRIVATE_PHONE: 'PHONE', FAXNUMBER: 'FAX', EMAILADDRESS: 'EMAIL', PRIVATE_EMAIL: 'EMAIL', PRIVATE_URL: 'URL', MEDICALRECORDNUMBER: 'MRN', MRN: 'MRN',
    SOCIALNUM: 'NATIONALID', SOCIALSECURITYNUMBER: 'NATIONALID', NATIONALID: 'NATIONALID', IDCARDNUM: 'NATIONALID', TAXNUM: 'NATIONALID', TAXID: 'NATIONALID', PASSPORTNUM: 'ID', PASSPORTNUMBER: 'ID',
    DRIVERLICENSENUM: 'ID', CERTIFICATELICENSENUMBER: 'ID', LICENSEPLATE: 'ID', VEHICLEIDENTIFIER: 'ID', DEVICEIDENTIFIER: 'ID', BIOMETRICIDENTIFIER: 'ID', CUSTOMERID: 'ID', EMPLOYEEID: 'ID', UNIQUEID: 'ID', ACCOUNTNUM: 'ACCOUNT', ACCOUNTNUMBER: 'ACCOUNT', CREDITCARDNUMBER: 'ACCOUNT', CREDITDEBITCARD: 'ACCOUNT', BANKROUTINGNUMBER: 'ACCOUNT', IBAN: 'ACCOUNT',
    HEALTHPLANNUMBER: 'INSURANCE', HEALTHPLANBENEFICIARYNUMBER: 'INSURANCE', IP: 'IP', IPV4: 'IP', IPV6: 'IP', MACADDRESS: 'ID',
    GENDER: null, SEX: null, JOBTITLE: null, OCCUPATION: null, RACEETHNICITY: null,
  },
} as const satisfies Record<string, Record<string, Label | null>>;

/** Our label of each name that a set knows, `null` where it stays. */
export const KNOWN_LABELS: ReadonlyMap<string, Label | null> = new Map(Object.values(SETS).flatMap((set) => Object.entries(set)).map(([name, label]) => [labelKey(name), label]));

/** The form in which names of labels are compared. */
export function labelKey(name: string): string {
  return name.normalize('NFKC').toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
}
