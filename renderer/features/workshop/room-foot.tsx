import type { ReactNode } from 'react';
import { commitDrafts } from '../../session/pending-drafts.ts';
import { goTo, stageHref } from '../../session/route.ts';
import { useSession } from '../../session/use-session.ts';

interface RoomFootProps {
  /** What is so, in a few words at the left: "18 of 18 scored. No name stands beside a score." */
  readonly note?: ReactNode;
  /** Keys that help here, each with what it does. */
  readonly keys?: readonly (readonly [keys: readonly string[], does: string])[];
  /** Buttons at the right: the one that goes on is last and primary. */
  readonly children?: ReactNode;
}

/** Leaves the room for the Scores stage. What was half-typed is kept. */
export const useLeave = (): (() => void) => {
  const id = useSession((state) => state.id);
  return () => {
    commitDrafts();
    goTo(stageHref(id, 'scores'));
  };
};

/** The foot of every view of the room: what is so, which keys help, and how it goes on. */
export const RoomFoot = ({ note, keys = [], children }: RoomFootProps): ReactNode => {
  const leave = useLeave();
  return (
    <footer className="ws-foot">
      <p className="ws-foot-note">{note}</p>
      {keys.map(([names, does]) => (
        <span key={does} className="ws-key">
          {names.map((name) => (
            <kbd key={name}>{name}</kbd>
          ))}{' '}
          {does}
        </span>
      ))}
      <button type="button" className="ws-key ws-leave" aria-label="Leave the room" onClick={leave}>
        <kbd>Esc</kbd> leave
      </button>
      {children}
    </footer>
  );
};
