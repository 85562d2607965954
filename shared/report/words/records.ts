import type { Label } from '../../label.ts';
import type { FieldKind } from './fields.ts';

/**
 * Keys that name a value only inside a record, where form and not wording sets them apart (`op=…;rn=…`, `"family": "…"`, the head
 * of a table); in running text they are ordinary words. Folded, camel case and underscores as spaces.
 */
export const RECORD_KEYS: readonly (readonly [Label, FieldKind, string])[] = [
  ['PATIENT', 'name', 'pt|pat|patient|name|family|given|first|last|middle|fname|lname|firstname|lastname|forename|surname|nombre|nombres|nombre s|apellidos|apellido|apellido paterno|apellido materno|apellido 1|apellido 2|nom|prenom|vorname|nachname|cognome|nome|sobrenome|display name|patientname|pac|paciente|usuario|vorname nachname|called|names|text name|family name|given name|patient display|mother|madre|mutter|mere|mae|twin|person name'],
  ['CLINICIAN', 'name', 'op|operator|rn|nurse|fellow|tech|sono|sonographer|rad|rads|rad1|rad2|attending|att|res|resident|anes|anesth|anaesth|surg|surgeon|path|scrub|circ|ref|referrer|req|requester|author|performer|practitioner|pcp|gp|md|doc|dictator|typist|transcriptionist|reader|read|signer|cosigner|verified|verifier|approver|consultant|cns|interpreter physician|performing physician|referring physician|physician|provider|results interpreter|principal result interpreter|tecnico|tec|tsid|ter|mir|medico|solicitante|peticionario|realiza|informa|firma|firmante|validador|arzt|befunder|untersucher|mtra|mtr|zuweiser|medecin|manip|prescripteur|radiologue|medico referente|tsrm|radiologo|radiologa|tecnica|medico solicitante|dr|doctor'],
  ['RELATIVE', 'name', 'nok|next of kin|kin|contact|contact name|spouse|partner|husband|wife|fob|father|guardian|rep|vendor rep|vendor|companion|escort|chaperone|interp|interpreter|attorney|atty|adjuster|case manager|insured|policyholder|policy holder|guarantor|subscriber name|responsible party|emergency contact|acompanante|familiar|contacto|tutor|conyuge|esposo|esposa|padre|marido|abogado|testigo|interprete|angehorige|kontakt|personne a prevenir|contatto|contato|acompanhante'],
  ['MRN', 'code', 'mrn|mr|id|pid|patient id|patientid|patid|uhid|chart|nhc|hc|unit|nb|mom|baby|hosp|hospital no|record|prontuario|pront|ipp|cartella|pat nr|patnr|fin pid|dfn'],
  ['ACCESSION', 'code', 'acc|accession|accession number|accessionnumber|order|order id|order number|exam|exam id|study|study id|studyid|req no|case|case id|visit|encounter|csn|enc csn|fin|episode|episodio|peticion|orden|folio|estudio|examen|placer order number|filler order number|auftrag|fall|atend|atendimento|esame|spec|specimen'],
  ['NATIONALID', 'code', 'ssn|nhs|nhs number|dni|nie|nif|cpf|rg|nir|curp|passport|national id|ihi|cf|codice fiscale|ahv|niss|bsn|cip|tis|ppsn|nino|aadhaar|abha|nin|sa id'],
  ['INSURANCE', 'code', 'payor|payer|insurance|member|member id|memberid|subscriber|subscriber id|policy|plan|plan id|group|hmo|medicare|medicaid|poliza|mutua|afiliado|kvnr|mutuelle|convenio|polizza|philhealth|philhealth pin|pin'],
  ['ACCOUNT', 'code', 'acct|account|bill|billing|claim|invoice|receipt|npi|license|licence|lic|docket|colegiado|col|crm|rpps|gmc'],
  ['ID', 'code', 'serial|sn|serial number|lot|udi|device|device id|implant|station|station name|uid|study uid|study instance uid|studyinstanceuid|series instance uid|sop instance uid|message id|control id|plate|employee id|badge|job|workstation|ref id|subject id|participant'],
  ['PHONE', 'phone', 'phone|tel|mobile|cell|pager|bleep|ext|telecom|telephone|home phone|work phone|callback|contact no|telefono|movil|celular|handy|telefon|telefone|gsm|contact|contacto|celular'],
  ['FAX', 'phone', 'fax'],
  ['LOCATION', 'place', 'address|addr|street|street address line|line|line1|line2|city|town|district|county|zip|postcode|postal code|postalcode|cp|cep|cap|plz|domicilio|direccion|calle|colonia|municipio|localidad|poblacion|adresse|ort|wohnort|strasse|ville|indirizzo|comune|endereco|morada|bairro|cidade|room|ward|bed|bay|unit bed|loc|location|cama|hab|habitacion|sala|zimmer|station bett|chambre|lit|letto|stanza|leito|quarto|birth place|birthplace|place of birth|lugar de nacimiento'],
  ['ORG', 'organisation', 'site|facility|institution|institution name|institutionname|hospital|clinic|employer|school|organization|organisation|organization name|custodian|sending facility|receiving facility|department name|centro|empresa|hospital de origen|einrichtung|arbeitgeber|etablissement|employeur|struttura|datore di lavoro|unidade|empregador|performing organization|managing organization|service provider'],
  ['DATE', 'date', 'dob|birth date|birthdate|date of birth|patient birth date|date|study date|studydate|exam date|series date|acquisition date|content date|dos|doi|reported|collected|resulted|received|issued|effective date time|effective time|admit|admitted|discharge|visit date|signed on|f nac|fecha|fecha nac|fecha de nacimiento|fnac|fn|fur|fpp|geb|geburtsdatum|datum|untersuchungsdatum|ddn|date de naissance|date examen|dn|data|data nasc|data di nascita|data esame|lmp|edd|edc|birthday|born|today'],
];

/** DICOM attributes as dumps print them, by their tag (PS3.6). */
export const DICOM_TAGS: Readonly<Record<string, readonly [Label, FieldKind]>> = {
  '00100010': ['PATIENT', 'name'], '00101001': ['PATIENT', 'name'], '00101005': ['PATIENT', 'name'], '00101060': ['RELATIVE', 'name'], '00102297': ['RELATIVE', 'name'],
  '00100020': ['MRN', 'code'], '00101000': ['MRN', 'code'], '00100030': ['DATE', 'date'], '00101040': ['LOCATION', 'place'], '00102154': ['PHONE', 'phone'],
  '00080050': ['ACCESSION', 'code'], '00200010': ['ACCESSION', 'code'], '00401001': ['ACCESSION', 'code'], '00402016': ['ACCESSION', 'code'], '00402017': ['ACCESSION', 'code'],
  '00080080': ['ORG', 'organisation'], '00080081': ['LOCATION', 'place'], '00081040': ['ORG', 'organisation'], '00081010': ['ID', 'code'], '00181000': ['ID', 'code'],
  '00080090': ['CLINICIAN', 'name'], '00081050': ['CLINICIAN', 'name'], '00081048': ['CLINICIAN', 'name'], '00081060': ['CLINICIAN', 'name'], '00081070': ['CLINICIAN', 'name'], '00321032': ['CLINICIAN', 'name'],
  '00080020': ['DATE', 'date'], '00080021': ['DATE', 'date'], '00080022': ['DATE', 'date'], '00080023': ['DATE', 'date'], '00080012': ['DATE', 'date'], '00400244': ['DATE', 'date'],
  '0020000D': ['ID', 'code'], '0020000E': ['ID', 'code'], '00080018': ['ID', 'code'], '00020003': ['ID', 'code'],
};
