import { imagesOf, type CaseResult } from '../../../shared/contract/case.ts';
import type { JournalEntry } from '../../../shared/journal.ts';
import type { Policy } from '../../../shared/policy/policy.ts';
import { keepsUids } from '../../../shared/policy/uids.ts';
import { remembered } from '../../../shared/remembered.ts';
import type { Identifier, Replacement } from '../../../shared/text.ts';
import type { Certificate } from '../../certificate/certificate.ts';
import type { VaultEntry } from '../../vault/projects.ts';
import type { Check } from '../verify/verification.ts';

type DeliveryEntry = CaseResult['deliveries'][number];

/** Changes counted as they come, so that a case of a hundred thousand instances needs no list of them. */
export class ChangeCount {
  readonly #counts = new Map<string, number>();
  total = 0;

  add(category: string, operation: string): void {
    const key = `${category}\0${operation}`;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    this.total++;
  }

  rows(): Certificate['changes'] {
    return [...this.#counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, count]) => {
      const [category, operation] = key.split('\0') as [string, string];
      return { category, operation, count };
    });
  }
}

/** The line of an entry behind the name of its file: instances that came together share their entries. */
const endingOf = remembered((entry: JournalEntry) => JSON.stringify(entry).slice(1));

/** What a check found none of. */
const REPLACED = 'No known original of what the policy takes out';
/** Every place that the reviewer did not keep was searched for what the kept ones say, too. */
const BUT_KEPT = ', but where the reviewer kept it,';

/** What the de-identifying stages gather for the certificate, the journal and the vault. */
export class Ledger {
  readonly deliveries: DeliveryEntry[] = [];
  readonly changes = new ChangeCount();
  readonly #kept = new Map<string, number>();
  /** Whether any of it stands in a document. */
  #keptInText = false;
  /** Lines of `journal.jsonl`. */
  readonly journal: string[] = [];
  readonly links: VaultEntry[] = [];
  /** Codes of CID 7050 that were written. */
  readonly methods = new Set<string>();

  /** Enters what became of a document or an instance, with the changes made to it. */
  enter(delivery: DeliveryEntry, journal: readonly JournalEntry[]): void {
    this.deliveries.push(delivery);
    const beginning = `{"file":${JSON.stringify(delivery.name)},`;
    for (const entry of journal) {
      if (entry.operation === 'keep') this.#keep(delivery, entry);
      else this.changes.add(entry.category, entry.operation);
      this.journal.push(beginning + endingOf(entry));
    }
  }

  #keep({ kind }: DeliveryEntry, { category }: JournalEntry): void {
    this.#kept.set(category, (this.#kept.get(category) ?? 0) + 1);
    this.#keptInText ||= kind === 'document';
  }

  /** What the reviewer kept in the files delivered, by category; undefined where nothing was. */
  get kept(): CaseResult['kept'] {
    if (this.#kept.size === 0) return undefined;
    return [...this.#kept].sort(([a], [b]) => (a < b ? -1 : 1)).map(([category, count]) => ({ category, count }));
  }

  /** Enters what stands for what in a report. */
  link(identifiers: readonly Identifier[], replacements: readonly Replacement[]): void {
    const texts = new Map(replacements.map(({ segment, start, text }) => [`${segment}\0${start}`, text]));
    for (const { segment, start, label, text } of identifiers) {
      const replacement = texts.get(`${segment}\0${start}`);
      if (replacement !== undefined) this.links.push({ label, replacement, original: text });
    }
  }

  /** Documents before instances, each by name: an order that does not depend on when they were done. */
  sort(): void {
    this.deliveries.sort((a, b) => (a.kind === b.kind ? (a.name < b.name ? -1 : 1) : a.kind === 'document' ? -1 : 1));
  }

  /** What was checked, as the certificate tells it. What failed a check was held back. */
  checks(policy: Policy): Check[] {
    const sound = this.deliveries.filter(({ outcome }) => outcome === 'deidentified');
    const stopped = this.deliveries.filter(({ problem }) => problem?.code.startsWith('verify-')).length;
    const checks = [
      { name: `${REPLACED}${this.#keptInText ? BUT_KEPT : ''} in the text, the metadata or any hidden part`, scope: 'documents delivered', passed: true, count: sound.filter(({ kind }) => kind === 'document').length },
      { name: `${REPLACED}${keepsUids(policy) ? '' : ' and no original UID'} in any element or in the raw bytes beside the pixels; the file reads without repair`, scope: 'instances delivered', passed: true, count: imagesOf(sound).length },
    ];
    return [
      // Where nothing was delivered, nothing passed.
      ...checks.filter(({ count }) => count > 0),
      ...(stopped > 0 ? [{ name: 'Files held back because a check found something', scope: 'not delivered', passed: false, count: stopped }] : []),
    ];
  }
}
