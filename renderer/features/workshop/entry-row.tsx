import { type KeyboardEvent, memo, type ReactNode } from 'react';
import type { AssessorRecord } from '../../../shared/records/assessor.ts';
import type { OptionRecord } from '../../../shared/records/option.ts';
import { scorerWords } from '../../../shared/workshop/entry.ts';
import { typedText } from '../../components/typed-text.ts';

/** A person by their place in the list, and an option by its. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** What a row tells its sheet. */
export interface RowActs {
  readonly onPress: (event: KeyboardEvent<HTMLInputElement>, scorer: string, place: CellPlace) => void;
  readonly onType: (scorer: string, option: string, text: string) => void;
  readonly onEnter: (place: CellPlace) => void;
  readonly onLeave: () => void;
}

interface EntryRowProps {
  readonly scorer: AssessorRecord;
  readonly options: readonly OptionRecord[];
  readonly row: number;
  /** A digit for each option: 1 where a score has been given. */
  readonly entered: string;
  /** The option that is typed at, and what stands there. */
  readonly typing: string | null;
  readonly text: string;
  readonly refused: string | null;
  /** The column that takes the focus when the room comes here. */
  readonly first: number | null;
  readonly acts: RowActs;
}

/**
 * One person's boxes. A box has two dots as soon as something is in it, typed or kept, so that not even the number of
 * digits can be read off the wall. A browser would offer to keep a password: a code for one use it does not.
 */
export const EntryRow = memo(
  ({ scorer, options, row, entered, typing, text, refused, first, acts }: EntryRowProps): ReactNode => {
    const name = scorerWords(scorer);
    return (
      <div className="ws-person">
        <span className="ws-person-name" title={name}>
          {name}
        </span>
        {options.map(({ id, letter }, column) => {
          const given = entered[column] === '1';
          const typed = typing === id ? text : '';
          return (
            <span key={id} className="ws-cell" data-dots={given || typed !== '' ? '••' : ''}>
              <input
                type="password"
                inputMode="numeric"
                autoComplete="one-time-code"
                maxLength={12}
                data-cell={`${row} ${column}`}
                {...(first === column ? { 'data-first': true } : {})}
                aria-label={`${name}, option ${letter}`}
                aria-description={given ? 'entered' : 'not entered'}
                aria-invalid={refused === id || undefined}
                value={typed}
                onChange={(event) => acts.onType(scorer.id, id, typedText(event.target))}
                onKeyDown={(event) => acts.onPress(event, scorer.id, { row, column })}
                onFocus={() => acts.onEnter({ row, column })}
                onBlur={acts.onLeave}
              />
            </span>
          );
        })}
      </div>
    );
  },
);
