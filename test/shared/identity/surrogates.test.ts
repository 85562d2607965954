import { describe, expect, it } from 'vitest';
import { Identity } from '../../../shared/identity/identity.ts';
import { PeopleIndex } from '../../../shared/identity/people.ts';
import { FAMILY, GIVEN, STREET, TOWN } from '../../../shared/identity/surrogateNames.ts';
import { surrogate } from '../../../shared/identity/surrogates.ts';
import { EPONYMS } from '../../../shared/report/words/protected.ts';

const identity = new Identity(new Uint8Array(32).fill(3));

describe('invented values', () => {
  it('are the same for every spelling of one name, and another in another project', () => {
    expect(surrogate(identity, 'PATIENT', 'OKAFOR^ADAEZE', { sex: 'F' })).toBe(surrogate(identity, 'PATIENT', 'Adaeze Okafor', { sex: 'F' }));
    const names = Array.from({ length: 8 }, (_, key) => surrogate(new Identity(new Uint8Array(32).fill(key)), 'PATIENT', 'Adaeze Okafor'));
    expect(new Set(names).size).toBeGreaterThan(4);
  });

  it('fit women and men where nobody says whom they are for', () => {
    const invented = Array.from({ length: 60 }, (_, at) => surrogate(identity, 'RELATIVE', `Relative ${at}`).split(' ')[0]!);
    const gendered = new Set(['F', 'M'].flatMap((sex) => Array.from({ length: 300 }, (_, at) => surrogate(identity, 'PATIENT', `Patient ${at}`, { sex: sex as 'F' | 'M' }).split(' ')[0]!)));
    expect(invented.filter((name) => gendered.has(name) && !['Alex', 'Dana', 'Noel', 'Robin'].includes(name))).toEqual([]);
  });

  it('keep the form of numbers and say nothing of them', () => {
    const value = surrogate(identity, 'MRN', 'WX-55120b');
    expect(value).toMatch(/^[A-Z]{2}-\d{5}[a-z]$/);
    expect(value).not.toBe('WX-55120b');
  });

  it('lead nowhere: reserved domains and addresses', () => {
    expect(surrogate(identity, 'EMAIL', 'a@b.example')).toMatch(/@example\.org$/);
    expect(surrogate(identity, 'IP', '10.1.2.3')).toMatch(/^192\.0\.2\.\d+$/);
    expect(surrogate(identity, 'URL', 'https://x.example/p?id=1')).toMatch(/^https:\/\/example\.org\//);
  });

  it('name institutions in the language of the report', () => {
    expect(surrogate(identity, 'ORG', 'Policlínica Ermua Berri', { lang: 'es' })).toMatch(/^Hospital de /);
  });

  it.each([
    ['Elmsford Chamber Players', /^\w+ Centre$/], ['Elmsford Orthopedic Center', / General Hospital$/], ['Northmere General', / General Hospital$/], ['Cawthorpe C of E Primary School', / School$/], ['Show-Me Mutual', / Insurance$/],
  ])('name institutions of the kind that their words tell: %s', (original, form) => expect(surrogate(identity, 'ORG', original, { lang: 'en' })).toMatch(form));

  it('are seldom the same for several people of a case', () => {
    const given = Array.from({ length: 8 }, (_, at) => surrogate(identity, 'CLINICIAN', `Person ${at}`).split(' ')[0]!);
    expect(new Set(given).size).toBeGreaterThan(6);
  });

  it('are no eponyms', () => {
    const words = [...Object.values(GIVEN).flat(), ...FAMILY, ...TOWN, ...STREET].map((word) => word.toLowerCase());
    expect(words.filter((word) => EPONYMS.has(word) || word === 'winter')).toEqual([]);
  });
});

describe('people of a case', () => {
  const names = Array.from({ length: 60 }, (_, at) => `Given${at} Family${at}`);
  const family = (people: PeopleIndex, name: string): string => surrogate(identity, 'CLINICIAN', name, { people }).split(' ')[1]!;

  it('share no surname where they share no name, whoever was named first', () => {
    const [one, other] = [new PeopleIndex(names), new PeopleIndex([...names].reverse())];
    const families = names.map((name) => family(one, name));
    expect(new Set(families).size).toBe(names.length);
    expect(names.map((name) => family(other, name))).toEqual(families);
    expect(families).not.toContain(family(one, 'Somebody Unnamed'));
  });

  it('have the surname of their place in the pool where none is left', () => {
    const many = Array.from({ length: 400 }, (_, at) => `Given${at} Family${at}`);
    expect(new Set(many.map((name) => family(new PeopleIndex(many), name))).size).toBe(FAMILY.length);
  });
});

describe('invented places', () => {
  it.each([
    ['de', 'Amselweg 3', /^\p{Lu}\p{Ll}+weg \d{1,2}$/u],
    ['de', '79423 Heitersheim', /^\d{5} \p{Lu}\p{Ll}+$/u],
    ['de', 'Lindenstraße 14, 79423 Heitersheim', /^\p{Lu}\p{Ll}+weg \d{1,2}, \d{5} \p{Lu}\p{Ll}+$/u],
    ['en', '1180 Prospect Ave', /^\d{1,2} \p{Lu}\p{Ll}+ Road$/u],
    ['en', 'Otley Road', /^\p{Lu}\p{Ll}+ Road$/u],
    ['en', 'Suite 900', /^Suite \d{3}$/],
    ['en', 'LS17 5QX', /^[A-Z]{2}\d{2} \d[A-Z]{2}$/],
    ['es', 'C/ Ricardo Soriano 41', /^Calle \p{Lu}\p{Ll}+ \d{1,2}$/u],
    ['fr', '12 rue des Acacias', /^\d{1,2} rue \p{Lu}\p{Ll}+$/u],
    ['it', 'Via Roma 3', /^Via \p{Lu}\p{Ll}+ \d{1,2}$/u],
    ['pt', 'Rua das Flores, 30', /^Rua \p{Lu}\p{Ll}+, \d{2}$/u],
    ['en', 'Leeds', /^\p{Lu}\p{Ll}+$/u],
    ['xx', '12 Larkspur Close', /^\d{1,2} \p{Lu}\p{Ll}+ Road$/u],
  ])('are written as in their language (%s): %s', (lang, original, form) => {
    const place = surrogate(identity, 'LOCATION', original, { lang });
    expect(place).toMatch(form);
    expect(place).not.toBe(original);
  });
});
