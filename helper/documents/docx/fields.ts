import type { Element } from '@xmldom/xmldom';
import { removed } from '../journal.ts';
import type { Cleaning } from './context.ts';
import { attribute, descendants, nameOf, remove, textRun, unwrap } from './namespaces.ts';

/** A complex field (ECMA-376 part 1, 17.16): its instruction and result may span runs and paragraphs. */
interface Field {
  marks: Element[];
  /** Everything between the begin and the separator. */
  instruction: Element[];
  inInstruction: boolean;
  hasResult: boolean;
}

/** Field codes that stay fields; all others become their shown result. They hold nothing but switches and bookmark names. */
const KEPT_CODES: readonly RegExp[] = [
  /^(PAGE|NUMPAGES|SECTION|SECTIONPAGES)(\s+\\\*\s*\w+)*$/i,
  /^SEQ\s+[A-Za-z]+(\s+\\\*\s*\w+|\s+\\[nchr]\s*\d*)*$/i,
  /^TOC(\s+\\[ou]\s*("\d-\d")?|\s+\\[hzwx]|\s+\\c\s+"[A-Za-z]+")*$/i,
];
const REFERENCE = /^(REF|PAGEREF|NOTEREF)\s+"?([^\s"\\]+)"?((?:\s+\\[hnprtwf])*(?:\s+\\\*\s*\w+)*)$/i;
const INTERNAL_LINK = /^HYPERLINK\s+\\l\s+"([^"]+)"((?:\s+\\h)?)$/i;

/** Turns fields into their results, but for page numbers, captions, contents and references within the document. */
export function cleanFields(root: Element, cleaning: Cleaning): void {
  for (const simple of descendants(root, 'w:fldSimple')) {
    const attr = attribute(simple, 'w:instr');
    const kept = keptCode(attr?.value ?? '', cleaning);
    if (kept !== undefined && attr) attr.value = kept;
    else {
      dropCode(attr?.value ?? '', cleaning);
      unwrap(simple);
    }
  }
  for (const field of complexFields(root)) cleanComplex(field, cleaning);
}

function complexFields(root: Element): Field[] {
  const fields: Field[] = [];
  const open: Field[] = [];
  for (const element of descendants(root, 'w:fldChar', 'w:instrText', 'w:t', 'w:tab', 'w:br', 'w:sym', 'w:drawing', 'w:pict')) {
    for (const field of open) if (field.inInstruction) field.instruction.push(element);
    if (nameOf(element) !== 'w:fldChar') {
      const innermost = open.at(-1);
      if (nameOf(element) === 'w:instrText' && !innermost?.inInstruction) remove(element);
      else if (innermost && !innermost.inInstruction) innermost.hasResult = true;
      continue;
    }
    const type = attribute(element, 'w:fldCharType')?.value;
    if (type === 'begin') {
      const field = { marks: [element], instruction: [], inInstruction: true, hasResult: false };
      open.push(field);
      fields.push(field);
      continue;
    }
    const field = open.at(-1);
    if (!field) {
      remove(element);
      continue;
    }
    field.marks.push(element);
    const own = field.instruction.indexOf(element);
    if (own >= 0) field.instruction.splice(own, 1);
    field.inInstruction = false;
    if (type === 'end') open.pop();
  }
  return fields;
}

function cleanComplex(field: Field, cleaning: Cleaning): void {
  const code = field.instruction.map((element) => (nameOf(element) === 'w:instrText' ? element.textContent ?? '' : ' ')).join('');
  const simple = field.instruction.every((element) => nameOf(element) === 'w:instrText');
  const kept = simple ? keptCode(code, cleaning) : undefined;
  const form = descendants(field.marks[0]!, 'w:ffData')[0];
  if (kept !== undefined && !form) {
    field.instruction.forEach((element, index) => { element.textContent = index === 0 ? ` ${kept} ` : ''; });
    return;
  }
  dropCode(code, cleaning);
  const shown = form && formResult(form);
  const run = field.marks[0]!.parentNode;
  if (shown !== undefined && run?.parentNode) run.parentNode.insertBefore(textRun(field.marks[0]!, shown), run);
  else if (!field.hasResult) {
    const quoted = /^\s*(?:EQ|QUOTE)\b(.*)/is.exec(code)?.[1];
    if (quoted && run?.parentNode) run.parentNode.insertBefore(textRun(field.marks[0]!, quoted.trim()), run);
  }
  if (form) for (const text of descendants(form, 'w:name', 'w:helpText', 'w:statusText', 'w:default', 'w:listEntry')) cleaning.learn('form', attribute(text, 'w:val')?.value ?? '');
  for (const element of [...field.marks, ...field.instruction]) remove(element);
}

/** A check box or a list shows what its data says and has no result of its own. */
function formResult(form: Element): string | undefined {
  const box = descendants(form, 'w:checkBox')[0];
  if (box) {
    const state = descendants(box, 'w:checked')[0] ?? descendants(box, 'w:default')[0];
    const value = state && (attribute(state, 'w:val')?.value ?? '1');
    return value !== undefined && /^(1|true|on)$/.test(value) ? '☒' : '☐';
  }
  const list = descendants(form, 'w:ddList')[0];
  if (!list) return undefined;
  const chosen = descendants(list, 'w:result')[0] ?? descendants(list, 'w:default')[0];
  const entry = descendants(list, 'w:listEntry')[Number((chosen && attribute(chosen, 'w:val')?.value) ?? 0)];
  return (entry && attribute(entry, 'w:val')?.value) ?? '';
}

function keptCode(code: string, { names }: Cleaning): string | undefined {
  const plain = code.trim().replace(/\s+/g, ' ');
  if (KEPT_CODES.some((pattern) => pattern.test(plain))) return plain;
  const reference = REFERENCE.exec(plain);
  if (reference) return `${reference[1]} ${names.neutral('bookmark', reference[2]!)}${reference[3]}`;
  const link = INTERNAL_LINK.exec(plain);
  return link ? `HYPERLINK \\l "${names.neutral('bookmark', link[1]!)}"${link[2]}` : undefined;
}

function dropCode(code: string, cleaning: Cleaning): void {
  if (code.trim() === '') return;
  cleaning.learn('field', code.trim());
  cleaning.journal(removed(`${cleaning.part}/field`, 'METADATA', 'a field became its shown result'));
}

/** A run that was left without content is taken out. */
export function dropEmptyRuns(root: Element): void {
  for (const run of descendants(root, 'w:r')) {
    if ([...run.childNodes].every((child) => child.nodeType === 1 && nameOf(child as Element) === 'w:rPr')) remove(run);
  }
}

