import type { ReactNode } from 'react';
import type { Process } from '../../../shared/records/process.ts';
import { Icon } from '../../components/icon.tsx';
import { lockWords } from '../../weighing/lock-words.ts';

/** Under the title while weights are locked: since when and by whom, and what opening them would mean. */
export const LockLine = ({ process }: { readonly process: Process | null }): ReactNode => {
  const since = process?.locked?.at;
  return (
    <span className="weight-lock">
      <Icon name="lock" />
      <span>
        {lockWords(process, since === undefined ? 0 : -new Date(since).getTimezoneOffset())} What 0 to 100
        mean is locked too: changing it on Criteria unlocks the weights.
      </span>
    </span>
  );
};
