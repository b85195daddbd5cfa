import { session } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PortFailure, WorkCancelled } from '../../../../electron/ports.ts';
import { createPdfPrinter } from '../../../../electron/shell/electron/pdf-printer.ts';
import { type FakeSession, fake } from '../../../support/fake-electron.ts';
import { printFile } from '../../../support/fake-printer.ts';

vi.mock('electron', () => import('../../../support/fake-electron.ts'));

const model = '{"title":"Paper"}';
const printSession = (): FakeSession => session.fromPartition('print') as unknown as FakeSession;

const ask = async (url: string): Promise<Response> => {
  const response = await printSession().protocol.handler('handle app')({ method: 'GET', url });
  if (!(response instanceof Response)) throw new Error('Not a response');
  return response;
};
const modelUrl = (page: string): string => page.replace('print.html', 'print-model.json');

const expectClosed = (): void => {
  expect(fake.windows).toHaveLength(1);
  expect(fake.windows[0]?.done.at(-1)).toBe('destroy');
};

beforeEach(() => fake.reset());

describe('printing a paper', () => {
  it('prints A4 as the page says, first to see what is where, then tagged and outlined, and closes its window', async () => {
    const bytes = await printFile(createPdfPrinter(new Map()), model);
    expect([...bytes]).toEqual([1, 2, 3]);
    const size = { preferCSSPageSize: true, printBackground: true };
    expect(fake.windows[0]?.webContents.printed).toEqual([
      { generateTaggedPDF: false, generateDocumentOutline: false, ...size },
      { generateTaggedPDF: true, generateDocumentOutline: true, ...size },
    ]);
    expectClosed();
  });

  it('uses a hidden window as closed as the other, apart from it and without a preload', async () => {
    await printFile(createPdfPrinter(new Map()), model);
    const options = fake.windows[0]?.options;
    expect(options?.show).toBe(false);
    expect(options?.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      devTools: false,
      partition: 'print',
    });
    expect(options?.webPreferences).not.toHaveProperty('preload');
    for (const method of ['setPermissionRequestHandler', 'setPermissionCheckHandler', 'onBeforeRequest']) {
      expect(printSession().given.has(method)).toBe(true);
    }
  });

  it('gives its page the model while it prints, and to nobody before or after', async () => {
    let page = '';
    fake.load = async (url) => {
      page = url;
      expect(url).toMatch(/^app:\/\/bundle\/print\.html\?job=[A-Za-z0-9-]{36}&work=pdf$/);
      expect(await (await ask(modelUrl(url))).text()).toBe(model);
      expect((await ask('app://bundle/print-model.json?job=guess')).status).toBe(404);
      expect((await ask('app://bundle/reply/any')).status).toBe(404);
    };
    await printFile(createPdfPrinter(new Map()), model);
    expect((await ask(modelUrl(page))).status).toBe(404);
  });

  it('waits until the page says that it is ready', async () => {
    const signals = [undefined, {}, { ready: undefined }, { ready: 'true' }];
    const asked = vi.fn(() => signals.shift());
    fake.pageSignal = asked;
    const drawn = vi.fn(() => asked.mock.calls.length);
    await createPdfPrinter(new Map()).pdf(model, { kind: 'file', places: async () => ({}), onStep: drawn });
    expect(drawn.mock.results[0]?.value).toBe(4);
  });

  it('writes the page numbers of the first print into the contents before the second', async () => {
    const scripts: string[] = [];
    fake.pageSignal = (code) => {
      scripts.push(code);
      return { ready: 'true' };
    };
    await createPdfPrinter(new Map()).pdf(model, {
      kind: 'file',
      places: async (proof) => ({ 'paper-scores': proof.length }),
    });
    expect(scripts.at(-1)).toContain('{"paper-scores":3}');
  });

  it('draws a preview without tags, and each figure as a link', async () => {
    let page = '';
    fake.load = async (url) => {
      page = url;
    };
    await createPdfPrinter(new Map()).pdf(model, { kind: 'preview', places: async () => ({}) });
    expect(page).toMatch(/&work=preview$/);
    const tagged = fake.windows[0]?.webContents.printed.map((options) => options['generateTaggedPDF']);
    expect(tagged).toEqual([false, false]);
  });

  it('that is called off closes its window and is no failure', async () => {
    const controller = new AbortController();
    fake.pageSignal = () => {
      controller.abort();
      return {};
    };
    const job = { kind: 'file', places: async () => ({}), signal: controller.signal } as const;
    await expect(createPdfPrinter(new Map()).pdf(model, job)).rejects.toThrow(WorkCancelled);
    expectClosed();
  });

  it('prints several papers at once, each with its own model', async () => {
    const models: string[] = [];
    fake.load = async (url) => {
      models.push(await (await ask(modelUrl(url))).text());
    };
    const printer = createPdfPrinter(new Map());
    await Promise.all(['"a"', '"b"', '"c"'].map((each) => printFile(printer, each)));
    expect(models.sort()).toEqual(['"a"', '"b"', '"c"']);
    expect(fake.windows.map(({ done }) => done.at(-1))).toEqual(['destroy', 'destroy', 'destroy']);
  });
});

describe('printing that goes wrong', () => {
  const expectFailure = async (reason: string, limit?: number): Promise<void> => {
    const problem = await printFile(createPdfPrinter(new Map(), limit), model).catch(
      (thrown: unknown) => thrown,
    );
    expect(problem).toBeInstanceOf(PortFailure);
    expect(problem).toMatchObject({
      failure: { code: 'print-failed', message: expect.stringContaining(reason) },
    });
    expectClosed();
  };

  it('says what the page says, and closes the window', async () => {
    fake.pageSignal = () => ({ ready: 'error', problem: 'The model has no sections.' });
    await expectFailure('The model has no sections.');
  });

  it('says so when the page cannot be loaded, and closes the window', async () => {
    fake.load = async () => {
      throw new Error('ERR_FAILED (-2)');
    };
    await expectFailure('ERR_FAILED');
  });

  it('says so when Chromium cannot print, and closes the window', async () => {
    fake.printResult = () => {
      throw new Error('Failed to generate PDF');
    };
    await expectFailure('Failed to generate PDF');
  });

  it('gives up when the time is over, and closes the window', async () => {
    fake.pageSignal = () => ({});
    await expectFailure('not ready for printing after 0.12 seconds', 120);
  });

  it('gives up also when the page never finishes loading, and closes the window', async () => {
    fake.load = () => new Promise(() => undefined);
    await expectFailure('not ready for printing', 60);
  });

  it('gives up at once when the process of the page dies, and closes the window', async () => {
    fake.pageSignal = () => ({});
    fake.load = async () => {
      setTimeout(() => fake.windows[0]?.webContents.emit('render-process-gone', {}, { reason: 'oom' }), 20);
    };
    await expectFailure('(oom)');
  });
});
