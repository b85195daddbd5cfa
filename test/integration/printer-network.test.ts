import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { expect, test } from 'vitest';
import { findBrowser } from '../../electron/shell/browser/find-browser.ts';
import { launchOptions } from '../../electron/shell/browser/launch-options.ts';
import { tempFolder } from '../support/temp-folder.ts';

interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly { readonly type: number }[];
}

/**
 * Events of the browser's own network log that mean that something left, or tried to. Naming a peer for a UDP socket
 * is none of them: that is how Chromium asks the system for a route, and sends nothing.
 */
const socketEvents = ['TCP_CONNECT_ATTEMPT', 'UDP_BYTES_SENT', 'HOST_RESOLVER_DNS_TASK'];

/** A server on this machine that counts who calls. */
const listen = async () => {
  let calls = 0;
  const server = createServer((socket) => {
    calls += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return { port: address.port, calls: () => calls, close: () => server.close() };
};

/** Tries every way out that a page has, with nothing in between but the browser's own arguments. */
const tryToLeave = async (browser: Browser, port: number): Promise<readonly string[]> => {
  const page = await browser.newPage();
  const addresses = [
    `http://127.0.0.1:${port}/`,
    `http://localhost:${port}/`,
    'https://example.org/',
    'http://192.0.2.1/',
  ];
  const visited = await Promise.all(
    addresses.map(async (address) => {
      const tab = await browser.newPage();
      return tab.goto(address, { timeout: 10_000 }).then(
        () => address,
        () => 'refused',
      );
    }),
  );
  await page.setContent(
    `<link rel="dns-prefetch" href="//example.org"><link rel="preconnect" href="//example.org">`,
  );
  const fetched = await page.evaluate(
    async ([own]) => {
      const attempt = (work: Promise<unknown>): Promise<string> =>
        work.then(
          () => 'reached',
          () => 'refused',
        );
      const socket = new Promise((resolve, reject) => {
        const opened = new WebSocket(`ws://127.0.0.1:${own}/`);
        opened.onopen = resolve;
        opened.onerror = reject;
      });
      new RTCPeerConnection({ iceServers: [{ urls: 'stun:192.0.2.1:3478' }] }).createDataChannel('x');
      navigator.sendBeacon(`http://127.0.0.1:${own}/`);
      return [
        await attempt(fetch(`http://127.0.0.1:${own}/`, { mode: 'no-cors' })),
        await attempt(fetch('https://example.org/', { mode: 'no-cors' })),
        await attempt(socket),
      ];
    },
    [port] as const,
  );
  return [...visited, ...fetched];
};

test('with the arguments of the app, neither a page nor the browser itself opens a connection', async () => {
  const found = await findBrowser();
  if (!found.ok) throw new Error(found.error.message);
  const server = await listen();
  const log = join(tempFolder(), 'net.json');
  const browser = await chromium.launch(
    launchOptions(found.value, { headless: true, args: [`--log-net-log=${log}`] }),
  );
  try {
    expect(new Set(await tryToLeave(browser, server.port))).toEqual(new Set(['refused']));
  } finally {
    await browser.close();
    server.close();
  }
  expect(server.calls()).toBe(0);

  const { constants, events }: NetLog = JSON.parse(await readFile(log, 'utf8'));
  expect(events.length).toBeGreaterThan(0);
  const counts = socketEvents.map((name) => {
    const type = constants.logEventTypes[name];
    if (type === undefined) throw new Error(`The log knows no ${name}.`);
    return [name, events.filter((event) => event.type === type).length];
  });
  expect(Object.fromEntries(counts)).toEqual(Object.fromEntries(socketEvents.map((name) => [name, 0])));
});

test('without those arguments a page reaches a server on this machine, so that the test above can fail', async () => {
  const found = await findBrowser();
  if (!found.ok) throw new Error(found.error.message);
  const server = await listen();
  const browser = await chromium.launch({
    ...launchOptions(found.value, { headless: true }),
    args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${server.port}/`).catch(() => {});
  } finally {
    await browser.close();
    server.close();
  }
  expect(server.calls()).toBeGreaterThan(0);
});
