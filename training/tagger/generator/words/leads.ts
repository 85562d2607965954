/**
 * What leads to an identifier whatever sentence it stands in: a title, a preposition, a role. The composer drops these into
 * sentences at random places, so that the tagger trusts the lead and not the rest of a sentence that it has seen before.
 */
const lines = (text: string): string[] => text.trim().split(/\s*[\n|]\s*/);

export const LEADS: Record<string, readonly string[]> = {
  en: lines(`
    Mr. {Plast} | Mrs. {Plast} | Ms. {Plast} | Mr {Plast} | Mrs {Plast} | Ms {Plast} | Miss {Plast} | {Phon} | {Phon} | {Phon} | patient {P} | the patient, {P}, | pt {Plast} | {Pfirst}'s | {Plast}'s | Mr. {Plast}'s | for {P} | on {P} | named {P} | {P} | {P} | (known as {Pfirst}) | {Pfirst} | baby {Plast} | a.k.a. {Pfull} | née {Pfamily} | formerly {Pfamily} | Dear Mr. {Plast}: | Dear Ms {Plast}, | Hello {Pfirst}, | Hi {Pfirst},
    Dr. {Cfamily} | Dr {Cfamily} | dr {Cfamily} | Drs. {Cfamily} and {Cfamily} | Dr. {Cname} | by {Cname} | per {Cname} | per Dr {Cfamily} | d/w {Cfamily} | d/w Dr. {Cfamily} | with {C} | to {C} | from {C} | {C} | {C} | nurse {Cfirst} | RN {Cname} | {Cname}, RN | {Cname}, MD | {Cname} MD | {Cname}, PA-C | {Cname} NP | tech {Cfirst} | technologist {Cname} | resident {Cfamily} | Prof. {Cfamily} | Professor {Cname} | surgeon {Cname} | sonographer {Cfirst} | radiologist {Cname} | under {C} | attn {Cname} | cc {C} | Dear Dr. {Cfamily}: | Dear Dr {Cfamily}, | Thanks {Cfirst}, | Hi {Cfirst}, | Regards, {Cname} | Best, {Cfirst} | -- {Cname} | /s/ {Cname} | [{Cinit}] | ({Cinit}) | {CinitSlash} | typed {Cinit} | via {Cname} | Dr. {Cfamily}'s | team ({Cfamily}) | {Cfamily}/{Cfamily}
    {rel} {Rname} | her {rel} {Rname} | his {rel}, {Rname}, | {rel} ({Rname}) | {Rname} ({rel}) | attorney {Rname} | officer {Rname} | interpreter {Rname} | carer {Rname} | witness {Rname} | roommate {Rname} | teacher {Rname} | employer {Rname} | adjuster {Rname} | coach {Rname} | next of kin {Rname}, {rel}, | neighbor {Rname} | counsel {Rname}, Esq.
    at {ORG} | from {ORG} | to {ORG} | in {ORG} | {ORG} | {ORG} | with {ORG} | via {ORG} | the {ORG} | ({ORG}) | {LAW} | of {LAW} | works for {ORG}
    in {LOC} | from {LOC} | near {LOC} | to {LOC} | {LOC}, {region} | outside {LOC} | on {ROOM} | in {ROOM} | ({ROOM}) | to {ROOM} | of {ADDR} | at {ADDR} | at {ADDR}, {LOC} | {LOC} {ZIP} | flew to {LOC} | moved to {LOC} | {LOC} resident
    on {D} | of {D} | since {D} | from {D} | dated {D} | {D} | {D} | ({D}) | by {D} | before {D} | after {D} | until {D} | {D} and {D} | {D} to {D} | between {D} and {D} | in {Dmonth} | {Dmonth} | on {holiday} | DOB {D} | dob {D} | LMP {D} | early {Dmonth} | {D} at {time} | c/w {D} | vs {D} | {D}:
    MRN {MRN} | #{MRN} | (MRN {MRN}) | mrn {MRN} | acc {ACC} | accession {ACC} | (acc# {ACC}) | order {ACC} | {ACC} | ID {MRN} | SSN {NID} | NHS {NID} | policy {INS} | claim {ACCT} | acct {ACCT} | case no. {ACCT} | S/N {ID} | serial {ID} | device {ID} | lot {ID} | ref {ACC} | subject {ID} | badge {ID}
    at {PH} | {PH} | call {PH} | pager {PH} | ph {PH} | tel {PH} | ext {PH} | fax {FAX} | fax: {FAX} | {EMAIL} | <{EMAIL}> | {URL} | ({URL}) | IP {IP} | {IP}
    {AGE90}-year-old | {AGE90} y/o | {AGE90}yo | aged {AGE90} | {AGE90} years old | {AGE90}F | age {AGE90} | {AGE90} yr old | {age}-year-old | {age} y/o | aged {age} | {age}M | age {age} | {age} years
  `),
  es: lines(`
    Sr. {Plast} | Sra. {Plast} | la Sra. {Plast} | el Sr. {Plast} | D. {P} | Dña. {P} | don {Pfirst} | doña {Pfirst} | D.ª {P} | {Phon} | {Phon} | {Phon} | paciente {P} | la paciente, {P}, | de {P} | a {P} | {P} | {P} | llamada {P} | ({Pfirst}) | {Pfirst} | "{Pfirst}" | Querida {Pfirst}: | Estimado Sr. {Plast}: | Hola, {Pfirst}: | hijo de {Rname}
    Dr. {Cfamily} | Dra. {Cfamily} | dr {Cfamily} | dra {Cfamily} | la doctora {Cfamily} | el doctor {Cfamily} | Dres. {Cfamily} y {Cfamily} | del Dr. {Cname} | por {Cname} | por el Dr. {Cfamily} | por la Dra. {Cname} | con {C} | a {C} | de {C} | {C} | {C} | según {Cname} | enfermera {Cfirst} | enfermero {Cname} | {Cname} (enfermería) | {Cname}, TER | Tec. {Cname} | técnico {Cfirst} | residente {Cname} | {Cname} (R3) | R4 {Cfamily} | Prof. {Cfamily} | cirujano {Cname} | radiólogo {Cname} | Fdo. {Cname} | Fdo: {Cname} | A/A {C} | Un saludo, {Cfirst} | Estimada Dra. {Cfamily}: | Estimado Dr. {Cfamily}, | [{Cinit}] | {CinitSlash} | ({Cinit}) | pide: {Cname} | informa {Cname} | equipo de {Cfamily} | {Cfamily}/{Cfamily} | MIR {Cname} | celador {Cfirst} | matrona {Cfirst}
    su {rel} {Rname} | su {rel}, {Rname}, | {rel} ({Rname}) | {Rname} ({rel}) | abogado {Rname} | letrada {Rname} | intérprete {Rname} | testigo {Rname} | la {rel} {Rname} | cuidadora {Rname} | agente {Rname} | perito {Rname} | procurador {Rname} | vecina {Rname} | profesor {Rname} | su jefe {Rname}
    en {ORG} | de {ORG} | del {ORG} | desde {ORG} | al {ORG} | {ORG} | {ORG} | ({ORG}) | en el {ORG} | por {ORG} | empresa {ORG} | {LAW} | de {LAW}
    en {LOC} | de {LOC} | desde {LOC} | a {LOC} | {LOC} | ({LOC}) | natural de {LOC} | viaja a {LOC} | vuela a {LOC} | en {ROOM} | de {ROOM} | ({ROOM}) | {ROOM} | en {ADDR} | {ADDR} | {ADDR}, {ZIP} {LOC} | {ZIP} {LOC} | domicilio {ADDR}
    el {D} | del {D} | de {D} | desde {D} | con fecha {D} | {D} | {D} | ({D}) | hasta el {D} | {D} y {D} | entre el {D} y el {D} | en {Dmonth} | {Dmonth} | FN {D} | f.n. {D} | nacida el {D} | previo {D} | FUR {D} | a {D} | {D} a las {time} | vs {D} | el {holiday}
    NHC {MRN} | nhc {MRN} | (NHC {MRN}) | HC {MRN} | nº {MRN} | petición {ACC} | estudio {ACC} | ref. {ACC} | {ACC} | autorización {ACC} | DNI {NID} | NIE {NID} | dni {NID} | NASS {INS} | póliza {INS} | col. {ACCT} | nº col. {ACCT} | siniestro {ACCT} | autos {ACCT} | n/s {ID} | nº de serie {ID} | lote {ID} | código {ID} | matrícula {ID}
    al {PH} | {PH} | tfno {PH} | tel. {PH} | tlf {PH} | móvil {PH} | busca {PH} | ext. {PH} | fax {FAX} | {EMAIL} | <{EMAIL}> | {URL} | IP {IP}
    de {AGE90} años | {AGE90} años | {AGE90} a. | {AGE90}a | de {age} años | {age} años | {age} a.
  `),
  de: lines(`
    Herr {Plast} | Frau {Plast} | Herrn {Plast} | Hr. {Plast} | {Phon} | {Phon} | Patient {P} | Patientin {P} | von {P} | bei {P} | {P} | für {P} | Sehr geehrte Frau {Plast},
    Dr. {Cfamily} | Dr. med. {Cname} | Prof. {Cfamily} | OA {Cfamily} | OÄ Dr. {Cfamily} | durch {C} | von {C} | mit {C} | an {C} | {C} | {C} | Schwester {Cfirst} | MTRA {Cname} | gez. {Cname} | Diktat {Cinit} | {CinitSlash} | ({Cinit}) | z. Hd. {Cname} | Kollegin {Cfamily} | CA {Cfamily} | Sehr geehrter Herr {C}, | VG, {Cfirst}
    {rel} {Rname} | die {rel} {Rname} | {Rname} ({rel}) | Rechtsanwalt {Rname} | Betreuer {Rname} | Zeuge {Rname} | Dolmetscherin {Rname}
    im {ORG} | aus {ORG} | in der {ORG} | {ORG} | {ORG} | ({ORG}) | vom {ORG} | bei {ORG}
    in {LOC} | aus {LOC} | nach {LOC} | bei {LOC} | auf {ROOM} | {ROOM} | {ADDR} | {ADDR}, {ZIP} {LOC} | {ZIP} {LOC}
    am {D} | vom {D} | seit {D} | bis {D} | {D} | {D} | ({D}) | geb. {D} | geb. am {D} | zum {D} | im {Dmonth} | {D} und {D} | an {holiday} | {D}, {time} Uhr
    Fallnr. {MRN} | Pat.-ID {MRN} | ({MRN}) | Auftrag {ACC} | {ACC} | KVNR {INS} | Vers.-Nr. {INS} | Az. {ACCT} | SN {ID} | Serien-Nr. {ID}
    Tel. {PH} | {PH} | unter {PH} | Fax {FAX} | {EMAIL} | {URL} | Funk {PH} | IP {IP}
    {AGE90} Jahre | {AGE90}-jährige | {AGE90} J. | {age} Jahre | {age}-jähriger | {age} J.
  `),
  fr: lines(`
    M. {Plast} | Mme {Plast} | Monsieur {Plast} | Madame {Plast} | Mlle {Plast} | {Phon} | {Phon} | patient {P} | patiente {P} | de {P} | pour {P} | {P} | concernant {P} | Chère Madame {Plast},
    Dr {Cfamily} | le Dr {Cfamily} | Docteur {Cname} | Pr {Cfamily} | par {C} | avec {C} | à {C} | du {C} | {C} | {C} | infirmière {Cfirst} | interne {Cname} | manip {Cfirst} | signé {Cname} | {CinitSlash} | ({Cinit}) | Cher {Cfirst}, | secrétaire {Cfirst} | adressé par {Cname}
    sa {rel} {Rname} | son {rel}, {Rname}, | {Rname} ({rel}) | Maître {Rname} | tuteur {Rname} | témoin {Rname} | interprète {Rname}
    à {ORG} | au {ORG} | de {ORG} | {ORG} | {ORG} | ({ORG}) | chez {ORG} | du {ORG}
    à {LOC} | de {LOC} | près de {LOC} | {LOC} | {ROOM} | en {ROOM} | {ADDR} | {ADDR}, {ZIP} {LOC} | {ZIP} {LOC}
    le {D} | du {D} | depuis le {D} | au {D} | {D} | {D} | ({D}) | né le {D} | née le {D} | en {Dmonth} | {D} et {D} | le {holiday} | {D} à {time}
    IPP {MRN} | dossier {MRN} | ({MRN}) | examen {ACC} | {ACC} | NIR {NID} | n° SS {INS} | RPPS {ACCT} | n° de série {ID}
    tél. {PH} | {PH} | au {PH} | poste {PH} | fax {FAX} | {EMAIL} | {URL} | IP {IP}
    {AGE90} ans | de {AGE90} ans | {age} ans | de {age} ans
  `),
  pt: lines(`
    Sr. {Plast} | Sra. {Plast} | Dona {Pfirst} | D. {Pfirst} | Sr.ª {Plast} | {Phon} | {Phon} | paciente {P} | doente {P} | utente {P} | de {P} | {P} | a {P}
    Dr. {Cfamily} | Dra. {Cfamily} | Dr.ª {Cname} | do Dr. {Cfamily} | pela Dra. {Cname} | por {C} | com {C} | ao {C} | {C} | {C} | enfermeira {Cfirst} | técnico {Cname} | Enf. {Cname} | Prof. {Cfamily} | {CinitSlash} | ({Cinit}) | Caro {Cfirst},
    sua {rel} {Rname} | a {rel}, {Rname}, | {Rname} ({rel}) | advogado {Rname} | testemunha {Rname}
    no {ORG} | do {ORG} | na {ORG} | {ORG} | {ORG} | ({ORG}) | ao {ORG}
    em {LOC} | de {LOC} | para {LOC} | {LOC} | {ROOM} | na {ROOM} | {ADDR} | {ADDR}, {ZIP} {LOC} | {ZIP} {LOC}
    em {D} | de {D} | no dia {D} | desde {D} | {D} | {D} | ({D}) | DN {D} | nascida em {D} | em {Dmonth} | {D} e {D} | no {holiday} | {D} às {time}
    processo {MRN} | prontuário {MRN} | ({MRN}) | exame {ACC} | {ACC} | CPF {NID} | SNS {INS} | CRM {ACCT} | série {ID}
    tel. {PH} | {PH} | telemóvel {PH} | ramal {PH} | fax {FAX} | {EMAIL} | {URL} | IP {IP}
    {AGE90} anos | de {AGE90} anos | {age} anos | de {age} anos
  `),
  it: lines(`
    Sig. {Plast} | Sig.ra {Plast} | la Sig.ra {Plast} | il Sig. {Plast} | Signora {Plast} | {Phon} | {Phon} | paziente {P} | di {P} | a {P} | {P} | Gentile Sig.ra {Plast},
    Dott. {Cfamily} | Dott.ssa {Cfamily} | Dr. {Cname} | dal Dott. {Cfamily} | dott.ssa {Cname} | da {C} | con {C} | al {C} | {C} | {C} | infermiera {Cfirst} | TSRM {Cname} | Prof. {Cfamily} | {CinitSlash} | ({Cinit}) | Caro {Cfirst},
    la {rel} {Rname} | il {rel}, {Rname}, | {Rname} ({rel}) | avvocato {Rname} | Avv. {Rname} | testimone {Rname}
    presso {ORG} | da {ORG} | all'{ORG} | {ORG} | {ORG} | ({ORG}) | del {ORG}
    a {LOC} | di {LOC} | da {LOC} | {LOC} | {ROOM} | in {ROOM} | {ADDR} | {ADDR}, {ZIP} {LOC} | {ZIP} {LOC}
    il {D} | del {D} | dal {D} | {D} | {D} | ({D}) | nata il {D} | nato il {D} | nel {Dmonth} | {D} e {D} | a {holiday} | {D} ore {time}
    cartella {MRN} | ID {MRN} | ({MRN}) | esame {ACC} | {ACC} | C.F. {NID} | polizza {INS} | matricola {ID}
    tel. {PH} | {PH} | cell. {PH} | int. {PH} | fax {FAX} | {EMAIL} | {URL} | IP {IP}
    {AGE90} anni | di {AGE90} anni | {age} anni | di {age} anni
  `),
};
