import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import express, { Router } from 'express';
import { TOKEN_META } from '../../shared/contract/http.ts';
import { ProblemError } from '../problem.ts';
import { contentPolicy } from './guard.ts';

/** The pages: the same pane, as a plain page that asks nobody, and with office.js for the task pane of an Office host. */
const PAGES = [
  { path: '/', file: 'index.html', office: false },
  { path: '/taskpane.html', file: 'taskpane.html', office: true },
];

/** Where the pane lies. */
export interface PaneFolders {
  /** The built pages and scripts. */
  pane: string;
  icons: string;
}

/** Serves the built pane. The pages carry the run's token, which a page of another origin cannot read. */
export function pages({ pane, icons }: PaneFolders, token: string): Router {
  const router = Router();
  for (const page of PAGES) {
    router.get(page.path, (_request, response) => {
      const nonce = randomBytes(16).toString('base64');
      response.set('Content-Security-Policy', contentPolicy(nonce, page.office));
      response.type('html').send(withSecrets(read(path.join(pane, page.file)), token, nonce));
    });
  }
  // File names of scripts carry their hash, so they never change under one name.
  router.use('/static', express.static(path.join(pane, 'static'), { index: false, immutable: true, maxAge: '365d', cacheControl: true }));
  router.use('/icons', express.static(icons, { index: false, maxAge: '1d' }));
  return router;
}

function withSecrets(html: string, token: string, nonce: string): string {
  return html.replace('</head>', `<meta name="${TOKEN_META}" content="${token}"><meta name="style-nonce" content="${nonce}"></head>`);
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new ProblemError('pane-missing', 'The pane is not built. Run "npm run build" in the folder of CaseVeil.');
  }
}
