import { StageHeader } from '../../components/stage-header.tsx';

/** What could go wrong, how likely, how bad, and who looks after it. */
export const RisksStage = () => (
  <StageHeader title="Risks" line="What could go wrong, how likely, how bad, and who looks after it." />
);
