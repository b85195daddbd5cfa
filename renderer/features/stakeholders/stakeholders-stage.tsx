import { StageHeader } from '../../components/stage-header.tsx';

/** Where each group stands on each option. */
export const StakeholdersStage = () => (
  <StageHeader title="Stakeholders" line="Where each group stands on each option." />
);
