import type { ReactNode } from 'react';
import { formatMeasured, formatNumber } from '../../../shared/text/numbers.ts';
import { agreedValue } from '../../../shared/workshop/agenda.ts';
import { optionWords, widthWords } from '../../../shared/workshop/finding.ts';
import { toOption } from '../../../shared/workshop/moves.ts';
import type { WallSpread } from '../../../shared/workshop/on-wall.ts';
import { useAppraisal } from '../../session/use-session.ts';
import { useWorkshop } from './use-workshop.ts';

/** Options by how widely people differ on them, each with what was agreed, or the mean that could be. */
export const SpreadList = ({
  words,
  spreads,
  many,
  criterion,
  current,
}: {
  readonly words: string;
  readonly spreads: readonly WallSpread[];
  /** A line each, where there are many. */
  readonly many: boolean;
  readonly criterion: string;
  readonly current: string | null;
}): ReactNode => {
  const appraisal = useAppraisal();
  const { go } = useWorkshop();
  if (spreads.length === 0) return null;
  return (
    <div>
      <p className="ws-label">{words}</p>
      <ol className="ws-widths" data-many={many || undefined}>
        {spreads.map((one) => {
          const { id, letter } = one.option;
          const value = agreedValue(appraisal, id, criterion);
          const told = one.told && `${one.told.what} ${formatNumber(one.told.value)}`;
          return (
            <li key={id}>
              <button
                type="button"
                data-option={id}
                aria-current={id === current ? 'true' : undefined}
                title={optionWords(one.option)}
                onClick={() => go((now, at) => toOption(now, at, id))}
              >
                <b>{letter}</b> <span>{widthWords(one)}</span>{' '}
                <span>
                  {value !== null
                    ? `agreed ${formatMeasured(value)}`
                    : told === null
                      ? 'not agreed'
                      : many
                        ? told
                        : `not agreed, ${told}`}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </div>
  );
};
