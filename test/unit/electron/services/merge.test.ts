import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newRisk } from '../../../../shared/records/risk.ts';
import {
  agreed,
  colleague,
  type Desk,
  deskIn,
  edit,
  exported,
  firstDesk,
  labelsOf,
  named,
  read,
  recordsOf,
  take,
} from '../../../support/merge-desks.ts';
import { failureOf, valueIn } from '../../../support/test-store.ts';

const bothScored = 'score score~optA~critQ~agreed option';

/** Two copies edited apart: each scores another cell and makes a risk, both score one cell differently. */
const editedApart = async (): Promise<{ readonly mine: Desk; readonly theirs: Desk }> => {
  const mine = await firstDesk();
  const theirs = await colleague(await exported(mine));
  await edit(mine, 'Score A on Quality: 60', [agreed('optA', 'critQ', 60, 'Fewer falls')]);
  await edit(mine, 'Score B on Quality: 70', [agreed('optB', 'critQ', 70, 'Longer visits')]);
  await edit(mine, 'Risk', [newRisk({ id: 'risk-m', order: 1, name: 'Pensions' })]);
  await edit(theirs, 'Score A on Quality: 35', [agreed('optA', 'critQ', 35, 'Waits grew')]);
  await edit(theirs, 'Score A on Affordability: 20', [agreed('optA', 'critC', 20, 'Over the PCT’s limit')]);
  await edit(theirs, 'Risk', [newRisk({ id: 'risk-t', order: 1, name: 'Premises' })]);
  return { mine, theirs };
};

describe('a colleague’s copy', () => {
  it('is compared from where the two parted: what it brings, what stays, and where both scored with both reasons', async () => {
    const { mine, theirs } = await editedApart();
    const before = await recordsOf(mine);
    const report = valueIn(await read(mine, await exported(theirs)));
    expect(report).toMatchObject({ base: 'known', parted: { label: 'Set up' }, kept: 2, notes: [] });
    expect(named(report)).toEqual(['added score~optA~critC~agreed', 'added risk-t']);
    expect(report.conflicts).toHaveLength(1);
    expect(report.conflicts[0]).toMatchObject({
      id: bothScored,
      before: 'Score: 50',
      mine: { says: 'Score: 60', reason: 'Fewer falls' },
      theirs: { says: 'Score: 35', reason: 'Waits grew' },
    });
    expect(await recordsOf(mine)).toEqual(before);
    for (const { services } of [mine, theirs]) services.close();
  });

  it('is merged as one edit that says where it came from; Undo and Redo take it back and make it again, after a restart too', async () => {
    const { mine, theirs } = await editedApart();
    const before = await recordsOf(mine);
    valueIn(await read(mine, await exported(theirs)));
    const merged = valueIn(await take(mine, { [bothScored]: 'theirs' }));
    expect(merged.put.map(({ id }) => id).sort()).toEqual([
      'risk-t',
      'score~optA~critC~agreed',
      'score~optA~critQ~agreed',
    ]);
    const after = await recordsOf(mine);
    expect(after).toContainEqual(agreed('optA', 'critQ', 35, 'Waits grew'));
    expect(after).toContainEqual(agreed('optB', 'critQ', 70, 'Longer visits'));
    expect(after).toContainEqual(newRisk({ id: 'risk-t', order: 1, name: 'Premises' }));
    const [label = ''] = await labelsOf(mine);
    expect(label).toMatch(
      /^Merged the copy from colleague\.icoa\.json \(state [0-9a-f]{12}\): 2 changes taken, 1 difference settled, 1 as in the other copy$/,
    );
    expect(merged.log.undo).toBe(label);
    mine.services.close();
    const again = { ...mine, ...deskIn(mine.data, mine.author) };
    expect(await recordsOf(again)).toEqual(after);
    valueIn(await again.services.appraisal.undo({ id: mine.id }));
    expect(await recordsOf(again)).toEqual(before);
    valueIn(await again.services.appraisal.redo({ id: mine.id }));
    expect(await recordsOf(again)).toEqual(after);
    for (const { services } of [again, theirs]) services.close();
  });

  it('comes to the same records in whichever of the two apps it is merged', async () => {
    const { mine, theirs } = await editedApart();
    const [one, other] = [await exported(mine), await exported(theirs)];
    valueIn(await read(mine, other));
    const back = valueIn(await read(theirs, one));
    expect(back.base).toBe('known');
    expect(named(back)).toEqual(['added score~optB~critQ~agreed', 'added risk-m']);
    valueIn(await take(mine, { [bothScored]: 'mine' }));
    valueIn(await take(theirs, { [bothScored]: 'theirs' }));
    expect(await recordsOf(theirs)).toEqual(await recordsOf(mine));
    for (const { services } of [mine, theirs]) services.close();
  });

  it('of a second colleague is compared with what both of them were given', async () => {
    const first = await firstDesk();
    const given = await exported(first);
    const [one, other] = [await colleague(given), await colleague(given, 'finance manager')];
    await edit(one, 'Risk', [newRisk({ id: 'risk1', order: 1, name: 'Pensions' })]);
    await edit(other, 'Remove B', [], [{ type: 'option', id: 'optB' }]);
    const report = valueIn(await read(one, await exported(other)));
    expect(report).toMatchObject({ base: 'known', kept: 1, conflicts: [] });
    expect(named(report)).toEqual(['removed optB']);
    for (const { services } of [first, one, other]) services.close();
  });

  it('that parted before this one was imported has every difference decided by a person', async () => {
    const first = await firstDesk();
    const early = await colleague(await exported(first));
    await edit(first, 'Score B on Quality: 70', [agreed('optB', 'critQ', 70, '')]);
    const late = await colleague(await exported(first), 'finance manager');
    await edit(early, 'Risk', [newRisk({ id: 'risk1', order: 1, name: 'Pensions' })]);
    const report = valueIn(await read(late, await exported(early)));
    expect(report).toMatchObject({ base: 'unknown', parted: { label: 'Set up' }, taken: [], kept: 0 });
    expect(report.conflicts.map(({ id }) => id)).toEqual(['score score~optB~critQ~agreed', 'risk risk1']);
    expect(report.notes.join()).toContain('Where the appraisal was begun, a merge can tell who changed what');
    for (const { services } of [first, early, late]) services.close();
  });

  it('that is an earlier state of this one brings nothing, and leaves no line in the history', async () => {
    const first = await firstDesk();
    const earlier = await exported(first);
    await edit(first, 'Risk', [newRisk({ id: 'risk1', order: 1, name: 'Pensions' })]);
    const lines = await labelsOf(first);
    const report = valueIn(await read(first, earlier));
    expect(report).toMatchObject({ base: 'known', taken: [], conflicts: [], kept: 1 });
    expect(valueIn(await take(first))).toMatchObject({ put: [], remove: [] });
    expect(await labelsOf(first)).toEqual(lines);
    // The other way round, in an app that has imported the later one.
    const later = await colleague(await exported(first));
    expect(valueIn(await read(later, earlier))).toMatchObject({ base: 'known', taken: [], conflicts: [] });
    for (const { services } of [first, later]) services.close();
  });

  it('is not merged while a difference has no answer, nor when the appraisal has moved on since', async () => {
    const { mine, theirs } = await editedApart();
    const lines = await labelsOf(mine);
    const file = await exported(theirs);
    valueIn(await read(mine, file));
    const unanswered = failureOf(await take(mine));
    expect(unanswered.code).toBe('edit-refused');
    expect(unanswered.message).toContain('neither has been chosen');
    expect(await labelsOf(mine)).toEqual(lines);
    await edit(mine, 'Score A on Quality: 61', [agreed('optA', 'critQ', 61, '')]);
    expect(failureOf(await take(mine, { [bothScored]: 'mine' })).message).toContain('has changed since');
    valueIn(await read(mine, file));
    valueIn(await take(mine, { [bothScored]: 'mine' }));
    for (const { services } of [mine, theirs]) services.close();
  });

  it('is merged once, however often it is asked for, and forgotten when its job ends', async () => {
    const { mine, theirs } = await editedApart();
    const file = await exported(theirs);
    valueIn(await read(mine, file));
    const merged = valueIn(await take(mine, { [bothScored]: 'theirs' }));
    expect(valueIn(await take(mine, { [bothScored]: 'theirs' }))).toEqual(merged);
    expect((await labelsOf(mine)).filter((label) => label.startsWith('Merged'))).toHaveLength(1);
    valueIn(await mine.services.merge.end({ job: 'job1' }));
    expect(failureOf(await take(mine)).code).toBe('not-found');
    // Nor is one kept whose job has ended while it was read.
    const reading = read(mine, file, 'job2');
    valueIn(await mine.services.merge.end({ job: 'job2' }));
    valueIn(await reading);
    expect(failureOf(await take(mine, {}, 'job2')).code).toBe('not-found');
    for (const { services } of [mine, theirs]) services.close();
  });
});

