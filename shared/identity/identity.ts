import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { LABELS, type Label } from '../label.ts';
import { normaliseId, normaliseName, plain } from './normalise.ts';

/** What tells one patient from another in a data set or a report. */
export interface SubjectAttributes {
  patientId?: string;
  issuer?: string;
  patientName?: string;
  /** YYYYMMDD. */
  birthDate?: string;
  sex?: string;
  /** The study or the document that speaks of a patient. Where neither number nor name is known, this tells one from another: two unknown people are not linked. */
  origin?: string;
}

/** A patient as the outputs know them. */
export interface Subject {
  /** Normalised and keyed; equal for equal patients of one project. */
  key: string;
  /** Written as PatientName and PatientID, and for the patient's name and record number in text. */
  pseudonym: string;
  /** Days added to every date; never zero, always into the past, so that no shifted date lies in the future. */
  dayShift: number;
  sex?: 'M' | 'F';
}

/** Crockford's base 32: no I, L, O, U, so that a pseudonym is read aloud without error and spells no word. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The longest shift is ten years; the shortest keeps a shifted date outside the weeks that a reader could guess. */
const SHORTEST_SHIFT = 60;
const LONGEST_SHIFT = 3652;

/** HMAC-SHA-256 (RFC 2104) of a text in UTF-8 under one key: 32 bytes, the caller's own. */
export type Mac = (text: string) => Uint8Array;

/** HMAC-SHA-256 wherever JavaScript runs. Begun with the key; each digest goes on from a copy. */
function macOf(key: Uint8Array): Mac {
  const keyed = hmac.create(sha256, key);
  return (text) => keyed.clone().update(utf8ToBytes(text)).digest();
}

/**
 * Who is who: the only place that turns an original value into its replacement.
 *
 * Keyed HMAC-SHA-256 over a domain and a normalised value, with one key a project: the same input in the
 * same project gives the same output on every machine, and two projects cannot be joined.
 */
export class Identity {
  readonly #keyed: Mac;

  /** @param projectKey 32 secret bytes. @param mac of the platform, where that is faster. @throws RangeError for another length. */
  constructor(projectKey: Uint8Array, mac: (key: Uint8Array) => Mac = macOf) {
    if (projectKey.length !== 32) throw new RangeError('A project key has 32 bytes.');
    this.#keyed = mac(projectKey);
  }

  /**
   * The patient that the attributes describe: by PatientID with its issuer, else by name and birth date.
   * A subject without any of these is the one unknown patient of the project.
   */
  subject(attributes: SubjectAttributes): Subject {
    const id = normaliseId(attributes.patientId ?? '');
    const name = normaliseName(attributes.patientName ?? '');
    const nobody = id === '' && name === '' && attributes.origin ? ` of ${attributes.origin}` : '';
    const key = id !== '' ? `id ${plain(attributes.issuer ?? '')} ${id}` : `name ${name} ${attributes.birthDate ?? ''}${nobody}`;
    const spread = LONGEST_SHIFT - SHORTEST_SHIFT + 1;
    const sex = attributes.sex?.trim().toUpperCase();
    return {
      key: this.token('subject', key, 16),
      pseudonym: `CV-${this.token('patient', key, 8)}`,
      dayShift: -(SHORTEST_SHIFT + this.number('shift', key, spread)),
      ...(sex === 'M' || sex === 'F' ? { sex } : {}),
    };
  }

  /** A stable replacement such as `ORG-7K3M9Q` for a value that is not the subject's own name or number; at most 16 characters (VR SH). */
  pseudonym(label: Label, original: string): string {
    const names = label === 'CLINICIAN' || label === 'RELATIVE' || label === 'PATIENT';
    const value = names ? normaliseName(original) : withoutZeros(normaliseId(original));
    const { prefix } = LABELS[label];
    return `${prefix}-${this.token(`value ${prefix}`, value, 6)}`;
  }

  /** A UID under 2.25 (PS3.5 B.2): 128 bits of the HMAC with the version and variant bits of a version 4 UUID, in decimal. */
  uid(original: string): string {
    const bytes = this.#mac('uid', original.replace(/[\0 ]+$/, '')).slice(0, 16);
    bytes[6] = (bytes[6]! & 0x0f) | 0x40;
    bytes[8] = (bytes[8]! & 0x3f) | 0x80;
    let value = 0n;
    for (const byte of bytes) value = (value << 8n) | BigInt(byte);
    return `2.25.${value}`;
  }

  /** `length` characters (at most 32) of the keyed digest of a normalised value; the domain keeps equal values of different kinds apart. */
  token(domain: string, value: string, length: number): string {
    const bytes = this.#mac(domain, value);
    let token = '';
    for (let index = 0; index < length; index++) token += ALPHABET[bytes[index]! & 31]!;
    return token;
  }

  /** A keyed integer from 0 to `below` − 1. */
  number(domain: string, value: string, below: number): number {
    const bytes = this.#mac(domain, value);
    return new DataView(bytes.buffer, bytes.byteOffset).getUint32(0) % below;
  }

  /**
   * A value encrypted under the project's key, in base 32; equal values give equal texts. Synthetic IV as in RFC 5297,
   * with HMAC-SHA-256 as the pseudo-random function and in counter mode as the stream.
   */
  seal(original: string): string {
    const plainBytes = utf8ToBytes(original);
    const iv = this.#mac('seal iv', original).slice(0, 16);
    return toBase32(concat(iv, this.#stream(iv, plainBytes)));
  }

  /** The value of a sealed text; undefined when it was not sealed under this key. */
  unseal(sealed: string): string | undefined {
    const bytes = fromBase32(sealed);
    if (!bytes || bytes.length < 16) return undefined;
    const iv = bytes.slice(0, 16);
    const value = new TextDecoder().decode(this.#stream(iv, bytes.slice(16)));
    return this.#mac('seal iv', value).slice(0, 16).every((byte, index) => byte === iv[index]) ? value : undefined;
  }

  #stream(iv: Uint8Array, bytes: Uint8Array): Uint8Array {
    const out = bytes.slice();
    for (let block = 0; block * 32 < out.length; block++) {
      const pad = this.#mac('seal stream', `${toBase32(iv)} ${block}`);
      for (let index = 0; index < 32 && block * 32 + index < out.length; index++) out[block * 32 + index]! ^= pad[index]!;
    }
    return out;
  }

  #mac(domain: string, value: string): Uint8Array {
    return this.#keyed(`${domain}\0${value}`);
  }
}

/** Zeros lost behind the letters that begin a number, as one system pads it and another does not: `ECO070553`, `ECO 70553`. */
function withoutZeros(id: string): string {
  return id.replace(/^([a-z]+)0+(?=\d)/, '$1');
}

function concat(first: Uint8Array, second: Uint8Array): Uint8Array {
  const joined = new Uint8Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined;
}

function toBase32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += ALPHABET[(held >> bits) & 31]!;
    }
  }
  return bits > 0 ? text + ALPHABET[(held << (5 - bits)) & 31]! : text;
}

function fromBase32(text: string): Uint8Array | undefined {
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const character of text.trim().toUpperCase()) {
    const value = ALPHABET.indexOf(character);
    if (value < 0) return undefined;
    held = ((held << 5) | value) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 255);
    }
  }
  return Uint8Array.from(bytes);
}
