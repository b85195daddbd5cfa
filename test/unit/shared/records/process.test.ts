import { describe, expect, it } from 'vitest';
import { newAppraisalRecord } from '../../../../shared/records/appraisal.ts';
import { newMeasure } from '../../../../shared/records/measure.ts';
import {
  type ChangeFacts,
  factsOf,
  type LoggedChange,
  openingFacts,
  processFrom,
  processOfFile,
} from '../../../../shared/records/process.ts';
import { newScore } from '../../../../shared/records/score.ts';
import { newWeight } from '../../../../shared/records/weight-set.ts';

const own = newAppraisalRecord({ lineage: 'line', title: 'T', locality: 'L', financialYear: 2008 });
const score = (value: number | null) => newScore('optA', 'critQ', 'agreed', value);
const logOf = (facts: readonly (ChangeFacts | null)[]): readonly LoggedChange[] =>
  facts.map((one, index) => ({
    seq: index + 1,
    kind: 'edit',
    at: `2009-02-${10 + index}T10:00:00.000Z`,
    author: 'locality lead',
    label: `Change ${index + 1}`,
    ...(one ? { facts: one } : {}),
  }));

describe('the facts of a change', () => {
  it('are none where nothing of weights, scores or the ranking was touched', () => {
    expect(factsOf([])).toBeUndefined();
    const retitled = { ...own, title: 'Other' };
    expect(factsOf([[own, retitled]])).toBeUndefined();
    const reworded = { ...score(50), reason: 'Other words' };
    expect(factsOf([[score(50), reworded]])).toBeUndefined();
    expect(factsOf([[null, score(null)]])).toBeUndefined();
    expect(factsOf([[score(null), null]])).toBeUndefined();
  });

  it('count scores and measurements that are given, changed or taken out', () => {
    const widened = { ...newMeasure('optA', 'critQ', 10), low: 5 };
    expect(
      factsOf([
        [null, score(50)],
        [score(null), score(50)],
        [score(50), score(60)],
        [score(50), score(null)],
        [score(50), null],
        [newMeasure('optA', 'critQ', 10), newMeasure('optA', 'critQ', 11)],
        [newMeasure('optA', 'critQ', 10), widened],
      ]),
    ).toEqual({ scores: 6 });
  });

  it('count weights, a weight of nothing too', () => {
    expect(
      factsOf([
        [null, newWeight('set', 'critQ', 0)],
        [newWeight('set', 'critC', 10), newWeight('set', 'critC', 20)],
        [newWeight('set', 'critD', 10), newWeight('set', 'critD', 10)],
        [newWeight('set', 'critE', 0), null],
      ]),
    ).toEqual({ weights: 3 });
  });

  it('say when weights were locked or opened, and when the ranking was first seen', () => {
    const locked = { ...own, weightsLocked: true };
    expect(factsOf([[own, locked]])).toEqual({ lock: 'locked' });
    expect(factsOf([[locked, own]])).toEqual({ lock: 'unlocked' });
    expect(factsOf([[null, locked]])).toEqual({ lock: 'locked' });
    expect(factsOf([[own, { ...own, rankingRevealed: true }]])).toEqual({ revealed: true });
    expect(factsOf([[{ ...own, rankingRevealed: true }, own]])).toBeUndefined();
  });
});

describe('the line that brought a whole appraisal in', () => {
  const whole: ChangeFacts = { lock: 'locked', revealed: true, weights: 10, scores: 40 };
  const brought: ChangeFacts = { ...whole, lock: 'brought' };

  it('has all of it where no history came along, so that nothing shows which came first', () => {
    expect(openingFacts(whole, [])).toEqual(brought);
    expect(openingFacts(whole, logOf([null, null]))).toEqual(brought);
    expect(processFrom(logOf([openingFacts(whole, []) ?? null])).lockedBeforeScoring).toBe(false);
  });

  it('names nobody as having locked what came locked', () => {
    const [line] = logOf([openingFacts({ lock: 'locked' }, []) ?? null]);
    expect(processFrom(line ? [line] : [])).toMatchObject({ logged: true, locked: null });
  });

  it('adds nothing to a history that shows it: weights locked before scoring stay so', () => {
    const earlier = logOf([{ weights: 10 }, { lock: 'locked' }, { scores: 40 }, { revealed: true }]);
    expect(openingFacts(whole, earlier)).toBeUndefined();
    expect(processFrom(earlier)).toMatchObject({ lockedBeforeScoring: true, weightsAfterReveal: 0 });
  });

  it('adds what the history leaves out, an opening too', () => {
    const earlier = logOf([{ lock: 'locked' }]);
    expect(openingFacts(whole, earlier)).toEqual(brought);
    expect(openingFacts({ scores: 40 }, earlier)).toEqual({ lock: 'unlocked', scores: 40 });
    expect(openingFacts(undefined, earlier)).toEqual({ lock: 'unlocked' });
  });
});

