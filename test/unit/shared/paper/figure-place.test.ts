import { describe, expect, it } from 'vitest';
import { figurePlace } from '../../../../shared/paper/figure-place.ts';
import { figuresOf } from '../../../../shared/paper/paper-model.ts';
import { findRecord } from '../../../../shared/records/aggregate.ts';
import { stageForRecord } from '../../../../shared/records/stages.ts';
import { sampleAppraisal } from '../../../support/sample.ts';
import { type Drawn, drawn } from './drawn-paper.ts';

const carlisle = drawn(sampleAppraisal());
const placeOf = (source: string, given: Drawn = carlisle) => figurePlace(source, given);

/** The cell of a score need not have been scored: its option and its criterion have to be there. */
const isThere = (given: Drawn, key: { readonly type: string; readonly id: string }): boolean => {
  if (findRecord(given.appraisal, { type: key.type as 'option', id: key.id })) return true;
  const [, option = '', criterion = ''] = key.id.split('~');
  return (
    key.type === 'score' &&
    given.appraisal.option.get(option) !== undefined &&
    given.appraisal.criterion.get(criterion) !== undefined
  );
};

describe.each(['carlisle', 'south-lakeland'] as const)('the figures of the paper on %s', (sample) => {
  const given = drawn(sampleAppraisal(sample));
  const sources = [...new Set(figuresOf(given.paper).map(({ source }) => source))];

  it('each have a place where they are worked on', () => {
    expect(sources.length).toBeGreaterThan(300);
    expect(sources.filter((source) => placeOf(source, given) === null)).toEqual([]);
  });

  it('lead to records that are there, each on a stage that shows it', () => {
    const records = sources.flatMap((source) => {
      const place = placeOf(source, given);
      return place?.record ? [{ source, place, record: place.record }] : [];
    });
    expect(records.length).toBeGreaterThan(200);
    expect(records.filter(({ record }) => !isThere(given, record))).toEqual([]);
    const astray = records.filter(
      ({ place, record }) =>
        place.stage !== stageForRecord(record.type) &&
        !(record.type === 'option' && ['costs', 'gates'].includes(place.stage)) &&
        !(record.type === 'appraisal' && place.stage === 'costs'),
    );
    expect(astray).toEqual([]);
  });

  it('say what they are, never by an id', () => {
    const words = sources.map((source) => placeOf(source, given)?.what ?? '');
    expect(
      words.filter((what) => what === '' || /\b(opt|crit|ws|cost)[A-Z\d]|removed|[{}~]/.test(what)),
    ).toEqual([]);
  });
});

describe('the place behind a figure', () => {
  it('is the cell of a score, of a measurement and of a group’s mean', () => {
    expect(placeOf('scores.values.optD.critINT')).toEqual({
      stage: 'scores',
      record: { type: 'score', id: 'score~optD~critINT~agreed' },
      field: null,
      what: 'Score of D on Integration',
    });
    expect(placeOf('groups.optB.critWORK: GPs')?.record?.id).toBe('score~optB~critWORK~agreed');
    const lakeland = drawn(sampleAppraisal('south-lakeland'));
    const measured = [...lakeland.appraisal.measure.values()][0];
    if (!measured) throw new Error('The sample measures nothing');
    expect(placeOf(`scores.values.${measured.option}.${measured.criterion}`, lakeland)?.record).toEqual({
      type: 'measure',
      id: measured.id,
    });
  });

  it('is the weight, the cost line, the option’s costs, the gate, the risk and the group that it says', () => {
    expect(placeOf('weights.sets.wsAgreed.weights.critINT')).toMatchObject({
      stage: 'weights',
      record: { type: 'weight', id: 'weight~wsAgreed~critINT' },
    });
    expect(placeOf('records.costLine.cost01.amounts.0')).toMatchObject({
      stage: 'costs',
      record: { type: 'costLine', id: 'cost01' },
      field: 'amounts',
    });
    expect(placeOf('costs.options.optD.financial.netPresentCost')).toEqual({
      stage: 'costs',
      record: { type: 'option', id: 'optD' },
      field: null,
      what: 'Net present cost of D',
    });
    expect(placeOf('count: gates that C fails')).toMatchObject({
      stage: 'gates',
      record: { type: 'option', id: 'optC' },
    });
    expect(placeOf('count: likelihood times impact of risk 1, residual')).toMatchObject({
      stage: 'risks',
      record: { type: 'risk' },
    });
    expect(placeOf('records.position.position~optA~stkCity.value')).toMatchObject({ stage: 'stakeholders' });
  });

  it('is Results for totals, leads, changes of leader and random runs', () => {
    for (const source of [
      'withCost.totals.optD.total',
      'withCost.ranking.lead',
      'sensitivity.withCost.critVFM.changes.0.at',
      'robustness.standard.withCost.rankAcceptability.optD.0',
    ]) {
      expect(placeOf(source)).toMatchObject({ stage: 'results', record: null });
    }
    expect(placeOf('benefitOnly.totals.optD.total')?.what).toBe('Total of D, without cost');
  });

  it('is the place of its first term for a difference, a size and a percentage', () => {
    expect(placeOf('abs valueForMoney.rows.optD.incrementalCost')?.what).toBe('Cost and benefit of D');
    expect(placeOf('records.costLine.cost01.highPercent / 100')?.record?.id).toBe('cost01');
    expect(
      placeOf('withCost.totals.optD.contributions.critINT - withCost.totals.optA.contributions.critINT')
        ?.what,
    ).toBe('Points of D from Integration');
    expect(placeOf('sum records.staffGroup.wte')).toMatchObject({ stage: 'context', record: null });
  });

  it('is nowhere for a record that is gone and for a source that means nothing', () => {
    expect(placeOf('records.risk.gone.impact')).toBeNull();
    expect(placeOf('records.nothing.gone.impact')).toBeNull();
    expect(placeOf('constructor.name')).toBeNull();
    expect(placeOf('count: angels on a pin')).toBeNull();
  });
});
