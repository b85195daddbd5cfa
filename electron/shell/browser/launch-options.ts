import type { LaunchOptions } from 'playwright-core';
import type { FoundBrowser } from './find-browser.ts';

/**
 * No name is ever resolved, not even the proxy's, and every connection would have to go through that proxy: so nothing
 * reaches the network, whatever a page or the browser itself tries. Interception alone does not see what the browser
 * does for itself.
 */
const noNetwork = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=http://nowhere.invalid:9',
  '--proxy-bypass-list=<-loopback>',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--disable-quic',
];

/** What a browser does unasked: ask for updates, send reports, offer to translate. The driver switches off the rest. */
const quiet = [
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  '--disable-background-networking',
  '--disable-client-side-phishing-detection',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-translate',
  '--disable-logging',
  '--disable-breakpad',
];

const isRoot = (): boolean => process.getuid?.() === 0;

/**
 * How the app starts a browser, with or without a window. Chromium's own sandbox is on; it cannot run as root, where
 * it goes without.
 */
export const launchOptions = (
  browser: FoundBrowser,
  given: { readonly headless: boolean; readonly sandbox?: boolean; readonly args?: readonly string[] },
): LaunchOptions => ({
  executablePath: browser.path,
  headless: given.headless,
  chromiumSandbox: (given.sandbox ?? true) && !isRoot(),
  timeout: 30_000,
  env: { ...process.env, ...browser.env },
  args: [...noNetwork, ...quiet, ...(given.args ?? [])],
});
