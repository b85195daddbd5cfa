import { describe, expect, it } from 'vitest';
import { appOrigin, appPage, isPage, mayRequest } from '../../../../electron/policy/navigation.ts';
import { hostileUrls } from '../../../support/hostile-urls.ts';

describe('the app page', () => {
  it('is itself, with any query or fragment', () => {
    expect(isPage(appPage, appPage)).toBe(true);
    expect(isPage(`${appPage}?x=1#scores`, appPage)).toBe(true);
  });

  it.each(hostileUrls)('is not %j', (url) => {
    expect(isPage(url, appPage)).toBe(false);
  });
});

describe('a request from a page', () => {
  const rules = { origin: appOrigin, devTools: false };

  it('may reach the app and nothing else', () => {
    expect(mayRequest(`${appOrigin}/assets/index.js`, 'script', rules)).toBe(true);
    expect(mayRequest(`${appOrigin}/reply/abc`, 'xhr', rules)).toBe(true);
  });

  it.each([
    'http://example.org/',
    'https://example.org/pixel.png',
    'ws://example.org/',
    'wss://example.org/',
    'ftp://example.org/',
    'file:///etc/passwd',
    'file://server/share/x.png',
    'app://bundle.evil/x.js',
    'app://user@bundle/x.js',
    'chrome://version',
    'blob:https://example.org/1234',
    'blob:app://bundle.evil/1234',
    'not an address',
    '',
  ])('may not reach %j', (url) => {
    expect(mayRequest(url, 'image', rules)).toBe(false);
  });

  it('may use pictures that are data, and no other data', () => {
    expect(mayRequest('data:image/svg+xml,<svg/>', 'image', rules)).toBe(true);
    for (const type of ['script', 'mainFrame', 'subFrame', 'stylesheet', 'xhr', 'other']) {
      expect(mayRequest('data:text/html,<script>1</script>', type, rules)).toBe(false);
    }
  });

  it('may use blobs that the app page made', () => {
    expect(mayRequest(`blob:${appOrigin}/0f1e`, 'image', rules)).toBe(true);
  });

  it('may open developer tools only in a copy that has them', () => {
    const url = 'devtools://devtools/bundled/devtools_app.html';
    expect(mayRequest(url, 'mainFrame', rules)).toBe(false);
    expect(mayRequest(url, 'mainFrame', { ...rules, devTools: true })).toBe(true);
  });
});
