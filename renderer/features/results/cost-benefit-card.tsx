import { costBenefitChart } from '../../../shared/paper/charts.ts';
import type { PaperContext } from '../../../shared/paper/context.ts';
import { formatMoneyThousands } from '../../../shared/text/money.ts';
import { formatScore } from '../../../shared/text/numbers.ts';
import { ChartFrame } from '../../charts/chart-frame.tsx';
import { isCrowded } from '../../charts/cost-benefit.tsx';
import { costBenefitTitle, costNames } from './results-words.ts';

/** What each option costs for its points, and which options no other beats on both. */
export const CostBenefitCard = ({ context }: { readonly context: PaperContext }) => {
  const { analysis } = context;
  const data = costBenefitChart(analysis);
  if (!data) return null;
  return (
    <ChartFrame
      title={costBenefitTitle(context)}
      subtitle={
        analysis.valueForMoney.basis === 'benefit'
          ? `Benefit without ${costNames(context)}, against cost.`
          : 'Points, against cost.'
      }
      alt={data.points
        .map(
          ({ option, cost, benefit }) =>
            `${option.letter} ${formatScore(benefit)} for ${formatMoneyThousands(cost)}`,
        )
        .join('; ')}
      data={data}
      note={[
        'The line joins the options that no other beats on both cost and points: the frontier.',
        ...(data.steps.some(({ poor }) => poor)
          ? ['A step is poor where a point costs more on it than on the next one.']
          : []),
        ...(isCrowded(data) ? ['A letter alone: beaten on both; the table says by which.'] : []),
      ].join(' ')}
    />
  );
};
