import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { nodeAdapters } from '../../../../electron/node-adapters.ts';
import { createServices } from '../../../../electron/services/create-services.ts';
import { newRisk } from '../../../../shared/records/risk.ts';
import { fakePorts } from '../../../support/fake-ports.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { failureOf, valueIn } from '../../../support/test-store.ts';

const risk = (id: string) => newRisk({ id, order: 1, name: id });
const editOf = (id: string, put: readonly ReturnType<typeof risk>[]) => ({
  ...{ id, label: id, put: [...put], remove: [] },
});

describe('closing', () => {
  it('waits for a change that is written in parts and for the edits behind it, and refuses what comes later', async () => {
    const data = tempFolder();
    const services = createServices(fakePorts(data), nodeAdapters);
    const { id } = valueIn(await services.library.create({ title: 'Small', locality: 'Carlisle' }));
    const many = Array.from({ length: 3000 }, (_, number) => risk(`risk${number}`));
    valueIn(await services.appraisal.edit({ id, edit: editOf('many', many) }));
    expect(services.isAtWork()).toBe(false);

    const undoing = services.appraisal.undo({ id });
    const typing = services.appraisal.edit({ id, edit: editOf('typed', [risk('typed')]) });
    await wait(20);
    expect(services.isAtWork()).toBe(true);
    const closing = services.close();
    const late = services.appraisal.edit({ id, edit: editOf('late', [risk('late')]) });
    expect(failureOf(await late).message).toBe('The app is closing.');
    await closing;
    expect(services.isAtWork()).toBe(false);
    expect(valueIn(await undoing).remove).toHaveLength(3000);
    expect(valueIn(await typing).seq).toBe(3);

    const again = createServices(fakePorts(data), nodeAdapters);
    const { records, log } = valueIn(await again.appraisal.open({ id }));
    expect(log.seq).toBe(3);
    expect(records.filter(({ type }) => type === 'risk')).toEqual([risk('typed')]);
    await again.close();
  });

  it('carries out what came while the store was opening, and can be asked for twice', async () => {
    const data = tempFolder();
    const services = createServices(fakePorts(data), nodeAdapters);
    const creating = services.library.create({ title: 'Small', locality: 'Carlisle' });
    await Promise.all([services.close(), services.close()]);
    const { id } = valueIn(await creating);
    const again = createServices(fakePorts(data), nodeAdapters);
    expect(valueIn(await again.library.list()).appraisals.map((one) => one.id)).toEqual([id]);
    await again.close();
  });
});
