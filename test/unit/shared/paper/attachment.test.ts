import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../shared/analysis/analyse.ts';
import { paperAttachment } from '../../../../shared/paper/attachment.ts';
import { buildPaper } from '../../../../shared/paper/build-paper.ts';
import { groupMeansOf } from '../../../../shared/paper/group-means.ts';
import { paperText } from '../../../../shared/paper/paper-text.ts';
import { type Appraisal, appraisalFrom } from '../../../../shared/records/aggregate.ts';
import { newMeasure } from '../../../../shared/records/measure.ts';
import type { RecordOf, RecordType } from '../../../../shared/records/record.ts';
import { anyRecord } from '../../../../shared/records/record.ts';
import { appraisalProblems } from '../../../../shared/records/rules.ts';
import { appraisalRecords } from '../../../support/arbitrary-records.ts';
import { sampleAppraisal } from '../../../support/sample.ts';

const attached = (appraisal: Appraisal) => {
  const analysis = analyse(appraisal);
  const { records, reproduces } = paperAttachment(appraisal, analysis);
  return { analysis, records, reproduces, again: analyse(appraisalFrom(records)) };
};

const ofType = <T extends RecordType>(records: readonly unknown[], type: T): readonly RecordOf<T>[] =>
  records.filter((record): record is RecordOf<T> => (record as { type: string }).type === type);

const sample = sampleAppraisal();

