import { StageHeader } from '../../components/stage-header.tsx';

/** Every change, by whom and when. */
export const HistoryStage = () => <StageHeader title="History" line="Every change, by whom and when." />;
