import type { ReactNode } from 'react';
import { formatMeasured } from '../../../shared/text/numbers.ts';
import { agreedValue } from '../../../shared/workshop/agenda.ts';
import { acceptedMean } from '../../../shared/workshop/agree.ts';
import { optionWords, pointsApart } from '../../../shared/workshop/finding.ts';
import { toOption } from '../../../shared/workshop/moves.ts';
import type { CellSpread } from '../../../shared/workshop/spread.ts';
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
  readonly spreads: readonly CellSpread[];
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
          const mean = acceptedMean(one);
          return (
            <li key={id}>
              <button
                type="button"
                data-option={id}
                aria-current={id === current ? 'true' : undefined}
                title={optionWords(one.option)}
                onClick={() => go((now, at) => toOption(now, at, id))}
              >
                <b>{letter}</b>{' '}
                <span>
                  {mean === null ? 'No scores' : one.width < 0.05 ? 'All alike' : pointsApart(one.width)}
                </span>{' '}
                <span>
                  {value !== null
                    ? `agreed ${formatMeasured(value)}`
                    : mean === null
                      ? 'not agreed'
                      : many
                        ? `mean ${formatMeasured(mean)}`
                        : `not agreed, mean ${formatMeasured(mean)}`}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </div>
  );
};
