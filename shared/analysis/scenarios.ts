import type { ScenarioOutcome } from './analysis-change.ts';
import { costOf } from './costs.ts';
import { byOrder } from './criterion-tree.ts';
import type { AppraisalIndex } from './index-appraisal.ts';
import { withOverrides } from './overrides.ts';
import { type Ranked, rank } from './rank.ts';

/**
 * Every kept what-if with the ranking and the net present costs that follow from it, in the user's order. Everything
 * that it does not name stays as in the ranking.
 *
 * @param ranked of the same index, without overrides: what a change of leader is told against
 */
export const scenarioOutcomes = (index: AppraisalIndex, ranked: Ranked): ScenarioOutcome[] =>
  [...index.appraisal.scenario.values()].sort(byOrder).map((scenario) => {
    const supposed = withOverrides(index, scenario);
    const { withCost, benefitOnly } = rank(supposed);
    const firstNow = ranked.withCost.ranking.first.join();
    return {
      scenario: scenario.id,
      name: scenario.name,
      inPaper: scenario.inPaper,
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
      changesLeader: withCost.ranking.first.join() !== firstNow,
    };
  });
