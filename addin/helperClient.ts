import type { z } from 'zod';
import { caseResultSchema, inspectionSchema, type CaseResult, type Decisions, type Inspection } from '../shared/contract/case.ts';
import {
  NAME_HEADER, ROLE_HEADER, TOKEN_HEADER, TOKEN_META, caseStateSchema, createdSchema, faceReviewSchema, linkSchema, optionsSchema, refusalSchema,
  type CaseRequest, type CaseState, type FaceReview, type LinkRequest, type Options, type Role,
} from '../shared/contract/http.ts';
import type { Problem } from '../shared/journal.ts';

/** A refusal of the helper, or its silence (`helper-away`). */
export class HelperError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

const AWAY = (): HelperError => new HelperError({ code: 'helper-away', message: 'The helper does not answer.' });

/** The token that a page of the helper carries. */
function tokenOf(page: Document): string {
  return page.querySelector<HTMLMetaElement>(`meta[name="${TOKEN_META}"]`)?.content ?? '';
}

/** Speaks to the helper that served this page; every answer is checked against the contract. */
export class HelperClient {
  #token: string;

  constructor(token = tokenOf(document)) {
    this.#token = token;
  }

  options(): Promise<Options> {
    return this.#json(optionsSchema, '/options');
  }

  async createCase(request: CaseRequest): Promise<string> {
    return (await this.#json(createdSchema, '/cases', { method: 'POST', body: JSON.stringify(request) })).id;
  }

  async upload(id: string, name: string, role: Role, content: Blob, signal?: AbortSignal): Promise<void> {
    const headers = { [NAME_HEADER]: encodeURIComponent(name), [ROLE_HEADER]: role, 'content-type': 'application/octet-stream' };
    await this.#ask(`/cases/${id}/files`, { method: 'POST', headers, body: content, signal: signal ?? null });
  }

  async inspect(id: string): Promise<void> {
    await this.#ask(`/cases/${id}/inspect`, { method: 'POST' });
  }

  inspection(id: string): Promise<Inspection> {
    return this.#json(inspectionSchema, `/cases/${id}/inspection`);
  }

  /** A frame of an instance as it is, PNG. */
  async frame(id: string, instance: string, index: number): Promise<Blob> {
    return (await this.#ask(`/cases/${id}/frames/${instance}/${index}`)).blob();
  }

  facePreview(id: string, series: string): Promise<FaceReview> {
    return this.#json(faceReviewSchema, `/cases/${id}/series/${series}/face`);
  }

  async run(id: string, decisions: Decisions): Promise<void> {
    await this.#ask(`/cases/${id}/run`, { method: 'POST', body: JSON.stringify(decisions) });
  }

  async cancel(id: string): Promise<void> {
    await this.#ask(`/cases/${id}/cancel`, { method: 'POST' });
  }

  result(id: string): Promise<CaseResult> {
    return this.#json(caseResultSchema, `/cases/${id}/result`);
  }

  async delivery(id: string, index: number): Promise<Blob> {
    return (await this.#ask(`/cases/${id}/deliveries/${index}`)).blob();
  }

  async bundle(id: string, bundle: 'images' | 'certificate'): Promise<Blob> {
    return (await this.#ask(`/cases/${id}/bundles/${bundle}`)).blob();
  }

  /** The path of a download that works once, for the browser itself to follow. */
  async link(id: string, what: LinkRequest['what']): Promise<string> {
    return (await this.#json(linkSchema, `/cases/${id}/link`, { method: 'POST', body: JSON.stringify({ what }) })).path;
  }

  /** Wipes the case. `keepalive` lets the request outlive the page. */
  async wipe(id: string): Promise<void> {
    await this.#ask(`/cases/${id}`, { method: 'DELETE', keepalive: true });
  }

  /**
   * The states of a case as they come, until the reader stops; undefined where the helper says no more than that it is there.
   * Server-sent events by `fetch`: `EventSource` cannot send the token.
   */
  async *states(id: string, signal: AbortSignal): AsyncGenerator<CaseState | undefined> {
    const response = await this.#ask(`/cases/${id}/events`, { signal });
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    for (;;) {
      const { done, value } = await reader.read().catch((error: unknown) => {
        throw signal.aborted ? error : AWAY();
      });
      if (done) return;
      const events = (text + value).split('\n\n');
      text = events.pop()!;
      for (const event of events) {
        const data = /^data: (.*)$/m.exec(event)?.[1];
        yield data ? caseStateSchema.parse(JSON.parse(data)) : undefined;
      }
    }
  }

  async #json<Shape extends z.ZodType>(schema: Shape, path: string, init?: RequestInit): Promise<z.output<Shape>> {
    return schema.parse(await (await this.#ask(path, init)).json());
  }

  /** Takes the token of the helper that runs now from its page. */
  async #renew(): Promise<void> {
    const page = await fetch(location.pathname, { cache: 'no-store' }).catch(() => {
      throw AWAY();
    });
    this.#token = tokenOf(new DOMParser().parseFromString(await page.text(), 'text/html'));
  }

  /** @param renewed whether the token was just taken anew: a helper that was started again has another. */
  async #ask(path: string, init: RequestInit = {}, renewed = false): Promise<Response> {
    const headers = { 'content-type': 'application/json', ...init.headers, [TOKEN_HEADER]: this.#token };
    const response = await fetch(`/api${path}`, { ...init, headers }).catch((error: unknown) => {
      if (init.signal?.aborted) throw error;
      throw AWAY();
    });
    if (response.ok) return response;
    const refusal = refusalSchema.safeParse(await response.json().catch(() => undefined));
    if (refusal.data?.code === 'guard-token' && !renewed) {
      await this.#renew();
      return this.#ask(path, init, true);
    }
    throw new HelperError(refusal.success ? refusal.data : { code: 'unexpected', message: `The helper could not do this. (${response.status})` });
  }
}
