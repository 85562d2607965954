/** Elements that show text or lay it out; all others go with what is in them (scripts, style sheets, frames, forms, objects). */
export const KEPT_ELEMENTS: ReadonlySet<string> = new Set([
  'html', 'head', 'body', 'main', 'section', 'article', 'header', 'footer', 'nav', 'aside', 'div', 'p', 'span', 'br', 'hr', 'center',
  'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'address', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'figure', 'figcaption',
  'table', 'caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'img',
  'b', 'i', 'u', 's', 'strong', 'em', 'small', 'big', 'sub', 'sup', 'mark', 'code', 'kbd', 'samp', 'var', 'tt', 'del', 'ins', 'strike', 'font', 'wbr', 'q', 'cite', 'dfn', 'time', 'bdi', 'bdo', 'label', 'fieldset', 'legend', 'details', 'summary',
]);

/** Elements that go while what they hold stays: a link becomes its text. */
export const UNWRAPPED: ReadonlySet<string> = new Set(['a', 'abbr', 'acronym', 'data', 'form', 'area', 'map', 'ruby', 'rb', 'o:p', 'nobr', 'blink', 'picture', 'noscript']);

/** Elements that end a line of text. */
export const BLOCKS: ReadonlySet<string> = new Set([
  'p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'tr', 'td', 'th', 'blockquote', 'pre', 'address', 'dt', 'dd', 'caption', 'figcaption', 'table', 'ul', 'ol', 'header', 'footer', 'section', 'article', 'center', 'hr', 'legend', 'summary', 'body',
]);

const LENGTH = /^\d+(\.\d+)?(%|px|pt|em)?$/;
const WORD = /^[a-z]{1,12}$/i;
const COLOUR = /^(#[0-9a-f]{3,8}|[a-z]{3,20})$/i;

/** Attributes that stay when their value has the form, are searched as text, or are cleaned as a style; all others go. */
export const ATTRIBUTES: Record<string, RegExp | 'text' | 'style'> = {
  alt: 'text', title: 'text', 'aria-label': 'text', style: 'style',
  width: LENGTH, height: LENGTH, border: LENGTH, cellpadding: LENGTH, cellspacing: LENGTH, colspan: LENGTH, rowspan: LENGTH, span: LENGTH, size: /^[-+]?\d{1,2}$/, start: LENGTH, hspace: LENGTH, vspace: LENGTH,
  align: WORD, valign: WORD, dir: WORD, nowrap: /^(nowrap)?$/i, type: /^(disc|circle|square|[1aAiI])$/, color: COLOUR, bgcolor: COLOUR,
  face: /^[\w ,'"-]{1,80}$/, lang: /^[a-z]{2,3}(-[a-z]{2,4})?$/i, charset: /^utf-8$/i,
};

/** Attributes whose values are words of the language HTML and say nothing of anybody. */
export const TECHNICAL: ReadonlySet<string> = new Set(['style', 'class', 'http-equiv', 'charset', 'type', 'rel', 'media', 'lang', 'xml:lang', 'dir', 'width', 'height']);

/** Style declarations that only lay out and colour. */
export const STYLE_PROPERTY = /^(color|background-color|background|font|font-family|font-size|font-weight|font-style|font-variant|text-align|text-decoration|text-indent|text-transform|line-height|letter-spacing|white-space|vertical-align|margin|margin-(top|right|bottom|left)|padding|padding-(top|right|bottom|left)|border|border-(top|right|bottom|left|color|style|width|collapse|spacing|radius)|width|height|max-width|min-width|max-height|min-height|float|clear|display|list-style|list-style-type|direction|page-break-(before|after|inside)|word-break|overflow-wrap)\s*:(?!.*(url|expression|image|@|\\|\/\*))[^<>{}]{0,200}$/i;
