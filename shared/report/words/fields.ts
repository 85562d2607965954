import type { Label } from '../../label.ts';
import { Phrases } from '../phrases.ts';

/** How the value after a field name is read. */
export type FieldKind = 'name' | 'code' | 'phone' | 'place' | 'organisation' | 'age' | 'date';

/** What a field name promises. `strict` names are also ordinary words: they count only with a colon, a hash or a column after them. */
export interface Field {
  label: Label;
  kind: FieldKind;
  strict: boolean;
}

/**
 * Field names of reports in six languages, folded (lower case, no accents), `|` between alternatives.
 * `!` before a group marks names that are ordinary words too.
 */
const FIELDS: readonly (readonly [Label, FieldKind, string])[] = [
  ['PATIENT', 'name', `patient name|patients name|patient s name|pt name|pat name|name of patient|client name|full name|first name|last name|given name|family name|middle name|maiden name|preferred name|name on arrival|deceased|former name|dictation for|report for
   |nombre y apellidos|apellidos y nombre|apellidos nombre|apellidos|nombre del paciente|nombre paciente|nombre de la paciente|nombre completo|primer apellido|segundo apellido|filiacion provisional|filiacion|apellido y nombre|apellido|asegurado|trabajador
   |name des patienten|patientenname|nachname|vorname|name vorname|nachname vorname|geburtsname
   |nom et prenom|nom prenom|nom de naissance|nom d usage|nom du patient|nom patient|prenom|prenoms|nom de famille
   |nome do paciente|nome completo|nome do utente|nome da doente|nome do doente|nome social|nome paciente|nome do segurado
   |cognome e nome|nome e cognome|cognome nome|cognome|nome del paziente|nome paziente|assistito|assistita|ficha del centro`],
  ['PATIENT', 'name', '!pac|demandante|klager|klagerin|geschadigter|sinistrado|sinistrada|lesionada|accidentado|child|infant|baby|donor|patient|pt|pat|name|client|surname|forename|forenames|re|subject|regarding|claimant|employee|worker|alias|nombre|paciente|pte|pcte|px|interesado|interesada|asunto|lesionado|patientin|betrifft|betr|nom|patiente|assure|objet|concerne|nome|utente|doente|paziente|oggetto|sig|iniciales|initials'],
  ['RELATIVE', 'name', `next of kin|nok|emergency contact|mother s name|father s name|guardian|parent|parents|mother|father|spouse|husband|wife|partner|attorney|counsel|defendant|plaintiff|notary|respondent|demandado|demandada|beklagte|beklagter|employer contact|adjuster|claims adjuster|case manager|social worker|interpreter
   |madre|padre|conyuge|tutor|tutora|familiar|contacto|persona de contacto|abogado|abogada|procurador|letrado|letrada|acompanante|representante legal
   |angehorige|ansprechpartner|rechtsanwalt|ehefrau|ehemann|mutter|vater
   |personne de confiance|personne a prevenir|contact|mere|pere|avocat|epoux|epouse
   |mae|pai|contato|acompanhante|responsavel|advogado|madre|padre|coniuge|contatto|accompagnatore`],
  ['CLINICIAN', 'name', `referring physician|referring doctor|referring provider|referring clinician|referred by|referrer|ref by|ref phys|ref physician|ref doctor|ordering physician|ordering provider|ordering md|ordered by|requested by|requesting physician|requesting clinician|requesting doctor|requesting|requester|requestor|attending|attending physician|attending radiologist|radiologist|reporting radiologist|reporting radiographer|reported by|interpreted by|interpreting physician|interpreting radiologist|read by|reading physician|reader|dictated by|dictating|transcribed by|typed by|signed by|electronically signed by|e signed by|esigned by|digitally signed by|verified by|validated by|approved by|authenticated by|authorised by|authorized by|finalized by|reviewed by|checked by|performed by|performing physician|technologist|technician|tech|sonographer|radiographer|operator|assistant|anesthesiologist|anaesthetist|nurse|nurses|nurses techs|surgeon|consultant|gp|pcp|primary care|primary care physician|primary care provider|primary physician|resident|fellow|navigator|secretary|custodian of records|contributed by|prepared by|prelim by|preliminary read by|final read by|second reader|first reader|reader 1|reader 2|second read|over read by|supervised by|supervising physician|physician|provider|staff|cc to|copy to|copies to|scribe|principal investigator|pi|study coordinator|coordinator|chief|director|head of department|physicist|pharmacist
   |medico|medica|med|informan|gestora|gestor|enfermera gestora|medica de familia|medico solicitante|medico peticionario|medico responsable|medico prescriptor|medico informante|medico referente|medico tratante|facultativo|facultativa|solicita|solicitado por|solicitante|peticionario|remite|remitente|remitido por|remitida por|pide|pedido por|informa|informado por|informado|informante|informe de|radiologo|radiologa|firmado|firmado por|firmado digitalmente por|firmado electronicamente por|firmante|validado por|valida|validador|transcribe|transcrito por|transcripcion|transcribio|realiza|realizado por|operador|operadora|ayudante|anestesista|enfermera|enfermero|enfermeria|due|ater|due ter|ter|tsid|tecnico|responsable clinico|responsable|residente|mir|adjunto|ponentes|ponente|perito|perita|lector 1|lector 2|lector|primer lector|segundo lector|revisado por|revisa|supervisa|supervisado por|dictado por|jefe de servicio|investigador principal|ip|medico de cabecera|medico de familia|pediatra|matrona|elaborado por|autor|autora|doctor|doctora
   |zuweiser|zuweisender arzt|uberweiser|anforderer|anfordernder arzt|einsender|hausarzt|befunder|befunder 1|befunder 2|befundet von|befundender arzt|oberarzt|assistenzarzt|chefarzt|arzt|arztin|radiologe|radiologin|mtr|mtra|unterschrift|diktiert von|geschrieben von|freigegeben von|vidiert von|operateur|untersucher|schreibkraft|gutachter|sachverstandiger|kopie an
   |medecin|medecin prescripteur|medecin demandeur|medecin referent|medecin traitant|prescripteur|demandeur|correspondant|radiologue|medecin radiologue|interprete par|redige par|dicte par|valide par|signe par|signe electroniquement par|manipulateur|manipulatrice|mer|secretaire|saisie par|tape par|dactylographie par|manip|operateur|anesthesiste|interne|externe|medecin conseil|expert|sage femme|adresse par|demande par|copie a|frappe
   |medico requisitante|requisitante|medico solicitante|solicitante|medico assistente|pedido por|relatado por|laudado por|assinado por|assinado digitalmente por|validado por|radiologista|tecnica de radiologia|tecnico de radiologia|digitado por|transcrito por|operador|enfermeira|enfermeiro|anestesista|medico de familia|perito
   |medico richiedente|richiedente|rich|medico curante|medico prescrittore|prescrittore|inviata da|inviato da|medico|medico refertante|refertato da|referto di|firmato da|firmato digitalmente da|referto firmato digitalmente da|radiologo|tsrm|infermiere|infermiera|operatore|direttore|trascritto da|dattilografata da|specialista|anestesista|validato da|responsabile`],
  ['CLINICIAN', 'name', '!from|to|cc|bcc|sent by|fax to|attn|attention|de|para|von|an|a|da|d|t|dictated|transcribed|typed|signed|ref|final|preliminary|author|writer|copy|copies|cosigned|signature|doc|md|tecnica|tecnico|anestesia|anesthesia|anaesthesia|preliminar|definitivo|firma'],
  ['MRN', 'code', `mrn|mr|mrno|mr no|m r n|mr number|medical record|medical record no|medical record number|med rec|med rec no|chart no|chart number|hospital no|hosp no|hospital number|hospital id|hosp id|unit no|unit number|patient id|patient no|patient number|patient identifier|pat id|pid|pt id|uhid|urn|ur no|ur number|cr no|crn|site chart|temp id|screening id|record no|record number|emr|ehr id|epic id|master patient index|empi
   |nhc|n hc|no hc|num hc|nº hc|h c|hc|n historia|no historia|num historia|numero de historia|numero de historia clinica|historia clinica|hist clinica|hist|n historia clinica|h clinica|nhc materno|id paciente|codigo paciente|codigo de paciente|n expediente|no expediente|expediente clinico|ficha clinica|n ficha|nuhsa|nhusa
   |patienten nr|patientennummer|patienten id|pat nr|pat id|patnr|pat no|fallnummer pid
   |ipp|n ipp|numero ipp|n dossier|no dossier|numero de dossier|dossier n|dossier no|dossier medical|n patient|nip|id patient|identifiant patient
   |n processo|no processo|numero de processo|processo clinico|proc|n utente|num utente|prontuario|pront|n cliente|no cliente|registro hospitalar|n sequencial
   |cartella|cartella clinica|n cartella|id paziente|cod paziente|codice paziente|codice sanitario`],
  ['MRN', 'code', '!akte|aus der akte|patientenakte|chart|record|patient|id|historia|ficha|expediente|h|unsere nr|unser zeichen|patient nr|dossier|processo|registro|patient#|pt|hospital|cliente|client|client no'],
  ['ACCESSION', 'code', `accession|accession no|accession number|accession num|acc|acc no|acc nr|acc s|accs|order no|order number|order id|exam no|exam id|exam number|exam nr|study no|study id|study number|requisition no|req no|request no|request id|encounter no|encounter|csn|fin|fin no|visit no|visit number|case no|case number|radiology no|x ray no|xray no|mri no|ct no|us no|report no|report number|report id|pmct ref|our ref|film no|series no
   |n accession|n acceso|no acceso|numero de acceso|n peticion|no peticion|numero de peticion|peticion|n estudio|no estudio|numero de estudio|id estudio|n exploracion|n episodio|episodio|n solicitud|solicitud|n orden|orden|folio|folio de estudio|n informe|num informe|informe n|n examen|n de examen|icu|volante|codigo de estudio|protocolo n
   |auftragsnr|auftragsnummer|auftrag|untersuchungs nr|untersuchungsnummer|fall|fall nr|fallnr|fallnummer|fall no|unters nr|zugangsnummer|anforderungsnr|accession nr|befund nr
   |n d examen|no d examen|numero d examen|examen n|examen no|numero d acces|n accession|n de demande|demande n|n sejour|n d ordre|acces
   |n exame|no exame|numero do exame|n do exame|n atendimento|atendimento|atend|n pedido|n requisicao|requisicao|protocolo|n laudo|n episodio
   |n esame|no esame|numero esame|num esame|nosologico|n nosologico|n referto|n accettazione|accettazione|impegnativa|n richiesta|id esame|n accesso|num accesso`],
  ['ACCESSION', 'code', '!order|exam|exams|study|scan|examination|req|request|ref|case|job|estudio|estudios|examen|exploracion|peticion n|n|no|untersuchung|examen|exame|esame|richiesta|number|report|their number|su n'],
  ['NATIONALID', 'code', `ssn|ss|social security|social security no|social security number|soc sec|nhs|nhs no|nhs number|nhs num|chi|chi no|chi number|ni number|nino|national insurance|passport|passport no|passport number|national id|id card|aadhaar|aadhar|aadhaar no|pan|hkid|nric|itin|driver s license|drivers license|dl|driving licence|ihi|pps|pps no|ppsn|nin|personnummer
   |dni|d n i|nie|nif|dni nie|dni nif|nif nie|n i f|n i e|documento|pasaporte|n pasaporte|cip|cipa|cip autonomico|cip sns|sip|n sip|tis|cite|naf sip|nuss sip|tarjeta sanitaria|tsi|tarjeta sanitaria individual|num tarjeta sanitaria|curp|rfc|rut|run|cedula|cedula de identidad|c i|cuil|cuit|clave de elector|ine
   |personalausweis|ausweisnr|ausweis nr|reisepass|steuer id|steuernummer|idnr|ahv|ahv nr|svnr|sv nr|sozialversicherungsnr
   |nir|n secu|no secu|numero de securite sociale|n de securite sociale|securite sociale|n ss|nss|n s s|ins|insee|carte d identite|cni|passeport
   |cpf|rg|cartao de cidadao|cc n|bi n|bilhete de identidade|nif|sns|n sns|n utente|utente sns|numero de utente|n de utente|niss|cns|cartao sus|passaporte|cnh
   |cf|c f|cod fisc|codice fiscale|cod fiscale|carta d identita|passaporto|c i n|tessera stp|stp`],
  ['INSURANCE', 'code', `member id|member no|member number|subscriber id|subscriber|policy no|policy number|policy id|health card|health card no|health plan|insurance no|insurance id|insurance number|insurance|insurer|insurance file|medicare|medicare no|medicare number|medicaid|medicaid id|hicn|mbi|group no|group number|group plan|beneficiary|beneficiary id|payer id|payor|ohip|phn|dva|tricare
   |nass|n ass|naf|n afiliacion|no afiliacion|numero de afiliacion|afiliacion|nuss|nss|n seguridad social|numero de la seguridad social|seguridad social|n seg social|poliza|n poliza|poliza n|no de poliza|poliza complementaria|aseguradora|mutua|mutualista|tarjeta de aseguradora|num asegurado|n asegurado|imss|issste|obra social|prevision|n beneficiario
   |kvnr|kv nr|vers nr|versnr|versichertennr|versichertennummer|versicherten nr|versicherung|krankenkasse|krankenversicherung|police nr
   |n police|police|police n|mutuelle|n mutuelle|n adherent|n assure|contrat n|numero d assure
   |convenio|carteirinha|carteira|n apolice|apolice|seguro|n beneficiario|matricula convenio|subsistema|plano
   |tessera sanitaria|n tessera|polizza|n polizza|assicurazione|team`],
  ['INSURANCE', 'code', '!group plan|policy|group|plan|member|coverage|seguro|poliza|insurance'],
  ['ACCOUNT', 'code', `account no|account number|account|acct|acct no|acct number|billing|bill no|invoice|invoice no|claim no|claim number|claim|claim id|file no|file number|licence no|license no|licence|license|lic no|lic|medical license|medical licence|npi|npi no|gmc|gmc no|gmc number|hcpc|nmc|nmc pin|dea|dea no|upin|cpso|mqsa certificate|mqsa|facility id|certificate|certificate no|commission no|civil action no|civil action|docket|docket no|cause no|case file|court ref|coroner s ref|coroners ref|bar no|bar number|state bar|sbn|incident|incident no|police ref|crime ref|warrant no|regd no|reg no|registration no|registration number|wcb|wcb claim|loss no|provider no|provider number|ahpra|abn|ein|tax id|iban|vat
   |n cuenta|cuenta|n factura|factura|n col|ncol|no col|n colegiado|no colegiado|num colegiado|num col|numero de colegiado|colegiado|colegiada|col|n de colegiado|licencia|cedula profesional|ced prof|cedula prof|matricula profesional|m n|m p|reg medico|siniestro|n siniestro|expte|expte n|expediente|n expediente|n de expediente|nig|n i g|diligencias previas|dp|d p|diligencias|autos|procedimiento|atestado|atestado n|licencia n|reclamacion
   |lanr|bsnr|betriebsstatten nr|arztnummer|aktenzeichen|az|akte|akten|aktenz|gesch z|geschaftszeichen|rechnungsnr|rechnung nr|konto|kontonr|schadennr|schaden nr|schadennummer|unfall az|ik nr|vorgangs nr
   |rpps|n rpps|adeli|n adeli|finess|n finess|siret|sinistre|n sinistre|rg n|n rg|facture|n facture|n compte|n affaire|n pv|pv n
   |crm|rqe|o m|coren|cro|om|cedula om|n mecanografico|n sinistro|sinistro|processo n|fatura|conta|n conta|n fatura
   |omceo|n iscrizione|iscr|ordine medici|pratica|pratica inail|n pratica|sinistro n|fattura|conto|n r g|r g|enpam|posizione inail`],
  ['ID', 'code', `password|passcode|pin|access code|pass code|ae|ae title|aet|calling ae|hostname|senha|passwort|kennwort|mot de passe|codice di accesso|codigo de acceso|serial|serial no|serial number|serial nr|s n|sn|ser no|device serial|device id|udi|lot|lot no|lot number|batch|model no|plate|plate no|license plate|licence plate|registration plate|vin|participant|participant id|participant no|subject id|subject no|subject number|randomisation|randomization|randomisation no|randomization no|randomisation code|screening no|study subject|trial id|sample no|sample id|specimen|specimen no|mortuary no|body no|tag no|wristband|interpreter|interpreter id|interpreter no|job|job no|job id|dictation id|doc id|document id|document no|message id|tracking|tracking no|certified mail|site code|badge|badge no|employee id|employee no|staff id|station|station name|workstation|aet|ae title|ae|pin|access code|password|passcode|meeting id|zoom|id card|card no|warrant card|collar no|conference id|cycle no|donor id|donor no|study uid|studyinstanceuid|seriesinstanceuid|sopinstanceuid|suid|uid|prisoner no|inmate no|prison no|service no|military id|dod id|edipi|booking no|ticket|kit no
   |n de serie|no de serie|n serie|numero de serie|num serie|serie n|n s|ns|lote|matricula|placa|placas|bastidor|participante|aleatorizacion|codigo de participante|n muestra|codigo|cod|clave|contrasena|estacion|interprete|tip|n interprete|localizador|implante|ref implante|n bateria|patinete|carne|carnet|n carne|tarjeta|n tarjeta|identificacion policial|resena policial|resena|albaran
   |seriennummer|serien nr|seriennr|ser nr|kennzeichen|amtl kennzeichen|probanden nr|proband|passwort|chargennr|charge
   |numero de serie|n de serie|n serie|immatriculation|immatricule|lot n|mot de passe|code patient|code d acces
   |n serie|n de serie|numero de serie|matricula|placa|lote|senha|codigo de acesso|palavra passe
   |n serie|matricola|numero di serie|targa|lotto|codice|password|n modulo|modulo`],
  ['ID', 'code', '!muestra|sample|ciclo|cycle|device|pacemaker|implant|stent|vehicle|tag|code|key|marker|token'],
  ['PHONE', 'phone', `phone|telephone|tel|tel no|telephone no|phone no|ph|ph no|mobile|mob|cell|cell phone|home phone|work phone|call back|callback|call back no|pager|pgr|bleep|bleep no|beeper|ext|extn|extension|contact no|contact number|contact|whatsapp|sms|hotline|dect|voicemail|direct line|direct|switchboard
   |telefono|tfno|tlf|tlfno|tfn|telf|movil|mov|cel|celular|busca|buscapersonas|extension|interno|fijo|tel contacto|telefono de contacto|whatsapp
   |telefon|handy|mobil|durchwahl|rufnummer|funk|piepser|ruf
   |telephone|portable|poste|gsm|bip|tel portable|ligne directe
   |telefone|telemovel|tlm|telem|ramal|contacto|contato|zap|fone
   |telefono|cell|cellulare|interno|int|cercapersone|recapito`],
  ['FAX', 'phone', 'fax|fax no|fax number|facsimile|telefax|fax copy to|n fax|numero de fax'],
  ['LOCATION', 'place', `address|home address|patient address|street|street address|mailing address|residence|city|town|county|zip|zip code|postcode|postal code|place of birth|born in|lives at|lives in|resides at|place
   |domicilio|direccion|direccion postal|localidad|localidad provincia|municipio|poblacion|provincia|cp|c p|codigo postal|lugar de nacimiento|natural de|residencia|colonia|calle|comuna|ciudad|barrio
   |adresse|anschrift|wohnort|plz|wohnhaft|strasse|geburtsort|ort
   |domicile|demeurant|ville|code postal|lieu de naissance
   |morada|endereco|cep|localidade|cidade|bairro|naturalidade|codigo postal|residencia
   |indirizzo|residenza|residente|residente in|residente a|domicilio|citta|cap|comune|luogo di nascita`],
  ['ORG', 'organisation', `o social|obra social|mutua|aseguradora|compania|insurer|payer|payor|carrier|institution|facility|hospital name|hospital|clinic|site|client site|practice|employer|company|organization|organisation|performing site|performing facility|requesting site|referring facility|school|trust|insurer name|imaging center|performed at
   |institucion|centro|centro solicitante|centro remitente|centro de salud|hospital de origen|empresa|colegio|procedencia hospital|centro peticionario|clinica|institucion solicitante|entidad|entidad patronal|hospital
   |einrichtung|klinik|krankenhaus|praxis|einsender|arbeitgeber|firma|standort
   |etablissement|hopital|clinique|employeur|centre|structure
   |instituicao|unidade|hospital|clinica|centro|empresa|entidade empregadora|entidade patronal
   |struttura|ospedale|presidio|azienda|datore di lavoro|ente`],
  ['AGE', 'age', 'age|edad|alter|age du patient|idade|eta'],
];

/** All field names; the first row that has a name wins. */
export const FIELD_PHRASES = new Phrases<Field>();
for (const [label, kind, group] of FIELDS) {
  const strict = group.startsWith('!');
  FIELD_PHRASES.add(strict ? group.slice(1) : group, { label, kind, strict: strict || kind === 'organisation' || kind === 'place' });
}
