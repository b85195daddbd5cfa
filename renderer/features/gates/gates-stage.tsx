import { StageHeader } from '../../components/stage-header.tsx';

/** Must-haves, checked before anything is scored. */
export const GatesStage = () => (
  <StageHeader title="Gates" line="Must-haves, checked before anything is scored." />
);
