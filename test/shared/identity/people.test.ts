import { describe, expect, it } from 'vitest';
import { isSamePerson, PeopleIndex } from '../../../shared/identity/people.ts';

describe('one person under several names', () => {
  const people = new PeopleIndex(['OKAFOR^JOHN^B', 'Dr. Okafor', 'J. Okafor', 'Marchetti, Lucia']);

  it.each(['Dr. Okafor', 'J. Okafor', 'OKAFOR^JOHN', 'John B. Okafor', 'okafor'])('%s is the fullest of them', (name) => {
    expect(people.canonical(name)).toBe('b john okafor');
  });

  it('is nobody else', () => {
    expect(people.canonical('K. Okafor')).toBe('k okafor');
    expect(people.canonical('Lucía Marchetti')).toBe('lucia marchetti');
    expect(people.canonical('Brandvik')).toBe('brandvik');
  });

  it('stays itself where two others fit', () => {
    const family = new PeopleIndex(['May Nguyen', 'Lan Nguyen']);
    expect(family.canonical('Nguyen')).toBe('nguyen');
    expect(family.canonical('M. Nguyen')).toBe('may nguyen');
  });

  it('is called for short, unless two people may be', () => {
    expect(new PeopleIndex(['Thomas Abernathy', 'Sunil Bhattarai']).canonical('Tom')).toBe('abernathy thomas');
    expect(new PeopleIndex(['Consuelo Prieto', 'Prieto']).canonical('Chelo Prieto')).toBe('consuelo prieto');
    expect(new PeopleIndex(['Thomas Abernathy', 'Thomas Weir']).canonical('Tom')).toBe('tom');
  });

  it('does not depend on the order in which names were met', () => {
    const names = ['A. Goikoetxea Uriarte', 'Goikoetxea', 'Aránzazu Goikoetxea'];
    const [forward, backward] = [new PeopleIndex(names), new PeopleIndex([...names].reverse())];
    for (const name of names) expect(forward.canonical(name)).toBe(backward.canonical(name));
  });
});

describe('a name in several scripts', () => {
  const people = new PeopleIndex(['WASHIO^TAIZO=鷲尾^泰蔵', '鷲尾^泰蔵', 'MORI^AI=森^愛', 'MORI^AI=森^藍', 'SATO^KEN=佐藤^健=さとう^けん', 'SATO^TAKESHI=佐藤^健']);
  it.each(['WASHIO^TAIZO=鷲尾^泰蔵', 'Taizo Washio', '鷲尾^泰蔵', '鷲尾泰蔵', '鷲尾 泰蔵', '鷲尾', 'Washio'])('is one person, whichever is written: %s', (name) => expect(people.canonical(name)).toBe('taizo washio'));
  it.each([['森愛', 'ai mori'], ['さとうけん', 'ken sato'], ['佐藤健', '佐藤 健'], ['山田太郎', '山田太郎']])('is nobody else: %s', (name, canonical) => expect(people.canonical(name)).toBe(canonical));
});

describe('a login', () => {
  const people = new PeopleIndex(['Brackenridge^Ignatius', 'ibrackenridge', 'Willoughby-Crane^Sorcha', 'Pszczółkiewicz^Żaneta', 'Right^Paul', 'Ann Bright', 'Okonkwo^Ada', 'Okonkwo^Amara']);
  it.each([['ibrackenridge', 'brackenridge ignatius'], ['swilloughby', 'crane sorcha willoughby'], ['zpszczol', 'pszczolkiewicz zaneta'], ['ibrackenridge2', 'brackenridge ignatius'], ['ibracken', 'brackenridge ignatius']])('is its owner’s: %s', (login, owner) => (
    expect(people.canonical(login)).toBe(owner)
  ));
  it.each(['xbrackenridge', 'ibrack', 'aokonkwo'])('is nobody’s where it may be several or fits none: %s', (login) => expect(people.canonical(login)).toBe(login));
  it('is no name that somebody has', () => expect(people.canonical('Bright')).toBe('ann bright'));
});

describe('two names', () => {
  it.each([['OKAFOR^JOHN^B', 'Dr. John Okafor'], ['Okafor', 'OKAFOR^^^Dr'], ['Yamada^Tarou=山田^太郎', '=山田^太郎'], ['Okafor^John', 'Okafor^John^Baptist']])('%s and %s are of one person', (one, other) => {
    expect([isSamePerson(one, other), isSamePerson(other, one)]).toEqual([true, true]);
  });

  it.each([['Okafor^John', 'Okafor^J'], ['Okafor^John', 'Okafor'], ['Okafor^John', 'Okafor^Ben'], ['Okafor^William', 'Okafor^Bill'], ['^', '^'], ['Yamada^Tarou=山田^太郎', '=山田^花子']])('%s and %s need not be', (one, other) => {
    expect([isSamePerson(one, other), isSamePerson(other, one)]).toEqual([false, false]);
  });
});

describe('a name with an initial that the case does not know', () => {
  it('is whoever is known by the family name alone', () => expect(new PeopleIndex(['Toomey', 'Ivan Castellanos']).canonical('B. Toomey')).toBe('toomey'));

  it.each([[['Toomey', 'Ann Toomey']], [['B. Toomey', 'Toomey']], [['Tooney']], [['Ben Toomey']]])('is nobody else beside %j', (names) => {
    expect(new PeopleIndex(names).canonical('C. Toomey')).toBe('c toomey');
  });
});