describe('what a paper carries by default', () => {
  it('gives the same totals, ranking, costs and switching weights as the paper', () => {
    const { analysis, again, reproduces } = attached(sample);
    expect(again.withCost).toEqual(analysis.withCost);
    expect(again.benefitOnly).toEqual(analysis.benefitOnly);
    expect(again.costs).toEqual(analysis.costs);
    expect(again.sensitivity).toEqual(analysis.sensitivity);
    expect(again.valueForMoney).toEqual(analysis.valueForMoney);
    expect(again.strength).toEqual(analysis.strength);
    expect(reproduces).toEqual([
      'criteria and weights',
      'scores',
      'totals and ranking',
      'totals under each weight set',
      'switching weights',
      'how often each option comes first',
      'what-ifs',
      'who sees it otherwise',
      'what people would choose',
      'which options dominate others',
      'costs',
      'money asked for and money there is',
      'gates and employers',
      'value for money',
      'where groups disagree',
      'how strong the recommendation may be',
    ]);
  });

  it('has a measured figure as the figure that it is, and no score that was passed over for it', () => {
    const [criterion] = sample.criterion.values();
    if (!criterion) throw new Error('The sample has no criteria');
    const measured = {
      unit: 'minutes',
      better: 'lower' as const,
      points: [
        { at: 10, value: 100 },
        { at: 60, value: 0 },
      ],
    };
    const { analysis, again, records, reproduces } = attached({
      ...sample,
      criterion: sample.criterion.with([{ ...criterion, scoring: 'measured', measured }], []),
      measure: sample.measure.with(
        ['optA', 'optB', 'optC', 'optD', 'optE'].map((option, place) =>
          newMeasure(option, criterion.id, 20 + 10 * place),
        ),
        [],
      ),
    });
    expect(again.withCost).toEqual(analysis.withCost);
    expect(again.scores.origins).toEqual(analysis.scores.origins);
    expect(reproduces).toContain('totals and ranking');
    expect(ofType(records, 'score').filter((score) => score.criterion === criterion.id)).toEqual([]);
    // E is not on the short list: its figure stays behind.
    expect(ofType(records, 'measure').map(({ option, likely }) => [option, likely])).toEqual([
      ['optA', 20],
      ['optB', 30],
      ['optC', 40],
      ['optD', 50],
    ]);
    expect(ofType(records, 'criterion').find(({ id }) => id === criterion.id)?.measured).toEqual(measured);
  });

  it('gives the figures of the sample that measures, and no value function that is set aside', () => {
    const lakeland = sampleAppraisal('south-lakeland');
    const { analysis, again, records } = attached(lakeland);
    expect(again.withCost).toEqual(analysis.withCost);
    expect(ofType(records, 'measure')).toHaveLength(12);
    const [judged] = [...lakeland.criterion.values()].filter(({ scoring }) => scoring === 'judged');
    const [valueFunction] = [...lakeland.criterion.values()].flatMap(({ measured }) => measured ?? []);
    if (!judged || !valueFunction) throw new Error('The sample does not measure');
    const kept = attached({
      ...lakeland,
      criterion: lakeland.criterion.with(
        [{ ...judged, measured: { ...valueFunction, unit: 'set aside' } }],
        [],
      ),
    });
    expect(JSON.stringify(kept.records)).not.toContain('set aside');
  });

  it('has what a staff group costs, and not the pay that it was worked out from', () => {
    const { records } = attached(sample);
    const groups = ofType(records, 'staffGroup');
    expect(groups.map(({ annualPay }) => annualPay)).toEqual(groups.map(() => null));
    expect(groups.reduce((sum, { annualCost }) => sum + (annualCost ?? 0), 0)).toBeCloseTo(458_800_000, -6);
  });

  it('has group means in the place of people', () => {
    const { records } = attached(sample);
    expect(ofType(records, 'assessor').map(({ name }) => name)).toEqual([
      'GPs (mean of 7)',
      'Managers (mean of 5)',
      'Staff (mean of 4)',
      'LINk (mean of 2)',
    ]);
  });

  it('holds no individual score, no scorer’s name, organisation, credential or declaration', () => {
    const { records } = attached(sample);
    const text = JSON.stringify(records);
    // The author's own declarations are printed; one of them is in the same words as the scorers'.
    const scored = JSON.stringify(records.filter(({ type }) => type !== 'appraisal'));
    for (const { id, name, interests } of sample.assessor.values()) {
      expect(text).not.toContain(`"${id}"`);
      expect(text).not.toContain(`"${name}"`);
      for (const { declaration } of interests) expect(scored).not.toContain(declaration);
    }
    for (const one of ofType(records, 'assessor')) {
      expect([one.organisation, one.credentials]).toEqual(['', '']);
      for (const { declaration } of one.interests) expect(declaration).toBe('An interest was declared.');
    }
    const people = ofType(records, 'score').filter(({ assessor }) => assessor !== 'agreed');
    expect(people).toHaveLength(160);
    for (const { reason, low, high, evidence } of people)
      expect([reason, low, high, evidence]).toEqual(['', null, null, []]);
  });

  it('never passes on the score of a group of one, and still gives the totals that the paper prints', () => {
    const alone = {
      ...sample,
      score: sample.score.with([], ['score~optB~critWORK~agreed', 'score~optB~critWORK~asrLINk2']),
    };
    const [lone] = [...alone.score.values()].filter(({ id }) => id === 'score~optB~critWORK~asrLINk1');
    expect(lone?.value).toBeTypeOf('number');
    const { records, analysis, again } = attached(alone);
    const inCell = ofType(records, 'score').filter(
      ({ option, criterion }) => option === 'optB' && criterion === 'critWORK',
    );
    expect(inCell.map(({ assessor }) => assessor)).toEqual(['groupAll']);
    expect(again.withCost).toEqual(analysis.withCost);
  });

  it('leaves out what the author left out of the paper', () => {
    const [first] = sample.narrative.values();
    if (!first) throw new Error('The sample has no narrative');
    const { records } = attached({
      ...sample,
      narrative: sample.narrative.with([{ ...first, include: false }], []),
    });
    const left = ofType(records, 'narrative').find(({ id }) => id === first.id);
    expect(left?.body.content).toEqual([]);
  });

  it('leaves out one person’s weights, and says that totals under each set cannot be worked out again', () => {
    const set = sample.weightSet.get('wsStaff');
    if (!set) throw new Error('The sample has no such weight set');
    const personal = {
      ...sample,
      weightSet: sample.weightSet.with(
        [{ ...set, name: 'Ward sister', voice: 'person', voiceName: 'Ward sister' }],
        [],
      ),
    };
    const { records, reproduces } = attached(personal);
    expect(JSON.stringify(records)).not.toContain('Ward sister');
    expect(JSON.stringify(records)).not.toContain('wsStaff');
    expect(reproduces).not.toContain('totals under each weight set');
    expect(reproduces).toContain('totals and ranking');
  });

  it('prints the same people and interests when its paper is made again', () => {
    const { analysis, records, again } = attached(sample);
    // What two of a group of seven change cannot be told from the mean of the seven, and the paper then says that.
    const inFront =
      /Without the two people who declared an interest in D, D still leads, by 5\.3 points\.|The scores of the two people who declared an interest in D are part of an average with others’, so there is no ranking without them\./g;
    const saysOf = (appraisal: Appraisal, from: typeof analysis): readonly string[] =>
      paperText(buildPaper(appraisal, from, { drawnAt: '2009-02-12T09:00:00.000Z' }))
        .split('\n')
        .filter((line) => /people scored|declared an interest/.test(line))
        .map((line) =>
          line.replaceAll(inFront, 'IN FRONT').replace(/ Six of 17 people chose .*? first\./, ''),
        );
    const before = saysOf(sample, analysis);
    expect(before.join(' ')).toContain('GPs 7, Managers 5, Staff 4, LINk 2');
    expect(before.join(' ')).toContain('GPs: 7 declared an interest in B');
    expect(saysOf(appraisalFrom(records), again)).toEqual(before);
  });

  it('says of an option off the short list no more than the paper: its name and why', () => {
    const option = sample.option.get('optC');
    if (!option) throw new Error('The sample has no such option');
    const short = {
      ...sample,
      option: sample.option.with([{ ...option, shortListed: false, discardReason: 'Too small.' }], []),
    };
    const { records } = attached(short);
    const kept = records.find(({ id }) => id === 'optC');
    expect(kept).toMatchObject({
      name: option.name,
      discardReason: 'Too small.',
      description: '',
      governance: '',
    });
    expect(JSON.stringify(records)).not.toContain(option.description);
  });

  // The attack: where nobody agreed a score and one person alone scored, that person's score was printed as "13 (mean)"
  // and travelled as the mean of all. Now neither the paper nor the attachment gives it.
  it('does not pass on a score that one person alone gave and nobody agreed', () => {
    const gone = [...sample.score.values()].filter(
      ({ option, criterion, assessor }) =>
        option === 'optB' && criterion === 'critWORK' && assessor !== 'asrStaff3',
    );
    const alone = {
      ...sample,
      score: sample.score.with(
        [],
        gone.map(({ id }) => id),
      ),
    };
    const { records, reproduces, analysis } = attached(alone);
    const inCell = ofType(records, 'score').filter(
      ({ option, criterion }) => option === 'optB' && criterion === 'critWORK',
    );
    expect(inCell).toEqual([]);
    expect(reproduces).not.toContain('totals and ranking');
    const text = paperText(buildPaper(alone, analysis, { drawnAt: '2009-02-12T09:00:00.000Z' }));
    expect(text).toContain('one scorer, not agreed');
    expect(text).not.toContain('15 (mean)');
  });

  it('holds nothing of the one scorer of an appraisal whose scores are agreed', () => {
    const [first, ...others] = [...sample.assessor.values()].map(({ id }) => id);
    const one = {
      ...sample,
      assessor: sample.assessor.with([], others),
      score: sample.score.with(
        [],
        [...sample.score.values()].filter(({ assessor }) => others.includes(assessor)).map(({ id }) => id),
      ),
    };
    expect([...one.score.values()].some(({ assessor }) => assessor === first)).toBe(true);
    const { records } = attached(one);
    expect(ofType(records, 'score').every(({ assessor }) => assessor === 'agreed')).toBe(true);
  });

  it('breaks no hard rule and keeps the total of every option with nothing kept back', () => {
    fc.assert(
      fc.property(appraisalRecords, (given) => {
        const { records, analysis, again, reproduces } = attached(appraisalFrom(given));
        for (const record of records) expect(anyRecord.safeParse(record).error).toBeUndefined();
        expect(appraisalProblems(appraisalFrom(records))).toEqual([]);
        const means = groupMeansOf(appraisalFrom(given));
        for (const [at, { option }] of analysis.withCost.totals.entries()) {
          if (analysis.criteria.some(({ id }) => means.shown(option, id) === 'nothing')) continue;
          expect(again.withCost.totals[at]).toEqual(analysis.withCost.totals[at]);
        }
        expect(reproduces).toContain('costs');
      }),
      { numRuns: 50 },
    );
  }, 60_000);
});
