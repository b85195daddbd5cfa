import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { protocol } from 'electron';
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { securityHeaders } from '../../../../electron/policy/content-security-policy.ts';
import {
  type AppContent,
  answerAppRequest,
  listBuiltFiles,
  registerAppScheme,
  serveApp,
} from '../../../../electron/shell/electron/app-protocol.ts';
import { FakeProtocol, fake } from '../../../support/fake-electron.ts';

vi.mock('electron', () => import('../../../support/fake-electron.ts'));

const outside = mkdtempSync(join(tmpdir(), 'app-protocol-'));
const folder = join(outside, 'renderer');
mkdirSync(join(folder, 'assets'), { recursive: true });
mkdirSync(join(folder, '.vite'));
writeFileSync(join(folder, 'index.html'), '<!doctype html><title>App</title>');
writeFileSync(join(folder, 'assets/index-1.js'), 'export {};');
writeFileSync(join(folder, 'assets/run.exe'), 'MZ');
writeFileSync(join(folder, '.vite/manifest.json'), '{}');
writeFileSync(join(outside, 'secret.json'), '{"secret":true}');

const replies = new Map<string, string>();
const content: AppContent = {
  files: listBuiltFiles(folder),
  takeParked: (path) => {
    const text = replies.get(path) ?? null;
    replies.delete(path);
    return text;
  },
  printModel: (job) => (job === 'job1' ? '{"title":"Paper"}' : null),
};

const get = (path: string, method = 'GET', from = content) =>
  answerAppRequest({ method, url: `app://bundle${path}` }, from);

const expectPolicy = (response: Response): void => {
  for (const [name, value] of Object.entries(securityHeaders)) expect(response.headers.get(name)).toBe(value);
};

beforeEach(() => fake.reset());
afterAll(() => rmSync(outside, { recursive: true }));

describe('the scheme', () => {
  it('is ordinary and secure, and is not let past the policy', () => {
    registerAppScheme();
    expect(protocol).toBeInstanceOf(FakeProtocol);
    expect((protocol as unknown as FakeProtocol).given.get('registerSchemesAsPrivileged')).toEqual([
      [
        {
          scheme: 'app',
          privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
        },
      ],
    ]);
  });

  it('answers by the same rules when Electron asks', async () => {
    const served = new FakeProtocol();
    serveApp(served as unknown as typeof protocol, content);
    const response = await served.handler('handle app')({ method: 'GET', url: 'app://bundle/' });
    expect(response).toBeInstanceOf(Response);
    expect(await (response as Response).text()).toContain('<title>App</title>');
  });
});

describe('an answer', () => {
  it('is the built file with its type', async () => {
    const page = await get('/');
    expect(page.status).toBe(200);
    expect(page.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    const script = await get('/assets/index-1.js');
    expect(script.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
    expect(await script.text()).toBe('export {};');
  });

  it.each([
    ['/index.html', 'GET', 200],
    ['/nothing.html', 'GET', 404],
    ['/assets/run.exe', 'GET', 404],
    ['/constructor', 'GET', 404],
    ['/.vite/manifest.json', 'GET', 400],
    ['/%2e%2e/secret.json', 'GET', 400],
    ['/reply/unknown', 'GET', 404],
    ['/print-model.json?job=other', 'GET', 404],
    ['/print-model.json?job=job1', 'GET', 200],
    ['/index.html', 'POST', 405],
  ])('to %s by %s is %s and carries the policy', async (path, method, status) => {
    const response = await get(path, method);
    expect(response.status).toBe(status);
    expectPolicy(response);
  });

  it('is a refusal with the policy at any other host', async () => {
    const response = await answerAppRequest({ method: 'GET', url: 'app://bundle.evil/index.html' }, content);
    expect(response.status).toBe(403);
    expectPolicy(response);
  });

  it('is empty when a built file has gone since', async () => {
    const files = new Map([['gone.js', join(folder, 'gone.js')]]);
    expect((await get('/gone.js', 'GET', { ...content, files })).status).toBe(404);
  });

  it('hands a parked reply out once', async () => {
    replies.set('/reply/r1', '{"ok":true}');
    const first = await get('/reply/r1');
    expect(first.status).toBe(200);
    expect(await first.json()).toEqual({ ok: true });
    expect((await get('/reply/r1')).status).toBe(404);
  });

  it('gives a print page its model', async () => {
    expect(await (await get('/print-model.json?job=job1')).json()).toEqual({ title: 'Paper' });
  });

  it('never comes from outside the built files, whatever is asked', async () => {
    const allowed = new Set(['<!doctype html><title>App</title>', 'export {};', '']);
    const piece = fc.constantFrom(
      '..',
      '.',
      '/',
      '\\',
      '%2e%2e',
      '%2f',
      '%5c',
      '%00',
      'secret.json',
      'assets',
      'index.html',
      '.vite',
      'renderer',
      outside,
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
        const response = await get(`/${pieces.join('')}`);
        expectPolicy(response);
        expect(allowed).toContain(await response.text());
      }),
      { numRuns: 1000 },
    );
  });
});
