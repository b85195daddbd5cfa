import { useEffect, useLayoutEffect, useRef } from 'react';
import { optionsScored } from '../../../shared/workshop/agenda.ts';
import { toNeighbour, toOption } from '../../../shared/workshop/moves.ts';
import { useLeave } from './room-foot.tsx';
import type { Workshop } from './use-workshop.ts';

const isTyped = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
/** Where Page Up and Page Down have a meaning of their own. */
const isSlid = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('input[type="range"], [role="slider"], [role="grid"], select');

/** Which way a key leads on the agenda, or null. */
const agendaWay = ({ key, shiftKey }: KeyboardEvent): 1 | -1 | null => {
  if (key === 'PageDown') return 1;
  if (key === 'PageUp') return -1;
  return key === 'F6' ? (shiftKey ? -1 : 1) : null;
};

/**
 * Keys of the whole room: Page Up, Page Down and F6 along the agenda, left and right between options, Escape leaves.
 * After each move the focus goes to what is worked with there (`data-first`); after an arrow, to the option's tile.
 *
 * @returns the ref of the room
 */
export const useRoomKeys = ({ at, go }: Workshop) => {
  const room = useRef<HTMLDivElement>(null);
  const leave = useLeave();
  /** The last move was made by an arrow: the next arrow has to find no box in its way. */
  const byArrow = useRef(false);
  const act = useRef<(event: KeyboardEvent) => void>(() => {});
  useLayoutEffect(() => {
    act.current = (event) => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
      if (document.querySelector('dialog[open], [role="menu"]')) return;
      const way = agendaWay(event);
      if (event.key === 'Escape') {
        event.preventDefault();
        leave();
      } else if (way !== null && !isSlid(event.target)) {
        event.preventDefault();
        go((now, standing) => toNeighbour(now, standing, way));
      } else if ((event.key === 'ArrowLeft' || event.key === 'ArrowRight') && !isTyped(event.target)) {
        if (at.part !== 'scores' || (at.step !== 'spread' && at.step !== 'agree')) return;
        event.preventDefault();
        const by = event.key === 'ArrowRight' ? 1 : -1;
        byArrow.current = true;
        go((now, standing) => {
          const options = optionsScored(now);
          const next = options[options.findIndex(({ id }) => id === standing.option) + by];
          return next ? toOption(now, standing, next.id) : null;
        });
      }
    };
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => act.current(event);
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);

  const { part, criterion, step, option } = at;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each place takes the focus anew
  useEffect(() => {
    const wanted = byArrow.current ? '[data-option][aria-current="true"]' : '[data-first]';
    byArrow.current = false;
    room.current?.querySelector<HTMLElement>(wanted)?.focus();
  }, [part, criterion, step, option]);
  return room;
};
