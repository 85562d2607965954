import { X509Certificate } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import tls from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BlobReader, ZipReader } from '@zip.js/zip.js';
import { startServer, type RunningServer } from '../../../helper/server/server.ts';
import { Client, ask } from './client.ts';
import { stubOpener } from './stubCase.ts';

const home = mkdtempSync(path.join(os.tmpdir(), 'home-'));
const pane = path.join(home, 'pane');
const closed: string[] = [];
let server: RunningServer;
let client: Client;

beforeAll(async () => {
  process.env['CASEVEIL_HOME'] = home;
  mkdirSync(path.join(pane, 'static'), { recursive: true });
  writeFileSync(path.join(pane, 'index.html'), '<html><head></head></html>');
  writeFileSync(path.join(pane, 'taskpane.html'), '<html><head></head></html>');
  server = await startServer({ port: 0, open: stubOpener(closed), pane });
  client = new Client(server);
});

afterAll(async () => {
  await server.close();
  delete process.env['CASEVEIL_HOME'];
  rmSync(home, { recursive: true, force: true });
});

describe('the certificate', () => {
  it('is trusted for localhost once its authority is, and only the owner reads its key', async () => {
    const ca = readFileSync(server.authorityFile);
    const authorized = await new Promise((resolve, reject) => {
      const socket = tls.connect({ host: '127.0.0.1', servername: 'localhost', port: server.port, ca }, () => {
        resolve(socket.authorized);
        socket.destroy();
      });
      socket.on('error', reject);
    });
    expect(authorized).toBe(true);
    expect(statSync(path.join(home, 'https', 'localhost.key')).mode & 0o777).toBe(0o600);
  });

  it('leaves no key of the authority and limits it to this machine', () => {
    const files = readdirSync(path.join(home, 'https'));
    expect(files.filter((file) => file.endsWith('.key'))).toEqual(['localhost.key']);
    const authority = new X509Certificate(readFileSync(server.authorityFile));
    expect(authority.ca).toBe(true);
    expect(authority.raw.includes(Buffer.from('localhost'))).toBe(true); // the name constraint: its subject does not say so
    expect(authority.subject).not.toContain('localhost');
  });

  it('is the same on the next start', async () => {
    const again = await startServer({ port: 0, open: stubOpener(), pane });
    expect(again.authorityFile).toBe(server.authorityFile);
    expect(again.token).not.toBe(server.token);
    await again.close();
  });
});

describe('the guard', () => {
  it('refuses a foreign name for the loopback address', async () => {
    const answer = await ask(server.port, '/', { headers: { Host: `evil.example:${server.port}` } });
    expect(answer.status).toBe(421);
    expect(answer.body.includes(server.token)).toBe(false);
  });

  it('refuses the API without the token, or with another', async () => {
    expect((await ask(server.port, '/api/options')).status).toBe(401);
    expect((await ask(server.port, '/api/options', { headers: { 'x-caseveil-token': 'A'.repeat(43) } })).status).toBe(401);
    expect((await client.get('/options')).status).toBe(200);
  });

  it.each<Record<string, string>>([
    { Origin: 'https://evil.example' },
    { Origin: 'null' },
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
  ])('refuses other pages even when they know the token: %o', async (headers) => {
    const answer = await ask(server.port, '/api/options', { headers: { 'x-caseveil-token': server.token, ...headers } });
    expect(answer.status).toBe(403);
  });

  it('listens on the loopback addresses alone', async () => {
    const outside = Object.values(os.networkInterfaces()).flat().filter((face) => face && !face.internal && face.family === 'IPv4');
    for (const face of outside) {
      await expect(ask(server.port, '/', { host: face!.address })).rejects.toThrow();
    }
    expect((await ask(server.port, '/', { host: '127.0.0.1' })).status).toBe(200);
  });

  it('lets Office frame the task pane and nobody the plain page, which loads nothing from elsewhere', async () => {
    const plain = (await ask(server.port, '/')).headers['content-security-policy'] as string;
    const office = (await ask(server.port, '/taskpane.html')).headers['content-security-policy'] as string;
    expect(plain).toContain("frame-ancestors 'none'");
    expect(plain).not.toContain('microsoft');
    expect(office).toContain('https://appsforoffice.microsoft.com');
    expect(office).toContain('https://*.officeapps.live.com');
    for (const policy of [plain, office]) expect(policy).not.toContain('unsafe');
  });

  it('hands the token over in the page and nowhere else', async () => {
    const page = await ask(server.port, '/taskpane.html');
    expect(page.body.includes(server.token)).toBe(true);
    expect(JSON.stringify(page.headers)).not.toContain(server.token);
    expect(server.url).not.toContain(server.token);
  });
});

