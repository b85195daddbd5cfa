import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeAdapters } from '../../../../electron/node-adapters.ts';
import { createServices } from '../../../../electron/services/create-services.ts';
import { newRisk } from '../../../../shared/records/risk.ts';
import { fixedDialogs } from '../../../support/fake-dialogs.ts';
import { fakePorts } from '../../../support/fake-ports.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { valueIn } from '../../../support/test-store.ts';

/** Half of 😀, as a cut through it leaves it. */
const half = '\ud83d';

const desk = async (author = 'locality lead') => {
  const [data, out] = [tempFolder(), join(tempFolder(), 'copy.icoa.json')];
  const ports = { ...fakePorts(data, { dialogs: fixedDialogs({ save: out, open: null }) }), author };
  const services = createServices(ports, nodeAdapters);
  const { id } = valueIn(await services.library.create({ title: 'Small', locality: 'Carlisle' }));
  const addRisk = async (risk: string, label = 'Risk') => {
    const put = [newRisk({ id: risk, order: 1, name: 'Pensions' })];
    valueIn(await services.appraisal.edit({ id, edit: { id: `edit-${risk}`, label, put, remove: [] } }));
  };
  const exported = async () => {
    valueIn(await services.exchange.export({ id }));
    return readFileSync(out);
  };
  /** The words of the history, as a start of the app finds them after this one has ended. */
  const opened = async (appraisal = id) => {
    await services.close();
    const again = createServices(fakePorts(data), nodeAdapters);
    valueIn(await again.appraisal.open({ id: appraisal }));
    const { entries } = valueIn(await again.appraisal.history({ id: appraisal, record: null }));
    await again.close();
    return entries.map(({ label, author }) => `${author}: ${label}`);
  };
  return { services, id, addRisk, exported, opened };
};

describe('an appraisal opens again', () => {
  it('after a merge of a file whose name is cut at an emoji', async () => {
    const mine = await desk();
    await mine.addRisk('one');
    const file = JSON.parse((await mine.exported()).toString('utf8'));
    file.records.push(newRisk({ id: 'theirs', order: 2, name: 'Premises' }));
    const base64 = Buffer.from(JSON.stringify(file)).toString('base64');
    const name = `${'a'.repeat(199)}\u{1f600}.icoa.json`;
    valueIn(await mine.services.merge.read({ id: mine.id, job: 'job1', name, base64 }));
    valueIn(await mine.services.merge.take({ id: mine.id, job: 'job1', answers: [] }));
    const [newest] = await mine.opened();
    expect(newest).toContain(`Merged the copy ${'a'.repeat(199)} (state `);
  });

  it('after an import of a file whose name is cut at an emoji', async () => {
    const mine = await desk();
    const base64 = (await mine.exported()).toString('base64');
    const name = `${'a'.repeat(199)}\u{1f600}.icoa.json`;
    const { id } = valueIn(await mine.services.exchange.importFile({ name, base64 }));
    const [newest] = await mine.opened(id);
    expect(newest).toMatch(/Imported from a{199}$/);
  });

  it('after an import of a file whose history holds half an emoji', async () => {
    const mine = await desk();
    const file = JSON.parse((await mine.exported()).toString('utf8'));
    file.history[0].label = `Created ${half}`;
    file.history[0].author = `lead ${half}`;
    const base64 = Buffer.from(JSON.stringify(file)).toString('base64');
    const { id } = valueIn(await mine.services.exchange.importFile({ name: 'a.icoa.json', base64 }));
    expect((await mine.opened(id)).at(-1)).toBe('lead \ufffd: Created \ufffd');
  });

  it('after an edit whose label is cut through an emoji, also when it is undone', async () => {
    const mine = await desk();
    await mine.addRisk('one', `Add ${half}`);
    valueIn(await mine.services.appraisal.undo({ id: mine.id }));
    expect((await mine.opened()).slice(0, 2)).toEqual(Array(2).fill('locality lead: Add \ufffd'));
  });

  it('after a snapshot whose name is cut through an emoji', async () => {
    const mine = await desk();
    const given = { id: mine.id, name: `Draft ${half}`, note: half, reason: 'by-hand' as const };
    valueIn(await mine.services.appraisal.takeSnapshot(given));
    expect((await mine.opened())[0]).toBe('locality lead: Snapshot “Draft \ufffd”');
  });

  it('when its author is called by half an emoji', async () => {
    const mine = await desk(`${'a'.repeat(199)}\u{1f600}`);
    expect((await mine.opened())[0]).toBe(`${'a'.repeat(199)}: Created`);
  });
});
