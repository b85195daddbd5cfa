import { describe, expect, it } from 'vitest';
import { createRouter, type Router } from '../../../../electron/ipc/router.ts';
import { nodeAdapters } from '../../../../electron/node-adapters.ts';
import { createServices, type Services } from '../../../../electron/services/create-services.ts';
import { createBridge } from '../../../../shared/contract/bridge.ts';
import { channels } from '../../../../shared/contract/channels.ts';
import { newScore } from '../../../../shared/records/score.ts';
import { smallRecords } from '../../../support/arbitrary-records.ts';
import { fakePorts } from '../../../support/fake-ports.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { fill, openStore, valueIn } from '../../../support/test-store.ts';

const folderWithAppraisal = async (): Promise<string> => {
  const folder = tempFolder();
  const { store } = await openStore(folder);
  fill(store, smallRecords());
  store.close();
  return folder;
};

const answerOf = async (router: Router, channel: string, payload: string) =>
  (
    JSON.parse(await router.dispatch(channel, payload)) as {
      result: { ok: boolean; error: { code: string; message: string } };
    }
  ).result;

const bridgeOver = (router: Router) =>
  createBridge({
    invoke: router.dispatch,
    fetchText: async (path) => router.takeParked(path) ?? 'gone',
  });

/** Services where a test only cares about one call. */
const servicesWith = (changes: Partial<Services>): Services => ({
  ...createServices(fakePorts('/nowhere'), nodeAdapters),
  ...changes,
});

