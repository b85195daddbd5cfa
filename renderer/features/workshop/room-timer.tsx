import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { timerSet, timerStarted, timerStopped } from '../../../shared/workshop/moves.ts';
import { clockFace, timeLeft, timerMinutes } from '../../../shared/workshop/timer.ts';
import { Button } from '../../components/button.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { useWorkshop } from './use-workshop.ts';

/** The clock, read again a few times a second while a timer runs. */
const useNow = (runs: boolean): number => {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!runs) return undefined;
    setNow(Date.now());
    const clock = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(clock);
  }, [runs]);
  return now;
};

/** Minutes for each step: set on the spot, started and stopped. Its end is said once and calmly. */
export const RoomTimer = (): ReactNode => {
  const { at, go } = useWorkshop();
  const { minutes, startedAt } = at.timer;
  const [over, setOver] = useState(false);
  const now = useNow(startedAt !== null && !over);
  const left = timeLeft(at.timer, now);
  if (over !== (left === 0)) setOver(left === 0);
  const [open, setOpen] = useState(false);
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const face = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setOpen(false);
    face.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape and leaving it put the panel away, whatever has the focus in it
    <div
      ref={box}
      className="ws-timer"
      data-over={left === 0 || undefined}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.preventDefault();
        close();
      }}
      onBlur={({ relatedTarget }) => {
        if (!(relatedTarget instanceof Node) || !box.current?.contains(relatedTarget)) setOpen(false);
      }}
    >
      <button
        ref={face}
        type="button"
        className="ws-clock"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={
          left === null ? `Timer, ${minutes} minutes` : left === 0 ? 'Timer, time is up' : 'Timer, running'
        }
        onClick={() => setOpen(!open)}
      >
        {left === null ? 'Timer' : left === 0 ? 'Time is up' : clockFace(left)}
      </button>
      <p className="visually-hidden" aria-live="polite">
        {left === 0 ? 'Time is up for this step.' : ''}
      </p>
      {open ? (
        <div id={id} className="ws-timer-panel">
          <NumberField
            label="Minutes for each step"
            noun="The timer"
            value={minutes}
            least={timerMinutes.least}
            most={timerMinutes.most}
            whole
            onCommit={(typed) => go((_, standing) => timerSet(standing, typed))}
          />
          <Button
            look="primary"
            onClick={() => {
              close();
              if (startedAt === null) {
                go((_, standing) => timerStarted(standing, new Date().toISOString()));
              } else {
                go((_, standing) => timerStopped(standing));
              }
            }}
          >
            {startedAt === null ? 'Start the timer' : 'Stop the timer'}
          </Button>
        </div>
      ) : null}
    </div>
  );
};
