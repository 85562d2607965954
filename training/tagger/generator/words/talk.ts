/**
 * How people write when no form guides them: dictation, messages, notes. Names stand alone after a role, sites go by a short
 * name, patients by a nickname, initials or the name of a file. And, for balance, the same roles and turns without any name.
 */
export interface Talk {
  /** Roles before a clinician's first name or surname. */
  roles: readonly string[];
  /** Sentences and lines with identifiers. */
  said: readonly string[];
  /** Sentences and lines without. */
  unsaid: readonly string[];
  /** Names of the fields of a message: from, to, copy, subject, date. */
  message: readonly [from: string, to: string, copy: string, subject: string, date: string];
  greetings: readonly string[];
  farewells: readonly string[];
  /** Streets, firms and sites whose words tell nothing; `{theme}`, `{surname}`, `{given}`, `{town}`, `{n}` are filled in. */
  sites: readonly string[];
  firms: readonly string[];
  wards: readonly string[];
}

const list = (text: string): string[] => text.trim().split(/\s*\|\s*/);
const lines = (text: string): string[] => text.trim().split('\n').map((line) => line.trim()).filter((line) => line !== '');

export const TALK: Record<string, Talk> = {
  en: {
    roles: list('nurse|sister|technologist|tech|sonographer|radiographer|resident|fellow|registrar|intern|midwife|porter|secretary|receptionist|PA|NP|physio|the ward clerk|charge nurse|scrub nurse|student|medic|anaesthetist|consultant|SHO|the on-call|house officer|dosimetrist|physicist|dietitian'),
    said: lines(`
      {role} {Cfirst} positioned the patient.
      images by {Cfirst} the {role}
      scan done with {Cfirst} our {role} this morning
      {Cfirst} ({role}) repeated the lateral view.
      {Cfirst} showed that the lesion enhances.
      {Cfirst} from {SITE} rang about the {finding}.
      I went over this with {Cfirst} and {Cfirst} at the conference.
      {Cfirst} thinks it is {finding}; I disagree.
      agreed with {Cshort} before lunch
      second reader {Cshort}
      Readers: {Cshort}, {Cshort}.
      Presented by {Cname} and {Cname}, {SITE}.
      requesting doctor {Cfamily} no correction {Cfamily}
      requested by doctor {Cname} in {SITE}
      okay this is for {P} spelled out date of birth {D}
      patient is {Phon} hospital number {MRN}
      sorry the name is {Pfull}
      this is doctor {Cfamily} dictating on {P} accession {ACC}
      her son {Rfirst} brought her in.
      His daughter {Rfirst} noticed the swelling on {D}.
      wife {Rfirst} says he fell
      mum {Rfirst} is on {PH}
      Tell the wife, {Rfirst}, that the result is ready.
      Tattoo of "{Rfirst}" on the left forearm.
      {rel} {Rfirst} present throughout, dad {Rfirst} by phone
      brought by neighbor {Rfirst} and driver {Rfirst}
      {Pfirst} has stopped {drug}.
      {Pfirst} received six cycles and did well.
      {Pfirst} tells us that the pain began after the fall.
      {Pinit} denies fever.
      {Pinit} continues {drug}; {finding} is stable.
      A {age}-year-old, {Pinit}, was admitted with {finding}.
      everyone calls her {Pfirst}
      Known to us as "{Pfirst}".
      Registered under {P}, born {Pfamily}.
      Entered in error as "{Plastfirst}".
      Baby {Pfamily} {MRN}
      Baby Boy {Pfamily} in {UNIT}
      Thanks for sending {Pfile}.zip over.
      file {Pfile}_{seqfile}.dcm, {int} images
      The folder {Pfile} holds {int} series.
      Subject {Pinit} of the trial, {ID}.
      Works at {FIRM}.
      {int} years with {FIRM}, retired.
      Employer: {FIRM}
      driver for {FIRM}, seen at {SITE}
      Lawyer from {FIRM} asked for copies.
      Prior at {SITE} on {D}.
      the old films are at {SITE}
      Compared with {SITE} {D}.
      Injured playing for {SITE} on {holiday}.
      Seen at {SITE} near {LOC}.
      Last known well {time} at {LOC} harbor.
      Went from triage to {UNIT} at {time}.
      In {UNIT}, bed {ROOM}.
      {UNIT} {D} {time}
      Accident on {D} on {ADDR}.
      Officer {Cfamily} attended, badge {ID}.
      PC {ID} {Rname} was on scene.
      Signed {D} {time} by {Cinit}
      {Cinit}
      marker "{Cinit}" on the film
      tech: {Cinit} rad: {Cinit}
      licensed {ACCT}, {region} {ACCT}
      {Cname} — licence {ACCT}
      Access code {ID} for the portal.
      Bleep {PH} for {Cfirst}.
      see you {Dweekday} {D} at {SITE}
      since {holiday} more breathless
      from {Dmonth} onwards, {finding}
    `),
    unsaid: lines(`
      RV:LV ratio {float}. RV/LV {float}, TAPSE {int} mm. LV {float}, RV {float}
      Cho/Cr {float}, NAA/Cr {float}. LAD {int} LCx {int} RCA {int} LM 0
      VOL (ml) {float} | LCN (mm) {float} | GA {int} w | CRL (mm) {float}
      {eponym} {letter}{int}. {eponym} grade {roman}. {eponym} {roman} {anat}. Type {roman} {eponym}, {eponym} {int}.
      Letter sent in English and Spanish. Interpreter used. The patient will return. She will drive. He may resume work.
      Two consultants reviewed the images. Present in the room: both parents. Informed the ortho team. Ortho informed.
      The rapid access clinic. Seen in fracture clinic. Next available slot. Contact: sister-in-law by phone.
      Department of Radiology. Diagnostic Imaging. Section of Neuroradiology. Cardiac MRI service. CT Suite.
      Montreal classification A{int} L{int}. Atlanta criteria. Ottawa rules negative. Bethesda {roman}.
      {eponym}, {eponym} and {eponym} lesions excluded. Halo fixator. {eponym} nasi cells.
      {anat} {term} {anat}, {term}, {finding}
      The nurse repositioned the patient. Sonographer unavailable. Resident on call informed.
      Her son was present. His daughter noticed the swelling. Mother reports fever.
      discussed with the team in the morning meeting
      agreed with the registrar before lunch
      okay next paragraph findings the liver is normal full stop
      new line impression colon no {finding} period
      {anat} normal comma no {finding} comma no {finding}
      Thanks for sending this over. Please see attached.
      Hi all, please find the protocol attached.
      Employer not recorded. Works in construction. Retired teacher. Lives alone.
      Prior at outside hospital, not available.
      Seen in the emergency department, then went to theatre.
      Registered as an outpatient. Name band checked. Time out performed.
      The patient denies fever. She continues {drug}; {finding} is stable.
      Second reader agrees. Double reading was performed.
      tech note patient moving, repeat {seq}
      on call radiologist notified of {finding} at {time}
      Right Marker On Film. Limited Study. Normal Variant. Clinical Correlation Advised.
      Series Description: {seq}. Body Part: {anat}. Patient Position: Supine.
      Follow Up In {int} Months With {exam}.
      impression one {finding} two no {finding} three {eponym} cyst
      {eponym} {anat}, {eponym} type {roman}. Consider {eponym}.
      per protocol, per guidelines, per the ordering team
      {exam} {exam} {seq} {int} {int} {float}
      Table {int}. Lesion | Series | Image | Size
      {anat} | {int} | {int} | {float} mm | {severity}
      ref range {float}-{int}, {drug} {int} mg bd
    `),
    message: ['From', 'To', 'Cc', 'Subject', 'Date'],
    greetings: list('Hi {Cfirst},|Hello {Cfirst},|Dear {Cfirst},|{Cfirst},|Dear Dr {Cfamily},|Morning {Cfirst}|hi {Cfirst}|Hi both,|Dear all,|Good afternoon {C},|{Cfirst} -'),
    farewells: list('Thanks,\n{Cfirst}|Best,\n{Cfirst}|Best wishes\n{Cname}|Cheers {Cfirst}|- {Cfirst}|{Cinit}|Kind regards,\n{Cname}\n{SITE}\n{PH}|Regards\n{Cshort}|Sent from my phone|Thanks!\n{Cinit}'),
    sites: list('{theme}|{theme} {n}|{surname}|{theme} {theme}|The {theme}|The {surname}|{town} {theme}|{surname} {theme}|{theme} House|{theme} Park|{town} East|Open {theme} of {town}|{theme} & {theme}|{theme} Children\'s|{town} Rovers|{theme} Harriers|Old {town}|{surname}\'s|{acronym} {town}|the {theme} site|{theme} Heights|{theme} Care|{theme} Physio|Govt. {town} Hospital|{town} {theme} Scan Centre'),
    firms: list('{surname} {theme}|{theme} {theme}|{surname} & {surname}|{surname} & {surname} LLP|{surname}, {surname} & {surname} LLP|{theme} Freight Lines, Inc.|{theme} Steel|{town} {theme} Nickel|{surname} Haulage Ltd|{theme} Vans|{theme} Transport|{surname} Bros.|{surname} Legal, P.C.|{town} Mills Co.|{theme} Foods plc|{surname} and Sons|{theme} Logistics LLC|{theme} Holdings, LLC|{town} Quarry|{surname} Roofing'),
    wards: list('{theme} Ward|{surname} Ward|{theme} Suite|OR {n}|Theatre {n}|{n} East|{n} WEST|Resus {n}|ICU {n}|Bay {letter}|Ward {n} {theme}|{theme} Unit|Clinic {letter}|Pod {n}|{n}-North'),
  },
  es: {
    roles: list('enfermera|enfermero|técnico|la técnica|TER|residente|la residente|el residente|matrona|celador|auxiliar|secretaria|la adjunta|el adjunto|anestesista|fisioterapeuta|la supervisora|DUE|la R2|el R4|urólogo|cirujana|pediatra|la doctora|el doctor|el médico de guardia|físico|administrativa'),
    said: lines(`
      {role} {Cfirst} canaliza la vía.
      La {role} {Cfirst} avisa a las {time}.
      la ecografía la hace {Cfirst} la residente
      comentado con {Cfirst} en el comité
      lo he visto con {Cfirst} y {Cfirst}
      {Cfirst} ({role}) repite la proyección lateral.
      {Cfirst} demostró que realza tras contraste.
      {Cfirst}, de {SITE}, llama por {finding}.
      avisado el {role} {Cname}
      hablado por teléfono con el {role} {Cname} a las {time}
      segunda lectura {Cshort}
      Lectores: {Cshort}, {Cshort}.
      Ponentes: {Cname}, {Cname}. {SITE}.
      la pide la doctora {Cfamily} no perdón {Cfamily} de urgencias
      pide el doctor {Cname} de {SITE}
      vale este es de {P} fecha de nacimiento {D}
      paciente {Phon} historia {MRN}
      perdón el nombre es {Pfull}
      dicta el doctor {Cfamily} informe de {P} petición {ACC}
      su hijo {Rfirst} la trae en coche.
      Su hija, {Rfirst}, refiere caída el {D}.
      la mujer {Rfirst} dice que se cayó
      Avisad a la señora, {Rfirst}, de que está el informe.
      La madre ({Rfirst}) firma el consentimiento.
      Tatuaje «{Rfirst}» en el antebrazo.
      visita de la nieta {Rfirst} ayer
      le acompañan su vecina {Rfirst} y el taxista {Rfirst}
      {Pfirst} ha dejado {drug}.
      {Pfirst} recibió seis ciclos con buena tolerancia.
      {Pfirst} refiere dolor desde la caída.
      {Pinit} niega fiebre.
      {Pinit} sigue con {drug}; {finding} estable.
      Mujer de {age} años, {Pinit}, con {finding}.
      la familia la llama {Pfirst}
      Conocido como «{Pfirst}».
      Inscrita como {Pfull} en la tarjeta.
      En el volante figura «{Plastfirst}».
      RN de {Pfamily}, {MRN}
      RN {Pfamily} en {UNIT}
      {Plast}, RN (madre {Rname})
      Ya he abierto {Pfile}.rar
      archivo {Pfile}_{seqfile}.dcm, {int} imágenes
      La carpeta {Pfile} tiene {int} series.
      Iniciales {Pinit}, participante {ID}.
      Trabaja en {FIRM}.
      {int} años en {FIRM}, jubilado.
      Empresa: {FIRM}
      conductor de {FIRM}, visto en {SITE}
      El abogado de {FIRM} pide copia.
      Su hija es abogada en {FIRM}.
      Previa en {SITE} el {D}.
      las placas antiguas están en {SITE}
      Comparado con {SITE} {D}.
      Lesión jugando con {SITE} en {holiday}.
      Visto en {SITE}, cerca de {LOC}.
      vuela a {LOC} el {D}
      Pasa de triaje a {UNIT} a las {time}.
      En {UNIT}, {ROOM}.
      {UNIT} {D} {time}
      Agente {Rname}, carné {ID}.
      Expte. {ACCT} {D}
      Firmado {D} {time} {Cinit}
      Tec. {Cfirst} [{Cinit}]
      Tec: {Cinit} Rad: {Cinit}
      colegiada {ACCT}
      {Cname}, n.º col. {ACCT}
      Clave {ID} del portal.
      Busca {PH} de {Cfirst}.
      revisión tras {holiday}
      nos vemos el {D} en {SITE}
      desde {Dmonth}, {finding}
      O. social {FIRM}, afiliado {INS}
    `),
    unsaid: lines(`
      Ratio VD/VI {float}. VI {int} VD {int}. Índice CI/CC {float}. GCA 1, MTA {int}
      LCN (mm) {float} | DBP (mm) {float} | TN (mm) {float} | VOL (ml) {float} | Percentil {int}
      {eponym} {letter}{int}. {eponym} dudoso; {eponym} negativo; {eponym} grado {roman}.
      Se le informa. Queda informada. La paciente pide copia. La hija dice que no. El padre trabaja. Muy señora mía:
      Dos especialistas revisan las imágenes. Presentes ambos padres. Avisado el equipo de guardia.
      Servicio de Radiodiagnóstico. Unidad de Resonancia. Sección de Neurorradiología. Radiología de Urgencias.
      Clasificación de Montreal A{int} L{int}. Reglas de Ottawa negativas. Criterios de Atlanta. Taquilla/cabina {int}
      Donde dice «ciego» debe decir «sigma». Signo de la «peonza». Calcificación en «cáscara de huevo».
      {anat} {term} {anat}, {finding}, {finding}
      2 min/camilla, PDL {int}. Ref. interna. Lote caducado. Cuerda lisa. Sustancia blanca.
      La enfermera canaliza la vía. El técnico repite la proyección. Avisado el residente de guardia.
      Su hijo está presente. La madre refiere fiebre. Su hija firma el consentimiento.
      comentado en la sesión de la mañana
      comentado con el equipo de guardia antes de comer
      vale punto y aparte hallazgos el hígado es normal punto
      nueva línea conclusión dos puntos sin {finding} punto
      {anat} normal coma sin {finding} coma sin {finding}
      Gracias por el envío. Adjunto el informe.
      Hola a todos, adjunto el protocolo.
      Trabaja en la construcción. Jubilada. Vive sola. Empresa no consta.
      Previa en otro centro, no disponible.
      Visto en urgencias, pasa a quirófano.
      Niega fiebre. Sigue con {drug}; {finding} estable.
      Segunda lectura concordante. Doble lectura.
      nota del técnico paciente inquieto, se repite {seq}
      Marcador Derecho En Placa. Estudio Limitado. Variante Normal. Correlación Clínica.
      Descripción: {seq}. Región: {anat}. Posición: decúbito.
      Control En {int} Meses Con {exam}.
      conclusión uno {finding} dos sin {finding} tres quiste de {eponym}
      {eponym} en {anat}, tipo {roman} de {eponym}. Valorar {eponym}.
      según protocolo, según guías, según el peticionario
      {exam} {exam} {seq} {int} {int} {float}
      Tabla {int}. Lesión | Serie | Imagen | Tamaño
      {anat} | {int} | {int} | {float} mm | {severity}
      rango {float}-{int}, {drug} {int} mg/12 h
    `),
    message: ['De', 'Para', 'CC', 'Asunto', 'Fecha'],
    greetings: list('Hola, {Cfirst}:|Hola {Cfirst},|Querida {Cfirst}:|{Cfirst}:|Estimado Dr. {Cfamily}:|Buenas, {Cfirst}|hola {Cfirst}|Hola a todos:|Buenos días, {C}:|Apreciada {Cfirst},'),
    farewells: list('Gracias,\n{Cfirst}|Un abrazo,\n{Cfirst}|Saludos\n{Cname}|Un saludo, {Cfirst}|{Cfirst}|{Cinit}|Atentamente,\n{Cname}\n{SITE}\n{PH}|Saludos\n{Cshort}|Enviado desde mi móvil|Abrazos, {Cfirst}'),
    sites: list('{theme}|La {theme}|El {theme}|{surname}|{theme} {town}|Los {theme}|{town} Sur|{town} {theme}|{surname} {theme}|{theme} {n}|{acronym} {town}|Nuestra Señora de {theme}|CEIP {theme}|IES {theme}|CD {town}|CF {theme}|Eco {theme}|Resonancia {surname}|Puerto {theme}|Villa {theme}|IMQ {town}'),
    firms: list('{surname} {theme}|{surname} y {surname}|{surname} & {surname} Abogados|Papelera {theme}, S.A.|{theme} Ensayos, S.L.|Aceros {town}|{acronym}|Conservas {surname}|Frutas {theme}|Talleres {surname}, S.L.|{surname} Hermanos|Mutua {town}|{theme} Logística, S.L.U.|Minas de {town}|Astilleros {theme}|Bodegas {surname}, S.A. de C.V.|Autocares {surname}|Grupo {theme}'),
    wards: list('Planta {n} Norte|Planta {n} Sur|Planta {n} {theme}|Vital {n}|Quirófano {n}|UCI {n}|Box {n}|Control {letter}|Sala {theme}|Pabellón {theme}|Boxes {letter}|{n}ª Sur|Sillón {n}|Unidad {letter}'),
  },
  de: {
    roles: list('Schwester|Pfleger|MTRA|MTR|Assistenzarzt|Oberarzt|OA|OÄ|Kollegin|Kollege|Hebamme|Sekretärin|Anästhesistin|PJ|Unfallchirurg|Chefarzt'),
    said: lines(`
      {role} {Cfirst} lagert den Patienten.
      mit {Cfirst} besprochen
      {Cfirst} von {SITE} rief wegen {finding} an.
      angelegt von OA {Cname}
      Zweitbefund {Cshort}
      diktat doktor {Cfamily} für {P} geboren {D}
      Patient {Phon} Fallnummer {MRN}
      Sohn {Rfirst} war dabei.
      Die Tochter {Rfirst} meldet sich unter {PH}.
      Ehemann {Rfirst} wartet draußen
      {Pfirst} klagt über Schmerzen.
      {Pinit} nimmt {drug}.
      genannt {Pfirst}
      Datei {Pfile}_{seqfile}.zip
      Arbeitet bei {FIRM}.
      Für {SITE} umgeknickt am {D}.
      Voraufnahmen bei {SITE}, {D}.
      Akte {MRN}, Az. {ACCT}
      Unfall am {D} bei {LOC}, {ADDR}
      liegt auf {UNIT}
      {Cinit} Freigabe {D}
      {Cname} / {Cinit}
      seit {holiday} Schmerzen
      Attest vom {holiday}
    `),
    unsaid: lines(`
      Institut für Diagnostische und Interventionelle Radiologie. Abteilung für Neuroradiologie. Laut Hausarzt bekannt.
      RV/LV {float}. Volumen (ml) {float}. LK bis {int} mm. Herr Kollege, Frau Kollegin, vielen Dank.
      Zu den Fragen: ja. Horizontaler Riss. Beim Fußball umgeknickt. Die Tochter ist informiert. Der Ehemann wartet.
      {eponym}-Fixateur. {eponym} {roman}. {eponym}-Zeichen negativ. Typ {letter} nach {eponym}.
      Die Schwester lagert den Patienten. Der Oberarzt wurde informiert. Befund besprochen.
      Sohn anwesend. Die Mutter berichtet über Fieber. Befund liegt vor.
      Klinische Angaben, Fragestellung, Technik, Befund, Beurteilung.
      absatz befund leber unauffällig punkt kein {finding} punkt
      Nebenbefundlich {eponym} Zyste. Zustand nach {eponym}. Verdacht auf {eponym}.
      Verlaufskontrolle in {int} Monaten. Kein Nachweis von {finding}.
      Keine Voraufnahmen. Arbeitsunfall. Rentner. Fußball. Treppe. Sturz.
      {exam} {seq} {int} {int} {float}
      {anat} | {int} | {float} mm | {severity}
    `),
    message: ['Von', 'An', 'Cc', 'Betreff', 'Datum'],
    greetings: list('Hallo {Cfirst},|Liebe {Cfirst},|Lieber Herr {Cfamily},|Sehr geehrte Frau {C},|Moin {Cfirst},|Hallo zusammen,'),
    farewells: list('Viele Grüße\n{Cfirst}|LG {Cfirst}|MfG\n{Cname}|Gruß, {Cinit}|Mit freundlichen Grüßen\n{Cname}\n{SITE}'),
    sites: list('{theme}hof|SV {town} 09|TSV {town}|{surname}|Haus {theme}|Praxis {surname}|Praxis Dres. {surname}|Radiologie am {theme}tor|MVZ {surname}|{town} Mitte|Radiologie {theme} – Drs. {surname} & Partner PartGmbB'),
    firms: list('{surname} GmbH|{surname} & Söhne|{theme}bau AG|Spedition {surname}|{town}er Stahlwerke|Bäckerei {surname}|{surname} Logistik GmbH & Co. KG'),
    wards: list('Station {letter}{n}|Intensiv {n}|{theme}flügel|Haus {n}|OP {n}|Ebene {n} Süd|ZNA {n}'),
  },
  fr: {
    roles: list('infirmière|infirmier|manip|interne|l’interne|externe|secrétaire|sage-femme|brancardier|anesthésiste|chef de clinique|cadre|kiné|le docteur|aide-soignante'),
    said: lines(`
      {role} {Cfirst} installe le patient.
      vu avec {Cfirst} ce matin
      {Cfirst} de {SITE} a appelé pour {finding}.
      deuxième lecture {Cshort}
      dicté par docteur {Cfamily} pour {P} née le {D}
      patient {Phon} dossier {MRN}
      Son fils {Rfirst} est présent.
      Sa fille, {Rfirst}, joignable au {PH}.
      la mère {Rfirst} a signé
      {Pfirst} se plaint de douleurs.
      {Pinit} prend {drug}.
      dite « {Pfirst} »
      fichier {Pfile}_{seqfile}.iso
      L'IRM de {Pfirst} (dossier {Pfile})
      Travaille chez {FIRM}.
      Ancien scanner à {SITE}, le {D}.
      échographie du {D} au {SITE}
      hospitalisé en {UNIT}
      chute {ADDR}, {LOC}
      > {Cinit}
      manip {Cinit} validé {D}
      depuis mi-{Dmonth}, {finding}
      depuis {holiday}
    `),
    unsaid: lines(`
      Service d'imagerie médicale. Unité de neuroradiologie. En présence de son épouse. Son conjoint attend.
      Volume (ml) {float}. Rapport VD/VG {float}. Joues roses. Le patient conclut que. Sa fille interprète.
      {eponym} {roman}. {eponym} stade {int}. Signe de {eponym} négatif. Type {letter} de {eponym}. État antérieur connu.
      L'infirmière installe le patient. L'interne est prévenu. Vu en réunion ce matin.
      Son fils est présent. La mère signale de la fièvre. Courrier joint.
      à la ligne résultat foie normal point pas de {finding} point
      Kyste de {eponym}. Signe de {eponym}. Maladie de {eponym}, type {roman}.
      Contrôle dans {int} mois. Pas d'antériorité disponible. Retraité. Vit seul.
      {exam} {seq} {int} {int} {float}
      {anat} | {int} | {float} mm | {severity}
    `),
    message: ['De', 'À', 'Cc', 'Objet', 'Date'],
    greetings: list('Bonjour {Cfirst},|Salut {Cfirst},|Cher {Cfirst},|Chère Consœur,|Bonjour Dr {Cfamily},|Bonjour à tous,'),
    farewells: list('Merci,\n{Cfirst}|Bien à toi,\n{Cfirst}|Cordialement\n{Cname}|Amitiés, {Cfirst}|{Cinit}|Bien cordialement,\nDr {Cname}\n{SITE}'),
    sites: list('Les {theme}|Le {theme}|{surname}|IRM d\'{town}|IRM {theme}|Cabinet d\'imagerie {saint}|Villa {theme}|FC {town}|La {theme}|{acronym} {town}|EHPAD Les {theme}'),
    firms: list('{surname} SA|{surname} & Fils|Transports {surname}|Fonderie de {town}|{theme} Services|SARL {surname}|Maison {surname}|Cabinet {surname} {surname}'),
    wards: list('UF {theme} {n}{letter}|secteur {letter}|bloc {n}|réa {n}|unité {theme}|aile {theme}|box {n}'),
  },
  pt: {
    roles: list('enfermeira|enfermeiro|Enf.|técnica|técnico|TDT|interno|a interna|residente|secretária|a colega|o colega|anestesista|plantonista|fisioterapeuta'),
    said: lines(`
      {role} {Cfirst} posiciona o doente.
      visto com {Cfirst} esta manhã
      {Cfirst} de {SITE} ligou por {finding}.
      2.ª leitura {Cshort}
      req {Cshort} {D} {time}
      ditado pelo doutor {Cfamily} de {P} nascida em {D}
      paciente {Phon} prontuário {MRN}
      O filho {Rfirst} está presente.
      A filha, {Rfirst}, tlm {PH}.
      visita da neta {Rfirst} ontem
      a mãe {Rfirst} assinou
      {Pfirst} queixa-se de dor.
      {Pinit} faz {drug}.
      conhecido por «{Pfirst}»
      por lapso «{Pfull}» no pedido
      ficheiro {Pfile}_{seqfile}.zip
      Trabalha na {FIRM}.
      entidade patronal: {FIRM}
      TC anterior em {SITE}, {D}
      internado em {UNIT}
      {Cname}, O.M. {ACCT}
      senha {ID}
      {Cinit} {D}
      desde {holiday}
    `),
    unsaid: lines(`
      Serviço de Imagiologia. Unidade de Neurorradiologia. Na presença da irmã. O marido aguarda. A filha informa.
      Volume (ml) {float}. Relação VD/VE {float}. Lobo esquerdo {float} cm. {eponym} {roman}. Sinal de {eponym} negativo.
      A enfermeira posiciona o doente. O interno foi avisado. Visto em reunião.
      O filho está presente. A mãe refere febre. Envio em anexo.
      novo parágrafo fígado normal ponto sem {finding} ponto
      Quisto de {eponym}. Sinal de {eponym}. Doença de {eponym}, tipo {roman}.
      Controlo em {int} meses. Sem exames anteriores. Reformado. Vive só.
      {exam} {seq} {int} {int} {float}
      {anat} | {int} | {float} mm | {severity}
    `),
    message: ['De', 'Para', 'Cc', 'Assunto', 'Data'],
    greetings: list('Olá {Cfirst},|Caro {Cfirst},|Cara Dra. {Cfamily},|Bom dia {Cfirst},|Oi {Cfirst}|Ex.ma Colega,'),
    farewells: list('Obrigado,\n{Cfirst}|Abraço,\n{Cfirst}|Cumprimentos\n{Cname}|{Cinit}|Att.\n{Cname}\n{SITE}|Abraços, {Cfirst}'),
    sites: list('Flor de {theme}|{theme}|{surname}|CDI {theme}|Vila {theme}|{town} Sul|SC {town}|CDI {theme} – Centro de Diagnóstico|ULS de {town}, E.P.E.|{acronym} {town}'),
    firms: list('{surname} Lda.|{surname} & Filhos, Lda.|Cofragens {surname}|Metalúrgica {theme} S.A.|Transportes {surname}|{surname} & Associados, Sociedade de Advogados|Padaria {theme}'),
    wards: list('Enf. {n}|Sala de Emergência {n}|UTI {n}|Piso {n}|Ala {theme}|Bloco {letter}|Bloco {n}'),
  },
  it: {
    roles: list('infermiera|infermiere|tecnico|TSRM|specializzanda|lo specializzando|segretaria|caposala|ostetrica|anestesista|il collega|la collega|fisioterapista|OSS'),
    said: lines(`
      {role} {Cfirst} posiziona il paziente.
      visto con {Cfirst} stamattina
      {Cfirst} di {SITE} ha chiamato per {finding}.
      seconda lettura {Cshort}
      detta il dottor {Cfamily} per {P} nata il {D}
      paziente {Phon} cartella {MRN}
      Il figlio {Rfirst} è presente.
      La figlia, {Rfirst}, tel. {PH}.
      Madre con familiarità ({Rfirst}).
      {Pfirst} riferisce dolore.
      viste le immagini di {Pfirst}
      {Pinit} assume {drug}.
      detto «{Pfirst}»
      file {Pfile}_{seqfile}.dcm, {int} file
      Lavora presso {FIRM}.
      TC precedente a {SITE}, {D}
      ricoverato in {UNIT}
      {Cinit} {D}
      dopo {holiday}
      Cosa ne pensi? {Cinit}
    `),
    unsaid: lines(`
      U.O.C. Radiodiagnostica. Reparto di Neuroradiologia. Presente la figlia. Il marito riferisce. Un caro saluto.
      Volume (ml) {float}. Rapporto VD/VS {float}. Sostanza bianca. Ferita alla mano. {eponym} {roman}. Segno di {eponym} negativo. Sottile falda.
      L'infermiera posiziona il paziente. Avvisato lo specializzando. Visto in riunione.
      Il figlio è presente. La madre riferisce febbre. Invio in allegato.
      a capo fegato nella norma punto non {finding} punto
      Cisti di {eponym}. Segno di {eponym}. Malattia di {eponym}, tipo {roman}.
      Controllo tra {int} mesi. Nessun precedente. Pensionato. Vive solo.
      {exam} {seq} {int} {int} {float}
      {anat} | {int} | {float} mm | {severity}
    `),
    message: ['Da', 'A', 'Cc', 'Oggetto', 'Data'],
    greetings: list('Ciao {Cfirst},|Caro {Cfirst},|Gentile Dott.ssa {Cfamily},|Buongiorno {Cfirst},|Cari colleghi,'),
    farewells: list('Grazie,\n{Cfirst}|Un abbraccio\n{Cfirst}|Cordiali saluti\n{Cname}|{Cinit}|A presto, {Cfirst}|Saluti\n{Cname}\n{SITE}'),
    sites: list('{theme}|Villa {theme}|{surname}|Centro {theme}|{town} Nord|Stella {theme}|Centro Diagnostico {theme} S.r.l.|{acronym} {town}|ASD {town}'),
    firms: list('{surname} S.p.A.|{surname} & Figli|Officine {surname}|Trasporti {surname} S.r.l.|Studio {surname} e {surname}|Cartiera {theme}|Acciaierie {town}'),
    wards: list('Reparto {letter}|Padiglione {theme}|Sala {n}|Piano {n} Nord|Blocco {letter}|Box {n}'),
  },
};
