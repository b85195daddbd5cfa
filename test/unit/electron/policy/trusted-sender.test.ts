import { describe, expect, it } from 'vitest';
import { appPage } from '../../../../electron/policy/navigation.ts';
import { isTrustedSender, type Sender } from '../../../../electron/policy/trusted-sender.ts';
import { hostileUrls } from '../../../support/hostile-urls.ts';

const own: Sender = { url: appPage, fromAppWindow: true, isMainFrame: true, isAttached: true };

describe('the sender of a call', () => {
  it('is trusted in the main frame of the app window on the app page', () => {
    expect(isTrustedSender(own, appPage)).toBe(true);
    expect(isTrustedSender({ ...own, url: `${appPage}#weights` }, appPage)).toBe(true);
  });

  it('is refused when the frame is gone', () => {
    expect(isTrustedSender(null, appPage)).toBe(false);
  });

  it.each([
    ['another window', { fromAppWindow: false }],
    ['a frame inside the page', { isMainFrame: false }],
    ['a frame left behind by a navigation', { isAttached: false }],
  ] as const)('is refused when it is %s', (_name, change) => {
    expect(isTrustedSender({ ...own, ...change }, appPage)).toBe(false);
  });

  it.each(hostileUrls)('is refused on the page %j', (url) => {
    expect(isTrustedSender({ ...own, url }, appPage)).toBe(false);
  });
});
