import { describe, expect, it } from 'vitest';
import type { Appraisal } from '../../../../shared/records/aggregate.ts';
import { applyEdit } from '../../../../shared/records/edits.ts';
import { editProblems } from '../../../../shared/records/rules.ts';
import { agreedAssessor, newScore, scoreId } from '../../../../shared/records/score.ts';
import { newWorkshop, type WorkshopRecord, workshopRecord } from '../../../../shared/records/workshop.ts';
import { agendaOf } from '../../../../shared/workshop/agenda.ts';
import {
  afterAgreeing,
  timerSet,
  timerStarted,
  timerStopped,
  toCriterion,
  toNeighbour,
  toNextStep,
  toPart,
  toStep,
} from '../../../../shared/workshop/moves.ts';
import { standingOf, startOf } from '../../../../shared/workshop/standing.ts';
import { sampleAppraisal } from '../../../support/sample.ts';

const sample = sampleAppraisal();
/** The sample without the agreed scores of one criterion. */
const open = applyEdit(sample, {
  put: [],
  remove: ['optA', 'optB', 'optC', 'optD'].map((option) => ({
    type: 'score',
    id: scoreId(option, 'critWORK', agreedAssessor),
  })),
});
const started = '2009-02-11T19:00:00Z';
const at = (more: Partial<WorkshopRecord> = {}): WorkshopRecord => ({
  ...newWorkshop(),
  part: 'scores',
  criterion: 'critWORK',
  timer: { minutes: 5, startedAt: started },
  ...more,
});
const agreeing = (appraisal: Appraisal, option: string, value: number): Appraisal =>
  applyEdit(appraisal, { put: [newScore(option, 'critWORK', agreedAssessor, value)], remove: [] });

describe('the steps of a criterion', () => {
  it('go from reading to agreeing, stop the timer at each, and are records that can be saved', () => {
    let here = at();
    const seen: string[] = [];
    for (let move = toNextStep(open, here); move; move = toNextStep(open, here)) {
      here = move.record;
      seen.push(move.label);
      expect(here.timer.startedAt).toBeNull();
      expect(workshopRecord.parse(here)).toEqual(here);
      expect(
        editProblems(applyEdit(open, { put: [here], remove: [] }), { put: [here], remove: [] }, open),
      ).toEqual([]);
    }
    expect(seen).toEqual([
      'Workshop: score Workforce',
      'Workshop: see the spread on Workforce',
      'Workshop: agree on Workforce',
    ]);
    expect(here).toMatchObject({ step: 'agree', option: 'optB', shown: ['critWORK'] });
  });

  it('show the spread only once it is asked for, and hide it again while people score', () => {
    expect(toStep(open, at(), 'read').record.shown).toEqual([]);
    const shown = toStep(open, at({ shown: ['critFIT'] }), 'spread').record;
    expect(shown.shown).toEqual(['critFIT', 'critWORK']);
    expect(toStep(open, shown, 'read').record.shown).toEqual(['critFIT', 'critWORK']);
    expect(toStep(open, shown, 'score').record.shown).toEqual(['critFIT']);
  });

  it('begin with the option that divides people most, and stay with the one in front of the room', () => {
    expect(toStep(open, at({ option: 'optC' }), 'spread').record.option).toBe('optB');
    expect(toStep(open, at({ option: 'optC', shown: ['critWORK'] }), 'agree').record.option).toBe('optC');
  });
});

describe('the way along the agenda', () => {
  it('leads from the weights through every criterion that is scored to the ranking, and back', () => {
    let here: WorkshopRecord = newWorkshop();
    const names: string[] = [];
    for (let move = toNeighbour(sample, here, 1); move; move = toNeighbour(sample, here, 1)) {
      here = move.record;
      names.push(
        here.part === 'scores' ? (sample.criterion.get(here.criterion ?? '')?.name ?? '') : here.part,
      );
    }
    const criteria = agendaOf(sample).map(({ criterion }) => criterion.name);
    expect(names).toEqual([...criteria, 'ranking']);
    let back = 0;
    for (let move = toNeighbour(sample, here, -1); move; move = toNeighbour(sample, here, -1)) {
      here = move.record;
      back += 1;
    }
    expect([back, here.part]).toEqual([criteria.length + 1, 'weights']);
  });

  it('leads nowhere while there is nothing to score', () => {
    const bare = applyEdit(sample, {
      put: [...sample.option.values()].map((option) => ({ ...option, shortListed: false })),
      remove: [],
    });
    expect(toNeighbour(bare, at(), 1)).toBeNull();
    expect(toNeighbour(bare, newWorkshop(), 1)).toBeNull();
  });

  it('comes back to a criterion where it was left: reading, the spread, or what was agreed', () => {
    expect(toCriterion(open, at(), 'critWORK').record.step).toBe('read');
    expect(toCriterion(open, at({ shown: ['critWORK'] }), 'critWORK').record.step).toBe('spread');
    expect(toCriterion(sample, at({ shown: ['critWORK'] }), 'critWORK').record.step).toBe('agree');
  });

  it('takes the round of the weights up where it was left, not at the criterion that was scored', () => {
    expect(toPart(at(), 'weights').record.criterion).toBeNull();
    expect(toPart(at(), 'ranking').record.criterion).toBe('critWORK');
  });
});