describe('a file that is no copy of the appraisal', () => {
  /** The exported file of an appraisal with something changed in its frame. */
  const changed = (file: Buffer, fields: Readonly<Record<string, unknown>>): Buffer =>
    Buffer.from(JSON.stringify({ ...(JSON.parse(file.toString('utf8')) as object), ...fields }));

  it('is refused in a sentence, and nothing is changed', async () => {
    const desk = await firstDesk();
    const stranger = await firstDesk();
    const own = await exported(desk);
    const before = await recordsOf(desk);
    const refusals: readonly (readonly [Buffer, string, string])[] = [
      [await exported(stranger), 'another-appraisal', 'is another appraisal, “Small”'],
      [changed(own, { reproduces: ['Total scores'] }), 'another-appraisal', 'only what its paper shows'],
      [changed(own, { formatVersion: 99 }), 'newer-format', 'newer version of the app'],
      [own.subarray(0, own.length - 40), 'not-json', 'from colleague.icoa.json'],
      [Buffer.from('%PDF-1.7 nothing inside'), 'no-attachment', 'without an appraisal inside'],
    ];
    for (const [file, code, words] of refusals) {
      const failure = failureOf(await read(desk, file));
      expect(failure.code).toBe(code);
      expect(failure.message).toContain(words);
      expect(failureOf(await take(desk)).code).toBe('not-found');
    }
    expect(await recordsOf(desk)).toEqual(before);
    for (const { services } of [desk, stranger]) services.close();
  });

  it('is asked about in full where it has no history', async () => {
    const desk = await firstDesk();
    const copy = await colleague(await exported(desk));
    await edit(copy, 'Risk', [newRisk({ id: 'risk1', order: 1, name: 'Pensions' })]);
    const report = valueIn(await read(desk, changed(await exported(copy), { history: undefined })));
    expect(report).toMatchObject({ base: 'unknown', parted: null, taken: [] });
    expect(report.conflicts.map(({ id }) => id)).toEqual(['risk risk1']);
    for (const { services } of [desk, copy]) services.close();
  });

  it('of an older form is brought to today’s first, and then differs in nothing', async () => {
    const file = readFileSync(join(import.meta.dirname, '../../../fixtures/format-1.icoa.json'));
    const desk = await colleague(file);
    expect(valueIn(await read(desk, file))).toMatchObject({ taken: [], conflicts: [] });
    desk.services.close();
  });
});
