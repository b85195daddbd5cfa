import { describe, expect, it } from 'vitest';
import { rankNow } from '../../../../shared/analysis/analyse.ts';
import { completenessProblems } from '../../../../shared/checks/completeness.ts';
import { type Appraisal, appraisalFrom, appraisalOf } from '../../../../shared/records/aggregate.ts';
import { newAppraisalRecord } from '../../../../shared/records/appraisal.ts';
import { newCriterion } from '../../../../shared/records/criterion.ts';
import { applyEdit, removalOf } from '../../../../shared/records/edits.ts';
import { narrativeId } from '../../../../shared/records/narrative.ts';
import { newOption } from '../../../../shared/records/option.ts';
import { newScore } from '../../../../shared/records/score.ts';
import { newWeight } from '../../../../shared/records/weight-set.ts';
import { sampleAppraisal } from '../../../support/sample.ts';

const codes = (appraisal: Appraisal, severity?: string): readonly string[] =>
  completenessProblems(appraisal)
    .filter((problem) => severity === undefined || problem.severity === severity)
    .map(({ code }) => code);

describe('completeness', () => {
  it('finds nothing in the sample that holds its paper back, and lists what the sample leaves open', () => {
    expect(codes(sampleAppraisal(), 'blocking')).toEqual([]);
    const open = codes(sampleAppraisal());
    const times = (code: string): number => open.filter((one) => one === code).length;
    expect(times('costs-unknown')).toBe(3);
    // B fails on employers and C on size; B, C and D have gates to settle; three groups of B have no employer.
    expect(times('gate-failed')).toBe(2);
    expect(times('gates-unknown')).toBe(3);
    expect(times('no-employer')).toBe(1);
    expect(times('employer-unconfirmed')).toBe(1);
    expect(times('fail-without-reason')).toBe(0);
  });

  it('counts a cost line that is known in some years only, and says so of no memo line', () => {
    const lineOf = (name: string) => {
      const line = [...sampleAppraisal().costLine.values()].find(
        (one) => one.option === 'optA' && one.name === name,
      );
      if (!line) throw new Error(`The sample has no line ${name} in A`);
      return line;
    };
    const partly = { ...lineOf('Coordinator'), amounts: [2_500_000, null] };
    const sentences = (put: typeof partly): readonly string[] =>
      completenessProblems(applyEdit(sampleAppraisal(), { put: [put], remove: [] })).map(
        ({ sentence }) => sentence,
      );
    expect(sentences(partly)).toContain('Option A has 1 cost line still to be costed.');
    expect(sentences({ ...partly, memo: true })).not.toContain(
      'Option A has 1 cost line still to be costed.',
    );
  });

  it('lists at most eight blocking things for an empty appraisal, blocking ones first', () => {
    const empty = appraisalFrom([
      newAppraisalRecord({ lineage: 'l', title: '', locality: '', financialYear: 2008 }),
    ]);
    expect(codes(empty, 'blocking')).toEqual([
      'no-title',
      'too-few-options',
      'no-criteria',
      'no-agreed-weights',
    ]);
    const severities = completenessProblems(empty).map(({ severity }) => severity);
    expect(severities.lastIndexOf('blocking')).toBeLessThan(severities.indexOf('soft'));
  });

  it('counts missing scores and names the first', () => {
    const appraisal = applyEdit(sampleAppraisal(), {
      put: [],
      remove: [...sampleAppraisal().score.values()]
        .filter(({ option, criterion }) => criterion === 'critACC' && ['optC', 'optD'].includes(option))
        .map(({ id }) => ({ type: 'score', id })),
    });
    const [problem] = completenessProblems(appraisal);
    expect(problem).toMatchObject({
      code: 'scores-missing',
      stage: 'scores',
      record: { id: 'score~optC~critACC~agreed' },
    });
    expect(problem?.sentence).toBe('2 scores are missing, the first for C on Access and inequalities.');
  });

  it('does not miss an agreed score where people have scored', () => {
    const appraisal = applyEdit(sampleAppraisal(), {
      put: [],
      remove: [{ type: 'score', id: 'score~optB~critWORK~agreed' }],
    });
    expect(codes(appraisal)).not.toContain('scores-missing');
  });

  it('asks why an option is not on the short list and does not ask for its scores', () => {
    const option = {
      ...newOption({ id: 'optE', order: 5, letter: 'E', name: 'Cluster' }),
      shortListed: false,
    };
    expect(codes(applyEdit(sampleAppraisal(), { put: [option], remove: [] }))).toContain('no-discard-reason');
    expect(codes(applyEdit(sampleAppraisal(), { put: [option], remove: [] }))).not.toContain(
      'scores-missing',
    );
  });

  it('holds the paper back for a criterion that nobody has weighed, and names it', () => {
    const appraisal = applyEdit(sampleAppraisal(), {
      put: [],
      remove: [{ type: 'weight', id: 'weight~wsAgreed~critGOV' }],
    });
    expect(completenessProblems(appraisal)[0]).toMatchObject({
      code: 'no-weights',
      severity: 'blocking',
      sentence: 'Governance has no weight yet.',
    });
  });

  describe('agrees with the ranking about the weights', () => {
    const blocked = (appraisal: Appraisal) =>
      completenessProblems(appraisal).filter(({ code }) => code === 'no-weights');
    const part = (id: string) => ({
      ...newCriterion({ id, order: 9, code: id, name: id }),
      parent: 'critACC',
    });
    const scored = (...parts: readonly string[]) =>
      ['optA', 'optB', 'optC', 'optD'].flatMap((option) =>
        parts.map((criterion) => newScore(option, criterion, 'agreed', 50)),
      );

    it('where every weight of one family is 0: no total, and the paper waits for it', () => {
      const appraisal = applyEdit(sampleAppraisal(), {
        put: [
          part('x1'),
          part('x2'),
          ...scored('x1', 'x2'),
          newWeight('wsAgreed', 'x1', 0),
          newWeight('wsAgreed', 'x2', 0),
        ],
        remove: [],
      });
      expect(rankNow(appraisal).withCost.ranking.order).toEqual([]);
      expect(blocked(appraisal).map(({ sentence }) => sentence)).toEqual([
        'Every weight within Access and inequalities is 0, so there is nothing to share out.',
      ]);
    });

    it('where a family that weighs nothing has parts nobody has weighed: totals, and nothing to wait for', () => {
      const appraisal = applyEdit(sampleAppraisal(), {
        put: [part('x1'), part('x2'), ...scored('x1', 'x2'), newWeight('wsAgreed', 'critACC', 0)],
        remove: [],
      });
      expect(rankNow(appraisal).withCost.ranking.order).toHaveLength(4);
      expect(blocked(appraisal)).toEqual([]);
    });

    it('where there is one criterion alone: it has the whole weight without being asked', () => {
      const sample = sampleAppraisal();
      const others = [...sample.criterion.values()].map(({ id }) => id).filter((id) => id !== 'critFIT');
      const alone = applyEdit(
        sample,
        removalOf(
          sample,
          others.map((id) => ({ type: 'criterion' as const, id })),
        ),
      );
      const unweighed = applyEdit(alone, {
        put: [],
        remove: [...alone.weight.values()].map(({ type, id }) => ({ type, id })),
      });
      expect(rankNow(unweighed).withCost.ranking.order).toHaveLength(4);
      expect(blocked(unweighed)).toEqual([]);
    });
  });

  it('names what the cover does not state in one sentence for each place where it is filled in', () => {
    const empty = appraisalFrom([
      newAppraisalRecord({ lineage: 'l', title: 'T', locality: '', financialYear: 2008 }),
    ]);
    const found = completenessProblems(empty).filter(({ code }) => code.startsWith('cover-'));
    expect(found).toEqual([
      {
        code: 'cover-details',
        severity: 'soft',
        record: { type: 'appraisal', id: 'appraisal' },
        field: 'execMeeting',
        sentence:
          'The cover does not yet state: meeting, date, sponsor, author, clinical lead, considered by, equality, public involvement.',
        stage: 'context',
      },
      {
        code: 'cover-money',
        severity: 'soft',
        record: { type: 'appraisal', id: 'appraisal' },
        field: 'moneyAsked',
        sentence: 'The cover does not yet state: money asked for now.',
        stage: 'costs',
      },
      {
        code: 'cover-words',
        severity: 'soft',
        record: null,
        field: null,
        sentence:
          'The cover does not yet state: strategic objective, financial, legal, workforce, risk, clinical engagement, other effects, conflicts declared, background papers.',
        stage: 'paper',
      },
    ]);
    const sample = sampleAppraisal();
    const left = applyEdit(sample, {
      put: [{ ...appraisalOf(sample), sponsor: ' ' }],
      remove: [{ type: 'narrative', id: narrativeId('cover-objective') }],
    });
    expect(
      completenessProblems(left)
        .filter(({ code }) => code.startsWith('cover-'))
        .map(({ sentence }) => sentence),
    ).toEqual([
      'The cover does not yet state: sponsor.',
      'The cover does not yet state: strategic objective.',
    ]);
  });

  it('says when weights can still be tuned', () => {
    const sample = sampleAppraisal();
    const open = applyEdit(sample, { put: [{ ...appraisalOf(sample), weightsLocked: false }], remove: [] });
    expect(codes(open)).toContain('weights-open');
  });
});
