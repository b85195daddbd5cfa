import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { appraisalOf, lastOrder, leafCriteria } from '../../../shared/records/aggregate.ts';
import { newCriterion } from '../../../shared/records/criterion.ts';
import { count, joinNames } from '../../../shared/text/lists.ts';
import { AddLine } from '../../components/add-row.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { StageHeader } from '../../components/stage-header.tsx';
import { Tag } from '../../components/tag.tsx';
import { useMessages } from '../../session/messages.ts';
import { newId } from '../../session/new-id.ts';
import { type OpenSession, shownAppraisal } from '../../session/session.ts';
import { swapped, useRemove, useSetFields } from '../../session/use-record.ts';
import { SessionContext, useAnalysis, useAppraisal, useOpenSession } from '../../session/use-session.ts';
import '../../components/form.css';
import '../../components/two-pane.css';
import './criteria-stage.css';
import { criteriaChange } from './criteria-change.ts';
import { CriterionDetail } from './criterion-detail.tsx';
import { codeFor, type TreeRow, treeRows } from './criterion-tree.ts';
import { Descriptors } from './descriptors.tsx';

/** In place of a criterion's id: the common scale is open. */
const scaleKey = 'scale';

const CriterionItem = ({
  row: { criterion, depth, divided },
  chosen,
  onChoose,
}: {
  readonly row: TreeRow;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}) => (
  <button
    type="button"
    className="pane-item"
    aria-current={chosen ? 'true' : undefined}
    style={{ paddingLeft: 12 + 16 * depth }}
    onClick={onChoose}
  >
    <span className="pane-name">{criterion.name || 'Unnamed criterion'}</span>
    <span className="criteria-marks">
      {criterion.isCost && !divided ? <Tag>Cost</Tag> : null}
      {criterion.code}
    </span>
    <span className="pane-line" title={criterion.question}>
      {divided ? 'Scored by its parts' : criterion.question || 'No question yet'}
    </span>
  </button>
);

const CommonScale = () => {
  const own = appraisalOf(useAppraisal());
  const set = useSetFields();
  return (
    <article className="pane-detail" aria-labelledby="scale-title">
      <h2 id="scale-title">The common scale</h2>
      <p className="muted">What the points mean wherever a criterion does not say its own.</p>
      <Descriptors
        values={own.scale}
        fallback={null}
        onCommit={(at, scale) =>
          set('appraisal', own.id, `Change what ${at} means on the common scale`, { scale })
        }
      />
    </article>
  );
};

/** The session with every edit opening the lock of the weights where it alters what they were judged on. */
const useLockOpening = (): OpenSession => {
  const session = useOpenSession();
  const messages = useMessages();
  const analysis = useAnalysis();
  const latest = useRef(analysis);
  useLayoutEffect(() => {
    latest.current = analysis;
  });
  return useMemo(
    () => ({
      ...session,
      edit: (given) => {
        const { change, unlocks } = criteriaChange(
          shownAppraisal(session.store.getState()),
          latest.current,
          given,
          new Date().toISOString(),
        );
        session.edit(change);
        if (!unlocks) return;
        // After what the maker of the edit has to say about it: there is one message at a time, and both offer Undo.
        queueMicrotask(() =>
          messages.say({
            text: `${change.label}: it changes what the weights were judged on, so they are unlocked.`,
            undoes: change.label,
          }),
        );
      },
    }),
    [session, messages],
  );
};

/** What matters in the choice. All edits of criteria are made in here. */
export const CriteriaStage = () => (
  <SessionContext value={useLockOpening()}>
    <Criteria />
  </SessionContext>
);

/** A tree to add to, and the chosen criterion in full. */
const Criteria = () => {
  const appraisal = useAppraisal();
  const session = useOpenSession();
  const remove = useRemove();
  const rows = treeRows(appraisal);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const chosen =
    chosenId === scaleKey ? undefined : (rows.find((row) => row.criterion.id === chosenId) ?? rows[0]);
  const siblings = rows
    .filter((row) => row.criterion.parent === (chosen?.criterion.parent ?? null))
    .map((row) => row.criterion);
  const place = chosen ? siblings.indexOf(chosen.criterion) : -1;
  const costs = leafCriteria(appraisal).filter(({ isCost }) => isCost);

  const add = (name: string): void => {
    const code = codeFor(name, new Set(rows.map((row) => row.criterion.code)));
    const criterion = newCriterion({ id: newId(), order: lastOrder(appraisal, 'criterion'), code, name });
    session.edit({ label: `Add criterion ${name}`, put: [criterion] });
    setChosenId(criterion.id);
  };

  return (
    <>
      <StageHeader
        title={
          rows.length === 0
            ? 'Criteria'
            : `${count(leafCriteria(appraisal).length, 'criterion', 'criteria')} to score against`
        }
        line={`${
          costs.length > 0
            ? `${joinNames(costs.map(({ name }) => name))} ${costs.length === 1 ? 'is' : 'are'} about money: totals are shown with and without.`
            : 'Each asks one question. A criterion never repeats a must-have.'
        }${appraisalOf(appraisal).weightsLocked ? ' Weights are locked: a change of what they were judged on unlocks them, which is recorded.' : ''}`}
      />
      <div className="two-pane">
        <section className="pane-list criteria-list" aria-label="Criteria">
          {rows.length === 0 ? (
            <EmptyState>No criteria yet. Type a name and press Enter to add one.</EmptyState>
          ) : (
            <ul>
              {rows.map((row) => (
                <li key={row.criterion.id}>
                  <CriterionItem
                    row={row}
                    chosen={row === chosen}
                    onChoose={() => setChosenId(row.criterion.id)}
                  />
                </li>
              ))}
            </ul>
          )}
          <div className="pane-add">
            <AddLine label="Add a criterion" longest={120} onAdd={add} />
          </div>
          <div className="criteria-scale">
            <button
              type="button"
              className="pane-item"
              aria-current={chosenId === scaleKey ? 'true' : undefined}
              onClick={() => setChosenId(scaleKey)}
            >
              <span className="pane-name">The common scale</span>
              <span className="criteria-marks">0 to 100</span>
            </button>
          </div>
        </section>
        {chosenId === scaleKey ? (
          <CommonScale />
        ) : chosen ? (
          <CriterionDetail
            key={chosen.criterion.id}
            criterion={chosen.criterion}
            divided={chosen.divided}
            first={place === 0}
            last={place === siblings.length - 1}
            onMove={(by) => {
              const other = siblings[place + by];
              if (other) {
                session.edit({
                  label: `Move criterion ${chosen.criterion.name} ${by < 0 ? 'up' : 'down'}`,
                  put: [...swapped(chosen.criterion, other, by)],
                });
              }
            }}
            onRemove={() => {
              setChosenId(siblings[place + 1]?.id ?? siblings[place - 1]?.id ?? null);
              remove(`Remove criterion ${chosen.criterion.name}`, [
                { type: 'criterion', id: chosen.criterion.id },
              ]);
            }}
          />
        ) : null}
      </div>
    </>
  );
};
