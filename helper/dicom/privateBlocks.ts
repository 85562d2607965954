import type { DataSet } from './file/dataset.ts';
import type { Profile } from './profile.ts';
import { isPrivate, isPrivateCreator } from './standard/dictionary.ts';
import { safePrivateVr } from './standard/safePrivate.ts';

/** What the private elements of one data set mean: who reserved which block (PS3.5 7.8.1), and which of them may stay. */
export class PrivateBlocks {
  readonly #creators = new Map<number, string>();
  readonly #used = new Set<number>();

  readonly #telling = new Set<number>();

  /**
   * @param tells whether a text says a known value: a creator may be called after its site, `OSTERTAL RIS 2.0`, and goes with its block then.
   * @returns undefined for a data set without private elements.
   */
  static of(dataset: DataSet, profile: Profile, tells: (text: string) => boolean): PrivateBlocks | undefined {
    return dataset.elements.some((element) => isPrivate(element.tag)) ? new PrivateBlocks(dataset, profile, tells) : undefined;
  }

  private constructor(dataset: DataSet, profile: Profile, tells: (text: string) => boolean) {
    if (profile.privateElements === 'none' && !profile.hasUserRules) return;
    for (const { tag } of dataset.elements) {
      if (!isPrivateCreator(tag)) continue;
      const creator = dataset.string(tag) ?? '';
      this.#creators.set(tag, creator);
      if (profile.privateElements === 'all' && tells(creator)) this.#telling.add(tag);
    }
    for (const { tag, vr } of dataset.elements) {
      if (isPrivate(tag) && !isPrivateCreator(tag) && this.vr(tag, vr, profile) !== undefined) this.#used.add(creatorTag(tag));
    }
  }

  /** Whether a creator element has to stay because an element of its block does. */
  isUsed(tag: number): boolean {
    return this.#used.has(tag);
  }

  /** The VR of a private element that may stay; undefined for one that has to go. */
  vr(tag: number, written: string, profile: Profile): string | undefined {
    const chosen = profile.userRule(tag)?.action;
    if (chosen) return chosen === 'keep' ? written : undefined;
    if (profile.privateElements === 'none') return undefined;
    if (this.#telling.has(creatorTag(tag))) return undefined;
    const creator = this.#creators.get(creatorTag(tag));
    const safe = creator === undefined ? undefined : safePrivateVr(tag, creator);
    if (profile.privateElements === 'all') return safe ?? written;
    if (safe === undefined) return undefined;
    return written === 'UN' || safe === 'UN' ? safe : written;
  }
}

/** (gggg,bbxx) belongs to the creator at (gggg,00bb). */
function creatorTag(tag: number): number {
  return ((tag & 0xffff0000) | ((tag >>> 8) & 0xff)) >>> 0;
}
