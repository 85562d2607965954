import type { Element } from '@xmldom/xmldom';
import { fixedPiece, type Piece } from '../story.ts';
import { ancestor, attribute, childElements, descendants, nameOf, remove } from './namespaces.ts';

const DAY = 86_400_000;
/** The days from which a workbook counts: serial 60 of the first is a 29 February 1900 that never was, so that later ones fit. */
const EPOCHS = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) } as const;
const FIRST_SERIAL = 61;
const LAST_SERIAL = 2_958_465;

/**
 * What a value of a chart (`c:v`) says. Numbers are measurements and stay as they are; only those that a chart shows as dates, or has
 * as labels, are read. A date that becomes no date takes its point along.
 */
export function chartValue(value: Element): Piece[] {
  const text = value.textContent ?? '';
  const write = (written: string): void => { value.textContent = written; };
  const numbers = ancestor(value, 'c:numCache', 'c:numLit');
  const serial = Number(text);
  if (!numbers || Number.isNaN(serial)) return [{ text, write }, fixedPiece('\n')];
  if (isDated(value, numbers) && serial >= FIRST_SERIAL && serial < LAST_SERIAL + 1) return [datePiece(value, serial), fixedPiece('\n')];
  return ancestor(numbers, 'c:cat') ? [{ text, write }, fixedPiece('\n')] : [];
}

/** Whether an axis shows dates. */
export function isDatedAxis(axis: Element): boolean {
  return nameOf(axis) === 'c:dateAx' || childElements(axis).some((child) => nameOf(child) === 'c:numFmt' && isDateFormat(attribute(child, 'formatCode')?.value));
}

function isDated(value: Element, numbers: Element): boolean {
  const own = attribute(value.parentNode as Element, 'formatCode')?.value;
  const common = childElements(numbers).find((child) => nameOf(child) === 'c:formatCode')?.textContent;
  if (isDateFormat(own ?? common)) return true;
  const plot = ancestor(numbers, 'c:cat') && ancestor(numbers, 'c:plotArea');
  return plot !== undefined && descendants(plot, 'c:dateAx').length > 0;
}

/** A number format as programs write it: places of digits, parts of dates and times, signs between them, the number of a language. */
const PLAIN_FORMAT = /^(?:General|\[\$-[0-9A-F]+\]|AM\/PM|\\?[-/. :,()+]|[0#?%;@E$_*dmyhs])+$/i;

/** A number format without words of a person: one that holds any becomes a plain one of its kind. */
export function neutralFormat(format: string): string {
  if (PLAIN_FORMAT.test(format)) return format;
  return isDateFormat(format) ? 'yyyy\\-mm\\-dd' : 'General';
}

/** A number format with a day or a year, besides what it shows as it stands and conditions in brackets (ECMA-376 part 1, 18.8.31). */
function isDateFormat(format: string | null | undefined): boolean {
  return !!format && !/^general$/i.test(format) && /[dy]|mmm/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
}

function datePiece(value: Element, serial: number): Piece {
  const epoch = EPOCHS[is1904(value) ? 1904 : 1900];
  const time = serial % 1;
  return {
    text: new Date(epoch + Math.floor(serial) * DAY).toISOString().slice(0, 10),
    write(written) {
      const date = Date.parse(/^\d{4}$/.test(written) ? `${written}-01-01` : written);
      if (/^\d{4}(-\d{2}-\d{2})?$/.test(written) && !Number.isNaN(date)) value.textContent = String((date - epoch) / DAY + time);
      else remove(value.parentNode as Element);
    },
  };
}

function is1904(value: Element): boolean {
  const space = ancestor(value, 'c:chartSpace');
  const flag = space && descendants(space, 'c:date1904')[0];
  return flag !== undefined && !/^(0|false)$/.test(attribute(flag, 'val')?.value ?? '1');
}