describe('a history that does not account for all that came with it', () => {
  const whole: ChangeFacts = { lock: 'locked', weights: 10, scores: 40 };
  const processAfter = (earlier: readonly LoggedChange[]) =>
    processFrom([
      ...earlier,
      ...logOf([openingFacts(whole, earlier) ?? null]).map((line) => ({ ...line, seq: 99 })),
    ]);

  it.each<readonly [string, readonly ChangeFacts[]]>([
    ['leaves the scores out', [{ weights: 10 }, { lock: 'locked' }]],
    ['tells of one score of forty', [{ weights: 10 }, { lock: 'locked' }, { scores: 1 }]],
    ['leaves the weights out', [{ lock: 'locked' }, { scores: 40 }]],
  ])('shows no lock before scoring where it %s', (_what, facts) => {
    const earlier = logOf(facts);
    expect(processFrom(earlier).lockedBeforeScoring).toBe(true);
    expect(processAfter(earlier)).toMatchObject({ lockedBeforeScoring: false, unlockings: [] });
    expect(processAfter(earlier).locked).toBeNull();
  });

  it('is read with what the records of its file hold', () => {
    const lines = logOf([{ weights: 1 }, { lock: 'locked' }]);
    const locked = { ...own, weightsLocked: true };
    const given = [newWeight('set', 'critQ', 10), score(50)];
    const at = '2009-03-01T10:00:00.000Z';
    expect(processOfFile([locked, ...given], lines, at).lockedBeforeScoring).toBe(false);
    expect(processOfFile([own, ...given], lines, at).locked).toBeNull();
    const accounted = [...lines, ...logOf([{ scores: 1 }]).map((line) => ({ ...line, seq: 3 }))];
    expect(processOfFile([locked, ...given], accounted, at)).toEqual(processFrom(accounted));
    expect(processOfFile([locked, ...given], [], at).logged).toBe(false);
  });
});

describe('the process, read off the log', () => {
  it('is locked before scoring only where the log shows it', () => {
    const before = processFrom(logOf([{ weights: 3 }, { lock: 'locked' }, { scores: 1 }]));
    expect(before).toMatchObject({ logged: true, lockedBeforeScoring: true, unlockings: [] });
    expect(before.locked).toEqual({ at: '2009-02-11T10:00:00.000Z', by: 'locality lead' });
    expect(processFrom(logOf([{ scores: 1 }, { lock: 'locked' }])).lockedBeforeScoring).toBe(false);
    expect(processFrom(logOf([{ lock: 'locked', scores: 1 }])).lockedBeforeScoring).toBe(false);
    expect(processFrom(logOf([null, null]))).toMatchObject({ logged: false, lockedBeforeScoring: false });
  });

  it('counts unlockings after a score, not before the first', () => {
    const early = logOf([{ lock: 'locked' }, { lock: 'unlocked' }, { lock: 'locked' }, { scores: 1 }]);
    expect(processFrom(early)).toMatchObject({ lockedBeforeScoring: true, unlockings: [] });
    const late = logOf([{ lock: 'locked' }, { scores: 1 }, { lock: 'unlocked' }, { lock: 'locked' }]);
    expect(processFrom(late)).toMatchObject({ lockedBeforeScoring: false });
    expect(processFrom(late).unlockings).toHaveLength(1);
  });

  it('counts what changed after the ranking was first seen, in whatever order the lines come', () => {
    const log = logOf([{ weights: 5, scores: 5 }, { revealed: true }, { weights: 1 }, { scores: 2 }]);
    expect(processFrom([...log].reverse())).toMatchObject({ weightsAfterReveal: 1, scoresAfterReveal: 2 });
  });
});
