/** What the certificate's page says for codes, in words that a radiologist knows. A code that is not here stands for itself. */

/** What was changed: the labels of text, then the kinds of DICOM elements and of parts of files. */
export const CATEGORY_WORDS: Readonly<Record<string, string>> = {
  PATIENT: 'Patient names', CLINICIAN: 'Staff names', RELATIVE: 'Names of others', MRN: 'Record numbers', ACCESSION: 'Order numbers', NATIONALID: 'National numbers', INSURANCE: 'Insurance numbers',
  ACCOUNT: 'Accounts and claims', ID: 'Other numbers', DATE: 'Dates and times', AGE: 'Ages', PHONE: 'Telephones', FAX: 'Faxes', EMAIL: 'E-mail addresses', URL: 'Web addresses', IP: 'IP addresses', ORG: 'Institutions', LOCATION: 'Places',
  NAME: 'Names in headers', UID: 'UIDs in headers', SEQUENCE: 'Header sequences', ATTRIBUTE: 'Header entries', PRIVATE: 'Private elements',
  'BURNED-IN': 'Text in pixels', FACE: 'Faces', OVERLAY: 'Overlays', PICTURE: 'Pictures', METADATA: 'File properties', HIDDEN: 'Hidden parts', ATTACHMENT: 'Attachments', LINK: 'Links', FORMAT: 'File format',
};

/** What was done. */
export const OPERATION_WORDS: Readonly<Record<string, string>> = {
  remove: 'removed', empty: 'emptied', dummy: 'filled with a meaningless value', replace: 'replaced', clean: 'cleaned of what identifies', shift: 'shifted', truncate: 'cut to the year', cap: 'capped', 'remap-uid': 'replaced by new ones',
  mask: 'masked', hash: 'hashed', encrypt: 'encrypted', 'redact-pixels': 'blanked', deface: 'cut', repair: 'repaired', add: 'added', rebuild: 'rebuilt', keep: 'kept',
};

/** Methods of CID 7050. */
export const METHOD_WORDS: Readonly<Record<string, string>> = {
  113100: 'Basic Profile', 113101: 'text in pixels cleaned', 113102: 'faces cleaned', 113103: 'graphics cleaned', 113104: 'structured content cleaned', 113105: 'descriptions cleaned', 113106: 'dates kept',
  113107: 'dates kept in changed form', 113108: 'patient characteristics kept', 113109: 'devices kept', 113110: 'UIDs kept', 113111: 'safe private elements kept', 113112: 'institutions kept',
};
