import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mediaTypeOf, readAssetRequest } from '../../../../electron/policy/asset-path.ts';

const origin = 'app://bundle';
const read = (rest: string, method = 'GET') => readAssetRequest(method, `${origin}${rest}`, origin);

describe('what a request to the app asks for', () => {
  it('is the first page at the root, with or without a slash', () => {
    expect(read('')).toEqual({ kind: 'file', path: 'index.html' });
    expect(read('/')).toEqual({ kind: 'file', path: 'index.html' });
  });

  it('is a built file by its path, whatever the query and the fragment', () => {
    expect(read('/assets/index-B4_x-9.js')).toEqual({ kind: 'file', path: 'assets/index-B4_x-9.js' });
    expect(read('/print.html?job=abc#top')).toEqual({ kind: 'file', path: 'print.html' });
  });

  it('is a parked reply by the path that the router knows', () => {
    expect(read('/reply/a1-B_2')).toEqual({ kind: 'reply', path: '/reply/a1-B_2' });
  });

  it('is the model of a print job only with its token', () => {
    expect(read('/print-model.json?job=a1-B_2')).toEqual({ kind: 'print-model', job: 'a1-B_2' });
    expect(read('/print-model.json')).toEqual({ kind: 'refused', status: 400 });
    expect(read('/print-model.json?job=../x')).toEqual({ kind: 'refused', status: 400 });
  });

  it('is the same at another origin of ours, as the browser shell has', () => {
    expect(readAssetRequest('GET', 'https://app.localhost/assets/a.css', 'https://app.localhost')).toEqual({
      kind: 'file',
      path: 'assets/a.css',
    });
  });
});

describe('a request that is refused', () => {
  it.each(['POST', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'get', ''])('uses the method %j', (method) => {
    expect(read('/index.html', method)).toEqual({ kind: 'refused', status: 405 });
  });

  it.each([
    'app://bundle.evil/index.html',
    'app://bundle@evil/index.html',
    'app://user@bundle/index.html',
    'app://bundle:80/index.html',
    'app://Bundle/index.html',
    'app://other/index.html',
    'app:///index.html',
    'https://bundle/index.html',
    'file:///etc/passwd',
  ])('goes to %s', (url) => {
    expect(readAssetRequest('GET', url, origin)).toEqual({ kind: 'refused', status: 403 });
  });

  it.each(['', 'index.html', '//bundle/index.html', 'app://'])('is not a whole address: %j', (url) => {
    expect(readAssetRequest('GET', url, origin).kind).toBe('refused');
  });

  it.each([
    '/../package.json',
    '/assets/../../package.json',
    '/%2e%2e/package.json',
    '/.%2E/package.json',
    '/assets/%2e%2e%2fpackage.json',
    '/..%2fpackage.json',
    '/..%5cpackage.json',
    '/..\\package.json',
    '/assets\\index.js',
    '/%252e%252e/package.json',
    '/./index.html',
    '//index.html',
    '/assets//index.js',
    '/assets/',
    '/C:/Windows/win.ini',
    '/C|/Windows/win.ini',
    '//server/share/file',
    '/index.html%00.js',
    '/index.html\u0000',
    '/.vite/manifest.json',
    '/assets/.hidden',
    '/ index.html',
    '/index.html%20',
    '/ｉndex.html',
    '/assets/CON:',
    '/reply/',
    '/reply/a/b',
    '/reply/%61',
    `/reply/${'a'.repeat(65)}`,
  ])('asks for %j', (path) => {
    expect(read(path)).toEqual({ kind: 'refused', status: 400 });
  });

  it('never leads to a path that climbs, starts at a root or hides, whatever is asked', () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '/',
      '\\',
      '%2e',
      '%2f',
      '%5c',
      '%00',
      '%25',
      '\0',
      ':',
      'C:',
      '~',
      '?',
      '#',
      '@',
      'a',
      'index.html',
      'assets',
      ' ',
    );
    const path = fc.oneof(
      fc.array(piece, { maxLength: 12 }).map((all) => all.join('')),
      fc.string(),
    );
    fc.assert(
      fc.property(path, (text) => {
        const asked = read(`/${text}`);
        if (asked.kind !== 'file' && asked.kind !== 'reply') return;
        for (const segment of asked.path.replace(/^\//, '').split('/')) {
          expect(segment).toMatch(/^[A-Za-z0-9_-][A-Za-z0-9._-]*$/);
        }
      }),
      { numRuns: 5000 },
    );
  });
});

describe('the media type of a built file', () => {
  it('is known for what the build makes', () => {
    expect(mediaTypeOf('index.html')).toBe('text/html; charset=utf-8');
    expect(mediaTypeOf('assets/a.JS')).toBe('text/javascript; charset=utf-8');
    expect(mediaTypeOf('assets/a.woff2')).toBe('font/woff2');
  });

  it('is not known for anything else, so that it is not served', () => {
    expect(mediaTypeOf('run.exe')).toBeNull();
    expect(mediaTypeOf('noending')).toBeNull();
    expect(mediaTypeOf('x.constructor')).toBeNull();
  });
});
