/** A text as whole words in any case, with any white space between them: every place where a reader would see it written. The text holds more than white space. */
export function wholeWords(text: string): RegExp {
  const words = text.trim().split(/\s+/).map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.join('\\s+')}(?![\\p{L}\\p{N}])`, 'giu');
}
