import { type ReactNode, useEffect, useRef } from 'react';
import { workshopId } from '../../../shared/records/workshop.ts';
import { criteriaScored, optionsScored } from '../../../shared/workshop/agenda.ts';
import { startOf } from '../../../shared/workshop/standing.ts';
import { shownAppraisal } from '../../session/session.ts';
import { useAppraisal, useOpenSession } from '../../session/use-session.ts';
import { AgreeStep } from './agree-step.tsx';
import { RankingView } from './ranking-view.tsx';
import { ReadStep } from './read-step.tsx';
import { RoomBar, stepNames } from './room-bar.tsx';
import { RoomEmpty } from './room-empty.tsx';
import { ScoreStep } from './score-step.tsx';
import { SpreadStep } from './spread-step.tsx';
import { useRoomKeys } from './use-room-keys.ts';
import { useOpenWorkshop, WorkshopContext } from './use-workshop.ts';
import { WeightsRound } from './weights-round.tsx';
import './workshop.css';

/**
 * Begins the workshop where none has begun. Once a visit: an undo of it would otherwise be answered by the next one, for
 * as long as the room is open.
 */
const useBeginning = (ready: boolean): void => {
  const session = useOpenSession();
  const begun = useRef(false);
  useEffect(() => {
    if (!ready || begun.current) return;
    begun.current = true;
    const appraisal = shownAppraisal(session.store.getState());
    if (appraisal.workshop.get(workshopId)) return;
    session.edit({ label: 'Workshop: begin', put: [startOf(appraisal)] });
  }, [ready, session]);
};

/** The workshop for the projector: weights, then each criterion in four steps, then the ranking. */
export const WorkshopRoom = (): ReactNode => {
  const appraisal = useAppraisal();
  const workshop = useOpenWorkshop();
  const { at } = workshop;
  const criterion = at.criterion === null ? undefined : appraisal.criterion.get(at.criterion);
  const noCriteria = criteriaScored(appraisal).length === 0;
  const noOptions = optionsScored(appraisal).length === 0;
  const ready = !noCriteria && !noOptions;
  useBeginning(ready);
  const room = useRoomKeys(workshop);

  const view = (): ReactNode => {
    if (noCriteria) {
      return (
        <RoomEmpty
          title="Nothing to score yet"
          sentence="A workshop goes through the criteria one by one, and there is none that people score."
          stage="criteria"
          words="Add criteria"
        />
      );
    }
    if (noOptions) {
      return (
        <RoomEmpty
          title="No options yet"
          sentence="A workshop scores the options on the short list, and there is none."
          stage="options"
          words="Add options"
        />
      );
    }
    if (at.part !== 'scores' || !criterion) {
      return at.part === 'weights' ? <WeightsRound /> : <RankingView />;
    }
    switch (at.step) {
      case 'read':
        return <ReadStep key={criterion.id} criterion={criterion} />;
      case 'score':
        return <ScoreStep key={criterion.id} criterion={criterion} />;
      case 'spread':
        return <SpreadStep key={criterion.id} criterion={criterion} />;
      case 'agree':
        return <AgreeStep key={criterion.id} criterion={criterion} />;
    }
  };

  return (
    <WorkshopContext value={workshop}>
      <div ref={room} className="ws">
        <RoomBar ready={ready} />
        {view()}
        <p className="visually-hidden" role="status">
          {at.part === 'scores' && criterion ? `${criterion.name}: ${stepNames[at.step]}` : ''}
        </p>
      </div>
    </WorkshopContext>
  );
};
