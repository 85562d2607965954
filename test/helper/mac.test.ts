import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { nodeMac } from '../../helper/mac.ts';
import { Identity } from '../../shared/identity/identity.ts';

const key = Uint8Array.from({ length: 32 }, (_, index) => index * 7);

/** Empty, padded, in scripts of several bytes a character, with half a character, longer than a block. */
const TEXTS = ['', '1.2.840.113619.2.55.3', ' Ñandú\0', '山田太郎', 'Иванов', '\ud83d\ude00', 'half \ud83d', 'x'.repeat(300)];

it.each(TEXTS)('Node and JavaScript make the same identity of %j', (text) => {
  const [node, everywhere] = [new Identity(key, nodeMac), new Identity(key)];
  expect(node.uid(text)).toBe(everywhere.uid(text));
  expect(node.token('file name', text, 32)).toBe(everywhere.token('file name', text, 32));
  expect(node.unseal(everywhere.seal(text))).toBe(everywhere.unseal(node.seal(text)));
  expect(node.subject({ patientName: text, birthDate: '19610203' })).toEqual(everywhere.subject({ patientName: text, birthDate: '19610203' }));
});

it('is HMAC-SHA-256 in 32 bytes of its own', () => {
  const [one, other] = [nodeMac(key)('Okafor'), nodeMac(key)('Okafor')];
  expect(Buffer.from(one).toString('hex')).toBe(createHmac('sha256', key).update('Okafor').digest('hex'));
  one.fill(0);
  expect(other).not.toEqual(one);
});
