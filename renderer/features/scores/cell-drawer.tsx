import type { ReactNode } from 'react';
import { useAppraisal } from '../../session/use-session.ts';
import type { DrawerSteps } from './drawer-frame.tsx';
import { MeasureDrawer } from './measure-drawer.tsx';
import { ScoreDrawer } from './score-drawer.tsx';

/** A cell of the score grid. */
export interface ScoreCellAt {
  readonly option: string;
  readonly criterion: string;
}

interface CellDrawerProps extends DrawerSteps, ScoreCellAt {
  /** Whose score is open: an assessor's id, or `agreed`. */
  readonly assessor: string;
  readonly totalsShown: boolean;
  readonly takesFocus: boolean;
  readonly steps: number;
  readonly settled: boolean;
}

/** The drawer of a cell, judged or measured. */
export const CellDrawer = ({ assessor, settled, ...cell }: CellDrawerProps): ReactNode => {
  const { option, criterion } = cell;
  return useAppraisal().criterion.get(criterion)?.scoring === 'measured' ? (
    <MeasureDrawer key={`${option} ${criterion}`} {...cell} />
  ) : (
    <ScoreDrawer key={`${option} ${criterion} ${assessor}`} {...cell} assessor={assessor} settled={settled} />
  );
};
