import { type ReactNode, useRef } from 'react';
import { acceptableRatio } from '../../../shared/analysis/pairwise.ts';
import type { WeightSetRecord } from '../../../shared/records/weight-set.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { Button } from '../../components/button.tsx';
import { shownAppraisal } from '../../session/session.ts';
import { useAppraisal, useOpenSession } from '../../session/use-session.ts';
import type { Family } from '../../weighing/families.ts';
import type { FamilyShares } from '../../weighing/method-change.ts';
import {
  clearComparison,
  compare,
  degreeWord,
  type Pair,
  pairsOf,
  ratioOf,
  ratioWords,
  type Step,
  stepOf,
  steps,
  stepWords,
} from './pair-list.ts';
import { type PairFit, pairFit } from './pair-mend.ts';
import './pair-panel.css';

interface PairPanelProps {
  readonly set: WeightSetRecord;
  readonly family: Family;
  readonly sharesIn: FamilyShares;
  readonly locked: boolean;
}

const rowId = (set: string, { first, second }: Pair): string => `pair ${set} ${first} ${second}`;

/** One comparison: nine steps between two names. */
const PairRow = ({
  set,
  pair,
  locked,
  marked,
}: {
  readonly set: WeightSetRecord;
  readonly pair: Pair;
  readonly locked: boolean;
  /** It is the comparison to mend. */
  readonly marked: boolean;
}): ReactNode => {
  const appraisal = useAppraisal();
  const session = useOpenSession();
  const [first, second] = [pair.first, pair.second].map(
    (id) => appraisal.criterion.get(id)?.name || 'Unnamed criterion',
  ) as [string, string];
  const ratio = ratioOf(appraisal, set.id, pair);
  const chosen = ratio === null ? null : stepOf(ratio);
  const words = ratio === null ? 'not compared yet' : ratioWords(ratio, first, second);
  return (
    <tr className={marked ? 'pair-row is-marked' : 'pair-row'}>
      <th scope="row" className="pair-first" title={first}>
        {chosen !== null && chosen > 0 ? <b>{first}</b> : first}
      </th>
      {steps.map((step) => (
        <td key={step} className={step === 0 ? 'pair-step pair-middle' : 'pair-step'}>
          <label title={stepWords(step, first, second)}>
            <input
              type="radio"
              name={rowId(set.id, pair)}
              checked={step === chosen}
              disabled={locked}
              aria-label={stepWords(step, first, second)}
              onChange={() =>
                session.edit(compare(shownAppraisal(session.store.getState()), set, pair, step))
              }
            />
          </label>
        </td>
      ))}
      <th scope="row" className="pair-second" title={second}>
        {chosen !== null && chosen < 0 ? <b>{second}</b> : second}
      </th>
      <td className="pair-words">
        <span className={chosen === null ? 'muted' : undefined} title={words}>
          {chosen === null ? words : degreeWord(chosen)}
        </span>
      </td>
      <td className="pair-clear">
        {chosen !== null && !locked ? (
          <Button
            look="quiet"
            dense
            aria-label={`Clear: ${words}`}
            onClick={() => session.edit(clearComparison(shownAppraisal(session.store.getState()), set, pair))}
          >
            Clear
          </Button>
        ) : null}
      </td>
    </tr>
  );
};

/** The consistency ratio in plain words, with the comparison to look at first where it is too high. */
const Consistency = ({
  fit: { ratio, mend },
  onGo,
}: {
  readonly fit: PairFit;
  readonly onGo: (pair: Pair) => void;
}): ReactNode => {
  const name = useName();
  const over = ratio > acceptableRatio;
  return (
    <div className={over ? 'pair-consistency is-over' : 'pair-consistency'}>
      <p>
        <b>Consistency ratio {formatNumber(ratio, 2)}</b>
        {over
          ? ': above 0.10, so some answers contradict each other. The weights stand, but are worth another look.'
          : ': 0.10 or less, so the answers fit together well enough.'}
      </p>
      {mend ? (
        <p>
          Look first at {name(mend.pair.first)} beside {name(mend.pair.second)}. You said:{' '}
          {ratioWords(mend.given, name(mend.pair.first), name(mend.pair.second))}. What would fit the other
          answers: {ratioWords(mend.fitting, name(mend.pair.first), name(mend.pair.second))}; the ratio would
          then be {formatNumber(mend.after, 2)}.{' '}
          <Button dense onClick={() => onGo(mend.pair)}>
            Go to it
          </Button>
        </p>
      ) : null}
    </div>
  );
};

const useName = (): ((id: string) => string) => {
  const appraisal = useAppraisal();
  return (id) => appraisal.criterion.get(id)?.name || 'Unnamed criterion';
};

/** A family compared two at a time, with the weights that follow and how well the answers fit together. */
export const PairPanel = ({ set, family, sharesIn, locked }: PairPanelProps): ReactNode => {
  const appraisal = useAppraisal();
  const name = useName();
  const table = useRef<HTMLTableElement>(null);
  const pairs = pairsOf(family);
  const done = pairs.filter((pair) => ratioOf(appraisal, set.id, pair) !== null).length;
  const shares = sharesIn(family);
  const fit = pairFit(appraisal, set, family);
  const go = (pair: Pair): void => {
    const row = [...(table.current?.querySelectorAll<HTMLInputElement>('input[type="radio"]') ?? [])].filter(
      (input) => input.name === rowId(set.id, pair),
    );
    const input = row.find(({ checked }) => checked) ?? row[0];
    input?.scrollIntoView({ block: 'center' });
    input?.focus();
  };
  const same = (pair: Pair): boolean =>
    fit?.mend?.pair.first === pair.first && fit.mend.pair.second === pair.second;
  return (
    <div className="pairs">
      {done < pairs.length ? (
        <p className="weight-todo">
          {done} of {pairs.length} compared. Weights follow once all are.
        </p>
      ) : null}
      {fit ? <Consistency fit={fit} onGo={go} /> : null}
      {shares ? (
        <ul className="pair-shares" aria-label={`Weights within ${family.name}`}>
          {family.members.map(({ id }) => (
            <li key={id}>
              {name(id)} <b>{formatNumber((shares.get(id) ?? 0) * 100, 1)}%</b>
            </li>
          ))}
        </ul>
      ) : null}

      <table ref={table} className="pairs-table" aria-label={`Comparisons: ${family.name}`}>
        <thead>
          <tr>
            <th scope="col" className="pair-first">
              Left matters more
            </th>
            {steps.map((step: Step) => (
              <th key={step} scope="col" className="pair-degree">
                {degreeWord(step)}
              </th>
            ))}
            <th scope="col" className="pair-second">
              Right matters more
            </th>
            <th scope="col" colSpan={2}>
              As said
            </th>
          </tr>
        </thead>
        <tbody>
          {pairs.map((pair) => (
            <PairRow
              key={`${pair.first} ${pair.second}`}
              set={set}
              pair={pair}
              locked={locked}
              marked={same(pair)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
};
