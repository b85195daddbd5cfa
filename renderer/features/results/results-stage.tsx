import { useMemo, useState } from 'react';
import { phraseText } from '../../../shared/analysis/figure.ts';
import { contributionsChart, costBenefitChart } from '../../../shared/paper/charts.ts';
import { paperContext } from '../../../shared/paper/context.ts';
import type { StandingName } from '../../../shared/paper/figures.ts';
import { gainSentences } from '../../../shared/paper/sentences.ts';
import { formatMoneyThousands } from '../../../shared/text/money.ts';
import { formatScore } from '../../../shared/text/numbers.ts';
import { ChartFrame } from '../../charts/chart-frame.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { GateMark } from '../../components/gate-mark.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { StageHeader } from '../../components/stage-header.tsx';
import { useAnalysis, useAppraisal } from '../../session/use-session.ts';
import { FindingsCard } from './findings-card.tsx';
import { FirmnessCard } from './firmness-card.tsx';
import './results-stage.css';
import { contributionsTitle, costBenefitTitle, costNames, stageTitle } from './results-words.ts';
import { SwitchingCard } from './switching-card.tsx';
import { WeightSetsCard } from './weight-sets-card.tsx';

/** Who leads, why, how firmly, and what it costs. */
export const ResultsStage = () => {
  const appraisal = useAppraisal();
  const analysis = useAnalysis();
  const [asked, setAsked] = useState<StandingName>('withCost');
  // The instant of drawing is printed in the paper alone.
  const context = useMemo(() => paperContext(appraisal, analysis, { drawnAt: '' }), [appraisal, analysis]);
  const standing: StandingName = analysis.hasCostCriteria ? asked : 'withCost';
  const contributions = contributionsChart(analysis, standing);
  const costBenefit = costBenefitChart(analysis);
  const cost = costNames(context);
  return (
    <div className="results">
      <StageHeader
        title={
          <>
            {stageTitle(context)}{' '}
            <GateMark
              standing={analysis.gates.find(({ option }) => option === analysis.withCost.ranking.leader)}
            />
          </>
        }
        line="All figures follow the scores and weights as they stand now."
        tools={
          analysis.hasCostCriteria && (
            <SelectField
              label="Totals"
              hideLabel
              value={standing}
              choices={[
                ['withCost', 'All criteria'],
                ['benefitOnly', `Without ${cost}`],
              ]}
              onCommit={setAsked}
            />
          )
        }
      />
      {contributions ? (
        <ChartFrame
          title={standing === 'withCost' ? contributionsTitle(context) : `Without ${cost}`}
          subtitle={`Points each criterion adds to the total of 100.${
            analysis.hasCostCriteria && standing === 'withCost'
              ? ` Hatched: ${cost}, also counted in cost.`
              : ''
          }`}
          alt={`Totals: ${contributions.bars
            .map(
              ({ option, total }) => `${option.letter} ${total === null ? 'incomplete' : formatScore(total)}`,
            )
            .join(', ')}. ${gainSentences(context).map(phraseText).join(' ')}`}
          data={contributions}
        />
      ) : (
        <EmptyState>
          Results appear here once at least one option has a score on every criterion that carries weight.
        </EmptyState>
      )}
      <SwitchingCard context={context} standing={standing} />
      <div className="results-two">
        <FirmnessCard context={context} />
        {costBenefit && (
          <ChartFrame
            title={costBenefitTitle(context)}
            subtitle={
              analysis.valueForMoney.basis === 'benefit'
                ? `Benefit without ${cost}, against cost.`
                : 'Points, against cost.'
            }
            alt={costBenefit.points
              .map(
                ({ option, cost: pence, benefit }) =>
                  `${option.letter} ${formatScore(benefit)} for ${formatMoneyThousands(pence)}`,
              )
              .join('; ')}
            data={costBenefit}
          />
        )}
      </div>
      {analysis.withCost.ranking.first.length > 0 && <WeightSetsCard context={context} />}
      <FindingsCard />
    </div>
  );
};
