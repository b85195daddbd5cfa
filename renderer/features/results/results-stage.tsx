import { useMemo, useState } from 'react';
import { costBenefitChart } from '../../../shared/paper/charts.ts';
import { type PaperContext, paperContext } from '../../../shared/paper/context.ts';
import type { StandingName } from '../../../shared/paper/figures.ts';
import { GateMark } from '../../components/gate-mark.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { StageHeader } from '../../components/stage-header.tsx';
import { useAnalysis, useAppraisal } from '../../session/use-session.ts';
import { AgreementCard } from './agreement-card.tsx';
import { ChangeTests } from './change-tests.tsx';
import { ChoicesCard } from './choices-card.tsx';
import { ConcordanceCard } from './concordance-card.tsx';
import { ContributionsCard } from './contributions-card.tsx';
import { CostBenefitCard } from './cost-benefit-card.tsx';
import { FindingsCard } from './findings-card.tsx';
import { FirmnessCard } from './firmness-card.tsx';
import { MoreTests } from './more-tests.tsx';
import { PerspectivesCard } from './perspectives-card.tsx';
import { type ResultsPart, ResultsParts } from './results-parts.tsx';
import './results-stage.css';
import { costNames, stageTitle } from './results-words.ts';
import { RobustnessCard } from './robustness-card.tsx';
import { RobustnessTables } from './robustness-tables.tsx';
import { SwitchingCard } from './switching-card.tsx';
import { WhatIfCard } from './what-if-card.tsx';

/** The cards in reading order; a part with nothing to show is left out. */
const partsOf = (context: PaperContext, standing: StandingName): readonly ResultsPart[] => {
  const { analysis } = context;
  const tests = analysis.robustness;
  const ranked = analysis.withCost.ranking.first.length > 0;
  const parts: readonly (ResultsPart | false)[] = [
    {
      id: 'answer',
      name: 'The answer',
      cards: (
        <>
          <ContributionsCard context={context} standing={standing} />
          <FirmnessCard context={context} />
        </>
      ),
    },
    ranked && {
      id: 'change',
      name: 'What would change it',
      cards: <SwitchingCard context={context} standing={standing} />,
    },
    (ranked || context.appraisal.scenario.size > 0) && {
      id: 'what-if',
      name: 'What if',
      cards: <WhatIfCard context={context} standing={standing} />,
    },
    (ranked || tests.standard !== null) && {
      id: 'runs',
      name: 'How often each comes first',
      cards: <RobustnessCard context={context} standing={standing} />,
    },
    costBenefitChart(analysis) !== null && {
      id: 'cost',
      name: 'What it costs',
      cards: <CostBenefitCard context={context} />,
    },
    ranked && {
      id: 'others',
      name: 'Who sees it otherwise',
      cards: (
        <>
          <ChoicesCard context={context} />
          <PerspectivesCard context={context} standing={standing} />
          <AgreementCard context={context} standing={standing} />
        </>
      ),
    },
    ranked && {
      id: 'more',
      name: 'More tests',
      cards: (
        <MoreTests>
          <ChangeTests context={context} standing={standing} />
          <ConcordanceCard standing={standing} />
          <RobustnessTables context={context} standing={standing} tests={tests} />
        </MoreTests>
      ),
    },
    analysis.findings.length > 0 && { id: 'findings', name: 'Findings', cards: <FindingsCard /> },
  ];
  return parts.filter((part) => part !== false);
};

/** Who leads, why, how firmly, and what it costs. */
export const ResultsStage = () => {
  const appraisal = useAppraisal();
  const analysis = useAnalysis();
  const [asked, setAsked] = useState<StandingName>('withCost');
  // The instant of drawing is printed in the paper alone.
  const context = useMemo(() => paperContext(appraisal, analysis, { drawnAt: '' }), [appraisal, analysis]);
  const standing: StandingName = analysis.hasCostCriteria ? asked : 'withCost';
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
                ['benefitOnly', `Without ${costNames(context)}`],
              ]}
              onCommit={setAsked}
            />
          )
        }
      />
      <ResultsParts parts={partsOf(context, standing)} />
    </div>
  );
};
