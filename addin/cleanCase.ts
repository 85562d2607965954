import type { CaseResult, Inspection } from '../shared/contract/case.ts';
import type { HelperClient } from './helperClient.ts';
import type { CleanCase, CleanFile } from './hosts/host.ts';

/** A file as it was given to the helper: an item of the host by its id, or a file that the person added. */
export interface GivenFile {
  /** Empty for a file that was added by hand. */
  itemId: string;
  /** The unique name that it was uploaded under. */
  name: string;
}

/**
 * Brings what came out together with what went in. Documents of a delivery are numbered as in the inspection, and
 * documents and refused files from a ZIP or a mail carry its name as their folder.
 *
 * An item of images counts as clean only when the whole case's images came out and nothing of the item was refused or
 * held: while one image is missing, its original attachment must not be mistaken for replaced.
 */
export function cleanCase(id: string, given: readonly GivenFile[], inspection: Inspection, result: CaseResult, client: HelperClient): CleanCase {
  const fetched = (index: number): CleanFile => ({ name: baseName(result.deliveries[index]!.name), read: () => client.delivery(id, index) });
  const documents = new Map<string, CleanFile>();
  const others: CleanFile[] = [];
  inspection.documents.forEach((document, position) => {
    const index = result.deliveries.findIndex(({ source, outcome }) => source === `document ${position + 1}` && outcome === 'deidentified');
    if (index < 0) return;
    const item = given.find(({ itemId, name }) => itemId !== '' && name === document.name);
    if (item) documents.set(item.itemId, fetched(index));
    else others.push(fetched(index));
  });

  const images = result.deliveries.filter(({ kind, outcome }) => kind === 'instance' && outcome === 'deidentified');
  const notDelivered = new Set([
    ...inspection.refused.map(({ name }) => name),
    ...inspection.documents.filter((_document, position) => !result.deliveries.some(({ source, outcome }) => source === `document ${position + 1}` && outcome === 'deidentified')).map(({ name }) => name),
  ]);
  const allImages = images.length > 0 && result.deliveries.every(({ kind, outcome }) => kind !== 'instance' || outcome === 'deidentified');
  const isWhole = ({ itemId, name }: GivenFile): boolean => itemId !== '' && !documents.has(itemId) && ![...notDelivered].some((missing) => missing === name || missing.startsWith(`${name}/`));
  return {
    documents,
    others,
    imageItems: new Set(allImages ? given.filter(isWhole).map(({ itemId }) => itemId) : []),
    ...(images.length > 0 ? { images: { name: `${result.pseudonyms[0] ?? 'case'}-images.zip`, read: () => client.bundle(id, 'images') } } : {}),
    certificate: { name: 'certificate.pdf', read: () => client.bundle(id, 'certificate') },
    size: result.deliveries.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

export function baseName(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}
