import { describe, expect, it } from 'vitest';
import { wordlikeness } from '../../../shared/report/wordlikeness.ts';

const SENTENCES = {
  English: 'The infrarenal aorta measures 38 mm. The right superficial femoral artery is occluded in Hunter canal',
  Polish: 'Badanie tomografii komputerowej klatki piersiowej wykonano po podaniu środka kontrastowego. Nie stwierdzono zmian ogniskowych',
  Turkish: 'Akciğer parankiminde patolojik değişiklik izlenmedi. Kalp boyutları normal sınırlardadır, plevral sıvı yoktur',
  Hungarian: 'A tüdőkben körülírt kóros elváltozás nem látható. A szív nem nagyobb, a rekeszek szabadok',
};

describe('how like words a text is', () => {
  it.each(Object.entries(SENTENCES))('is more in %s than where each letter stands for another', (_, sentence) => {
    const { letters, mean } = wordlikeness(sentence);
    expect(letters).toBeGreaterThan(50);
    expect(mean).toBeGreaterThan(-3.5);
    const others = [3, 7, 11, 16].map((step) => wordlikeness(sentence.normalize('NFD').replace(/[a-z]/gi, (letter) => String.fromCharCode(97 + ((letter.toLowerCase().charCodeAt(0) - 97 + step) % 26)))));
    for (const other of others) expect(other.mean).toBeLessThan(-4.1);
  });

  it('does not depend on capitals and accents', () => {
    expect(wordlikeness('LÉSION ÉTENDUE')).toEqual(wordlikeness('lesion etendue'));
  });

  it('judges neither digits nor signs nor short words', () => {
    expect(wordlikeness('12,5 mm x 3 / S6 %')).toEqual({ letters: 0, mean: 0 });
  });
});
