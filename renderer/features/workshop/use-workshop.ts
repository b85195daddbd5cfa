import { createContext, useContext, useMemo } from 'react';
import type { Appraisal } from '../../../shared/records/aggregate.ts';
import { applyEdit, type Change } from '../../../shared/records/edits.ts';
import { type WorkshopRecord, workshopId } from '../../../shared/records/workshop.ts';
import type { Move } from '../../../shared/workshop/moves.ts';
import { standingOf } from '../../../shared/workshop/standing.ts';
import { commitDrafts } from '../../session/pending-drafts.ts';
import { shownAppraisal } from '../../session/session.ts';
import { useAppraisal, useOpenSession } from '../../session/use-session.ts';

/** Works out a move from the appraisal as it is when the move is made; null where there is nowhere to go. */
export type MakeMove = (appraisal: Appraisal, at: WorkshopRecord) => Move | null;

export interface Workshop {
  /** Where the workshop stands. */
  readonly at: WorkshopRecord;
  /**
   * Goes on, as one edit. What is half-typed becomes its own edit first.
   *
   * @param also what the same edit does besides: its label then names the edit, and the move is made from where it leads
   */
  readonly go: (make: MakeMove, also?: (appraisal: Appraisal) => Change) => void;
}

/** What holds a change of place back until it is drawn: set by the room. */
export const WorkshopContext = createContext<Workshop | null>(null);

/** Where the workshop stands and how it goes on. Only inside the room. */
export const useWorkshop = (): Workshop => {
  const workshop = useContext(WorkshopContext);
  if (!workshop) throw new Error('No workshop is open here');
  return workshop;
};

/** For the room alone: everything inside it asks `useWorkshop`. */
export const useOpenWorkshop = (): Workshop => {
  const session = useOpenSession();
  const appraisal = useAppraisal();
  const at = useMemo(() => standingOf(appraisal), [appraisal]);
  return useMemo(
    () => ({
      at,
      go: (make, also) => {
        commitDrafts();
        const now = shownAppraisal(session.store.getState());
        const change = also?.(now);
        const next = change ? applyEdit(now, { put: [], remove: [], ...change }) : now;
        const move = make(next, standingOf(next));
        if (!move) {
          if (change) session.edit(change);
          return;
        }
        const held = now.workshop.get(workshopId);
        if (!change && held && JSON.stringify(held) === JSON.stringify(move.record)) return;
        session.edit({
          ...change,
          label: change?.label ?? move.label,
          put: [...(change?.put ?? []), move.record],
        });
      },
    }),
    [at, session],
  );
};
