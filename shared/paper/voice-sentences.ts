import { type Phrase, say } from '../analysis/figure.ts';
import { letterOf, type PaperContext, weightSetLabel } from './context.ts';
import { figure, namesPhrase } from './phrases.ts';

/** One sentence for each weight set that puts another option first, and whether it still does without cost criteria. */
export const otherSetSentences = (context: PaperContext): readonly Phrase[] => {
  const { byWeightSet, withCost, hasCostCriteria } = context.analysis;
  const leader = withCost.ranking.leader;
  if (leader === null) return [];
  return byWeightSet
    .filter((set) => set.withCost.ranking.leader !== leader && set.withCost.ranking.order.length > 1)
    .map((set) => {
      const label = weightSetLabel(context, set.weightSet);
      const { ranking } = set.withCost;
      if (ranking.leader === null || ranking.lead === null) {
        return say`Under “${label}” weights, ${namesPhrase(ranking.first.map((id) => letterOf(context, id)))} share the highest total.`;
      }
      const lead = figure('points', ranking.lead, `byWeightSet.${set.weightSet}.withCost.ranking.lead`);
      const first = say`Under “${label}” weights, ${letterOf(context, ranking.leader)} leads by ${lead} points`;
      const benefit = set.benefitOnly.ranking;
      return hasCostCriteria && benefit.leader === leader && benefit.lead !== null
        ? say`${first}; without cost in the score, ${letterOf(context, leader)} leads by ${figure('points', benefit.lead, `byWeightSet.${set.weightSet}.benefitOnly.ranking.lead`)}.`
        : say`${first}.`;
    });
};

/** The same in one short sentence: "Under “Staff side” weights A leads by 3.4 points; under “Finance” A by 2.3." */
export const otherSetsSummary = (context: PaperContext): Phrase => {
  const { byWeightSet, withCost, hasCostCriteria } = context.analysis;
  const { leader } = withCost.ranking;
  const others = byWeightSet.filter(
    (set) => set.withCost.ranking.leader !== leader && set.withCost.ranking.order.length > 1,
  );
  if (leader === null || others.length === 0) return [];
  const parts = others.map((set, index): Phrase => {
    const { ranking } = set.withCost;
    const source = `byWeightSet.${set.weightSet}`;
    const start =
      index === 0
        ? `Under “${weightSetLabel(context, set.weightSet)}” weights`
        : `; under “${weightSetLabel(context, set.weightSet)}”`;
    const first = namesPhrase(ranking.first.map((id) => letterOf(context, id)));
    if (ranking.leader === null || ranking.lead === null)
      return say`${start} ${first} share the highest total`;
    const lead = figure('points', ranking.lead, `${source}.withCost.ranking.lead`);
    const ahead =
      index === 0 ? say`${start} ${first} leads by ${lead} points` : say`${start} ${first} by ${lead}`;
    const benefit = set.benefitOnly.ranking;
    return hasCostCriteria && benefit.leader === leader && benefit.lead !== null
      ? say`${ahead} (without cost, ${letterOf(context, leader)} by ${figure('points', benefit.lead, `${source}.benefitOnly.ranking.lead`)})`
      : ahead;
  });
  return [...parts.flat(), '.'];
};
