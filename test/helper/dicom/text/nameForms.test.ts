import { describe, expect, it } from 'vitest';
import { textCleaner } from '../../../../helper/dicom/text/textCleaner.ts';
import { Identity } from '../../../../shared/identity/identity.ts';
import { preset } from '../../../../shared/policy/presets.ts';

/** Patients as headers have them: particles, halves, apostrophes, accents, short names, and names that are words. */
const PATIENTS = [
  'van den Hoogenband^Sjoukje', "N'Diayé^Coumba^Rokhaya", 'de la Puente y Arrieta^Itziar', 'Al-Qudaihi^Muhannad^Saleh', 'Ilunga-Mwamba^Pacifique', "O'Shaughnessy^Siobhán", 'García Márquez^María José', 'Müller-Lüdenscheidt^Jürgen',
  'Nguyễn^Thị Bảo Châu', 'Lee^Soo Jin', 'bin Abdullah^Ahmad Zaki', "D'Angelo^Maria Grazia", 'MacDonald^Fiona', 'Søndergaard^Bjørn', 'Żółkiewska^Małgorzata', 'Smith Jr^John^Q', 'DE LUCA^GIAN PIERO', 'Ó Súilleabháin^Pádraig', 'Papadopoulou^Eleni',
  'Kaur^Harpreet', 'Çelik^Gülşen', 'dos Santos Ferreira^João Pedro', 'Le Goff^Yann', 'Ben Youssef^Khadija', 'Van Damme^Jean-Luc', 'ter Horst^Lotte', 'Wu^Xiaoming', 'Castillo Ruiz^Mª Ángeles',
  'Le Goff-Desrosiers^Anaïs', 'de la Cruz-Mena^Itziar', 'van der Berg-Smit^Lotte', "O'Neill-Byrne^Nora", 'Al-Sayed-Haddad^Muhannad', 'Mena de la Cruz^Inés',
];

const bare = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[øØłŁ]/g, (letter) => ({ ø: 'o', Ø: 'O', ł: 'l', Ł: 'L' })[letter]!);
const glued = (name: string): string => bare(name).replace(/[-'’ .]/g, '');

/** How people write a name of which the header has family and given name. */
const FORMS: Record<string, (family: string, given: string) => string> = {
  'the family name': (family) => family,
  'as lists have it': (family, given) => `${family}, ${given}`,
  'as a sentence has it': (family, given) => `${given} ${family}`,
  'in capitals': (family, given) => `${family} ${given}`.toUpperCase(),
  'in small letters': (family, given) => `${given} ${family}`.toLowerCase(),
  'the family name in capitals without accents': (family) => bare(family).toUpperCase(),
  'with underscores': (family, given) => `${family}_${given}`.replaceAll(' ', '_'),
  'with carets': (family, given) => `${family}^${given}`,
  'with two spaces': (family, given) => `${given}  ${family}`,
  'the family name without its spaces': (family) => glued(family),
  'the same in capitals': (family) => glued(family).toUpperCase(),
  'half a double name without its spaces': (family) => glued(family.split('-').find((half) => /[ '’]/.test(half)) ?? family).toUpperCase(),
  'its halves apart': (family) => family.replaceAll('-', ' '),
  'its words with hyphens': (family) => family.replaceAll(' ', '-'),
  'with an initial before': (family, given) => `${given.charAt(0)}. ${family}`,
  'with an initial behind': (family, given) => `${family} ${given.charAt(0)}`,
  'with a possessive': (family) => `${family}'s`,
};
const FRAMES = ['CT Abdomen {} portal', '{}_knee', 'Comparison with the films of {} from the other site was not possible.'];

const identity = new Identity(new Uint8Array(32).fill(9));

/** The words that are left of a text besides those of its frame, without what stands for an identifier. */
function left(text: string, frame: string): string[] {
  const words = (of: string): string[] => of.split(/[^\p{L}\p{M}]+/u).filter((word) => word !== '');
  const kept = words(frame);
  return words(text.replace(/(?:CV-[A-Z0-9]{8}|[A-Z]+-[A-Z0-9]{6})(?:'s)?|\[[A-Z]+\]/g, ' ')).filter((word) => !kept.includes(word));
}

describe('the name of a patient', () => {
  it.each(Object.entries(FORMS))('%s leaves no word of it, and takes none of the others', (_, write) => {
    const faults = PATIENTS.flatMap((name) => {
      const [family, given] = name.split('^') as [string, string];
      const cleaner = textCleaner({ identity, policy: preset('gdpr-pseudonymised')!, subject: identity.subject({ patientId: 'Q7712345' }), detection: { header: { PatientName: name, PatientID: 'Q7712345' } } });
      return FRAMES.flatMap((frame) => {
        const text = frame.replace('{}', write(family, given));
        const cleaned = cleaner.clean(text);
        const isWhole = frame.split(/[^\p{L}]+/u).every((word) => cleaned.includes(word));
        return left(cleaned, frame).length > 0 || !isWhole ? [`${text} → ${cleaned}`] : [];
      });
    });
    expect(faults).toEqual([]);
  });
});
