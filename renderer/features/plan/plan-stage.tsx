import { StageHeader } from '../../components/stage-header.tsx';

/** How the choice is put into practice, and how we will know. */
export const PlanStage = () => (
  <StageHeader title="Plan" line="How the choice is put into practice, and how we will know." />
);
