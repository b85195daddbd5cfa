import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { appraisalOf } from '../../../shared/records/aggregate.ts';
import { appraisalRecordId } from '../../../shared/records/appraisal.ts';
import { count } from '../../../shared/text/lists.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { type GridCell, shownText } from '../../components/grid/grid-model.ts';
import { SheetGrid } from '../../components/grid/sheet-grid.tsx';
import type { GridHandle, GridOwner } from '../../components/grid/use-grid.ts';
import { StageHeader } from '../../components/stage-header.tsx';
import { jumpMark, useJumpTarget } from '../../session/jump.ts';
import { newId } from '../../session/new-id.ts';
import { rankingSeen } from '../../session/ranking-visibility.ts';
import { stageHref } from '../../session/route.ts';
import { shownAppraisal } from '../../session/session.ts';
import { useAnalysis, useAppraisal, useOpenSession, useSession } from '../../session/use-session.ts';
import { addWeightSet } from '../../weighing/set-edits.ts';
import { LockLine } from './lock-line.tsx';
import { useLock } from './use-lock.tsx';
import { WeightDrawer } from './weight-drawer.tsx';
import { weightChange } from './weight-edits.ts';
import { rawSums, setsInColumns, shownWeight, weightColumns, weightLead, weightRows } from './weight-rows.ts';
import './weights.css';

/** Width of the table, so that a weight and its share stay near each other where there are few sets. */
const widthFor = (sets: number): number => 228 + 240 * sets;

/** A raw weight, and at the right what it is of 100. */
const drawWeight = (cell: GridCell): ReactNode => {
  const share = cell.mark?.['share'];
  return (
    <>
      <span className="sheet-value">{shownText(cell)}</span>
      {typeof share === 'number' ? (
        <span className="weight-share" aria-hidden="true">
          {share}
        </span>
      ) : null}
    </>
  );
};

/** In the sum row, of a method whose judgements are not for adding up. */
const notAdded = { 'rank-order-centroid': 'places', pairwise: 'pairs' } as const;

