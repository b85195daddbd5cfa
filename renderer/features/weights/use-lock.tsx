import { type ReactNode, useState } from 'react';
import { appraisalOf } from '../../../shared/records/aggregate.ts';
import { holdsScores } from '../../../shared/records/before-and-after.ts';
import type { Process } from '../../../shared/records/process.ts';
import { rankingSeen } from '../../session/ranking-visibility.ts';
import { shownAppraisal } from '../../session/session.ts';
import { useProcess } from '../../session/use-process.ts';
import { useAnalysis, useAppraisal, useOpenSession } from '../../session/use-session.ts';
import { withoutOwnEnds } from '../../weighing/families.ts';
import { toldUnlockings } from '../../weighing/lock-words.ts';
import { lockWeights, unlockWeights } from '../../weighing/set-edits.ts';
import { LockDialog, UnlockDialog } from './lock-dialogs.tsx';
import { Unlockings } from './unlockings.tsx';

interface Lock {
  /** Locks or unlocks, after what has to be asked or said first. */
  readonly toggle: () => void;
  readonly process: Process | null;
  /** The question that is open, if one is, and what was said at earlier unlockings. */
  readonly parts: ReactNode;
}

/** The lock of the weights: what is asked before it is closed or opened, and what the log shows of it. */
export const useLock = (): Lock => {
  const appraisal = useAppraisal();
  const analysis = useAnalysis();
  const session = useOpenSession();
  const process = useProcess();
  const [asking, setAsking] = useState<'lock' | 'unlock' | null>(null);
  const own = appraisalOf(appraisal);
  const bare = withoutOwnEnds(appraisal);
  const seen = rankingSeen(appraisal, analysis);
  const close = (): void => setAsking(null);
  const lock = (): void => {
    session.edit(lockWeights(shownAppraisal(session.store.getState())));
    close();
  };
  const unlock = (reason: string | null): void => {
    const told = reason === null ? null : { at: new Date().toISOString(), reason };
    session.edit(unlockWeights(shownAppraisal(session.store.getState()), seen, told));
    close();
  };
  return {
    toggle: () => {
      if (!own.weightsLocked) bare.length > 0 ? setAsking('lock') : lock();
      else holdsScores(appraisal) ? setAsking('unlock') : unlock(null);
    },
    process,
    parts: (
      <>
        <Unlockings unlockings={toldUnlockings(own, process)} minutesEast={-new Date().getTimezoneOffset()} />
        {asking === 'lock' && !own.weightsLocked ? (
          <LockDialog bare={bare} onLock={lock} onClose={close} />
        ) : null}
        {asking === 'unlock' && own.weightsLocked ? (
          <UnlockDialog seen={seen} onUnlock={unlock} onClose={close} />
        ) : null}
      </>
    ),
  };
};