describe('a case', () => {
  it('goes from files to results, one by one and as a ZIP', async () => {
    const id = await client.create();
    expect((await client.upload(id, 'b/Informe Núñez.docx', Buffer.from('second'))).status).toBe(201);
    expect((await client.upload(id, 'a.dcm', Buffer.from('first'))).status).toBe(201);
    expect((await client.post(`/cases/${id}/inspect`)).status).toBe(202);
    await client.until(id, 'review');
    const inspection = (await client.get(`/cases/${id}/inspection`)).json<{ refused: { name: string }[] }>();
    expect(inspection.refused.map(({ name }) => name)).toEqual(['a.dcm', 'b/Informe Núñez.docx']);

    const unknown = await client.post(`/cases/${id}/run`, { keep: ['document-1:body:0-4'] });
    expect([unknown.status, unknown.json()]).toMatchObject([400, { code: 'decisions-invalid', message: expect.stringContaining('keep, entry 1 is not the id') }]);
    expect((await client.get(`/cases/${id}`)).json()).toMatchObject({ phase: 'review' });
    expect((await client.post(`/cases/${id}/run`, {})).status).toBe(202);
    await client.until(id, 'done');
    expect((await client.get(`/cases/${id}/deliveries/0`)).body.toString()).toBe('first');
    const archive = await client.get(`/cases/${id}/bundles/everything`);
    const entries = await new ZipReader(new BlobReader(new Blob([new Uint8Array(archive.body)]))).getEntries();
    expect(entries.map(({ filename }) => filename)).toEqual(['1.bin', '2.bin']);
    await client.delete(`/cases/${id}`);
  });

  it('never hands out what was held back', async () => {
    const id = await finished();
    for (const index of ['1', '7', '-1', 'x']) expect((await client.get(`/cases/${id}/deliveries/${index}`)).status).toBe(400);
    expect((await client.post(`/cases/${id}/link`, { what: 1 })).status).toBe(400);
    await client.delete(`/cases/${id}`);
  });

  it('downloads through a link that works once', async () => {
    const id = await finished();
    const { path: link } = (await client.post(`/cases/${id}/link`, { what: 0 })).json<{ path: string }>();
    expect((await ask(server.port, link)).body.toString()).toBe('x');
    expect((await ask(server.port, link)).status).toBe(404);
    await client.delete(`/cases/${id}`);
  });

  it('streams its states while it works', async () => {
    const id = await client.create();
    await client.upload(id, 'a', Buffer.from('x'));
    const events = client.get(`/cases/${id}/events`);
    await client.post(`/cases/${id}/inspect`);
    await client.until(id, 'review');
    await client.delete(`/cases/${id}`); // ends the stream
    const phases = [...(await events).body.toString().matchAll(/"phase":"(\w+)"/g)].map((match) => match[1]);
    expect([...new Set(phases)]).toEqual(['gathering', 'inspecting', 'review']);
  });

  it('stops when asked and can begin again', async () => {
    const id = await client.create();
    await client.upload(id, 'slow', Buffer.from('x'));
    await client.post(`/cases/${id}/inspect`);
    const state = (await client.post(`/cases/${id}/cancel`)).json<{ phase: string; problem: { code: string } }>();
    expect(state).toMatchObject({ phase: 'gathering', problem: { code: 'cancelled' } });
    await client.delete(`/cases/${id}`);
  });

  it('tells of a failure without a word of what it holds', async () => {
    const id = await client.create();
    await client.upload(id, 'broken', Buffer.from('x'));
    await client.post(`/cases/${id}/inspect`);
    const state = await client.until(id, 'failed');
    expect(JSON.stringify(state)).not.toContain('OKAFOR');
    expect(state.problem?.code).toBe('unexpected');
    await client.delete(`/cases/${id}`);
  });

  it('refuses steps out of turn, unknown policies and malformed bodies, quoting nothing', async () => {
    const id = await client.create();
    expect((await client.post(`/cases/${id}/inspect`)).json()).toMatchObject({ code: 'case-empty' });
    expect((await client.post(`/cases/${id}/run`, {})).status).toBe(409);
    expect((await client.post('/cases', { policy: 'none-such', project: 'p' })).json()).toMatchObject({ code: 'policy-unknown' });
    expect((await client.post('/cases', { policy: 'teaching', project: 'p', remove: ['PatientComment'] })).json()).toMatchObject({ code: 'policy-invalid', message: expect.stringContaining('names PatientComment, which is no DICOM keyword') });
    const malformed = await client.post(`/cases/${id}/run`, { add: [{ label: 'OKAFOR', text: 'OKAFOR' }] });
    expect(malformed.status).toBe(400);
    expect(malformed.body.toString()).not.toContain('OKAFOR');
    const broken = await ask(server.port, `/api/cases/${id}/run`, { method: 'POST', headers: { 'x-caseveil-token': server.token, 'content-type': 'application/json' }, body: '{"OKAFOR' });
    expect(broken.status).toBe(400);
    expect(broken.body.toString()).not.toContain('OKAFOR');
    await client.delete(`/cases/${id}`);
  });

  it('is gone after its deletion: no copy, no answer', async () => {
    const before = workspaces();
    const id = await finished();
    expect(workspaces().length).toBe(before.length + 1);
    await client.delete(`/cases/${id}`);
    expect(workspaces()).toEqual(before);
    expect(closed.length).toBeGreaterThan(0);
    expect((await client.get(`/cases/${id}`)).status).toBe(404);
  });

  it('is wiped when nobody asks for it any more, and when the helper ends', async () => {
    const before = workspaces();
    const short = await startServer({ port: 0, open: stubOpener(), pane, idleMs: 100 });
    const other = new Client(short);
    const forgotten = await other.create();
    await pause(400);
    expect((await other.get(`/cases/${forgotten}`)).status).toBe(404);
    await other.create();
    await short.close();
    expect(workspaces()).toEqual(before);
  });

  it('is one of few at a time', async () => {
    const ids: string[] = [];
    for (let index = 0; index < 8; index++) ids.push(await client.create());
    expect((await client.post('/cases', { policy: 'teaching', project: 'p' })).status).toBe(429);
    for (const id of ids) await client.delete(`/cases/${id}`);
  });
});

async function finished(): Promise<string> {
  const id = await client.create();
  await client.upload(id, 'a', Buffer.from('x'));
  await client.post(`/cases/${id}/inspect`);
  await client.until(id, 'review');
  await client.post(`/cases/${id}/run`, {});
  await client.until(id, 'done');
  return id;
}

function workspaces(): string[] {
  return readdirSync(os.tmpdir()).filter((name) => name.startsWith(`caseveil-${process.pid}-`));
}

function pause(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), ms));
}
