import https from 'node:https';
import { TOKEN_HEADER } from '../../../shared/contract/http.ts';

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
  json<T>(): T;
}

export interface Asking {
  method?: string;
  headers?: Record<string, string>;
  body?: Uint8Array | string;
  host?: string;
}

/** Speaks to a helper as any program could: with headers that a browser would not let a page choose. */
export function ask(port: number, path: string, { method = 'GET', headers = {}, body, host = 'localhost' }: Asking = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = https.request({ host, port, path, method, rejectUnauthorized: false, headers: { Host: `localhost:${port}`, ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const bytes = Buffer.concat(chunks);
        resolve({ status: response.statusCode!, headers: response.headers, body: bytes, json: <T>() => JSON.parse(bytes.toString()) as T });
      });
      response.on('error', reject);
    });
    request.on('error', reject);
    request.end(body);
  });
}

/** A client of the API with the token, as the pane is. */
export class Client {
  readonly port: number;
  readonly token: string;

  constructor(server: { port: number; token: string }) {
    this.port = server.port;
    this.token = server.token;
  }

  get(path: string): Promise<Answer> {
    return ask(this.port, `/api${path}`, { headers: { [TOKEN_HEADER]: this.token } });
  }

  post(path: string, body?: unknown): Promise<Answer> {
    return ask(this.port, `/api${path}`, { method: 'POST', headers: { [TOKEN_HEADER]: this.token, 'Content-Type': 'application/json' }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  }

  delete(path: string): Promise<Answer> {
    return ask(this.port, `/api${path}`, { method: 'DELETE', headers: { [TOKEN_HEADER]: this.token } });
  }

  upload(id: string, name: string, bytes: Uint8Array, role = 'any'): Promise<Answer> {
    return ask(this.port, `/api/cases/${id}/files`, { method: 'POST', headers: { [TOKEN_HEADER]: this.token, 'x-file-name': encodeURIComponent(name), 'x-file-role': role }, body: bytes });
  }

  async create(options: object = {}): Promise<string> {
    return (await this.post('/cases', { policy: 'gdpr-pseudonymised', project: 'tests', ...options })).json<{ id: string }>().id;
  }

  /** Opens a case of one file and waits until it has been looked at. @returns its id. */
  async inspect(project: string, name: string, bytes: Uint8Array): Promise<string> {
    const id = await this.create({ project });
    await this.upload(id, name, bytes);
    await this.post(`/cases/${id}/inspect`);
    await this.until(id, 'review', 'failed');
    return id;
  }

  /** Asks until the case is in one of the phases. */
  async until(id: string, ...phases: string[]): Promise<{ phase: string; problem?: { code: string; message: string } }> {
    for (;;) {
      const state = (await this.get(`/cases/${id}`)).json<{ phase: string }>();
      if (phases.includes(state.phase)) return state;
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  }
}
