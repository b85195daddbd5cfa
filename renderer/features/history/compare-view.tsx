import { useEffect, useMemo, useRef, useState } from 'react';
import type { Appraisal } from '../../../shared/records/aggregate.ts';
import { compareAppraisals, type TypeDifference } from '../../../shared/records/compare.ts';
import { nounOf } from '../../../shared/records/stages.ts';
import { formatScore } from '../../../shared/text/numbers.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { colourOfLetter, OptionMark } from '../../components/option-mark.tsx';
import { rankingWithheld, revealRanking, showingReveals } from '../../session/ranking-visibility.ts';
import { shownAppraisal } from '../../session/session.ts';
import { useAnalysis, useAppraisal, useOpenSession } from '../../session/use-session.ts';
import { Differences } from './differences.tsx';
import { type Place, rankingShift } from './ranking-shift.ts';

/** A state of the appraisal with what it is called. */
export interface Compared {
  readonly name: string;
  readonly appraisal: Appraisal;
}

/** Of one type, differences listed before the rest is counted only. */
const mostListed = 200;

const placeWords = (place: Place | null): readonly [total: string, rank: string] =>
  place === null
    ? ['not on the short list', '']
    : place.total === null
      ? ['no total', '']
      : [formatScore(place.total), place.rank === null ? '' : String(place.rank)];

const Ranking = ({ before, after }: { readonly before: Compared; readonly after: Compared }) => {
  const shift = useMemo(() => rankingShift(before.appraisal, after.appraisal), [before, after]);
  return (
    <>
      <p className="compare-sentence">{shift.sentence}</p>
      <table className="compare-ranking" aria-label="Totals and ranks, before and after">
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              Option
            </th>
            <th scope="colgroup" colSpan={2}>
              {before.name}
            </th>
            <th scope="colgroup" colSpan={2}>
              {after.name}
            </th>
          </tr>
          <tr>
            {['before', 'after'].map((state) => [
              <th scope="col" key={`${state} total`} className="number">
                Total
              </th>,
              <th scope="col" key={`${state} rank`} className="number">
                Rank
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {shift.rows.map((row) => {
            const [was, wasRank] = placeWords(row.before);
            const [is, isRank] = placeWords(row.after);
            return (
              <tr key={row.option}>
                <th scope="row">
                  <span className="compare-option">
                    <OptionMark colour={colourOfLetter(row.letter)} letter={row.letter} />
                    {row.name}
                  </span>
                </th>
                <td className="number">{was}</td>
                <td className="number">{wasRank}</td>
                <td className="number">{is}</td>
                <td className="number">
                  {wasRank === isRank ? isRank : <b>{isRank === '' ? '' : `${isRank}, moved`}</b>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
};

/** The ranking in view invites tuning: here too it waits until it may be seen, or is asked for. */
const GuardedRanking = (states: { readonly before: Compared; readonly after: Compared }) => {
  const session = useOpenSession();
  const appraisal = useAppraisal();
  const analysis = useAnalysis();
  const [asked, setAsked] = useState(false);
  if (!asked && rankingWithheld(appraisal, analysis, 'history')) {
    return (
      <p className="compare-withheld">
        <span className="muted">Totals and ranks wait until weights are locked and scores complete.</span>
        <Button
          dense
          onClick={() => {
            if (showingReveals(appraisal, analysis)) {
              session.edit(revealRanking(shownAppraisal(session.store.getState())));
            }
            setAsked(true);
          }}
        >
          Show the ranking; that is recorded
        </Button>
      </p>
    );
  }
  return <Ranking {...states} />;
};

const Kind = ({
  difference,
  heads,
}: {
  readonly difference: TypeDifference;
  readonly heads: readonly [string, string];
}) => {
  const { type, added, removed, changed } = difference;
  const counts = [
    [added.length, 'added'],
    [removed.length, 'removed'],
    [changed.length, 'changed'],
  ] as const;
  const noun = nounOf(type);
  return (
    <details className="compare-kind" open={added.length + removed.length + changed.length <= 10}>
      <summary>
        <b>{noun.charAt(0).toUpperCase() + noun.slice(1)}</b>{' '}
        <span className="muted">
          {counts
            .filter(([number]) => number > 0)
            .map(([number, what]) => `${number} ${what}`)
            .join(', ')}
        </span>
      </summary>
      <ul>
        {added.slice(0, mostListed).map(({ key, name }) => (
          <li key={`+${key.id}`}>
            <span className="compare-sign">Added</span> {name}
          </li>
        ))}
        {removed.slice(0, mostListed).map(({ key, name }) => (
          <li key={`-${key.id}`}>
            <span className="compare-sign">Removed</span> {name}
          </li>
        ))}
        {changed.slice(0, mostListed).map(({ key, name, fields }) => (
          <li key={`=${key.id}`}>
            {name}
            <Differences fields={fields} name={name} heads={heads} />
          </li>
        ))}
      </ul>
      {counts.some(([number]) => number > mostListed) ? (
        <p className="muted">The first {mostListed} of each are listed.</p>
      ) : null}
    </details>
  );
};

/** Two states side by side: what became of the ranking, then what changed, by type. */
export const CompareView = ({
  before,
  after,
  onClose,
}: {
  readonly before: Compared;
  readonly after: Compared;
  readonly onClose: () => void;
}) => {
  const differences = useMemo(() => compareAppraisals(before.appraisal, after.appraisal), [before, after]);
  const title = useRef<HTMLHeadingElement>(null);
  // The button that asked for it stands elsewhere: reading goes on here, and back at the top once it is closed.
  useEffect(() => {
    title.current?.focus();
    return () => document.querySelector<HTMLElement>('main h1')?.focus();
  }, []);
  return (
    <section className="box compare" aria-labelledby="compare-title">
      <div className="history-record-head">
        <h2 id="compare-title" ref={title} tabIndex={-1}>
          {before.name} beside {after.name}
        </h2>
        <span className="spring" />
        <Button look="quiet" dense icon="close" onClick={onClose}>
          Close
        </Button>
      </div>
      <GuardedRanking before={before} after={after} />
      <h3>What changed</h3>
      {differences.length === 0 ? <EmptyState>Nothing: the two are the same.</EmptyState> : null}
      {differences.map((difference) => (
        <Kind key={difference.type} difference={difference} heads={[before.name, after.name]} />
      ))}
    </section>
  );
};
