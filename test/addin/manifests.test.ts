import { existsSync, readFileSync } from 'node:fs';
import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { DEFAULT_PORT } from '../../shared/contract/http.ts';

const ORIGIN = `https://localhost:${DEFAULT_PORT}`;

describe.each(['manifest.xml', 'manifest.outlook.xml', 'manifest.json'])('%s', (name) => {
  const text = readFileSync(name, 'utf8');

  it('names no other server than the helper', () => {
    const urls = [...text.matchAll(/https?:\/\/[^"<\s]+/g)].map(([url]) => url).filter((url) => !/schemas\.microsoft\.com|www\.w3\.org|developer\.microsoft\.com/.test(url));
    expect(urls.length).toBeGreaterThan(5);
    for (const url of urls) expect(url.startsWith(`${ORIGIN}/`)).toBe(true);
  });

  it('names only icons that are there', () => {
    const icons = [...text.matchAll(/icons\/[\w-]+\.png/g)].map(([icon]) => icon);
    expect(icons.length).toBeGreaterThan(2);
    for (const icon of icons) expect(existsSync(`addin/${icon}`), icon).toBe(true);
  });

  it('refers to no resource that it does not define', () => {
    if (name.endsWith('.json')) {
      const manifest = JSON.parse(text) as { extensions: { runtimes: { actions: { id: string }[] }[] }[] };
      const actions = manifest.extensions.flatMap(({ runtimes }) => runtimes.flatMap((runtime) => runtime.actions.map(({ id }) => id)));
      for (const [, id] of text.matchAll(/"actionId": "(\w+)"/g)) expect(actions).toContain(id);
      return;
    }
    const document = new DOMParser().parseFromString(text, 'text/xml');
    const elements = [...document.getElementsByTagName('*')];
    const defined = new Set(elements.map((element) => element.getAttribute('id')));
    const used = elements.map((element) => element.getAttribute('resid')).filter((id) => id !== null && id !== '');
    expect(used.length).toBeGreaterThan(5);
    for (const id of used) expect(defined.has(id), id ?? '').toBe(true);
  });
});
