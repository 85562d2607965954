import { wordSet } from '../../../../shared/report/phrases.ts';

/** What is seen in radiographic views that are called after somebody whose name is also common: nobody is meant behind it. `Knie re. Rosenberg` */
const SEEN: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['rosenberg', wordSet('knie knee knees rodilla rodillas genou genoux ginocchio ginocchia joelho joelhos kolano kolana koleno diz коленного колено')],
]);

/** Words that may stand between the part of the body and the view, folded. */
const SIDES = wordSet('re li rechts links bds beidseits right left rt lt r l bilat bilateral both der dcha izq izqda droit droite gauche dx sx destro sinistro direito esquerdo ap pa stehend standing weight bearing');

/** Whether a folded word names a view, by the words before it, the nearest last. */
export function isView(key: string, before: readonly string[]): boolean {
  const parts = SEEN.get(key);
  if (!parts) return false;
  for (let at = before.length - 1; at >= 0; at--) {
    if (parts.has(before[at]!)) return true;
    if (!SIDES.has(before[at]!)) return false;
  }
  return false;
}
