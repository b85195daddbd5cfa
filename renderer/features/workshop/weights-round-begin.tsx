import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { newId } from '../../session/new-id.ts';
import { shownAppraisal } from '../../session/session.ts';
import { useAppraisal, useOpenSession } from '../../session/use-session.ts';
import { RoomFoot } from './room-foot.tsx';
import { agreedSet, beginRound } from './weights-round-place.ts';

/** Why weights come first, and the first question. */
export const WeightsBegin = (): ReactNode => {
  const appraisal = useAppraisal();
  const session = useOpenSession();
  const held = agreedSet(appraisal);
  const warning = held === null ? null : beginRound(appraisal, held.id).warning;
  return (
    <>
      <main className="ws-main round">
        <h1>Weights first, before any option is scored</h1>
        <p className="round-say">
          The room says how much each criterion counts, by the step from its worst to its best. Then the
          weights are locked, so that nobody can fit them to the scores.
        </p>
        {warning === null ? null : <p className="round-note">{warning}</p>}
      </main>
      <RoomFoot>
        <Button
          data-first=""
          look="primary"
          onClick={() => session.edit(beginRound(shownAppraisal(session.store.getState()), newId()))}
        >
          Ask the first question
        </Button>
      </RoomFoot>
    </>
  );
};
