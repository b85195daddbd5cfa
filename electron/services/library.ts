import type { Channel, ReplyOf, RequestOf } from '../../shared/contract/channels.ts';
import { type Result, refused } from '../../shared/contract/result.ts';
import { appraisalRecordId } from '../../shared/records/appraisal.ts';
import { parseExchangeFile } from '../../shared/records/exchange-file.ts';
import type { AnyRecord } from '../../shared/records/record.ts';
import type { NewAppraisal, Ports } from '../ports.ts';
import { exchangedHistory } from './exchanged-history.ts';
import { newAppraisalRecords } from './new-appraisal.ts';
import type { StoreAccess } from './open-appraisals.ts';
import { samples } from './samples.ts';
import { copiesIn } from './snapshots.ts';

type Reply<C extends Channel> = Promise<Result<ReplyOf<C>>>;

/** The list of appraisals, and everything that puts one into it but an import. */
export interface LibraryService {
  readonly list: () => Reply<'library.list'>;
  readonly create: (given: RequestOf<'library.create'>) => Reply<'library.create'>;
  readonly openSample: (given: RequestOf<'library.openSample'>) => Reply<'library.openSample'>;
  readonly duplicate: (given: RequestOf<'library.duplicate'>) => Reply<'library.duplicate'>;
  readonly archive: (given: RequestOf<'library.archive'>) => Reply<'library.archive'>;
}

/** The records with their own record changed. */
const withOwn = (
  records: readonly AnyRecord[],
  change: (own: Extract<AnyRecord, { type: 'appraisal' }>) => AnyRecord,
): readonly AnyRecord[] =>
  records.map((record) =>
    record.type === 'appraisal' && record.id === appraisalRecordId ? change(record) : record,
  );

const lineageOf = (records: readonly AnyRecord[], otherwise: string): string =>
  records.find((record) => record.type === 'appraisal')?.lineage ?? otherwise;

/** Puts an appraisal into the store under a new id. */
export const createAdder =
  (ports: Ports, store: StoreAccess) =>
  async (
    records: readonly AnyRecord[],
    label: string,
    { earlier = [], copies = [] }: Partial<Pick<NewAppraisal, 'earlier' | 'copies'>> = {},
  ): Promise<Result<{ id: string }>> => {
    const id = ports.ids.next();
    const stamp = { editId: ports.ids.next(), at: ports.clock.now(), author: ports.author };
    const lineage = lineageOf(records, id);
    const created = await store((open) =>
      open.create({ id, lineage, records, label, earlier, copies }, stamp),
    );
    return created.ok ? { ok: true, value: { id } } : created;
  };

export const createLibraryService = (ports: Ports, store: StoreAccess): LibraryService => {
  const add = createAdder(ports, store);
  return {
    list: async () => {
      const listed = await store((open) => open.list());
      if (!listed.ok) return listed;
      const appraisals = [...listed.value].sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1));
      return {
        ok: true,
        value: { appraisals, samples: samples.map(({ asset: _, ...shown }) => shown) },
      };
    },
    create: ({ title, locality }) => {
      const given = { lineage: ports.ids.next(), weightSet: ports.ids.next(), now: ports.clock.now() };
      return add(newAppraisalRecords({ ...given, title, locality }), 'Created');
    },
    openSample: async ({ sample: id }) => {
      const sample = samples.find((known) => known.id === id);
      if (!sample) return refused('not-found', 'The app brings no such sample.');
      const parsed = parseExchangeFile(await ports.assets.readText(sample.asset));
      if (!parsed.ok) return refused(parsed.error.code, `The sample is damaged. ${parsed.error.message}`);
      // A lineage of its own: a copy of the sample is the start of somebody's work, not a version of ours.
      const lineage = ports.ids.next();
      const records = withOwn(parsed.value.records, (own) => ({ ...own, lineage }));
      const copies = copiesIn(parsed.value);
      if (!copies.ok) return copies;
      return add(records, 'Copied from the worked sample', {
        earlier: parsed.value.history ?? [],
        copies: copies.value,
      });
    },
    duplicate: async ({ id }) => {
      const loaded = await store((open) => open.load(id));
      if (!loaded.ok) return loaded;
      const logged = await store((open) => open.history(id, null));
      if (!logged.ok) return logged;
      const copies = await store((open) => open.snapshots(id));
      if (!copies.ok) return copies;
      const copy = withOwn(loaded.value.records, (own) => ({
        ...own,
        title: `${own.title.slice(0, 193)} (copy)`,
      }));
      // What was done before the copy was made stays told: who scored, and whether weights were locked by then.
      return add(copy, 'Copied from another appraisal in the library', {
        earlier: exchangedHistory(logged.value),
        copies: copies.value,
      });
    },
    archive: async ({ id, archived }) => {
      const done = await store((open) => open.setArchived(id, archived));
      return done.ok ? { ok: true, value: {} } : done;
    },
  };
};
