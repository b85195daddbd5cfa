import { type KeyboardEvent, type ReactNode, useLayoutEffect, useMemo, useRef } from 'react';
import { appraisalOf } from '../../../shared/records/aggregate.ts';
import { type AgendaState, agendaOf } from '../../../shared/workshop/agenda.ts';
import { toCriterion, toPart } from '../../../shared/workshop/moves.ts';
import { Icon } from '../../components/icon.tsx';
import { useAppraisal } from '../../session/use-session.ts';
import { useWorkshop } from './use-workshop.ts';

const stateWords: Readonly<Record<AgendaState, string>> = {
  done: 'Done',
  begun: 'In progress',
  'to come': 'To come',
  measured: 'Measured, not scored',
};

/** Up and down, Home and End walk the items; Enter goes to one, as on any button. */
const walk = (event: KeyboardEvent<HTMLElement>): void => {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('li button')];
  const here = items.indexOf(document.activeElement as HTMLElement);
  const next = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: items.length - 1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  items[Math.min(Math.max(next, 0), items.length - 1)]?.focus();
};

/** Everything that the room goes through, in order, with how far it is. Lies over the left of the room. */
export const AgendaPanel = ({ onClose }: { readonly onClose: () => void }): ReactNode => {
  const { at, go } = useWorkshop();
  const appraisal = useAppraisal();
  const agenda = useMemo(() => agendaOf(appraisal), [appraisal]);
  const panel = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = panel.current;
    shown?.showModal();
    shown?.querySelector<HTMLElement>('[aria-current]')?.focus();
    return () => shown?.close();
  }, []);
  const leaveFor = (act: () => void) => () => {
    onClose();
    act();
  };
  const round = (part: 'weights' | 'ranking', words: string, state = ''): ReactNode => (
    <li>
      <button
        type="button"
        aria-current={at.part === part ? 'step' : undefined}
        onClick={leaveFor(() => go((_, now) => toPart(now, part)))}
      >
        <span className="ws-agenda-name">{words}</span>{' '}
        {state === '' ? null : (
          <span className="ws-agenda-state">
            <Icon name="lock" size={20} />
            {state}
          </span>
        )}
      </button>
    </li>
  );
  return (
    <dialog
      ref={panel}
      className="ws-agenda"
      aria-label="Agenda"
      onKeyDown={walk}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="ws-agenda-head">
        <h2>Agenda</h2>
        <button type="button" className="ws-square" aria-label="Close the agenda" onClick={onClose}>
          <Icon name="close" size={24} />
        </button>
      </div>
      <ol>
        {round('weights', 'Weights', appraisalOf(appraisal).weightsLocked ? 'Locked' : '')}
        {agenda.map(({ criterion, state, number }) => (
          <li key={criterion.id}>
            {number === null ? (
              <p className="ws-agenda-measured">
                <span className="ws-agenda-name">{criterion.name}</span> <span>{stateWords[state]}</span>
              </p>
            ) : (
              <button
                type="button"
                aria-current={at.part === 'scores' && at.criterion === criterion.id ? 'step' : undefined}
                onClick={leaveFor(() => go((now, standing) => toCriterion(now, standing, criterion.id)))}
              >
                <span className="ws-agenda-number">{number}</span>
                <span className="ws-agenda-name">{criterion.name || 'Without a name'}</span>{' '}
                <span className="ws-agenda-state">
                  {state === 'done' ? <Icon name="tick" size={20} /> : null}
                  {stateWords[state]}
                </span>
              </button>
            )}
          </li>
        ))}
        {round('ranking', 'Ranking')}
      </ol>
    </dialog>
  );
};
