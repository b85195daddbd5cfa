import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Appraisal } from '../../../shared/records/aggregate.ts';
import type { WorkshopRecord, WorkshopStep } from '../../../shared/records/workshop.ts';
import { optionsScored } from '../../../shared/workshop/agenda.ts';
import { toNeighbour, toOption } from '../../../shared/workshop/moves.ts';
import { byWidth, spreadsOn } from '../../../shared/workshop/spread.ts';
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

/** Which way a key leads among the options, or null: across the tiles, and along the list too. */
const optionWay = ({ key }: KeyboardEvent, step: WorkshopStep): 1 | -1 | null => {
  if (step !== 'spread' && step !== 'agree') return null;
  if (key === 'ArrowRight' || (step === 'spread' && key === 'ArrowDown')) return 1;
  return key === 'ArrowLeft' || (step === 'spread' && key === 'ArrowUp') ? -1 : null;
};

/** The options in the order in which the step draws them: the list has the widest first. */
const optionsAsDrawn = (appraisal: Appraisal, { step, criterion }: WorkshopRecord): readonly string[] =>
  step === 'spread' && criterion !== null
    ? byWidth(spreadsOn(appraisal, criterion)).map(({ option }) => option.id)
    : optionsScored(appraisal).map(({ id }) => id);

/** What takes the focus: the element, or the first box inside it, its text chosen so that typing replaces it. */
const takeFocus = (element: HTMLElement | null): void => {
  const box =
    element?.tabIndex === -1 ? element.querySelector<HTMLElement>('input, textarea, button') : element;
  box?.focus();
  if (box instanceof HTMLInputElement) box.select();
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
      } else if (at.part === 'scores' && !isTyped(event.target)) {
        const by = optionWay(event, at.step);
        if (by === null) return;
        event.preventDefault();
        go((now, standing) => {
          const options = optionsAsDrawn(now, standing);
          const next = options[options.indexOf(standing.option ?? '') + by];
          byArrow.current = next !== undefined;
          return next === undefined ? null : toOption(now, standing, next);
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
    takeFocus(room.current?.querySelector<HTMLElement>(wanted) ?? null);
  }, [part, criterion, step, option]);
  return room;
};
