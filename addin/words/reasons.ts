/**
 * Why the helper decided as it did, in Spanish, by the helper's English sentence. A sentence that is missing here is shown in English.
 * `test/addin/words.test.ts` holds this table against the helper's own.
 */
export const REASONS_ES: Record<string, string> = {
  // Text in the pixels (helper/pixels/burnedIn/decision.ts).
  'You said that names are burned into the images.': 'Usted indicó que hay nombres incrustados en las imágenes.',
  'The images are marked as having text burned in.': 'Las imágenes están marcadas como con texto incrustado.',
  'Secondary captures (screens, scanned pages) usually carry names.': 'Las capturas secundarias (pantallas, páginas escaneadas) suelen llevar nombres.',
  'The images were digitised or captured from a screen.': 'Las imágenes se digitalizaron o se capturaron de una pantalla.',
  'The images are screens or reports made by a workstation.': 'Las imágenes son pantallas o informes hechos por una estación de trabajo.',
  'The pixels are computed values, not a picture.': 'Los píxeles son valores calculados, no una imagen para ver.',
  'You said that no names are burned into the images.': 'Usted indicó que no hay nombres incrustados en las imágenes.',
  'Ultrasound devices write the patient\'s name around the image.': 'Los ecógrafos escriben el nombre del paciente alrededor de la imagen.',
  'Devices of this modality can write text into the image.': 'Los equipos de esta modalidad pueden escribir texto en la imagen.',
  'Colour images of a scanner are captures or renderings, which can carry text.': 'Las imágenes en color de un equipo son capturas o reconstrucciones, que pueden llevar texto.',
  'The images were made from others, and text can be drawn into such images.': 'Las imágenes se hicieron a partir de otras, y en ellas puede haber texto dibujado.',
  'The images come straight from the scanner: only those with signs of drawn text are read.': 'Las imágenes vienen directamente del equipo: solo se leen las que muestran indicios de texto.',
  'Nothing in the headers says that the images are free of text.': 'Nada en las cabeceras dice que las imágenes estén libres de texto.',
  'This policy does not look at the pixels: what is written in them stays, but for what you draw over.': 'Esta política no mira los píxeles: lo escrito en ellos se queda, salvo lo que usted tape.',
  'This policy blanks only the places where known devices write: what stands elsewhere stays, but for what you draw over.': 'Esta política solo tapa los lugares donde escriben los equipos conocidos: lo escrito en otro lugar se queda, salvo lo que usted tape.',

  // Faces (helper/pixels/faces/headers/decision.ts).
  'a rendered picture or screen shot may show the face at a glance; it cannot be cut from a finished picture': 'una reconstrucción o captura de pantalla puede mostrar la cara a simple vista; de una imagen acabada no se puede quitar',
  'the examination is of the face, sinuses, jaws or eyes: removing the face would remove what it is for': 'el estudio es de la cara, los senos, los maxilares o los ojos: quitar la cara quitaría lo que se estudia',
  'you said that a face is visible, but the images do not say where in the patient they lie': 'usted indicó que se ve una cara, pero las imágenes no dicen en qué lugar del paciente están',
  'you said that a face is visible': 'usted indicó que se ve una cara',
  'a scout or projection of the head shows the profile': 'un topograma o proyección de la cabeza muestra el perfil',
  'slices of the head that do not say where in the patient they lie': 'cortes de la cabeza que no dicen en qué lugar del paciente están',
  'slices of the head from which a face can be rendered': 'cortes de la cabeza con los que se puede reconstruir una cara',
  'the field of view may reach the head': 'el campo de visión puede llegar a la cabeza',
  'the header does not say which part of the body this is: looked for a head': 'la cabecera no dice qué parte del cuerpo es: se busca una cabeza',
  'neither the part of the body nor the place of the slices is known': 'no se conoce la parte del cuerpo ni el lugar de los cortes',

  // Headers (helper/dicom/inspect.ts).
  removed: 'se elimina',
  emptied: 'se vacía',
  'replaced by a dummy value': 'se sustituye por un valor ficticio',
  'replaced by the pseudonym': 'se sustituye por el seudónimo',
  'identifiers in the text replaced': 'se sustituyen los identificadores del texto',
  'date shifted': 'se desplaza la fecha',
  'cut to the year': 'se reduce al año',
  'ages over 89 made one': 'las edades de más de 89 se igualan',
};

/** What pointed to an identifier, in Spanish, by the detector that found it: its own English sentence is finer, and there are hundreds. */
export const SOURCES_ES: Record<string, string> = {
  'web-address': 'tiene la forma de una dirección electrónica o web',
  'known-value': 'es un valor del estudio adjunto o añadido por usted',
  checksum: 'su dígito de control es correcto',
  'labelled-field': 'sigue a una etiqueta que lo anuncia',
  contact: 'tiene la forma de un teléfono o contacto',
  date: 'se lee como una fecha',
  age: 'es una edad de más de 89',
  number: 'tiene la forma de un número de identificación',
  address: 'tiene la forma de una dirección',
  script: 'es un nombre en otra escritura que el texto',
  person: 'lo que lo rodea indica una persona',
  institution: 'se lee como el nombre de una institución',
  place: 'se lee como un lugar',
  model: 'el modelo local lo toma por un identificador',
  tagger: 'en su contexto se lee como un identificador',
  'given-name': 'es un nombre de pila',
  'second-pass': 'se encontró en otro lugar de este documento',
};
