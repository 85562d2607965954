import type { Element } from '@xmldom/xmldom';
import { attribute, childElements, descendants, nameOf } from './namespaces.ts';

/** The content control that each text prompts for, `Click or tap here to enter text.`: nobody has written there yet. */
const CONTROLS = new WeakMap<Element, Element>();

/** Notes the texts of a content control that shows its placeholder (`w:showingPlcHdr`, ECMA-376 part 1, 17.5.2.39), before the control goes. */
export function notePrompts(control: Element): void {
  const properties = childElements(control).find((child) => nameOf(child) === 'w:sdtPr');
  const showing = properties && childElements(properties).find((child) => nameOf(child) === 'w:showingPlcHdr');
  if (!showing || /^(0|false|off)$/.test(attribute(showing, 'w:val')?.value ?? '1')) return;
  for (const text of descendants(control, 'w:t')) CONTROLS.set(text, control);
}

/** The control that a text prompts for; undefined when somebody wrote it. */
export function promptOf(text: Element): Element | undefined {
  return CONTROLS.get(text);
}
