import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Router, json, type Request, type Response } from 'express';
import type { z } from 'zod';
import {
  NAME_HEADER, ROLES, ROLE_HEADER, caseRequestSchema, linkRequestSchema, type CaseState, type LinkRequest, type Options, type Role,
} from '../../shared/contract/http.ts';
import { PRESETS, preset } from '../../shared/policy/presets.ts';
import { effectivePolicy, type CaseOptions } from '../case/options.ts';
import { ProblemError } from '../problem.ts';
import { listProjects } from '../vault/projects.ts';
import { sendEvents } from './events.ts';
import type { Job, ResultFile } from './job.ts';
import type { Jobs } from './jobs.ts';
import { LIMITS } from './limits.ts';
import type { Links } from './links.ts';
import { resultArchive } from './resultArchive.ts';

/** What a download link leads to: one delivery of a case, or a bundle. */
export interface Download extends LinkRequest {
  job: string;
}

/** The API under `/api`: each route checks its input and hands over to the job. */
export function routes(jobs: Jobs, links: Links<Download>, version: string): Router {
  const router = Router();
  const body = json({ limit: LIMITS.json, strict: true });
  const job = (request: Request): Job => jobs.get(String(request.params['id']));
  const answer = (response: Response, state: CaseState): void => void response.json(state);

  router.get('/options', (_request, response) => {
    const policies = PRESETS.map(({ name, title, advice, reversible }) => ({ name, title, advice, reversible }));
    response.json({ version, policies, projects: listProjects().map((project) => project.name) } satisfies Options);
  });

  router.post('/cases', body, (request, response) => {
    response.status(201).json({ id: jobs.create(caseOptions(request)).id });
  });
  router.get('/cases/:id', (request, response) => answer(response, job(request).state));
  router.delete('/cases/:id', async (request, response) => {
    await jobs.remove(String(request.params['id']));
    response.status(204).end();
  });
  router.get('/cases/:id/events', (request, response) => sendEvents(job(request), request, response));

  router.post('/cases/:id/files', async (request, response) => {
    const target = job(request);
    await target.add(fileName(request), fileRole(request), request);
    response.status(201).json(target.state);
  });
  router.post('/cases/:id/inspect', (request, response) => {
    const target = job(request);
    target.startInspection();
    answer(response.status(202), target.state);
  });
  router.get('/cases/:id/inspection', (request, response) => void response.json(job(request).inspection));
  router.get('/cases/:id/frames/:instance/:index', async (request, response) => {
    const { instance, index } = request.params;
    response.type('image/png').set('cache-control', 'no-store').send(Buffer.from(await job(request).frame(instance, Number(index))));
  });
  router.get('/cases/:id/series/:series/face', async (request, response) => void response.json(await job(request).facePreview(request.params.series)));
  router.post('/cases/:id/run', body, (request, response) => {
    const target = job(request);
    target.startRun(request.body);
    answer(response.status(202), target.state);
  });
  router.post('/cases/:id/cancel', async (request, response) => {
    const target = job(request);
    await target.cancel();
    answer(response, target.state);
  });

  router.get('/cases/:id/result', (request, response) => void response.json(job(request).result));
  router.get('/cases/:id/deliveries/:index', (request, response) => sendResult(job(request), Number(request.params['index']), response));
  router.get('/cases/:id/bundles/:bundle', (request, response) => {
    const { what } = checkedValue(linkRequestSchema, { what: request.params['bundle'] });
    return sendResult(job(request), what, response);
  });
  router.post('/cases/:id/link', body, (request, response) => {
    const { what } = checked(linkRequestSchema, request);
    const target = job(request);
    // What cannot be sent is refused now, while the pane can tell it, and not in the browser's download list.
    if (typeof what === 'number') target.resultFile(what);
    else target.bundle(what);
    response.status(201).json({ path: `/download/${links.create({ job: target.id, what })}` });
  });
  return router;
}

/** `/download/NAME`: what a link leads to, without a token, once. */
export function downloads(jobs: Jobs, links: Links<Download>): Router {
  const router = Router();
  router.get('/download/:link', async (request, response) => {
    const { job, what } = links.take(String(request.params['link']));
    await sendResult(jobs.get(job), what, response);
  });
  return router;
}

async function sendResult(job: Job, what: LinkRequest['what'], response: Response): Promise<void> {
  if (typeof what === 'number') return sendFile(job.resultFile(what), response);
  const files = job.bundle(what);
  if (what === 'certificate') return sendFile(files[0]!, response);
  response.type('application/zip').attachment(`${job.result.pseudonyms[0] ?? 'case'}-${what}.zip`);
  await pipeline(resultArchive(files), response);
}

function sendFile({ name, file }: ResultFile, response: Response): Promise<void> {
  return new Promise((resolve, reject) => {
    response.download(file, path.basename(name), { cacheControl: false, lastModified: false, dotfiles: 'allow' }, (error) => (error ? reject(error) : resolve()));
  });
}

function caseOptions(request: Request): CaseOptions {
  const wanted = checked(caseRequestSchema, request);
  const policy = typeof wanted.policy === 'string' ? preset(wanted.policy) : wanted.policy;
  if (!policy) throw new ProblemError('policy-unknown', 'There is no policy of this name. Choose one of the list.');
  // What names nothing is refused now, and not when all files were sent.
  effectivePolicy({ ...wanted, policy });
  return { ...wanted, policy };
}

function fileName(request: Request): string {
  try {
    const name = decodeURIComponent(request.get(NAME_HEADER) ?? '').slice(0, 1000);
    if (name !== '') return name;
  } catch {
    // Falls through: a broken escape is no name either.
  }
  throw new ProblemError('file-name', 'A file came without a readable name. Add it again.');
}

function fileRole(request: Request): Role {
  const role = request.get(ROLE_HEADER) ?? 'any';
  if (!(ROLES as readonly string[]).includes(role)) throw new ProblemError('bad-request', 'The request is not one that CaseVeil understands.');
  return role as Role;
}

/** The body as the schema has it. The refusal tells where it differs, never with what: a body holds original values. */
function checked<Shape extends z.ZodType>(schema: Shape, request: Request): z.output<Shape> {
  return checkedValue(schema, request.body);
}

function checkedValue<Shape extends z.ZodType>(schema: Shape, value: unknown): z.output<Shape> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues[0]?.path.filter((part) => typeof part === 'string').join('.') ?? '';
  throw new ProblemError('bad-request', `The request is not one that CaseVeil understands${where ? ` (${where})` : ''}.`);
}
