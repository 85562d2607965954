import type { Element } from '@xmldom/xmldom';
import { fixedPiece, type Piece, type Story } from '../story.ts';
import { chartValue } from './chart.ts';
import { childElements, create, nameOf, remove } from './namespaces.ts';
import { promptOf } from './prompts.ts';

/** Characters that elements of a run stand for (ECMA-376 part 1, 17.3.3). A symbol of a symbol font is no letter. */
const CHARACTERS: Record<string, string> = {
  'w:tab': '\t', 'w:ptab': '\t', 'w:br': '\n', 'w:cr': '\n', 'a:br': '\n', 'w:noBreakHyphen': '-', 'w:softHyphen': '', 'w:sym': '\uFFFC',
};

const PARAGRAPHS = new Set(['w:p', 'a:p', 'm:oMathPara']);
const TEXTS = new Set(['w:t', 'm:t', 'a:t']);
/** Contents that are read for themselves: they stand elsewhere on the page than the words around them in the file. */
const APART: Record<string, string> = { 'w:txbxContent': 'textbox', 'w:footnote': 'note', 'w:endnote': 'note', 'w:comment': 'comment', 'dgm:pt': 'shape', 'dsp:sp': 'shape', 'c:title': 'title', 'c:ser': 'series' };

/**
 * The texts of a cleaned part. Paragraphs end with a line feed and cells of a row are parted by tabs, so that a label and its value
 * stand on one line as a reader sees them.
 */
export function readStories(root: Element, part: string): Story[] {
  const stories: Story[] = [];
  const counts = new Map<string, number>();
  const read = (element: Element, id: string): void => {
    const story: Story = { id, pieces: [] };
    stories.push(story);
    for (const child of childElements(element)) visit(child, story);
  };
  const prompts = new Map<Element, Story>();
  /** A prompt is read for itself: behind a label it would be taken for the name that it asks for. */
  const storyOf = (text: Element, story: Story): Story => {
    const control = promptOf(text);
    if (!control) return story;
    const own = prompts.get(control) ?? { id: `${part}/prompt${prompts.size + 1}`, pieces: [] };
    if (!prompts.has(control)) stories.push(own);
    prompts.set(control, own);
    return own;
  };
  const visit = (element: Element, story: Story): void => {
    const name = nameOf(element);
    const apart = APART[name];
    if (apart !== undefined) {
      const count = (counts.get(apart) ?? 0) + 1;
      counts.set(apart, count);
      read(element, `${part}/${apart}${count}`);
      return;
    }
    if (name === 'c:v') story.pieces.push(...chartValue(element));
    else if (TEXTS.has(name)) storyOf(element, story).pieces.push(textPiece(element));
    else if (CHARACTERS[name] !== undefined && nameOf(element.parentNode as Element) !== 'w:tabs') story.pieces.push(characterPiece(element, CHARACTERS[name]));
    else {
      for (const child of childElements(element)) visit(child, story);
      if (PARAGRAPHS.has(name)) story.pieces.push(fixedPiece('\n'));
      if (name === 'w:tc' && hasNextCell(element)) {
        const last = story.pieces.at(-1);
        if (last?.text === '\n') last.text = '\t';
      }
    }
  };
  read(root, part);
  return stories.filter((story) => story.pieces.some((piece) => piece.text.trim() !== ''));
}

function hasNextCell(cell: Element): boolean {
  const cells = childElements(cell.parentNode!).filter((one) => nameOf(one) === 'w:tc');
  return cells.at(-1) !== cell;
}

function textPiece(element: Element): Piece {
  return {
    text: element.textContent ?? '',
    write(text) {
      element.textContent = text;
      if (nameOf(element) === 'w:t') element.setAttribute('xml:space', 'preserve');
    },
  };
}

function characterPiece(element: Element, text: string): Piece {
  return {
    text,
    write(written) {
      if (written !== '') {
        const replacement = create(element, 't');
        replacement.setAttribute('xml:space', 'preserve');
        replacement.textContent = written;
        element.parentNode?.insertBefore(replacement, element);
      }
      remove(element);
    },
  };
}
