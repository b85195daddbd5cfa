import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nodeAdapters } from '../../../electron/node-adapters.ts';
import { createServices, type Services } from '../../../electron/services/create-services.ts';
import { type Appraisal, allRecords, appraisalFrom } from '../../../shared/records/aggregate.ts';
import { canonicalJson } from '../../../shared/records/canonical-json.ts';
import { applyEdit, type Edit } from '../../../shared/records/edits.ts';
import type { AnyRecord, RecordKey } from '../../../shared/records/record.ts';
import { newScore } from '../../../shared/records/score.ts';
import { smallRecords, words } from '../../support/arbitrary-records.ts';
import { fakePorts } from '../../support/fake-ports.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { fill, openStore, valueIn } from '../../support/test-store.ts';

const evidence = (id: string, title: string): AnyRecord => ({
  type: 'evidence',
  id,
  order: 1,
  title,
  kind: 'data',
  source: '',
  date: null,
  reference: '',
  strength: 'unrated',
});

type Step =
  | { readonly kind: 'undo' | 'redo' | 'reopen' }
  | { readonly kind: 'edit'; readonly put: readonly AnyRecord[]; readonly remove: readonly RecordKey[] };

const record = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('optA', 'optB'),
      fc.constantFrom('critQ', 'critC'),
      fc.integer({ min: 0, max: 100 }),
    )
    .map(([option, criterion, value]): AnyRecord => newScore(option, criterion, 'agreed', value)),
  fc.tuple(fc.constantFrom('doc1', 'doc2', 'doc3'), words(20)).map(([id, title]) => evidence(id, title)),
);
const removable = fc.constantFrom<RecordKey[]>(
  [{ type: 'evidence', id: 'doc1' }],
  [
    { type: 'evidence', id: 'doc2' },
    { type: 'score', id: 'score~optA~critQ~agreed' },
  ],
  [{ type: 'score', id: 'score~optB~critC~agreed' }],
  [],
);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('edit' as const),
      put: fc.array(record, { maxLength: 3 }),
      remove: removable,
    }),
  },
  { weight: 3, arbitrary: fc.constant<Step>({ kind: 'undo' }) },
  { weight: 2, arbitrary: fc.constant<Step>({ kind: 'redo' }) },
  { weight: 1, arbitrary: fc.constant<Step>({ kind: 'reopen' }) },
);

const shown = (appraisal: Appraisal): string => canonicalJson(allRecords(appraisal));
const stored = async (services: Services): Promise<string> =>
  shown(appraisalFrom(valueIn(await services.appraisal.open({ id: 'app1' })).records));

it('any run of edits, undos, redos and restarts ends where a simple stack of states says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      const folder = tempFolder();
      const { store } = await openStore(folder);
      fill(store);
      store.close();
      let services = createServices(fakePorts(folder), nodeAdapters);
      const start = appraisalFrom(smallRecords());
      let past: Appraisal[] = [];
      let now = start;
      let future: Appraisal[] = [];
      let edits = 0;

      for (const next of steps) {
        if (next.kind === 'edit') {
          edits += 1;
          const edit: Edit = {
            id: `e${edits}`,
            label: `Edit ${edits}`,
            put: [...next.put],
            remove: [...next.remove],
          };
          valueIn(await services.appraisal.edit({ id: 'app1', edit }));
          past = [...past, now];
          now = applyEdit(now, edit);
          future = [];
        } else if (next.kind === 'reopen') {
          services.close();
          services = createServices(fakePorts(folder), nodeAdapters);
        } else {
          const [from, to] = next.kind === 'undo' ? [past, future] : [future, past];
          const target = from.at(-1);
          const result = await services.appraisal[next.kind]({ id: 'app1' });
          expect(result.ok).toBe(target !== undefined);
          if (target) {
            to.push(now);
            from.pop();
            now = target;
          }
        }
      }
      expect(await stored(services)).toBe(shown(now));

      const end = now;
      for (const _ of past) valueIn(await services.appraisal.undo({ id: 'app1' }));
      expect(await stored(services)).toBe(shown(start));
      expect((await services.appraisal.undo({ id: 'app1' })).ok).toBe(false);
      for (const _ of past) valueIn(await services.appraisal.redo({ id: 'app1' }));
      expect(await stored(services)).toBe(shown(end));
      for (const _ of future) valueIn(await services.appraisal.redo({ id: 'app1' }));
      expect((await services.appraisal.redo({ id: 'app1' })).ok).toBe(false);
      services.close();
    }),
    { numRuns: 60, endOnFailure: true },
  );
});
