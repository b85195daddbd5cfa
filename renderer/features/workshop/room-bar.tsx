import { type ReactNode, useMemo, useRef, useState } from 'react';
import { appraisalOf } from '../../../shared/records/aggregate.ts';
import { type WorkshopStep, workshopSteps } from '../../../shared/records/workshop.ts';
import { criteriaScored } from '../../../shared/workshop/agenda.ts';
import { toNeighbour, toStep } from '../../../shared/workshop/moves.ts';
import { Icon } from '../../components/icon.tsx';
import { useAppraisal } from '../../session/use-session.ts';
import { AgendaPanel } from './agenda-panel.tsx';
import { RoomTimer } from './room-timer.tsx';
import { useWorkshop } from './use-workshop.ts';

/** What the steps of a criterion are called. */
export const stepNames: Readonly<Record<WorkshopStep, string>> = {
  read: 'Read',
  score: 'Score silently',
  spread: 'See the spread',
  agree: 'Agree',
};

/** Where the room is: the place on the agenda, the timer, and the four steps of the criterion. */
export const RoomBar = ({
  ready,
}: {
  /** False while there is nothing to go through. */
  readonly ready: boolean;
}): ReactNode => {
  const { at, go } = useWorkshop();
  const appraisal = useAppraisal();
  const own = appraisalOf(appraisal);
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const scored = useMemo(() => criteriaScored(appraisal), [appraisal]);
  const place = scored.findIndex(({ id }) => id === at.criterion) + 1;
  const where =
    at.part === 'weights' ? 'Weights' : at.part === 'ranking' ? 'Ranking' : `${place} of ${scored.length}`;
  const neighbours = useMemo(
    () => ({ before: toNeighbour(appraisal, at, -1), after: toNeighbour(appraisal, at, 1) }),
    [appraisal, at],
  );
  return (
    <header className="ws-bar">
      {ready ? (
        <nav className="ws-places" aria-label="Agenda">
          <button
            type="button"
            className="ws-square"
            aria-label="Previous on the agenda"
            title="Previous on the agenda (Page Up)"
            disabled={neighbours.before === null}
            onClick={() => go((now, standing) => toNeighbour(now, standing, -1))}
          >
            <Icon name="left" size={24} />
          </button>
          <button
            ref={opener}
            type="button"
            className="ws-place"
            aria-haspopup="dialog"
            aria-label={`Agenda, ${where}`}
            onClick={() => setOpen(true)}
          >
            {where}
            <Icon name="chevron" size={20} />
          </button>
          <button
            type="button"
            className="ws-square"
            aria-label="Next on the agenda"
            title="Next on the agenda (Page Down)"
            disabled={neighbours.after === null}
            onClick={() => go((now, standing) => toNeighbour(now, standing, 1))}
          >
            <Icon name="right" size={24} />
          </button>
        </nav>
      ) : (
        <span className="ws-place">Workshop</span>
      )}
      {own.illustrative ? <span className="ws-tag">Illustrative sample</span> : null}
      <span className="spring" />
      {ready ? <RoomTimer /> : null}
      {ready && at.part === 'scores' && at.criterion !== null ? (
        <nav aria-label="Steps">
          <ol className="ws-steps">
            {workshopSteps.map((step) => (
              <li key={step}>
                <button
                  type="button"
                  aria-current={step === at.step ? 'step' : undefined}
                  onClick={() => {
                    if (step !== at.step) go((now, standing) => toStep(now, standing, step));
                  }}
                >
                  {stepNames[step]}
                </button>
              </li>
            ))}
          </ol>
        </nav>
      ) : null}
      {open ? <AgendaPanel onClose={() => setOpen(false)} /> : null}
    </header>
  );
};