describe('the router', () => {
  it('carries every use case over the bridge, from creating to undoing', async () => {
    const services = createServices(fakePorts(tempFolder()), nodeAdapters);
    const bridge = bridgeOver(createRouter(services));
    const { id } = valueIn(await bridge.call('library.create', { title: 'Options', locality: 'Carlisle' }));
    const { records, log } = valueIn(await bridge.call('appraisal.open', { id }));
    expect(log).toMatchObject({ seq: 0, undo: null, redo: null });
    const own = records.find((record) => record.type === 'appraisal');
    const set = records.find((record) => record.type === 'weightSet');
    expect(own).toMatchObject({ title: 'Options', agreedWeightSet: set?.id });
    const put = own ? [{ ...own, scope: 'Community services' }] : [];
    const edit = { id: 'e1', label: 'Scope', put, remove: [] };
    expect(valueIn(await bridge.call('appraisal.edit', { id, edit }))).toMatchObject({
      seq: 1,
      undo: 'Scope',
    });
    expect(valueIn(await bridge.call('appraisal.undo', { id })).put).toEqual([own]);
    expect(valueIn(await bridge.call('appraisal.redo', { id })).label).toBe('Scope');
    expect(valueIn(await bridge.call('appraisal.history', { id, record: null })).entries).toHaveLength(4);
    const copy = valueIn(await bridge.call('library.duplicate', { id }));
    valueIn(await bridge.call('library.archive', { id, archived: true }));
    const { appraisals } = valueIn(await bridge.call('library.list', {}));
    expect(appraisals.map(({ id: listed, title, archived }) => [listed, title, archived])).toEqual([
      [copy.id, 'Options (copy)', false],
      [id, 'Options', true],
    ]);
    expect(valueIn(await bridge.call('app.info', {})).shell).toBe('headless');
    services.close();
  });

  it.each(['', 'nothing.here', '__proto__', 'constructor', 'toString', 'library.list '])(
    'refuses the unknown channel %j',
    async (channel) => {
      const router = createRouter(servicesWith({}));
      expect(await answerOf(router, channel, '{}')).toMatchObject({
        ok: false,
        error: { code: 'invalid-request' },
      });
    },
  );

  it.each(Object.keys(channels))(
    'refuses bad JSON and a request of the wrong form on %s',
    async (channel) => {
      const router = createRouter(servicesWith({}));
      for (const payload of ['', '{', 'null', '[]', '"x"', '{"extra":1}', '{"id":{"length":3}}']) {
        expect(await answerOf(router, channel, payload)).toMatchObject({
          ok: false,
          error: { code: 'invalid-request' },
        });
      }
    },
  );

  it('refuses a request over 64 MB without reading it', async () => {
    const router = createRouter(servicesWith({}));
    const start = performance.now();
    const answer = await answerOf(router, 'appraisal.open', `{"id":"${'x'.repeat(65 * 1024 * 1024)}"}`);
    expect(answer).toMatchObject({ ok: false, error: { code: 'too-large' } });
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('says which record and field of an edit cannot be kept', async () => {
    const services = createServices(fakePorts(await folderWithAppraisal()), nodeAdapters);
    const router = createRouter(services);
    const edit = (record: object) =>
      JSON.stringify({ id: 'app1', edit: { id: 'e1', label: 'x', put: [record], remove: [] } });
    const score = newScore('optA', 'critQ', 'agreed', 140);
    expect((await answerOf(router, 'appraisal.edit', edit(score))).error).toMatchObject({
      code: 'edit-refused',
      message:
        'The score "score~optA~critQ~agreed" was not kept: field "value" is 140: Scores run from 0 to 100.',
    });
    const dangling = newScore('optZ', 'critQ', 'agreed', 40);
    expect((await answerOf(router, 'appraisal.edit', edit(dangling))).error).toMatchObject({
      code: 'edit-refused',
      message: 'The score "score~optZ~critQ~agreed" names option "optZ", which is not in this appraisal.',
    });
    services.close();
  });

  it('answers a fault of the app with one sentence, without its words or its stack', async () => {
    const broken = servicesWith({
      app: {
        info: async () => {
          throw new Error('secret words at /home/somebody');
        },
      },
    });
    const text = await createRouter(broken).dispatch('app.info', '{}');
    expect(JSON.parse(text)).toMatchObject({ result: { ok: false, error: { code: 'unexpected' } } });
    expect(text).not.toContain('secret');
    expect(text).not.toContain('somebody');
  });

  it('parks a large reply under a path that works once', async () => {
    const folder = tempFolder();
    const { store } = await openStore(folder);
    const long = 'word '.repeat(4000);
    fill(
      store,
      smallRecords().map((record) =>
        record.type === 'option' || record.type === 'criterion'
          ? {
              ...record,
              ...(record.type === 'option'
                ? { description: long, scope: long, governance: long, riskAndReturn: long }
                : { definition: long }),
            }
          : record,
      ),
    );
    store.close();
    const services = createServices(fakePorts(folder), nodeAdapters);
    const router = createRouter(services);
    const small = JSON.parse(await router.dispatch('appraisal.open', '{"id":"app1"}'));
    expect(small).toHaveProperty('result');

    const many = {
      id: 'e1',
      label: 'Evidence',
      remove: [],
      put: Array.from({ length: 2000 }, (_, index) => ({
        type: 'evidence',
        id: `doc${index}`,
        order: index,
        title: 'Survey of practices',
        kind: 'survey',
        source: '',
        date: null,
        reference: '',
        strength: 'weak',
      })),
    };
    expect((await answerOf(router, 'appraisal.edit', JSON.stringify({ id: 'app1', edit: many }))).ok).toBe(
      true,
    );
    const { parked } = JSON.parse(await router.dispatch('appraisal.open', '{"id":"app1"}')) as {
      parked: string;
    };
    expect(parked).toMatch(/^\/reply\/[0-9a-f-]{36}$/);
    expect(router.takeParked('/reply/other')).toBeNull();
    const text = router.takeParked(parked);
    expect(JSON.parse(text ?? '')).toMatchObject({ ok: true, value: { id: 'app1' } });
    expect(router.takeParked(parked)).toBeNull();
    expect(valueIn(await bridgeOver(router).call('appraisal.open', { id: 'app1' })).records).toHaveLength(
      2009,
    );
    services.close();
  });
});
