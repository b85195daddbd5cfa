import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { createBuilder } from 'vite';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Bridge } from '../../../../shared/contract/bridge.ts';

/** The preload as the build makes it, with the build's own settings, but not written to disk. */
const bundle = async (): Promise<readonly { readonly fileName: string; readonly code: string }[]> => {
  const builder = await createBuilder({
    configFile: join(import.meta.dirname, '../../../../vite.config.ts'),
    logLevel: 'silent',
    environments: { preload: { build: { write: false } } },
  });
  const { preload: environment } = builder.environments;
  if (!environment) throw new Error('The build knows no preload');
  const built = await builder.build(environment);
  if (Array.isArray(built) || !('output' in built)) throw new Error('The preload was not built');
  return built.output.map((part) => ({ fileName: part.fileName, code: 'code' in part ? part.code : '' }));
};

let files: Awaited<ReturnType<typeof bundle>> = [];
beforeAll(async () => {
  files = await bundle();
}, 60_000);

/** Runs the bundle as a sandboxed preload would run: `require` knows Electron and nothing else. */
const run = (answer: string, reply: { readonly ok: boolean; readonly body: string }) => {
  const required: string[] = [];
  const exposed = new Map<string, unknown>();
  const invoke = vi.fn(async (..._given: unknown[]) => answer);
  const fetch = vi.fn(async (_path: string) => ({ ok: reply.ok, text: async () => reply.body }));
  const require = (name: string): unknown => {
    required.push(name);
    if (name !== 'electron') throw new Error(`A sandboxed preload cannot require ${name}`);
    return {
      ipcRenderer: { invoke },
      contextBridge: { exposeInMainWorld: (key: string, value: unknown) => exposed.set(key, value) },
    };
  };
  const context = createContext({ require, fetch, module: { exports: {} }, exports: {} });
  runInContext(files[0]?.code ?? '', context);
  return { required, exposed, invoke, fetch, bridge: exposed.get('bridge') as Bridge };
};

const nothing = { ok: true, body: '' };

describe('the preload', () => {
  it('is one file of CommonJS, as a sandboxed preload has to be', () => {
    expect(files.map(({ fileName }) => fileName)).toEqual(['preload.cjs']);
    expect(files[0]?.code).not.toMatch(/^\s*(?:import|export)\s/m);
  });

  it('requires Electron and nothing else', () => {
    expect(new Set(run('', nothing).required)).toEqual(new Set(['electron']));
  });

  it('shows the page one function and nothing of Electron', () => {
    const { exposed, bridge } = run('', nothing);
    expect([...exposed.keys()]).toEqual(['bridge']);
    expect(Object.keys(bridge)).toEqual(['call']);
    expect(bridge.call).toBeTypeOf('function');
  });

  it('sends a call through the one channel, as two texts, and gives back its result', async () => {
    const { bridge, invoke } = run('{"result":{"ok":true,"value":{"version":"1"}}}', nothing);
    expect(await bridge.call('app.info', {})).toEqual({ ok: true, value: { version: '1' } });
    expect(invoke.mock.calls).toEqual([['bridge', 'app.info', '{}']]);
  });

  it("fetches a large reply from the page's own origin", async () => {
    const reply = { ok: true, body: '{"ok":true,"value":[1,2]}' };
    const { bridge, fetch } = run('{"parked":"/reply/r1"}', reply);
    expect(await bridge.call('app.info', {})).toEqual({ ok: true, value: [1, 2] });
    expect(fetch.mock.calls).toEqual([['/reply/r1']]);
  });

  it('answers with a failure when a large reply is no longer there', async () => {
    const { bridge } = run('{"parked":"/reply/r1"}', { ok: false, body: '{"ok":true,"value":1}' });
    expect(await bridge.call('app.info', {})).toMatchObject({ ok: false, error: { code: 'unexpected' } });
  });
});
