import { phraseText } from '../../../shared/analysis/figure.ts';
import { contributionsChart } from '../../../shared/paper/charts.ts';
import type { PaperContext } from '../../../shared/paper/context.ts';
import type { StandingName } from '../../../shared/paper/figures.ts';
import { gainSentences } from '../../../shared/paper/sentences.ts';
import { formatScore } from '../../../shared/text/numbers.ts';
import { ChartFrame } from '../../charts/chart-frame.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { contributionsTitle, costNames } from './results-words.ts';

interface ContributionsCardProps {
  readonly context: PaperContext;
  readonly standing: StandingName;
}

/** Where each option's points come from. */
export const ContributionsCard = ({ context, standing }: ContributionsCardProps) => {
  const { analysis } = context;
  const data = contributionsChart(analysis, standing);
  if (!data) {
    return (
      <EmptyState>
        Results appear here once at least one option has a score on every criterion that carries weight.
      </EmptyState>
    );
  }
  const cost = costNames(context);
  const alsoInCost =
    analysis.hasCostCriteria && standing === 'withCost' ? ` Hatched: ${cost}, also counted in cost.` : '';
  const totals = data.bars.map(
    ({ option, total }) => `${option.letter} ${total === null ? 'incomplete' : formatScore(total)}`,
  );
  return (
    <ChartFrame
      title={contributionsTitle(context, standing)}
      subtitle={`Points each criterion adds to the total of 100.${alsoInCost}`}
      alt={`Totals: ${totals.join(', ')}. ${gainSentences(context, 3, standing).map(phraseText).join(' ')}`}
      data={data}
    />
  );
};
