/**
 * A message as one HTML document for the helper and back: the subject is its first heading. (A `<title>` would be the natural
 * place, but cleaners of HTML rightly drop what is not shown.)
 */
export function messageDocument(subject: string, bodyHtml: string): Blob {
  const parsed = new DOMParser().parseFromString(bodyHtml, 'text/html');
  const heading = parsed.createElement('h1');
  heading.textContent = subject;
  parsed.body.prepend(heading);
  return new Blob([`<!DOCTYPE html><html><head><meta charset="utf-8"></head>${parsed.body.outerHTML}</html>`], { type: 'text/html' });
}

export function messageParts(html: string): { subject: string; bodyHtml: string } {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const heading = parsed.body.querySelector('h1');
  const subject = heading?.textContent?.trim() ?? '';
  heading?.remove();
  return { subject, bodyHtml: parsed.body.innerHTML };
}
