/**
 * The helper's problems in Spanish, by code; the helper itself speaks English. A code that is missing here is shown in
 * English: a person is better served by that than by silence.
 */
export const PROBLEMS_ES: Record<string, string> = {
  cancelled: 'Usted detuvo el trabajo. No se entregó nada.',
  'case-empty': 'Aún no hay nada que mirar. Añada primero un informe o imágenes.',
  'case-unknown': 'Este caso está cerrado y sus copias se borraron. Empiece de nuevo.',
  'document-empty': 'Este documento no tiene texto. Compruebe que es el archivo correcto.',
  'document-large': 'Este documento es demasiado grande para ser un informe. Divídalo y añada las partes.',
  'document-legacy': 'Es un documento de Word antiguo (.doc), un documento protegido o un mensaje de Outlook. Ábralo, guárdelo como .docx sin contraseña y añádalo otra vez.',
  'encapsulated-kind': 'Este objeto DICOM contiene un documento de un tipo que no se puede limpiar. Exporte el documento como PDF.',
  'file-empty': 'Este archivo está vacío. Pídalo de nuevo.',
  'file-unknown': 'Este archivo no es un informe (Word, PDF, HTML, RTF, texto) ni DICOM. Se ha dejado fuera.',
  'guard-token': 'El servicio se reinició desde que se abrió esta página. Recárguela.',
  'link-lapsed': 'Este enlace de descarga ya se usó o caducó. Guarde de nuevo desde el panel.',
  'not-delivered': 'Este resultado quedó retenido y no se puede guardar.',
  'not-dicom': 'Este archivo se añadió como parte de un estudio, pero no es DICOM. Añádalo como informe si lo es.',
  'patient-mismatch': 'Un informe nombra a un paciente cuyo nombre no aparece en los estudios. Compruebe que informe e imágenes corresponden.',
  'policy-unknown': 'No hay ninguna política con este nombre. Elija una de la lista.',
  'project-name': 'El nombre de un proyecto tiene de 1 a 64 letras, cifras, puntos, guiones o guiones bajos y empieza por letra o cifra.',
  'too-large': 'El archivo es mayor de lo que CaseVeil acepta. Envíelo en partes o use la línea de órdenes.',
  'too-many-cases': 'Hay demasiados casos abiertos. Termine o cierre uno.',
  'too-many-files': 'El caso tiene demasiados archivos. Divídalo en varios casos.',
  'vault-damaged': 'No se puede abrir el archivo de este proyecto: se modificó o pertenece a otro equipo. Restáurelo o elimine el proyecto.',
  'verify-uid': 'Tras la desidentificación seguía un UID original, por lo que el archivo quedó retenido. Comuníquelo, por favor.',
  'verify-unreadable': 'El archivo desidentificado no se pudo releer, por lo que quedó retenido. Comuníquelo, por favor.',
  'worker-died': 'No se pudo procesar este archivo, probablemente por falta de memoria. Cierre otros programas e inténtelo de nuevo.',
  'wrong-phase': 'El caso está ocupado o ya pasó este paso. Espere o empiece un caso nuevo.',
  'zip-damaged': 'Este ZIP está dañado o incompleto. Pídalo de nuevo, o desempáquelo y añada la carpeta.',
  'zip-encrypted': 'Este ZIP está protegido con contraseña. Desempáquelo con ella y añada la carpeta.',
  'zip-limits': 'Este ZIP ocupa al desempaquetarse mucho más de lo normal. Si confía en él, desempáquelo y añada la carpeta.',
  'zip-nesting': 'Este ZIP está dentro de un ZIP que está dentro de otro. Desempáquelo y añada la carpeta.',
};
