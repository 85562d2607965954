import type { Request, Response } from 'express';
import type { CaseState } from '../../shared/contract/http.ts';
import type { Job } from './job.ts';

/** Comments keep the connection from being taken for dead. */
const HEARTBEAT_MS = 15_000;

/** Sends the states of a case as server-sent events (WHATWG HTML 9.2) until the reader goes away; the present one comes first. */
export function sendEvents(job: Job, request: Request, response: Response): void {
  response.set({ 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' });
  response.flushHeaders();
  const send = (state: CaseState): void => void response.write(`event: state\ndata: ${JSON.stringify(state)}\n\n`);
  const heartbeat = setInterval(() => {
    job.touch();
    response.write(': still here\n\n');
  }, HEARTBEAT_MS);
  const end = (): void => void response.end();
  job.on('state', send).on('closed', end);
  request.on('close', () => {
    clearInterval(heartbeat);
    job.off('state', send).off('closed', end);
  });
  send(job.state);
}
