import { type ReactNode, useId, useState } from 'react';
import { holdsScores } from '../../../shared/records/before-and-after.ts';
import type { WeightSetRecord } from '../../../shared/records/weight-set.ts';
import { Button } from '../../components/button.tsx';
import { typedText } from '../../components/typed-text.ts';
import { rankingSeen } from '../../session/ranking-visibility.ts';
import { shownAppraisal } from '../../session/session.ts';
import { useProcess } from '../../session/use-process.ts';
import { useAnalysis, useAppraisal, useOpenSession } from '../../session/use-session.ts';
import { familiesOf } from '../../weighing/families.ts';
import { familyShares } from '../../weighing/family-weights.ts';
import { lockWords, unlockKept, unlockRefused } from '../../weighing/lock-words.ts';
import { unlockWeights } from '../../weighing/set-edits.ts';
import { RoomFoot } from './room-foot.tsx';
import { useFirstFocus } from './weights-round-focus.ts';
import { ShareBars } from './weights-round-parts.tsx';
import { atWeights, toFirstCriterion } from './weights-round-place.ts';
import { reviewRows } from './weights-round-shares.ts';

const unlock = (session: ReturnType<typeof useOpenSession>, seen: boolean, reason: string | null): void => {
  const now = shownAppraisal(session.store.getState());
  const told = reason === null ? null : { at: new Date().toISOString(), reason };
  const change = unlockWeights(now, seen, told);
  session.edit({
    ...change,
    put: [...(change.put ?? []), atWeights(now, null)],
  });
};

/** Asks in place why the weights are opened once scores are there. Its buttons are in the foot. */
const UnlockForm = ({
  id,
  seen,
  onUnlock,
  onLeave,
}: {
  readonly id: string;
  /** The ranking may have been seen. */
  readonly seen: boolean;
  readonly onUnlock: (reason: string) => void;
  readonly onLeave: () => void;
}): ReactNode => {
  const field = useId();
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState(false);
  return (
    <form
      id={id}
      className="round-unlock"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() === '') setRefused(true);
        else onUnlock(reason.trim());
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onLeave();
      }}
    >
      <label htmlFor={field}>Why the weights are opened again</label>
      <input
        id={field}
        data-first=""
        type="text"
        autoComplete="off"
        maxLength={1000}
        value={reason}
        aria-required="true"
        aria-invalid={refused}
        aria-describedby={`${field}-say`}
        onChange={(event) => {
          setRefused(false);
          setReason(typedText(event.target));
        }}
      />
      <p id={`${field}-say`} className={refused ? 'round-problem' : 'round-note'} role="status">
        {refused
          ? unlockRefused
          : `${unlockKept}${seen ? ' The ranking has been seen; the paper says that too.' : ''}`}
      </p>
    </form>
  );
};

/** The weights are locked: since when, what they are, and on to the first criterion. */
export const WeightsLocked = ({ set }: { readonly set: WeightSetRecord | null }): ReactNode => {
  const appraisal = useAppraisal();
  const analysis = useAnalysis();
  const session = useOpenSession();
  const process = useProcess();
  const [asking, setAsking] = useState(false);
  const since = process?.locked?.at;
  const scored = holdsScores(appraisal);
  const seen = rankingSeen(appraisal, analysis);
  const form = useId();
  useFirstFocus(asking ? 'asking' : 'locked');
  const sharesIn = set === null ? null : familyShares(appraisal, set);
  const families = familiesOf(appraisal);
  return (
    <>
      <main className="ws-main round">
        <h1>The weights are locked</h1>
        <p className="round-line">
          {lockWords(process, since === undefined ? 0 : -new Date(since).getTimezoneOffset())}
        </p>
        {asking ? (
          <UnlockForm
            id={form}
            seen={seen}
            onUnlock={(reason) => unlock(session, seen, reason)}
            onLeave={() => setAsking(false)}
          />
        ) : (
          <div className="round-families">
            {set === null || sharesIn === null
              ? null
              : families.map((family) => (
                  <section key={family.key} aria-label={family.name}>
                    {families.length > 1 ? <h2>{family.name}</h2> : null}
                    <ShareBars rows={reviewRows(appraisal, set, family, sharesIn)} now={null} />
                  </section>
                ))}
          </div>
        )}
      </main>
      {asking ? (
        <RoomFoot key="asking">
          <Button onClick={() => setAsking(false)}>Leave them locked</Button>
          <Button type="submit" form={form} look="primary">
            Unlock the weights
          </Button>
        </RoomFoot>
      ) : (
        <RoomFoot key="locked">
          <Button onClick={() => (scored ? setAsking(true) : unlock(session, seen, null))}>
            Unlock the weights
          </Button>
          <Button
            data-first=""
            look="primary"
            onClick={() => session.edit(toFirstCriterion(shownAppraisal(session.store.getState())))}
          >
            Go to the first criterion
          </Button>
        </RoomFoot>
      )}
    </>
  );
};
