import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeAdapters } from '../../electron/node-adapters.ts';
import { createServices, type Services } from '../../electron/services/create-services.ts';
import type { ReplyOf } from '../../shared/contract/channels.ts';
import type { MergeSide } from '../../shared/merge/merge-report.ts';
import type { AnyRecord, RecordKey } from '../../shared/records/record.ts';
import { agreedAssessor, newScore, type ScoreRecord } from '../../shared/records/score.ts';
import { smallRecords } from './arbitrary-records.ts';
import { fixedDialogs } from './fake-dialogs.ts';
import { fakePorts } from './fake-ports.ts';
import { tempFolder } from './temp-folder.ts';
import { valueIn } from './test-store.ts';

/** One person's app: a store in a folder of its own, and the file that it exports to. */
export interface Desk {
  readonly services: Services;
  readonly data: string;
  readonly author: string;
  readonly out: string;
  readonly id: string;
}

export const deskIn = (data: string, author: string) => {
  const out = join(tempFolder(), 'copy.icoa.json');
  const ports = fakePorts(data, { dialogs: fixedDialogs({ save: out, open: null }) });
  return { services: createServices({ ...ports, author }, nodeAdapters), data, author, out };
};

let edits = 0;
export const edit = async (
  { services, id }: Pick<Desk, 'services' | 'id'>,
  label: string,
  put: readonly AnyRecord[],
  remove: readonly RecordKey[] = [],
): Promise<void> => {
  edits += 1;
  const given = { id: `edit${edits}`, label, put: [...put], remove: [...remove] };
  valueIn(await services.appraisal.edit({ id, edit: given }));
};

/** The app of whoever starts an appraisal: two options, two criteria, an agreed score. */
export const firstDesk = async (): Promise<Desk> => {
  const desk = deskIn(tempFolder(), 'locality lead');
  const { id } = valueIn(await desk.services.library.create({ title: 'Small', locality: 'Carlisle' }));
  await edit(
    { services: desk.services, id },
    'Set up',
    smallRecords().filter(({ type }) => type !== 'appraisal'),
  );
  return { ...desk, id };
};

export const exported = async ({ services, id, out }: Desk): Promise<Buffer> => {
  valueIn(await services.exchange.export({ id }));
  return readFileSync(out);
};

/** A colleague's app, with what the file holds. */
export const colleague = async (file: Buffer, author = 'practice manager'): Promise<Desk> => {
  const desk = deskIn(tempFolder(), author);
  const given = { name: 'small.icoa.json', base64: file.toString('base64') };
  const { id } = valueIn(await desk.services.exchange.importFile(given));
  return { ...desk, id };
};

/** Has a copy compared. */
export const read = ({ services, id }: Desk, file: Buffer, job = 'job1') =>
  services.merge.read({ id, job, name: 'from colleague.icoa.json', base64: file.toString('base64') });

/** Merges the copy that was read. */
export const take = ({ services, id }: Desk, sides: Readonly<Record<string, MergeSide>> = {}, job = 'job1') =>
  services.merge.take({
    id,
    job,
    answers: Object.entries(sides).map(([conflict, side]) => ({ conflict, side })),
  });

export const recordsOf = async ({ services, id }: Desk): Promise<readonly AnyRecord[]> =>
  valueIn(await services.appraisal.open({ id })).records;

export const labelsOf = async ({ services, id }: Desk): Promise<readonly string[]> =>
  valueIn(await services.appraisal.history({ id, record: null })).entries.map(({ label }) => label);

export const agreed = (option: string, criterion: string, value: number, reason: string): ScoreRecord => ({
  ...newScore(option, criterion, agreedAssessor, value),
  reason,
});

/** What a copy brings, in short. */
export const named = (report: ReplyOf<'merge.read'>): readonly string[] =>
  report.taken.map(({ key, did }) => `${did} ${key.id}`);
