import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Bridge } from '../../shared/contract/bridge.ts';
import { launchApp, type RunningApp } from '../support/browser.ts';

interface PageWindow {
  readonly bridge: Bridge;
}

let app: RunningApp;

beforeAll(async () => {
  app = await launchApp();
});

afterAll(async () => {
  await app?.close();
});

test('the page comes from the bundle and draws something', async () => {
  expect(app.page.url()).toBe('https://app.localhost/');
  await app.page.locator('#root > *').first().waitFor();
});

test('the bridge answers from the services', async () => {
  const info = await app.page.evaluate(() =>
    (globalThis as unknown as PageWindow).bridge.call('app.info', {}),
  );
  expect(info).toEqual({
    ok: true,
    value: { version: '0.0.0-test', shell: 'browser', dataFolder: app.dataFolder },
  });
});

test('a reply too large for one message arrives through the app origin', async () => {
  const opened = await app.page.evaluate(async () => {
    const { bridge } = globalThis as unknown as PageWindow;
    const created = await bridge.call('library.create', { title: 'Integrated care', locality: 'Carlisle' });
    if (!created.ok) return created;
    const { id } = created.value;
    const put = Array.from({ length: 1500 }, (_, index) => ({
      type: 'evidence' as const,
      id: `ev${index}`,
      order: index,
      title: `Evidence ${index} ${'x'.repeat(250)}`,
      kind: 'document' as const,
      source: '',
      date: null,
      reference: '',
      strength: 'unrated' as const,
    }));
    const edited = await bridge.call('appraisal.edit', {
      id,
      edit: { id: 'editOne', label: 'Add evidence', put, remove: [] },
    });
    return edited.ok ? bridge.call('appraisal.open', { id }) : edited;
  });
  if (!opened.ok) throw new Error(opened.error.message);
  const records = 'records' in opened.value ? opened.value.records : [];
  expect(records.filter(({ type }) => type === 'evidence')).toHaveLength(1500);
});

test('nothing the page loads breaks the content security policy', async () => {
  expect(await app.violations()).toEqual([]);
});

test('the policy stops what is not ours: inline script, eval, remote pictures', async () => {
  const outcome = await app.page.evaluate(async () => {
    const picture = new Image();
    const loaded = new Promise<string>((resolve) => {
      picture.onload = () => resolve('loaded');
      picture.onerror = () => resolve('refused');
    });
    picture.src = 'https://example.org/pixel.png';
    // Later, by itself: what the driver runs directly is exempt from the policy.
    const evaluated = new Promise<string>((resolve) => {
      setTimeout(() => {
        try {
          // biome-ignore lint/security/noGlobalEval: that it is refused is what this test shows.
          resolve(String(globalThis.eval('1 + 1')));
        } catch {
          resolve('refused');
        }
      });
    });
    const script = document.createElement('script');
    try {
      script.textContent = 'globalThis.injected = true';
      document.head.append(script);
    } catch {
      // Trusted Types refuse it before the policy does.
    }
    return { picture: await loaded, evaluated: await evaluated, injected: 'injected' in globalThis };
  });
  expect(outcome).toEqual({ picture: 'refused', evaluated: 'refused', injected: false });
});

test('no request leaves the app origin', () => {
  expect(app.refusedRequests).toEqual([]);
});

test('a call that the page makes as its window closes still arrives', async () => {
  const closing = await launchApp();
  const { dataFolder } = closing;
  await closing.page.evaluate(() => {
    const { bridge } = globalThis as unknown as PageWindow;
    addEventListener('pagehide', () => {
      bridge.call('library.create', { title: 'Typed at the last moment', locality: '' });
    });
  });
  await closing.page.close({ runBeforeUnload: true });
  await expect.poll(() => closing.page.isClosed()).toBe(true);
  await closing.stop();
  const reopened = await launchApp({ dataFolder });
  const listed = await reopened.page.evaluate(() =>
    (globalThis as unknown as PageWindow).bridge.call('library.list', {}),
  );
  await reopened.close();
  await closing.close();
  expect(listed.ok && listed.value.appraisals.map(({ title }) => title)).toEqual([
    'Typed at the last moment',
  ]);
});
