import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { securityHeaders } from '../../../../electron/policy/content-security-policy.ts';
import { answerRequest, readBundle } from '../../../../electron/shell/browser/serve-bundle.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const bundle = new Map([
  ['index.html', { body: Buffer.from('<!doctype html>'), mediaType: 'text/html; charset=utf-8' }],
  ['assets/main-1.js', { body: Buffer.from('go()'), mediaType: 'text/javascript; charset=utf-8' }],
]);
const live = {
  takeParked: (path: string) => (path === '/reply/abc' ? '{"ok":true}' : null),
  printModel: (job: string) => (job === 'job1' ? '{"title":"Paper"}' : null),
};
const get = (url: string, method = 'GET') => answerRequest(bundle, live, method, url);
const bodyOf = (url: string): string | undefined => get(url)?.body.toString();

test('the origin itself is the first page', () => {
  expect(bodyOf('https://app.localhost/')).toBe('<!doctype html>');
});

test('a built file comes with its type and the security headers', () => {
  const answer = get('https://app.localhost/assets/main-1.js');
  expect(answer?.status).toBe(200);
  expect(answer?.headers).toMatchObject({
    ...securityHeaders,
    'Content-Type': 'text/javascript; charset=utf-8',
  });
});

test('a refusal carries the security headers too', () => {
  expect(get('https://app.localhost/gone.js')).toMatchObject({ status: 404, headers: securityHeaders });
});

test.each([
  'http://app.localhost/',
  'https://app.localhost:8443/',
  'https://app.localhost.example.org/',
  'https://example.org/',
  'https://user@app.localhost/',
  'ftp://app.localhost/',
])('%s is not ours and gets no answer', (url) => {
  expect(get(url)).toBeNull();
});

test.each(['POST', 'PUT', 'HEAD', 'OPTIONS'])('%s is refused', (method) => {
  expect(get('https://app.localhost/', method)?.status).toBe(405);
});

test('a parked reply and the model of a job are handed out under their own names only', () => {
  expect(bodyOf('https://app.localhost/reply/abc')).toBe('{"ok":true}');
  expect(get('https://app.localhost/reply/other')?.status).toBe(404);
  expect(bodyOf('https://app.localhost/print-model.json?job=job1')).toBe('{"title":"Paper"}');
  expect(get('https://app.localhost/print-model.json?job=job2')?.status).toBe(404);
});

test('a bundle holds the built files by their path, without those of other kinds', async () => {
  const folder = tempFolder();
  mkdirSync(join(folder, 'assets'));
  mkdirSync(join(folder, '.vite'));
  writeFileSync(join(folder, 'index.html'), '<p>');
  writeFileSync(join(folder, 'assets/a.woff2'), 'font');
  writeFileSync(join(folder, 'assets/a.js.map'), '{}');
  writeFileSync(join(folder, '.vite/manifest.json'), '{}');
  const read = await readBundle(folder);
  expect([...read.keys()].filter((path) => !path.startsWith('.')).sort()).toEqual([
    'assets/a.woff2',
    'index.html',
  ]);
  expect(answerRequest(read, live, 'GET', 'https://app.localhost/.vite/manifest.json')?.status).toBe(400);
});
