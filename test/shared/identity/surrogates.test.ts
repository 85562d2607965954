import { describe, expect, it } from 'vitest';
import { Identity } from '../../../shared/identity/identity.ts';
import { surrogate } from '../../../shared/identity/surrogates.ts';

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
});
