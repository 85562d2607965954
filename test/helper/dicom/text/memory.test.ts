import { describe, expect, it } from 'vitest';
import { UnreadText, type LearningCleaner } from '../../../../helper/dicom/text/cleaner.ts';
import { memoised } from '../../../../helper/dicom/text/memory.ts';

/** A cleaner that awaits every text, and counts what it is asked for. */
function counting(): { asked: string[]; cleaner: LearningCleaner } {
  const asked: string[] = [];
  const cleaner = memoised({
    clean: (text, room) => {
      asked.push(`${text} in ${room ?? 'any'} room`);
      return 'REMOVED'.slice(0, room);
    },
    scan: (text) => text,
    hides: () => false,
    reader: { awaits: () => true, read: () => Promise.resolve({}) },
  });
  return { asked, cleaner };
}

describe('a text that is read before it is cleaned', () => {
  it('is cleaned once, whether its reading is brought along or remembered, and not again by who learns of it', async () => {
    const [one, other] = [counting(), counting()];
    expect(() => one.cleaner.clean('Okafor')).toThrow(UnreadText);
    const reading = await one.cleaner.reader!.read('Okafor');
    expect(one.cleaner.clean('Okafor', 6, reading)).toBe('REMOVE');
    expect(one.cleaner.clean('Okafor', 6)).toBe('REMOVE');
    other.cleaner.learn(one.cleaner.lessons());
    expect(other.cleaner.clean('Okafor', 6)).toBe('REMOVE');
    expect(one.asked).toEqual(['Okafor in any room', 'Okafor in 6 room']);
    expect(other.asked).toEqual([]);
  });
});
