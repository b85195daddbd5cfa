import type { Standing } from '../analysis/analysis.ts';
import type { Figure, Phrase } from '../analysis/figure.ts';
import { inUnit, say } from '../analysis/figure.ts';
import { shareFirst } from '../analysis/strength.ts';
import { measureId } from '../records/measure.ts';
import { roundHalfUp } from '../text/numbers.ts';
import type { PaperContext } from './context.ts';
import { countOf, figure, recordWords } from './phrases.ts';

/*
 * Sources are paths into the analysis, with a dot between steps: a step is a key, or the id of the option, criterion
 * or weight set that an array is ordered by ("withCost.totals.optD.total", "scores.values.optD.critINT"). A path that
 * starts with "records." goes to a record ("records.costLine.cost01.amounts.0"). "a - b" is a difference, "abs a" its
 * size, "a + b" a sum, "a / 100" a percentage as a share, "sum records.staffGroup.wte" a field added up over all records
 * of a type, "… of a, b" over those under these ids, and "count: …" says in words what was counted.
 */

export type StandingName = 'withCost' | 'benefitOnly';

/** The standing under a name. */
export const standingOf = ({ analysis }: PaperContext, name: StandingName): Standing => analysis[name];

/** An option's total, or null while a score is missing. */
export const totalFigure = (
  context: PaperContext,
  option: string,
  name: StandingName = 'withCost',
): Figure | null => {
  const total = standingOf(context, name).totals.find((row) => row.option === option)?.total;
  return total === null || total === undefined
    ? null
    : figure('score', total, `${name}.totals.${option}.total`);
};

/** An option's total, its possible range while a score is missing, or "no scores". */
export const totalPhrase = (
  context: PaperContext,
  option: string,
  name: StandingName = 'withCost',
): Phrase => {
  const total = totalFigure(context, option, name);
  if (total) return [total];
  const row = standingOf(context, name).totals.find((held) => held.option === option);
  if (!row || context.analysis.criteria.length === 0) return ['no total'];
  const source = `${name}.totals.${option}`;
  return say`${figure('score', row.low, `${source}.low`)} to ${figure('score', row.high, `${source}.high`)}`;
};

/** The lead of the option in front, or null without a runner-up. */
export const leadFigure = (context: PaperContext, name: StandingName = 'withCost'): Figure | null => {
  const { lead } = standingOf(context, name).ranking;
  return lead === null ? null : figure('points', lead, `${name}.ranking.lead`);
};

/** Share of the standard test's random runs in which an option comes first; null where there is no test. */
export const shareFirstFigure = ({ analysis }: PaperContext, option: string): Figure | null => {
  const share = shareFirst(analysis, option);
  return share === null
    ? null
    : figure('percent', share, `robustness.standard.withCost.rankAcceptability.${option}.0`);
};

/** Net present cost of an option, or null when nothing of it is costed. */
export const netPresentCost = (
  { analysis }: PaperContext,
  option: string,
  view: 'financial' | 'economic' = 'financial',
): Figure | null => {
  const cost = analysis.costs.options.find((row) => row.option === option);
  return cost?.known
    ? figure('moneyThousands', cost[view].netPresentCost, `costs.options.${option}.${view}.netPresentCost`)
    : null;
};

/** How many years the costs run over. */
export const horizon = ({ analysis }: PaperContext): Figure =>
  countOf(analysis.costs.years.length, 'costs.years.length');

/**
 * A score: whole where it is whole, one decimal where it is a mean or the value of a figure. What binary arithmetic
 * makes of a whole number is whole.
 */
export const scoreFigure = (value: number, source: string): Figure =>
  figure(Number.isInteger(roundHalfUp(value, 6)) ? 'count' : 'score', value, source);

/** The score of an option on a criterion, or null where it is missing. */
export const cellScore = ({ analysis }: PaperContext, option: string, criterion: string): Figure | null => {
  const at = analysis.options.findIndex(({ id }) => id === option);
  const on = analysis.criteria.findIndex(({ id }) => id === criterion);
  const value = analysis.scores.values[at]?.[on] ?? null;
  return value === null ? null : scoreFigure(value, `scores.values.${option}.${criterion}`);
};

/** A criterion's share of the agreed weight, or null while no set is agreed or it has a problem. */
export const agreedWeight = ({ analysis }: PaperContext, criterion: string): Figure | null => {
  const set = analysis.weights.sets.find(({ weightSet }) => weightSet === analysis.weights.agreed);
  const on = analysis.criteria.findIndex(({ id }) => id === criterion);
  const weight = set?.weights?.[on];
  return set && weight !== undefined
    ? figure('weight', weight, `weights.sets.${set.weightSet}.weights.${criterion}`)
    : null;
};

/** The first year's discount rate as the records hold it. */
export const discountRate = ({ own }: PaperContext): Figure =>
  figure('weight', own.discountRates[0]?.rate ?? 0, 'records.appraisal.appraisal.discountRates.0.rate');

/** The year whose prices costs are in. */
export const priceYear = ({ analysis }: PaperContext): Figure =>
  figure('year', analysis.costs.priceBaseYear, 'costs.priceBaseYear');

/** The year that present values are in. */
export const presentValueYear = ({ analysis }: PaperContext): Figure =>
  figure('year', analysis.costs.presentValueYear, 'costs.presentValueYear');

/** The likely figure of an option on a measured criterion, in the criterion's unit; null while there is none. */
export const measuredFigure = (
  { appraisal }: PaperContext,
  option: string,
  criterion: string,
): Phrase | null => {
  const held = appraisal.measure.get(measureId(option, criterion));
  if (!held || held.likely === null) return null;
  const unit = recordWords(appraisal.criterion.get(criterion)?.measured?.unit ?? '');
  return inUnit(figure('measured', held.likely, `records.measure.${held.id}.likely`), unit);
};
