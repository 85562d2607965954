import type { Page } from './candidate.ts';
import { wordSet } from './phrases.ts';
import { GAP, type Token } from './tokens.ts';

/** Stents, grafts and their parts. */
const IMPLANTS = wordSet('stent stents endograft endografts stentgraft graft bifurcated cuff extender contralateral ipsilateral aortouniiliac endoprotesis endoinjerto protesis injerto bifurcada bifurcado rama ramas stentprothese endoprothese endoprothesis endoprotesi endoprotese jambage');

/** What is put on the skin to see by ultrasound. */
const PROBES = wordSet('probe probes transducer transducers sonda sondas transductor transductores schallkopf sonde sondes');

/** How far before a size its implant is named, in tokens. */
const REACH = 8;

/** `endoprótesis 28-16-145`, `contralateral limb 16-10-120`: two diameters and a length of a stent-graft, in mm, behind the word for it. */
export function isDeviceSize(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from !== 5 && to - from !== 1) return false;
  // Of "16-13-124" the first number may have been found alone.
  const sizes = tokens.slice(from, from + 5);
  const [proximal, distal, length] = [sizes[0], sizes[2], sizes[4]].map((size) => (size?.kind === 'number' && /^\d{1,3}$/.test(size.text) ? Number(size.text) : NaN));
  const hyphened = sizes.length === 5 && [1, 3].every((at) => sizes[at]!.text === '-') && sizes.slice(1).every(({ gap }) => gap === GAP.none);
  const sized = hyphened && isDiameter(proximal!) && isDiameter(distal!) && length! >= SHORTEST && length! <= LONGEST;
  return sized && !/^[-/]$/.test(tokens[from + 5]?.gap === GAP.none ? tokens[from + 5]!.text : '') && isOfImplant(tokens, from);
}

/** Diameters and lengths of stent-grafts that are made, in mm. */
const isDiameter = (size: number): boolean => size >= 5 && size <= 46;
const SHORTEST = 40;
const LONGEST = 250;

function isOfImplant(tokens: readonly Token[], from: number): boolean {
  for (let at = from - 1; at >= 0 && at >= from - REACH; at--) {
    if (/^[.:;]$/.test(tokens[at]!.text) || tokens[at + 1]!.gap === GAP.line) return false;
    if (IMPLANTS.has(tokens[at]!.key)) return true;
  }
  return false;
}

/** `ML6-15 probe`, `transducer C1-6`: letters and the range of frequencies in MHz. */
export function isProbe({ tokens, lang }: Page, from: number, to: number): boolean {
  if (lang === 'de') return false; // "Probe H24-15" is a specimen
  const written = tokens.slice(from, to).map(({ text, gap }, at) => (at > 0 && gap !== GAP.none ? ' ' : '') + text).join('');
  const named = [tokens[from - 1], tokens[to], tokens[to + 1]].some((beside) => beside !== undefined && PROBES.has(beside.key));
  return /^[A-Z]{1,3}\d{1,2}-\d{1,2}[A-Za-z]{0,2}$/.test(written) && named;
}
