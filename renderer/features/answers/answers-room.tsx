import type { ReactNode } from 'react';
import { StageHeader } from '../../components/stage-header.tsx';

export const AnswersRoom = (): ReactNode => (
  <main>
    <StageHeader title="Exec questions" line="" />
  </main>
);