describe('where agreeing leads', () => {
  it('is the next option that people argue about, then those without a score, then the next criterion', () => {
    const first = afterAgreeing(open, at({ step: 'agree', option: 'optB' }));
    // Nothing but B is argued about: D is the widest of those that are left.
    expect([first.kind, first.name, first.move.record.option]).toEqual(['option', 'D', 'optD']);
    let here = open;
    for (const option of ['optB', 'optD', 'optA']) here = agreeing(here, option, 50);
    const last = afterAgreeing(here, at({ step: 'agree', option: 'optA' }));
    expect([last.kind, last.name]).toEqual(['option', 'C']);
    const next = afterAgreeing(agreeing(here, 'optC', 70), at({ step: 'agree', option: 'optC' }));
    expect([next.kind, next.name, next.move.record.step]).toEqual(['criterion', 'Affordability', 'read']);
  });

  it('is a criterion that was left out after the last one, and the ranking when none is', () => {
    const atLast = at({ criterion: 'critSUST', step: 'agree', option: 'optA', shown: ['critSUST'] });
    const settled = (appraisal: Appraisal) => {
      let here = afterAgreeing(appraisal, atLast);
      // Options of the last criterion that are argued about come first.
      for (let more = 0; here.kind === 'option' && more < 4; more += 1) {
        here = afterAgreeing(appraisal, here.move.record);
      }
      return here;
    };
    expect(settled(open)).toMatchObject({ kind: 'criterion', name: 'Workforce' });
    expect(settled(sample)).toMatchObject({ kind: 'ranking', move: { record: { part: 'ranking' } } });
  });
});

describe('where the workshop stands', () => {
  it('begins with the weights until they are locked, then with what is to do, then with the ranking', () => {
    const own = sample.appraisal.values().next().value;
    if (!own) throw new Error('The sample has no appraisal');
    const unlocked = applyEdit(sample, { put: [{ ...own, weightsLocked: false }], remove: [] });
    expect(startOf(unlocked).part).toBe('weights');
    expect(startOf(open)).toMatchObject({ part: 'scores', criterion: 'critWORK', step: 'read' });
    expect(startOf(sample).part).toBe('ranking');
  });

  it('is as recorded, but never on a criterion or an option that is gone: nothing unseen is shown then', () => {
    const held = at({ step: 'agree', option: 'optB', shown: ['critWORK'] });
    const kept = applyEdit(open, { put: [held], remove: [] });
    expect(standingOf(kept)).toEqual(held);
    const out = sample.option.get('optB');
    if (!out) throw new Error('The sample has no option B');
    const left = applyEdit(kept, { put: [{ ...out, shortListed: false }], remove: [] });
    expect(standingOf(left).option).toBe('optD');
    const gone = applyEdit(kept, {
      put: [{ ...held, criterion: 'critGone', step: 'agree' }],
      remove: [],
    });
    expect(standingOf(gone)).toMatchObject({ criterion: 'critWORK', step: 'read' });
  });

  it('keeps the minutes and when the timer was started, until the room moves on', () => {
    const set = timerSet(at({ timer: { minutes: 5, startedAt: null } }), 8);
    expect(set).toMatchObject({ label: 'Workshop: 8 minutes a step', record: { timer: { minutes: 8 } } });
    const running = timerStarted(set.record, started).record;
    expect(running.timer).toEqual({ minutes: 8, startedAt: started });
    expect(timerStopped(running).record.timer).toEqual({ minutes: 8, startedAt: null });
    expect(toStep(open, running, 'score').record.timer).toEqual({ minutes: 8, startedAt: null });
  });
});
