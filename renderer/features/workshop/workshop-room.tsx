import type { ReactNode } from 'react';
import { StageHeader } from '../../components/stage-header.tsx';

export const WorkshopRoom = (): ReactNode => (
  <main>
    <StageHeader title="Workshop" line="" />
  </main>
);
