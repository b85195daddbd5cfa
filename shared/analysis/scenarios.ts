import type { Overrides } from '../records/scenario.ts';
import type { ScenarioOutcome } from './analysis-change.ts';
import { costOf } from './costs.ts';
import { byOrder } from './criterion-tree.ts';
import type { AppraisalIndex } from './index-appraisal.ts';
import { withOverrides } from './overrides.ts';
import { type Ranked, rank } from './rank.ts';

/** What a what-if comes to: who leads then, with cost and without, and what each option costs then. */
export type SupposedOutcome = Pick<ScenarioOutcome, 'withCost' | 'benefitOnly' | 'netPresentCost'>;

/**
 * The ranking and the net present costs (pence) that follow from a what-if. Everything that it does not name stays as
 * the records have it.
 */
export const outcomeUnder = (index: AppraisalIndex, overrides: Overrides): SupposedOutcome => {
  const supposed = withOverrides(index, overrides);
  const { withCost, benefitOnly } = rank(supposed);
  return {
    withCost,
    benefitOnly,
    netPresentCost: supposed.options.map(({ id }) => {
      const { known, financial, economic } = costOf(id, supposed.costLines.get(id) ?? [], index.own);
      return {
        option: id,
        financial: known ? financial.netPresentCost : null,
        economic: known ? economic.netPresentCost : null,
      };
    }),
  };
};

/**
 * Every kept what-if with what it comes to, in the user's order.
 *
 * @param ranked of the same index, without overrides: what a change of leader is told against
 */
export const scenarioOutcomes = (index: AppraisalIndex, ranked: Ranked): ScenarioOutcome[] =>
  [...index.appraisal.scenario.values()].sort(byOrder).map((scenario) => {
    const outcome = outcomeUnder(index, scenario);
    return {
      scenario: scenario.id,
      name: scenario.name,
      inPaper: scenario.inPaper,
      ...outcome,
      changesLeader: outcome.withCost.ranking.first.join() !== ranked.withCost.ranking.first.join(),
    };
  });
