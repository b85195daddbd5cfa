import { describe, expect, it } from 'vitest';
import type { RecordKey } from '../../../../shared/records/record.ts';
import { newRisk } from '../../../../shared/records/risk.ts';
import {
  agreed,
  colleague,
  type Desk,
  edit,
  exported,
  firstDesk,
  named,
  read,
  recordsOf,
  take,
} from '../../../support/merge-desks.ts';
import { valueIn } from '../../../support/test-store.ts';

const bothScored = 'score score~optA~critQ~agreed option';

describe('a copy of which an earlier state was merged before', () => {
  const cell = 'score~optA~critQ~agreed';
  const scoreIn = async (desk: Desk): Promise<number | null | undefined> => {
    const found = (await recordsOf(desk)).find(({ id }) => id === cell);
    return found?.type === 'score' ? found.value : undefined;
  };
  const scored = (value: number) => [agreed('optA', 'critQ', value, '')];
  const risk = (id: string) => newRisk({ id, order: 1, name: id });
  const riskKey = (id: string): RecordKey => ({ type: 'risk', id });

  /** Reads and takes what another desk has, where nothing is to be asked. */
  const merge = async (into: Desk, from: Desk): Promise<readonly string[]> => {
    const report = valueIn(await read(into, await exported(from)));
    expect(report).toMatchObject({ base: 'known', conflicts: [], notes: [] });
    valueIn(await take(into));
    return named(report);
  };

  /** The colleague scored a cell and added a risk, and this copy took both. */
  const mergedOnce = async (): Promise<{ readonly mine: Desk; readonly theirs: Desk }> => {
    const mine = await firstDesk();
    const theirs = await colleague(await exported(mine));
    await edit(theirs, 'Score A on Quality: 35', scored(35));
    await edit(theirs, 'Risk', [risk('risk-u')]);
    expect(await merge(mine, theirs)).toEqual([`changed ${cell}`, 'added risk-u']);
    return { mine, theirs };
  };

  it('leaves what was decided here since as it is, and brings only what is new', async () => {
    const { mine, theirs } = await mergedOnce();
    await edit(mine, 'Score A on Quality: 50', scored(50));
    await edit(mine, 'Remove risk', [], [riskKey('risk-u')]);
    await edit(theirs, 'Risk', [risk('risk-t')]);
    expect(await merge(mine, theirs)).toEqual(['added risk-t']);
    expect(await scoreIn(mine)).toBe(50);
    for (const { services } of [mine, theirs]) services.close();
  });

  it('brings what the colleague took back since, and asks where both went on', async () => {
    const { mine, theirs } = await mergedOnce();
    await edit(theirs, 'Remove risk', [], [riskKey('risk-u')]);
    await edit(theirs, 'Score A on Quality: 50', scored(50));
    const report = valueIn(await read(mine, await exported(theirs)));
    expect(named(report)).toEqual([`changed ${cell}`, 'removed risk-u']);
    await edit(mine, 'Score A on Quality: 60', scored(60));
    const both = valueIn(await read(mine, await exported(theirs)));
    expect(named(both)).toEqual(['removed risk-u']);
    expect(both.conflicts).toMatchObject([
      { id: bothScored, before: 'Score: 35', mine: { says: 'Score: 60' }, theirs: { says: 'Score: 50' } },
    ]);
    for (const { services } of [mine, theirs]) services.close();
  });

  it('keeps the fields apart that each changed since of a record that was merged', async () => {
    const mine = await firstDesk();
    await edit(mine, 'Risk', [risk('risk-u')]);
    const theirs = await colleague(await exported(mine));
    await edit(mine, 'Owner', [{ ...risk('risk-u'), owner: 'Finance' }]);
    await edit(theirs, 'Name', [{ ...risk('risk-u'), name: 'Pensions' }]);
    expect(await merge(mine, theirs)).toEqual(['changed risk-u']);
    await edit(mine, 'Name', [{ ...risk('risk-u'), owner: 'Finance' }]);
    await edit(theirs, 'Note', [{ ...risk('risk-u'), name: 'Pensions', likelihood: 4 }]);
    expect(await merge(mine, theirs)).toEqual(['changed risk-u']);
    expect(await recordsOf(mine)).toContainEqual({ ...risk('risk-u'), owner: 'Finance', likelihood: 4 });
    for (const { services } of [mine, theirs]) services.close();
  });

  it('asks where both came to the same by themselves and one went on: nothing shows who decided last', async () => {
    const mine = await firstDesk();
    const theirs = await colleague(await exported(mine));
    await edit(mine, 'Score A on Quality: 60', scored(60));
    await edit(mine, 'Score A on Quality: 70', scored(70));
    await edit(theirs, 'Score A on Quality: 60', scored(60));
    const report = valueIn(await read(mine, await exported(theirs)));
    expect(report.conflicts.map(({ id }) => id)).toEqual([bothScored]);
    for (const { services } of [mine, theirs]) services.close();
  });

  it('is taken again where the first merge was undone, and anew where that was done again', async () => {
    const { mine, theirs } = await mergedOnce();
    valueIn(await mine.services.appraisal.undo({ id: mine.id }));
    const anew = valueIn(await read(mine, await exported(theirs)));
    expect(named(anew)).toEqual([`changed ${cell}`, 'added risk-u']);
    // Whoever gets the copy in which it was undone loses nothing by it.
    expect(named(valueIn(await read(theirs, await exported(mine))))).toEqual([]);
    valueIn(await mine.services.appraisal.redo({ id: mine.id }));
    expect(named(valueIn(await read(mine, await exported(theirs))))).toEqual([]);
    for (const { services } of [mine, theirs]) services.close();
  });

  it('goes to and fro until both have the same, each taking what the other decided last', async () => {
    const { mine, theirs } = await mergedOnce();
    await edit(mine, 'Score A on Quality: 50', scored(50));
    await edit(mine, 'Remove risk', [], [riskKey('risk-u')]);
    await edit(theirs, 'Risk', [risk('risk-t')]);
    expect(await merge(theirs, mine)).toEqual([`changed ${cell}`, 'removed risk-u']);
    expect(await merge(mine, theirs)).toEqual(['added risk-t']);
    expect(await recordsOf(theirs)).toEqual(await recordsOf(mine));
    await edit(theirs, 'Score A on Quality: 35', scored(35));
    await edit(mine, 'Remove risk', [], [riskKey('risk-t')]);
    expect(await merge(mine, theirs)).toEqual([`changed ${cell}`]);
    expect(await merge(theirs, mine)).toEqual(['removed risk-t']);
    expect(await recordsOf(theirs)).toEqual(await recordsOf(mine));
    expect(await scoreIn(theirs)).toBe(35);
    for (const { services } of [mine, theirs]) services.close();
  });

  it('is not mistaken for that of another colleague, whose changes are still news', async () => {
    const { mine, theirs } = await mergedOnce();
    const third = await colleague(await exported(mine), 'finance manager');
    await edit(mine, 'Score A on Quality: 50', scored(50));
    await edit(third, 'Risk', [risk('risk-f')]);
    // The third copy was made from this one after the merge: it knows what was merged, and what was scored since is not its.
    expect(await merge(mine, third)).toEqual(['added risk-f']);
    expect(await merge(theirs, third)).toEqual(['added risk-f']);
    expect(await scoreIn(mine)).toBe(50);
    for (const { services } of [mine, theirs, third]) services.close();
  });
});
