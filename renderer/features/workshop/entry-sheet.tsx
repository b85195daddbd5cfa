import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { scoreId } from '../../../shared/records/score.ts';
import { optionsScored } from '../../../shared/workshop/agenda.ts';
import { entryChange, readEntry, refusedSentence, scorerGroups } from '../../../shared/workshop/entry.ts';
import { onCommitDrafts } from '../../session/pending-drafts.ts';
import { shownAppraisal } from '../../session/session.ts';
import { useAppraisal, useOpenSession } from '../../session/use-session.ts';
import { layoutEntry } from './entry-layout.ts';
import { type CellPlace, EntryRow, type RowActs } from './entry-row.tsx';
import './entry-sheet.css';

export interface EntrySheetHandle {
  /** Keeps what is half-typed. False where it is no score: the sheet then says so, and has the focus. */
  readonly take: () => boolean;
  /** To the first box of a scorer. */
  readonly focus: (scorer: string) => void;
}

interface Typed {
  readonly scorer: string;
  readonly option: string;
  readonly text: string;
}

/**
 * A box for every person and option, by group. What is typed is never drawn, nor what was given before: a box is empty
 * or has two dots. Enter goes to the next person, in the column where this person's row was begun, as in a spreadsheet.
 */
export const EntrySheet = ({
  criterion,
  onRefused,
  onEnd,
  ref,
}: {
  readonly criterion: string;
  /** Says what was not kept and why; nothing once something else is typed. */
  readonly onRefused: (sentence: string) => void;
  /** Enter was pressed on the last person. */
  readonly onEnd: () => void;
  readonly ref: Ref<EntrySheetHandle>;
}): ReactNode => {
  const appraisal = useAppraisal();
  const session = useOpenSession();
  const sheet = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState<Typed | null>(null);
  const [refused, setRefused] = useState<Omit<Typed, 'text'> | null>(null);
  /** What is half-typed, at hand outside a drawing. */
  const held = useRef<Typed | null>(null);
  /** The row with the focus, and the column where it was entered. */
  const row = useRef<CellPlace>({ row: -1, column: 0 });

  const options = useMemo(() => optionsScored(appraisal), [appraisal]);
  const groups = useMemo(() => scorerGroups(appraisal), [appraisal]);
  const order = useMemo(() => groups.flatMap(({ scorers }) => scorers.map(({ id }) => id)), [groups]);

  const boxAt = (place: CellPlace): HTMLElement | null =>
    sheet.current?.querySelector<HTMLElement>(`[data-cell="${place.row} ${place.column}"]`) ?? null;
  const hold = (next: Typed | null): void => {
    held.current = next;
    setTyped(next);
  };
  const settle = (): void => {
    setRefused(null);
    onRefused('');
  };
  const keep = (scorer: string, option: string, value: number | null): void => {
    const now = shownAppraisal(session.store.getState());
    const change = entryChange(now, { option, criterion, assessor: scorer }, value);
    if (change) session.edit(change);
  };
  const take = (): boolean => {
    const last = held.current;
    if (last === null || last.text.trim() === '') {
      if (last) hold(null);
      return true;
    }
    hold(null);
    const { scorer, option } = last;
    const read = readEntry(last.text);
    if (!read) {
      const now = shownAppraisal(session.store.getState());
      const sentence = refusedSentence(now, { option, criterion, assessor: scorer });
      setRefused({ scorer, option });
      onRefused(sentence);
      boxAt({ row: order.indexOf(scorer), column: options.findIndex(({ id }) => id === option) })?.focus();
      return false;
    }
    settle();
    keep(scorer, option, read.value);
    return true;
  };
  useImperativeHandle(ref, () => ({
    take,
    focus: (scorer) => boxAt({ row: order.indexOf(scorer), column: 0 })?.focus(),
  }));

  const pressed = (event: KeyboardEvent<HTMLInputElement>, scorer: string, place: CellPlace): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const { key } = event;
    if (key === 'Escape' && held.current?.text) {
      event.preventDefault();
      hold(null);
      return;
    }
    const option = options[place.column]?.id;
    if ((key === 'Delete' || key === 'Backspace') && event.currentTarget.value === '' && option) {
      event.preventDefault();
      keep(scorer, option, null);
      return;
    }
    const back = event.shiftKey ? -1 : 1;
    const to: CellPlace | undefined = {
      Enter: { row: place.row + back, column: row.current.column },
      ArrowDown: { row: place.row + 1, column: place.column },
      ArrowUp: { row: place.row - 1, column: place.column },
      ArrowRight: { row: place.row, column: place.column + 1 },
      ArrowLeft: { row: place.row, column: place.column - 1 },
    }[key];
    if (!to) {
      // Keys that lead away wait until what was typed is kept.
      if (['Tab', 'PageDown', 'PageUp', 'F6'].includes(key) && !take()) event.preventDefault();
      return;
    }
    event.preventDefault();
    if (!take()) return;
    const box = boxAt(to);
    if (box) box.focus();
    else if (key === 'Enter' && to.row >= order.length) onEnd();
  };

  // One object for every row: what changes between drawings is reached through the ref.
  const now = useRef<RowActs & { readonly take: () => boolean }>(undefined);
  useLayoutEffect(() => {
    now.current = {
      take,
      onPress: pressed,
      onType: (scorer, option, text) => {
        settle();
        hold({ scorer, option, text });
      },
      onEnter: (place) => {
        if (row.current.row !== place.row) row.current = place;
      },
      onLeave: () => void take(),
    };
  });
  const [acts] = useState<RowActs>(() => ({
    onPress: (...given) => now.current?.onPress(...given),
    onType: (...given) => now.current?.onType(...given),
    onEnter: (...given) => now.current?.onEnter(...given),
    onLeave: () => now.current?.onLeave(),
  }));
  useEffect(() => onCommitDrafts(() => void now.current?.take()), []);

  const entered = (scorer: string): string =>
    options
      .map(({ id }) =>
        (appraisal.score.get(scoreId(id, criterion, scorer))?.value ?? null) === null ? '0' : '1',
      )
      .join('');
  // The first box that is still to be typed in takes the focus when the room comes here.
  const [first] = useState((): CellPlace => {
    for (const [at, scorer] of order.entries()) {
      const column = entered(scorer).indexOf('0');
      if (column >= 0) return { row: at, column };
    }
    return { row: 0, column: 0 };
  });
  const layout = layoutEntry(order.length, groups.length, options.length);
  let at = -1;
  return (
    <div
      ref={sheet}
      className="ws-entry"
      data-columns={layout.columns}
      style={{ '--row': layout.row } as CSSProperties}
    >
      <div className="ws-entry-heads" aria-hidden="true">
        {Array.from({ length: layout.columns }, (_, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the heads of both columns are alike
          <p key={column}>
            <span className="ws-person-name" />
            {options.map(({ id, letter }) => (
              <b key={id} className="ws-cell">
                {letter}
              </b>
            ))}
          </p>
        ))}
      </div>
      <div className="ws-entry-people">
        {groups.map(({ group, scorers }) => (
          <section key={group} aria-label={group}>
            <h2>
              {group} <span>{scorers.length}</span>
            </h2>
            {scorers.map((scorer) => {
              at += 1;
              return (
                <EntryRow
                  key={scorer.id}
                  scorer={scorer}
                  options={options}
                  row={at}
                  entered={entered(scorer.id)}
                  typing={typed?.scorer === scorer.id ? typed.option : null}
                  text={typed?.scorer === scorer.id ? typed.text : ''}
                  refused={refused?.scorer === scorer.id ? refused.option : null}
                  first={first.row === at ? first.column : null}
                  acts={acts}
                />
              );
            })}
          </section>
        ))}
      </div>
    </div>
  );
};
