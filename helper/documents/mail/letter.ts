import { inTurn } from '../../inTurn.ts';
import { openHtml } from '../html/html.ts';
import { saidOnlyBy } from './alternatives.ts';
import { mailProblem } from './problems.ts';
import { SHOWN_HEADERS } from './tables.ts';
import { isBody, textOf, useOf, type Message, type Part } from './parts.ts';

/** A piece of the text of a mail, in the order in which it is read. */
interface Passage {
  isHtml: boolean;
  text: string;
}

/** What a mail shows, as one document, and which of its parts that took. */
export interface Letter {
  bytes: Uint8Array;
  /** Parts that are in the letter, or are another way to say what it says. */
  used: ReadonlySet<Part>;
}

/**
 * The text of a mail as a reader sees it, with who wrote to whom, when and about what before it: HTML with its pictures in it, or
 * plain text. Of ways to say the same (`multipart/alternative`) one is taken, HTML before text, and of a text what only it says.
 * @throws DocumentError `mail-charset`, `mail-sealed`; `mail-damaged` when no header says that it is a mail.
 */
export async function letterOf({ headers, root }: Message): Promise<Letter> {
  const used = new Set<Part>();
  const passages = (await passagesOf(root, used)).filter(({ text }) => text.trim() !== '');
  const lines = SHOWN_HEADERS.flatMap((name) => {
    const value = headers.get(name.toLowerCase());
    return value ? [`${name}: ${value}`] : [];
  });
  if (lines.length === 0) throw mailProblem('mail-damaged');
  if (!passages.some(({ isHtml }) => isHtml)) return { bytes: Buffer.from([lines.join('\n'), ...passages.map(({ text }) => text)].join('\n\n')), used };
  const html = [paragraph(lines.join('\n')), ...passages.map(({ isHtml, text }) => (isHtml ? text : paragraph(text)))].join('\n');
  // What a part brings of a document's frame (`<html>`, `<head>`) is taken into this one by whoever parses it.
  const language = /^[\w-]+/.exec(headers.get('content-language')?.trim() ?? '')?.[0] ?? '';
  return { bytes: Buffer.from(`<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"></head><body>${withPictures(html, picturesOf(root), used)}`), used };
}

async function passagesOf(part: Part, used: Set<Part>): Promise<Passage[]> {
  if (part.type === 'multipart/alternative') return chosen(await inTurn(part.children, (child) => passagesOf(child, used)));
  if (part.children.length > 0) return (await inTurn(part.children, (child) => passagesOf(child, used))).flat();
  if (!isBody(part)) return [];
  used.add(part);
  return [{ isHtml: part.type === 'text/html', text: textOf(part) }];
}

/** Of ways to say the same the last that is HTML and says something, with what only a text beside it says; else the first that says something. */
async function chosen(ways: readonly Passage[][]): Promise<Passage[]> {
  const saying = (await inTurn(ways, async (way) => ((await inTurn(way, says)).includes(true) ? [way] : []))).flat();
  const html = saying.findLast((way) => way.some(({ isHtml }) => isHtml));
  if (!html) return saying[0] ?? [];
  const texts = saying.filter((way) => way.every(({ isHtml }) => !isHtml)).flat();
  const shown = texts.length === 0 ? '' : (await inTurn(html, shownBy)).join('\n');
  return [...html, ...texts.flatMap(({ text }) => saidOnlyBy(text, shown).map((paragraph) => ({ isHtml: false, text: paragraph })))];
}

/** Whether there is something to read or to see: mail programs add HTML that holds but a remote picture, which tells who opened it. */
async function says({ isHtml, text }: Passage): Promise<boolean> {
  if (!isHtml) return text.trim() !== '';
  return /\ssrc\s*=\s*["']?cid:/i.test(text) || (await shownBy({ isHtml, text })).trim() !== '';
}

async function shownBy({ isHtml, text }: Passage): Promise<string> {
  return isHtml ? (await openHtml(Buffer.from(text))).segments[0]!.text : text;
}

function picturesOf(root: Part): Map<string, Part> {
  const own: [string, Part][] = root.id !== '' && root.type.startsWith('image/') && useOf(root) === undefined ? [[root.id, root]] : [];
  return new Map([...own, ...root.children.flatMap((child) => [...picturesOf(child)])]);
}

/** Puts pictures where the text calls for them by `cid:` (RFC 2392); what calls for nothing is left to the HTML's own cleaning. */
function withPictures(html: string, pictures: ReadonlyMap<string, Part>, used: Set<Part>): string {
  return html.replace(/(\ssrc\s*=\s*)(["']?)cid:([^"'\s>]+)\2/gi, (whole, attribute: string, _: string, id: string) => {
    const picture = pictures.get(decoded(id)) ?? pictures.get(id);
    if (!picture) return whole;
    used.add(picture);
    return `${attribute}"data:${/^image\/[\w.+-]+$/.test(picture.type) ? picture.type : 'image/png'};base64,${Buffer.from(picture.bytes).toString('base64')}"`;
  });
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id.replaceAll('&amp;', '&'));
  } catch {
    return id;
  }
}

function paragraph(text: string): string {
  const escaped = text.trim().replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return escaped === '' ? '' : `<p>${escaped.replaceAll('\n', '<br>\n')}</p>`;
}
