import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { nodeAdapters } from '../../electron/node-adapters.ts';
import { createServices } from '../../electron/services/create-services.ts';
import { optionModels } from '../../shared/library/option-models.ts';
import { startFromModel } from '../../shared/library/start-from-model.ts';
import { appraisalFrom } from '../../shared/records/aggregate.ts';
import type { AnyRecord } from '../../shared/records/record.ts';
import { inFileOrder } from '../support/arbitrary-records.ts';
import { countingIds } from '../support/counting-ids.ts';
import { fakePorts } from '../support/fake-ports.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { valueIn } from '../support/test-store.ts';

it.each(optionModels)(
  'an option started from $id is stored in one edit, changed, exported, imported with nothing lost, and taken back',
  async (model) => {
    const path = join(tempFolder(), 'started.icoa.json');
    const choose = async () => path;
    const services = createServices(
      fakePorts(tempFolder(), {
        dialogs: { chooseOpenPath: choose, chooseSavePath: choose, chooseFolder: async () => null },
      }),
      nodeAdapters,
    );
    const newId = countingIds();
    const recordsOf = async (id: string) =>
      inFileOrder(valueIn(await services.appraisal.open({ id })).records);
    const edit = async (id: string, label: string, put: readonly AnyRecord[]) =>
      valueIn(await services.appraisal.edit({ id, edit: { id: newId(), label, put: [...put], remove: [] } }));
    /** The lines of the exported file that hold records, as they stand there. */
    const exportedLines = async (id: string): Promise<readonly string[]> => {
      valueIn(await services.exchange.export({ id }));
      const lines = readFileSync(path, 'utf8').split('\n');
      const start = lines.indexOf('"records":[');
      return lines.slice(
        start + 1,
        lines.findIndex((line, index) => index > start && line.startsWith(']')),
      );
    };

    const { id } = valueIn(await services.library.create({ title: model.name, locality: 'Carlisle' }));
    const before = await recordsOf(id);
    const started = startFromModel(model, appraisalFrom(before), newId);
    if (!started) throw new Error('No letter was free');
    const { option, records } = started;
    await edit(id, `Start option ${option.letter} from the library`, records);
    expect(await recordsOf(id)).toEqual(inFileOrder([...before, ...records]));

    const changed = {
      ...option,
      name: 'Our own way',
      governance: `${option.governance}\nAnd a "local" board.`,
    };
    await edit(id, `Rename option ${option.letter}`, [changed]);
    const edited = await recordsOf(id);
    expect(edited.find((record) => record.type === 'option')).toEqual(changed);

    const lines = await exportedLines(id);
    expect(lines).toHaveLength(edited.length);
    const outcome = valueIn(await services.exchange.import());
    if (outcome.outcome !== 'imported') throw new Error('Not imported');
    expect(await recordsOf(outcome.id)).toEqual(edited);
    expect(await exportedLines(outcome.id)).toEqual(lines);

    valueIn(await services.appraisal.undo({ id }));
    valueIn(await services.appraisal.undo({ id }));
    expect(await recordsOf(id)).toEqual(before);
    services.close();
  },
);
