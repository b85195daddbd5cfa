import type { ChartData } from '../../shared/paper/paper-model.ts';
import { ContributionBars } from './contribution-bars.tsx';
import { CostBenefit } from './cost-benefit.tsx';
import { MilestoneStrip } from './milestone-strip.tsx';
import { RankAcceptability } from './rank-acceptability.tsx';
import { RiskGrid } from './risk-grid.tsx';
import { SpreadPlots } from './spread-plots.tsx';
import { StakeholderMap } from './stakeholder-map.tsx';
import { SwitchingLines } from './switching-lines.tsx';
import { TornadoBars } from './tornado-bars.tsx';

interface ChartProps {
  readonly data: ChartData;
  readonly alt: string;
  readonly width: number;
  /** As in print: lower and tighter. */
  readonly dense?: boolean;
}

/** Any chart, drawn at a fixed width. Nothing in it moves. */
export const Chart = ({ data, ...rest }: ChartProps) => {
  switch (data.kind) {
    case 'contributions':
      return <ContributionBars data={data} {...rest} />;
    case 'switching':
      return <SwitchingLines data={data} {...rest} />;
    case 'costBenefit':
      return <CostBenefit data={data} {...rest} />;
    case 'tornado':
      return <TornadoBars data={data} {...rest} />;
    case 'acceptability':
      return <RankAcceptability data={data} {...rest} />;
    case 'spread':
      return <SpreadPlots data={data} {...rest} />;
    case 'milestones':
      return <MilestoneStrip data={data.strip} {...rest} />;
    case 'riskGrid':
      return <RiskGrid data={data.grid} {...rest} />;
    case 'stakeholderMap':
      return <StakeholderMap data={data.map} {...rest} />;
  }
};