/** Criteria against weight sets: raw judgements typed in, shares of 100 beside them. */
export const WeightsStage = (): ReactNode => {
  const appraisal = useAppraisal();
  const analysis = useAnalysis();
  const session = useOpenSession();
  const appraisalId = useSession((state) => state.id);
  const grid = useRef<GridHandle>(null);
  const [active, setActive] = useState<{ readonly criterion: string; readonly set: string } | null>(null);
  const askedFor = useJumpTarget('weightSet');
  const askedWeight = useJumpTarget('weight');
  useEffect(() => {
    // The id of a weight is made of its keys: weight~set~criterion.
    const [, set, criterion] = askedWeight?.split('~') ?? [];
    if (set !== undefined && criterion !== undefined) grid.current?.focus(criterion, set);
  }, [askedWeight]);
  const lock = useLock();
  const own = appraisalOf(appraisal);
  const locked = own.weightsLocked;
  const seen = rankingSeen(appraisal, analysis);
  const sets = useMemo(() => setsInColumns(appraisal, own.agreedWeightSet), [appraisal, own.agreedWeightSet]);
  const columns = useMemo(() => weightColumns(sets), [sets]);
  const sections = useMemo(
    () => [{ key: 'criteria', rows: weightRows(appraisal, analysis, sets, locked) }],
    [appraisal, analysis, sets, locked],
  );
  const onCommit = useCallback<GridOwner['onCommit']>(
    (entries, kind) => {
      const { change, refusals } = weightChange(shownAppraisal(session.store.getState()), entries, kind);
      if (change) session.edit(change);
      return refusals;
    },
    [session],
  );
  const problems = analysis.weights.sets.flatMap(({ weightSet, name, problem }) =>
    problem === null
      ? []
      : [{ weightSet, sentence: sets.length === 1 ? problem : `${name || 'Unnamed set'}: ${problem}` }],
  );
  const problemOf = (set: string): string | null =>
    analysis.weights.sets.find(({ weightSet }) => weightSet === set)?.problem ?? null;
  const begun = own.agreedWeightSet === null || appraisal.weight.size > 0;
  const agreedStands = own.agreedWeightSet !== null && problemOf(own.agreedWeightSet) === null;
  const wordOf = (set: string): string => {
    const method = sets.find(({ id }) => id === set)?.method;
    return method === 'pairwise' || method === 'rank-order-centroid' ? notAdded[method] : '';
  };
  const rows = sections[0]?.rows ?? [];
  const firstRow = rows[0];

  const add = (): void => {
    const id = newId();
    session.edit(addWeightSet(shownAppraisal(session.store.getState()), id));
    if (!firstRow) return;
    setActive({ criterion: firstRow.key, set: id });
    grid.current?.focus(firstRow.key, id);
  };
  const line = locked ? (
    <LockLine process={lock.process} />
  ) : (
    `${count(sets.length, 'weight set')}. Type raw weights; the grey figure is the share of 100.${seen ? ' The ranking has been seen; the paper will say so.' : ''}`
  );

  if (!firstRow || sets.length === 0) {
    return (
      <>
        <StageHeader title="Weights" line="How much each criterion counts, by voice." />
        <EmptyState
          action={
            firstRow ? (
              <Button look="primary" onClick={add}>
                Add the agreed weight set
              </Button>
            ) : undefined
          }
        >
          {firstRow ? (
            'No weights yet. Start with the set that all agree on; add one for each group that sees it otherwise.'
          ) : (
            <>
              No criteria yet. <a href={stageHref(appraisalId, 'criteria')}>Add them on Criteria</a>, then
              weigh them here.
            </>
          )}
        </EmptyState>
      </>
    );
  }
  const shownSet = sets.find(({ id }) => id === (active?.set ?? askedFor)) ?? sets[0];
  const criterion = rows.some(({ key }) => key === active?.criterion)
    ? (active?.criterion ?? firstRow.key)
    : firstRow.key;
  return (
    <>
      <StageHeader
        title="Weights"
        line={line}
        tools={
          <>
            {locked ? null : (
              <Button icon="plus" onClick={add}>
                Add a weight set
              </Button>
            )}
            <Button
              icon="lock"
              disabled={!locked && !agreedStands}
              title={
                !locked && !agreedStands ? 'The set that the ranking uses is not complete yet' : undefined
              }
              onClick={lock.toggle}
              {...jumpMark('appraisal', appraisalRecordId, 'weightsLocked')}
            >
              {locked ? 'Unlock the weights' : 'Lock the weights'}
            </Button>
          </>
        }
      />
      <div style={{ maxWidth: `${widthFor(sets.length)}px` }}>
        <SheetGrid
          ref={grid}
          label="Weights"
          lead={weightLead}
          columns={columns}
          heads={[
            'Criterion',
            ...sets.map(({ id, name }) => (
              <span key={id} className="weight-set">
                <span className="weight-set-name" title={name}>
                  {name || 'Unnamed set'}
                </span>
                <span className="weight-share-head">
                  {id === own.agreedWeightSet ? <b>ranking</b> : null}
                  of 100
                </span>
              </span>
            )),
          ]}
          least={104}
          sections={sections}
          draw={drawWeight}
          onCommit={onCommit}
          onActive={(row, column) => setActive({ criterion: row, set: column })}
          foot={
            <tr className="sheet-total">
              <th scope="row" className="sheet-sticky" style={{ left: 0 }}>
                Sum
              </th>
              {rawSums(appraisal, sets).map(({ set, sum }) => (
                <td key={set} className="sheet-cell sheet-figure">
                  <span className={sum === null ? 'sheet-value muted' : 'sheet-value'}>
                    {sum === null ? wordOf(set) : shownWeight(sum)}
                  </span>
                  {problemOf(set) === null ? <span className="weight-share">100</span> : null}
                </td>
              ))}
            </tr>
          }
        />
      </div>
      {own.agreedWeightSet === null || problems.length > 0 ? (
        <ul className={begun ? 'weight-problems' : 'weight-problems weight-not-begun'}>
          {own.agreedWeightSet === null ? (
            <li {...jumpMark('appraisal', appraisalRecordId, 'agreedWeightSet')}>
              No set is chosen for the ranking. Choose a cell of one, then “Use for the ranking”.
            </li>
          ) : null}
          {problems.map(({ weightSet, sentence }) => (
            <li key={weightSet}>{sentence}</li>
          ))}
        </ul>
      ) : null}
      {shownSet ? (
        <WeightDrawer
          set={shownSet}
          criterion={criterion}
          agreed={shownSet.id === own.agreedWeightSet}
          locked={locked}
        />
      ) : null}
      {lock.parts}
    </>
  );
};
