/** Spanish report text: fields, sentences with identifiers and sentences without. See `compose.ts` for the slots. */
import type { Language } from '../language.ts';

const lines = (text: string): string[] => text.trim().split('\n').map((line) => line.trim()).filter((line) => line !== '');
const list = (text: string): string[] => text.trim().split(/\s*\|\s*/);

export const SPANISH: Language = {
  code: 'es',
  fields: {
    '{Pfull}': list('Paciente|Nombre|Nombre y apellidos|Nombre del paciente|PACIENTE|Apellidos y nombre|Apellidos, nombre|NOMBRE|Asunto|Referencia|Beneficiario|Usuario|Lesionado|Pte|Pcte'),
    '{Pgiven}': list('Nombre|Nombre de pila|NOMBRE'),
    '{Pfamily}': list('Apellidos|Primer apellido|Segundo apellido|APELLIDOS|1er apellido'),
    '{MRN}': list('NHC|Nº Historia|N.º Historia Clínica|Historia clínica|Historia|HC|H.C.|Nº HC|Hª Clínica|Expediente|Nº de historia|Registro|ID paciente|NUHSA|Ficha|Nº Hª|CIPA|Identificador|Nº expediente'),
    '{ACC}': list('Nº de petición|Petición|Nº Orden|Orden|Nº estudio|Estudio nº|Accession|Nº de acceso|Nº episodio|Episodio|Nº solicitud|Solicitud|Folio|Nº informe|Cita|NHE|Referencia|Volante|Nº prueba|Caso'),
    '{NID}': list('DNI|NIF|NIE|DNI/NIE|Pasaporte|CIP|Cédula|C.I.|CURP|RUT|RUN|CC|Documento|DNI nº|Cédula de ciudadanía|TIS|CPF'),
    '{INS}': list('NASS|Nº Seguridad Social|Seguridad Social|N.º S.S.|Nº póliza|Póliza|Nº afiliado|Afiliado|Tarjeta sanitaria|Tarjeta|Mutua nº|NSS|Obra social nº|EPS'),
    '{ACCT}': list('Nº cuenta|Cuenta|Factura|Siniestro|Nº siniestro|Nº colegiado|Colegiado|Nº Col.|NºCol|Autos|Diligencias previas|Procedimiento|Expte.|Col.|Matrícula profesional|Cédula profesional|M.P.|Céd. Prof.'),
    '{ID}': list('Nº de serie|S/N|Serie|Lote|Dispositivo|Código participante|Código ensayo|Matrícula|Equipo nº|UID|N/S|Código'),
    '{D}': list('Fecha|F. nacimiento|Fecha de nacimiento|F. Nac.|Fecha nac.|FN|Nacimiento|Fecha de estudio|Fecha del estudio|Fecha de exploración|Fecha de la prueba|Fecha informe|Fecha de ingreso|Fecha de alta|Realizado|Informado|Validado|Fecha de petición|FUR|FECHA|F. estudio|F. informe|Impreso|Firmado|Fecha de validación|F.N.|Fecha y hora|Fecha accidente|Ingreso|Alta|Estudio previo'),
    '{Cname}': list('Médico solicitante|Solicitante|Médico|Médico peticionario|Peticionario|Radiólogo|Informado por|Realizado por|Dr.|Dra.|Facultativo|Técnico|TER|Solicita|Firmado|Firmado por|Validado por|Remitido por|Médico responsable|Remite|Fdo.|Fdo|Revisado por|Adjunto|Residente|Anestesista|Cirujano|Enfermera|A la atención de|Transcrito por|Médico informante|Doctor|Médico tratante|Atentamente|Médico remitente|Técnico responsable|Operador'),
    '{Rname}': list('Persona de contacto|Contacto|Acompañante|Madre|Padre|Familiar|Tutor|Tutora legal|Cónyuge|Representante|Abogado|Letrado|Procurador|Testigo|Responsable|Nombre de la madre|Familiar de contacto|Cuidador'),
    '{ORG}': list('Centro|Hospital|Centro solicitante|Servicio|Procedencia|Centro peticionario|Institución|Realizado en|Unidad|Clínica|Empresa|Centro de salud|Servicio solicitante|Mutua|Aseguradora|Colegio|Remitido desde'),
    '{ROOM}': list('Habitación|Cama|Ubicación|Box|Hab.|Localización|Planta'),
    '{ADDRESS}': list('Domicilio|Dirección|Domicilio actual|Dir.|Calle|DOMICILIO|Vive en'),
    '{LOCZIP}': list('Localidad|Población|Localidad/ Provincia|Municipio|Ciudad|Provincia|Lugar de nacimiento|Natural de'),
    '{ZIP}': list('CP|C.P.|Código postal|Cód. postal'),
    '{PH}': list('Teléfono|Tel.|Tel|Tfno.|Tlf.|Móvil|Teléfono de contacto|Telf|Tfno|Busca|Ext.|Extensión|Cel.|WhatsApp'),
    '{FAX}': list('Fax|FAX'),
    '{EMAIL}': list('Correo electrónico|Email|E-mail|Correo|Mail|e-mail'),
    '{URL}': list('Web|Portal|Imágenes en|Enlace|Visor'),
    '{sexword}': list('Sexo|SEXO|Género'),
    '{age}': list('Edad|EDAD'),
    '{exam}': list('Prueba|Exploración|Estudio|Prueba realizada|EXPLORACIÓN|Tipo de estudio|ESTUDIO|Procedimiento|Modalidad|Prestación'),
    '{indication}': list('Motivo|Motivo de consulta|Indicación|Datos clínicos|Información clínica|Motivo de la exploración|DATOS CLÍNICOS|Diagnóstico de presunción|Sospecha diagnóstica|Antecedentes|Juicio clínico|Historia clínica|Motivo de petición'),
    '{plainfield}': list('Técnica|TÉCNICA|Contraste|Prioridad|Estado|Lateralidad|Creatinina|Peso|Talla|Alergias|Comparación|Protocolo|Equipo|Dosis|DLP|Hallazgos|Tipo de paciente|Ayunas|Proyecciones|Calidad|Especialidad|Cobertura'),
  },
  plainValues: list('{scanner}|{drug} {int} ml iv|Ordinario|Urgente|Preferente|Definitivo|Ambulatorio|Hospitalizado|{side}|0,9 mg/dl|{int} kg|No conocidas|NAMC|Sin alergias|No disponible|{seq}|{float} mGy|{int} mGy·cm|No|Sí|{anat}|Sin contraste|Normal|Axial|AP y lateral|Portátil|Traumatología|Urología|Neurología|Medicina interna|Oncología|Radiodiagnóstico|Atención primaria|Provisional'),
  sexes: list('M|F|H|V|Mujer|Varón|Hombre|MUJER|VARÓN|Femenino|Masculino|mujer|varón'),
  narrative: lines(`
    {P}, {sexnoun} de {age} años, con antecedentes de {finding}.
    {sexnoun} de {age} años, {P}, que acude por dolor en {anat}.
    {P} acude a {ORG} el {D} por {finding}.
    Paciente {P} con NHC {MRN}, remitido por {C}.
    Paciente {P}, nacida el {D} en {LOC}.
    {P} ingresa el {D} procedente de {ORG}.
    {P} refiere dolor en {anat} desde el {D}.
    {Phon} refiere molestias desde {Dmonth}.
    {Phon} ha tolerado bien la prueba.
    {Phon} es portadora de {finding} conocida.
    {Pfirst} colabora adecuadamente durante la exploración.
    {Plast} no aporta estudios previos.
    Se explica el procedimiento a {P} y firma el consentimiento.
    Consentimiento informado firmado por {P} el {D}.
    Consentimiento firmado por su {rel}, {Rname}.
    Acompañada por su {rel}, {Rname}.
    Acompañado de su {rel} {Rname} (tfno. {PH}).
    Su {rel} {Rname} refiere caída el {D}.
    La {rel} de la paciente, {Rname}, aporta la historia.
    Contacto: {Rname} ({rel}), {PH}.
    Se avisa a su {rel} {Rname}.
    Se comunica el hallazgo a {C} a las {time} h del {D}.
    Hallazgos comunicados telefónicamente a {C} a las {time}.
    Se comenta el caso con {C} ({ORG}).
    Comentado con {Cfamily} de guardia.
    Comentado con {C}, busca {PH}.
    Se informa verbalmente a {Cname} (enfermería de {ROOM}).
    Se avisa a {C} por resultado crítico.
    Se compara con estudio previo de {D}.
    Se compara con {exam} del {D} realizada en {ORG}.
    Estudio comparativo con {D} y {D}.
    Respecto al estudio de {D}, sin cambios significativos.
    En comparación con el previo ({D}), crecimiento de la lesión.
    Sin cambios desde {D}.
    Intervenido de {finding} el {D} en {ORG} por {C}.
    Intervenida en {Dmonth} en {ORG}.
    Última regla: {D}.
    Fue valorado por {C} en {ORG} de {LOC}.
    Remitido por {C}, {ORG}.
    Remitido por: {Cname} {ADDR} {ZIP} {LOC} {EMAIL}
    Remitido por: {C} {ORG} {ADDR} {ZIP}, {LOC}, España Email: {EMAIL}
    Remitida desde {ORG} ({LOC}) para estudio de {finding}.
    Derivado por {C} desde {ORG}.
    Solicitado por {C}.
    Estimado {C}:
    Estimada {C},
    Estimado compañero: gracias por remitir a {P}.
    Querida {Cfirst}:
    Un saludo, {Cfirst}
    Un cordial saludo, {Cname}
    Atentamente, {C}
    Atte., {Cname}
    Fdo.: {C}
    Fdo: {Cname}, nº colegiado {ACCT}
    Fdo. {Cname}. Col. {ACCT}
    {C}. Nº Col. {ACCT}
    Firmado electrónicamente por {Cname} el {D} {time}
    Informado por {C} y validado por {C}.
    Informe validado el {D} a las {time} por {C}.
    Radiólogo: {Cname}. Técnico: {Cname}.
    Médico residente: {Cname}. Adjunto: {Cname}.
    Realizado por {Cname} en el equipo {scanner} (n.º de serie {ID}).
    Dictado: {D} {CinitSlash}
    {CinitSlash}
    En {LOC}, a {D}.
    {LOC}, {D}
    {LOC}, a {D}. Fdo.: {Cname}
    Natural de {LOC}, residente en {LOC}.
    Vive en {ADDR}, {LOC}.
    Domiciliado en {ADDR}, {ZIP} {LOC}.
    Trabaja en {ORG}.
    Trabajador de {ORG}, sufrió accidente laboral el {D}.
    Ingresado en {ROOM} de {ORG}.
    Trasladado desde {ORG} el {D}.
    Control en {ORG} en 6 meses.
    Contactar con {PH} o {EMAIL}.
    Remitir copia al fax {FAX}.
    Imágenes disponibles en {URL}.
    DNI {NID}, NASS {INS}, NHC {MRN}.
    Con DNI {NID} y tarjeta sanitaria {INS}.
    Nº de historia {MRN}, petición {ACC}.
    Siniestro {ACCT}, letrado {Rname}, {LAW}.
    A petición de {LAW}, a la atención de {Rname}.
    Perito: {C}.
    Testigo: {Rname}.
    Marcapasos con número de serie {ID} implantado el {D}.
    Participante {ID} del ensayo {acronymplain}.
    {sexnoun} de {AGE90} años con caída casual.
    Paciente de {AGE90} años procedente de {ORG}.
    Edad: {AGE90} años
    {age} años. {sexnoun}.
    Acude el {holiday} por dolor en {anat}.
    Acude el {Dweekday} {D}.
    Biopsia realizada el {D} en {ORG}: {finding}.
    Citado para {exam} el {D}.
    Según informe de {C} de {D}, presenta {finding}.
    Según refiere {Cfamily}, sin cirugías previas.
    Los Dres. {Cfamily} y {Cfamily} valoran las imágenes.
    Comité de tumores {D}: {C}, {C} y {C}.
    Adenda {D}: comentado con {C}.
    Segunda opinión solicitada por {C}, {ORG}.
    RN de {Rname}, nacido el {D}.
    Hijo de {Rname} y {Rname}.
    Gemelo A de {Rname}.
    Intérprete: {Rname}.
    Traído por su {rel} {Rname} desde {LOC}.
    Conocida como "{Pfirst}".
    D. {P} con domicilio en {ADDR}
    cc: {C}, {ORG}
    {C}
    {Cname}
    {D}
    {ORG}
    {ORG}. {ADDR}. {ZIP} {LOC}
    {ORG} - {ADDR} - {ZIP} {LOC} - Tel. {PH}
    {ADDR}, {ZIP} {LOC}
    {Pfull}   {D}   NHC {MRN}
    {Pfull} - {exam} - {D}
    {Plastfirst} {MRN} {D}
  `),
  neutral: lines(`
    {anat} sin alteraciones significativas.
    {anat} y {anat} de tamaño y morfología normales.
    Se observa {finding} de {float} cm en {anat} {side}.
    Se identifica {severity} {finding} en {anat}.
    No se observa {finding}.
    No se evidencian signos de {finding} ni {finding}.
    Sin evidencia de {finding}.
    {severity} {finding} en {level}.
    En {level}, {finding} con {severity} {finding}.
    {level}: protrusión discal posterior sin compromiso radicular.
    Quiste de {eponym} de {float} x {float} cm.
    Lesión de {eponym} en {anat}.
    Fractura de {eponym} tipo {roman} {side}.
    Enfermedad de {eponym} conocida. Síndrome de {eponym}.
    Signo de {eponym} positivo. Signo de {eponym} negativo.
    Nódulo de {eponym} en platillo inferior de {level}.
    Lesión de {eponym} y {eponym}. Clasificación de {eponym} grado {roman}.
    Grasa de {eponym}, fascia de {eponym} y espacio de {eponym} respetados.
    Fondo de saco de {eponym} libre. Ligamento de {eponym}. Tendón de {eponym}.
    Antecedente de linfoma de {eponym}. Tumor de {eponym} intervenido.
    Cirugía de {eponym}. Intervención de {eponym}. Sonda {eponym}. Maniobra de {eponym}.
    CONCLUSIÓN: {score}.
    {score}. Se recomienda control.
    {score}: hallazgos probablemente benignos, control en 6 meses.
    TÉCNICA: {exam} en equipo {scanner} tras {drug}.
    {exam} sin y con contraste intravenoso. Reconstrucciones coronales y sagitales.
    Secuencias {seq} y {seq} en equipo de 1,5 T {scanner}.
    Se obtienen secuencias sagital {seq}, axial {seq} y coronal {seq}.
    Se administran {int} ml de {drug} por vía intravenosa.
    Serie {int} imagen {int}. (serie {int}, imagen {int})
    DLP {int} mGy·cm. CTDI {float} mGy.
    Atenuación de {int} UH. Mide {int} UH en fase portal.
    Mide {float} x {float} x {float} cm, previamente {float} x {float} cm.
    Fracción de eyección del {int}%. TA 120/80. FC {int} lpm.
    Fuerza 4/5. Dolor EVA 7/10. Soplo II/VI.
    Ganglios {int}/{int} positivos. Arco costal 3/4.
    Dolores óseos generalizados. Dolores articulares en ambas rodillas. Cruz isquiática. 
    Artefacto en cruz. Artefacto por movimiento. Rosario raquítico. Imagen en rosario.
    Pilar anterior del acetábulo. Pilares diafragmáticos. Pilar amigdalino.
    Cabeza femoral. Cabeza de páncreas. Cuello uterino. Cuello femoral. Mano {side}. Pie {side}.
    Calvo de nacimiento. Lesión en cruz. Luz intestinal. Luz del vaso conservada. Paz. Esperanza de vida. 
    Sol naciente. Reloj de arena. Patrón en mosaico. Signo del halo. Signo de la vela. Signo del beso.
    Rubio, delgado, bajo peso. Moreno. Tórax en tonel. Campos pulmonares bien ventilados. Campos medios.
    Ángel de la guarda. Vena ácigos. Calcificación en rueda de carro. Rosa de los vientos.
    Dra. de guardia. El Dr. de guardia. Médico de atención primaria. Servicio de Urgencias. Se avisa al médico responsable.
    Servicio de Radiodiagnóstico. Unidad de Cuidados Intensivos. Consulta de Traumatología. Página 1 de 2.
    La paciente tolera bien la prueba. El paciente refiere dolor. Su madre refiere fiebre. Hermana con cáncer de mama.
    Mujer de {age} años. Varón de {age} años con {finding}.
    {age} años. Paciente de {age} años.
    Desde 2015 presenta {finding}. Cirugía en 2009.
    Mano derecha en dos proyecciones. Radiografía de tórax PA y lateral. Parrilla costal. Senos costofrénicos libres.
    Hígado de tamaño normal, contornos lisos. Bazo homogéneo. Riñones sin ectasia. Vejiga sin lesiones.
    Hallazgos en relación con {finding}. A valorar {finding}. A correlacionar con la clínica.
    Se recomienda completar con {exam}. Control evolutivo en {int} meses.
    HALLAZGOS: CONCLUSIÓN: INFORME RADIOLÓGICO. Impresión diagnóstica.
    1. Sin hallazgos patológicos agudos.
    2. {finding} estable.
    3. {severity} {finding} en {anat}.
    Cuerpos vertebrales alineados. Articulaciones sacroilíacas conservadas. Espacio subacromial.
    Criterios de Milán. Estadio Ann Arbor {roman}. Criterios de Rotterdam. Clasificación de Barcelona. Fiebre de Malta. Vena de Galeno.
    Criterios RECIST 1.1. OMS grado {int}. Guías Fleischner 2017. ACR TI-RADS. Escala de Glasgow.
    Catéter de Swan-Ganz. Drenaje pleural. Sonda Foley. Prótesis Zimmer. Material de osteosíntesis. Stent Wallstent.
    Doppler con flujo conservado. Valsalva. Unidades Hounsfield. Doble J.
    Se realiza BAG con aguja 14G. Marcador posbiopsia. Arpón. Clip.
    Estudio limitado por movimiento. Estudio dentro de la normalidad. Sin otros hallazgos.
    Adenopatías mediastínicas subcentimétricas. Opacidades en vidrio deslustrado. Patrón en panal.
    Hernia discal extruida con migración caudal. Estenosis de canal. Artropatía facetaria. Listesis grado I.
    Rotura completa del supraespinoso. Tendinosis. Bursitis subacromiodeltoidea. Derrame articular. Menisco interno. Cuerno posterior.
  `),
  exams: list('TC abdominopélvica con contraste|TC de tórax|TAC craneal|TAC toracoabdominal|RM cerebral|RM lumbar|RM de rodilla derecha|RMN columna cervical|Rx tórax PA y L|radiografía de tórax|ecografía abdominal|ecografía tiroidea|ECO abdominal|mamografía bilateral|mamografía digital|densitometría|PET-TC|gammagrafía ósea|angio-TC|colangio-RM|artro-RM|ecografía Doppler|urografía|histerosalpingografía|tránsito esofagogástrico|RX mano izquierda|TC senos|BAG guiada por ecografía|PAAF tiroidea|ecocardiograma|RM próstata multiparamétrica|TC CRÁNEO SIN CONTRASTE|RM HOMBRO'),
  indications: list('{finding}|dolor en {anat}|descartar {finding}|caída casual|traumatismo|tos y fiebre|control de {finding}|cribado|{sexnoun} de {age} años con {finding}|antecedente de {finding}|dolor abdominal|cefalea de {int} días|disnea|estudio de extensión|preoperatorio|omalgia|gonalgia|lumbalgia|síndrome de {eponym}'),
  anatomy: list('hígado|bazo|páncreas|vesícula|riñón izquierdo|riñón derecho|glándulas suprarrenales|aorta|corazón|mediastino|lóbulo superior derecho|lóbulo inferior izquierdo|língula|pleura|tráquea|esófago|estómago|intestino delgado|colon|apéndice|vejiga|próstata|útero|ovario|manguito rotador|tendón supraespinoso|bíceps|rodete glenoideo|ligamento cruzado anterior|menisco interno|menisco externo|rótula|tendón de Aquiles|fascia plantar|astrágalo|escafoides|semilunar|radio distal|cúbito|cabeza humeral|cuello femoral|acetábulo|sacro|cuerpo vertebral|médula espinal|cola de caballo|cerebelo|protuberancia|ganglios basales|lóbulo frontal|cuerpo calloso|hipófisis|órbita|senos paranasales|mastoides|tiroides|parótida|carótida|arteria vertebral|yugular|subclavia|arteria pulmonar|vena porta|vena cava inferior|cadera|rodilla|hombro|muñeca|tobillo|pie|mano|codo|tórax|abdomen|pelvis|cuello|cabeza|mama|axila|pared torácica|diafragma|costillas|esternón|clavícula|primer metacarpiano|quinto metatarsiano|calcáneo'),
  findings: list('fractura|luxación|derrame|consolidación|neumotórax|tromboembolismo pulmonar|nódulo|masa|quiste|calcificación|hemorragia|infarto|edema|estenosis|aneurisma|disección|trombosis|adenopatías|metástasis|atelectasia|enfisema|fibrosis|bronquiectasias|hidronefrosis|litiasis renal|colelitiasis|colecistitis|pancreatitis|apendicitis|diverticulitis|obstrucción|hernia|ascitis|absceso|osteomielitis|artrosis|gonartrosis|coxartrosis|tendinosis|rotura parcial|rotura fibrilar|bursitis|sinovitis|espondilosis|espondilolistesis|protrusión discal|hernia discal|estenosis foraminal|escoliosis|osteopenia|necrosis avascular|meningioma|glioma|hidrocefalia|sinusitis|bocio|carcinoma ductal|fibroadenoma|hemangioma|adenoma|cirrosis|esteatosis|esplenomegalia|cardiomegalia|derrame pericárdico|hamartoma|lipoma|ganglión|contusión ósea|condromalacia|mioma|endometrioma|varicocele|torsión|rizartrosis|leucoaraiosis'),
  severities: list('leve|moderada|severa|pequeña|gran|mínima|difusa|focal|estable|crónica|aguda|marcada|discreta|Leve|Moderada|Pequeña|Discreta|Mínima'),
  sides: list('izquierdo|derecho|izquierda|derecha|bilateral|izdo|dcha|dcho|izda|IZQUIERDA|DERECHA'),
  sexNouns: list('mujer|varón|hombre|paciente|niño|niña|Mujer|Varón|Paciente|señora|lactante'),
  months: list('enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|setiembre'),
  monthsShort: list('ene|feb|mar|abr|may|jun|jul|ago|sep|sept|oct|nov|dic'),
  weekdays: list('lunes|martes|miércoles|jueves|viernes|sábado|domingo'),
  holidays: list('día de Navidad|día de Reyes|Nochebuena|Nochevieja|Viernes Santo|día de Todos los Santos|Día de la Hispanidad'),
  dateOf: [' de', ' de', '', ' del'],
};
