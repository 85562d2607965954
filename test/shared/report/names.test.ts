import { describe, expect, it } from 'vitest';
import { detect } from '../../../shared/report/detect.ts';

/** What the rules alone find in a text. */
function found(text: string, lang: string): string[] {
  return detect([{ id: 'text', text }], { lang }).identifiers.map((identifier) => identifier.text);
}

describe('given names without a title', () => {
  it.each([
    ['The images were reviewed and Lindsay Marchetti agreed with the reading.', 'en', 'Lindsay Marchetti'],
    ['El estudio lo comenté con Lidia en la sesión.', 'es', 'Lidia'],
    ['We asked Grace whether the pain had changed.', 'en', 'Grace'],
    ['pictures were taken by keisha before the scan.', 'en', 'keisha'],
  ])('%s', (text, lang, name) => expect(found(text, lang)).toEqual([name]));

  it.each([
    ['Rene destro nei limiti. Nel rene sinistro una cisti.', 'it'],
    ['The test was an ELISA and it was negative.', 'en'],
    ['Herbert screw in the scaphoid, without loosening.', 'en'],
    ['Grace period over, the scan was repeated.', 'en'],
  ])('%s stays', (text, lang) => expect(found(text, lang)).toEqual([]));
});

describe('initials and employers', () => {
  it.each([
    ['The boy, T., was brought in after a fall.', 'en', 'T.'],
    ['S.V. takes finasteride and S.V. denies pain.', 'en', 'S.V.'],
    ['He worked 20 years at Northfield Tool. No dust was seen.', 'en', 'Northfield Tool'],
    ['Su hija es abogada en Prado y Sierra. Sin lesiones.', 'es', 'Prado y Sierra'],
  ])('%s', (text, lang, name) => expect(found(text, lang)).toContain(name));
});

describe('logins made of a name that the document says', () => {
  it.each([
    ['Dr. Domenica Pizzirusso read this study.\nCreated by dpizzirusso on the workstation.', 'en', 'dpizzirusso'],
    ['Firmado: Dra. Elena Fuster. Usuario efuster2 a las 10:20.', 'es', 'efuster2'],
  ])('%s', (text, lang, login) => expect(found(text, lang)).toContain(login));

  it('a word that only ends like a surname stays', () => expect(found('Mr. Peter Adams fell in the madams of the house.', 'en')).toEqual(['Peter Adams']));
});
