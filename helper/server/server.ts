import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import express, { type NextFunction, type Request, type Response } from 'express';
import { DEFAULT_PORT } from '../../shared/contract/http.ts';
import { packageRoot } from '../packageRoot.ts';
import { ProblemError, problemOf } from '../problem.ts';
import { sweep } from '../workspace.ts';
import { serverCertificate, type ServerCertificate } from './authority.ts';
import { ownHost, ownOrigin, securityHeaders, withToken } from './guard.ts';
import type { CaseOpener } from './job.ts';
import { Jobs } from './jobs.ts';
import { Links } from './links.ts';
import { pages } from './pages.ts';
import { downloads, routes, type Download } from './routes.ts';

export interface ServerOptions {
  /** 0 takes any free port; the manifests name the default. */
  port?: number;
  /** The pipeline. */
  open: CaseOpener;
  /** The folder of the built pane. */
  pane?: string;
  /** A case that nobody asks for is wiped after this long. */
  idleMs?: number;
}

export interface RunningServer {
  url: string;
  port: number;
  /** For programs on this machine that speak to the API; pages get it with their HTML. */
  token: string;
  /** The file that a person tells the system to trust. */
  authorityFile: string;
  /** Ends connections and wipes every case. */
  close(): Promise<void>;
}

/** The codes of problems whose HTTP status is not 400. */
const STATUS: Record<string, number> = {
  'guard-host': 421, 'guard-origin': 403, 'guard-token': 401, 'case-unknown': 404, 'link-lapsed': 404, 'not-found': 404,
  'wrong-phase': 409, 'not-inspected': 409, 'not-done': 409, 'too-large': 413, 'too-many-files': 413, 'too-many-cases': 429, unexpected: 500, 'pane-missing': 503,
};

/**
 * Serves the pane and the API over HTTPS on the loopback addresses of this machine.
 * @throws ProblemError `port-taken` when another program listens there.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  sweep();
  const root = packageRoot();
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
  const certificate = await serverCertificate();
  const token = randomBytes(32).toString('base64url');
  const jobs = new Jobs(options.open, options.idleMs);
  const links = new Links<Download>();
  let port = options.port ?? DEFAULT_PORT;

  const app = express();
  app.disable('x-powered-by').disable('etag');
  app.use(securityHeaders, ownHost(() => port));
  app.use(pages({ pane: options.pane ?? path.join(root, 'dist', 'addin'), icons: path.join(root, 'addin', 'icons') }, token));
  app.use(ownOrigin);
  app.use(downloads(jobs, links));
  app.use('/api', withToken(token), routes(jobs, links, version));
  app.use(() => {
    throw new ProblemError('not-found', 'There is nothing at this address.');
  });
  app.use(refuse);

  const servers = await listen(app, certificate, port);
  port = (servers[0]!.address() as AddressInfo).port;
  return {
    url: `https://localhost:${port}`,
    port,
    token,
    authorityFile: certificate.authorityFile,
    async close() {
      await jobs.close();
      await Promise.all(servers.map(stop));
    },
  };
}

/** Every error ends here: as a problem in words, and nothing is logged, since messages may quote what a case holds. */
// eslint-disable-next-line @typescript-eslint/no-unused-vars -- express tells error handlers by their four parameters
function refuse(error: unknown, _request: Request, response: Response, _next: NextFunction): void {
  const problem = problemOf(error, 'The helper could not do this.');
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.status(bodyStatus(error) ?? STATUS[problem.code] ?? 400).json(problem);
}

/** The status that express's own body reader asks for, e.g. 413. */
function bodyStatus(error: unknown): number | undefined {
  const status = error instanceof Error && 'type' in error && 'status' in error ? error.status : undefined;
  return typeof status === 'number' ? status : undefined;
}

/** One server an address: `localhost` means either, and a listener on all addresses would be reachable from outside. */
async function listen(app: express.Express, certificate: ServerCertificate, port: number): Promise<https.Server[]> {
  const first = await listenOn(app, certificate, '127.0.0.1', port);
  try {
    return [first, await listenOn(app, certificate, '::1', (first.address() as AddressInfo).port)];
  } catch (error) {
    // A machine without IPv6 is served on IPv4 alone.
    if (!['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes((error as NodeJS.ErrnoException).code ?? '')) {
      await stop(first);
      throw error;
    }
    return [first];
  }
}

function listenOn(app: express.Express, { key, chain }: ServerCertificate, host: string, port: number): Promise<https.Server> {
  const server = https.createServer({ key, cert: chain, minVersion: 'TLSv1.2' }, app);
  // A large series takes its time; a connection that sends nothing does not.
  server.requestTimeout = 0;
  server.headersTimeout = 30_000;
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new ProblemError('port-taken', `Another program uses port ${port}. CaseVeil may be running already; otherwise choose another port.`) : error);
    });
    server.listen({ host, port, exclusive: true }, () => resolve(server));
  });
}

function stop(server: https.Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
