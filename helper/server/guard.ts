import { timingSafeEqual } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import { TOKEN_HEADER } from '../../shared/contract/http.ts';
import { ProblemError } from '../problem.ts';

/** The names by which this machine calls itself. Any other Host means that a foreign name was pointed at the loopback address (DNS rebinding). */
const OWN_NAMES = ['localhost', '127.0.0.1', '[::1]'];

const REFUSED = {
  host: new ProblemError('guard-host', 'CaseVeil answers only to localhost. Open the address that the helper printed.'),
  origin: new ProblemError('guard-origin', 'Another web page tried to use CaseVeil. The request was refused.'),
  token: new ProblemError('guard-token', 'The helper was started again since this page was opened. Reload the page.'),
};

/** Refuses requests that do not name this server and its port. */
export function ownHost(port: () => number) {
  return (request: Request, _response: Response, next: NextFunction): void => {
    if (!OWN_NAMES.some((name) => request.headers.host === `${name}:${port()}`)) throw REFUSED.host;
    next();
  };
}

/**
 * Refuses requests that a page of another origin sends. Browsers tell by `Sec-Fetch-Site` (Fetch Metadata) and `Origin`;
 * programs send neither and are held by the token alone.
 */
export function ownOrigin(request: Request, _response: Response, next: NextFunction): void {
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (origin !== undefined && origin !== `https://${host}`) throw REFUSED.origin;
  if (site !== undefined && site !== 'same-origin') throw REFUSED.origin;
  next();
}

/** Refuses requests without the token of this run. */
export function withToken(token: string) {
  const expected = Buffer.from(token);
  return (request: Request, _response: Response, next: NextFunction): void => {
    const given = Buffer.from(request.get(TOKEN_HEADER) ?? '');
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw REFUSED.token;
    next();
  };
}

/** The hosts whose pages may show the pane in a frame: Office and Outlook on the web. Desktop Office does not frame. */
export const OFFICE_FRAMES = [
  'https://*.officeapps.live.com', 'https://*.office.com', 'https://*.office365.com', 'https://outlook.live.com',
  'https://*.outlook.com', 'https://*.sharepoint.com', 'https://*.cloud.microsoft', 'https://*.officeapps.partner.office365.cn',
];

/** Where Microsoft serves office.js; only the pages for Office load it. */
export const OFFICE_SCRIPTS = ['https://appsforoffice.microsoft.com'];

/** The headers of every answer. `script-src` of pages is widened by `contentPolicy`. */
export function securityHeaders(_request: Request, response: Response, next: NextFunction): void {
  response.set({
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'no-store',
  });
  next();
}

/**
 * The content security policy of a page: everything from this origin, styles only with the nonce (Fluent writes style
 * elements), and for Office its script and its frames besides. Connections go nowhere but to the helper.
 */
export function contentPolicy(nonce: string, office: boolean): string {
  return [
    "default-src 'none'",
    `script-src 'self'${office ? ` ${OFFICE_SCRIPTS.join(' ')}` : ''}`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${office ? `'self' ${OFFICE_FRAMES.join(' ')}` : "'none'"}`,
  ].join('; ');
}
