import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { criteriaHints } from '../../../shared/checks/criteria-hints.ts';
import { appraisalOf, lastOrder, leafCriteria } from '../../../shared/records/aggregate.ts';
import { newCriterion } from '../../../shared/records/criterion.ts';
import { count, joinNames } from '../../../shared/text/lists.ts';
import { AddLine } from '../../components/add-row.tsx';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { StageHeader } from '../../components/stage-header.tsx';
import { useJumpTarget } from '../../session/jump.ts';
import { useMessages } from '../../session/messages.ts';
import { newId } from '../../session/new-id.ts';
import { type OpenSession, shownAppraisal } from '../../session/session.ts';
import { useRemove, useSetFields } from '../../session/use-record.ts';
import { SessionContext, useAnalysis, useAppraisal, useOpenSession } from '../../session/use-session.ts';
import '../../components/box.css';
import '../../components/form.css';
import '../../components/two-pane.css';
import './criteria-stage.css';
import { criteriaChange } from './criteria-change.ts';
import { CriteriaTree } from './criteria-tree.tsx';
import { CriterionDetail } from './criterion-detail.tsx';
import { codeFor, treeRows } from './criterion-tree.ts';
import { Descriptors } from './descriptors.tsx';
import { HintsPanel } from './hints-panel.tsx';
import { libraryKnowledge } from './library-sets.ts';
import { SetDialog } from './set-dialog.tsx';

/** In place of a criterion's id: the common scale is open. */
const scaleKey = 'scale';

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

/** A tree to add to and to move in, and the chosen criterion in full. */
const Criteria = () => {
  const appraisal = useAppraisal();
  const analysis = useAnalysis();
  const session = useOpenSession();
  const remove = useRemove();
  const asked = useJumpTarget('criterion');
  const rows = treeRows(appraisal);
  const [chosenId, setChosenId] = useState<string | null>(asked);
  const [askedBefore, setAskedBefore] = useState(asked);
  const [open, setOpen] = useState<'nothing' | 'hints' | 'sets'>('nothing');
  if (asked !== askedBefore) {
    setAskedBefore(asked);
    if (asked !== null) setChosenId(asked);
  }
  const chosen =
    chosenId === scaleKey ? undefined : (rows.find((row) => row.criterion.id === chosenId) ?? rows[0]);
  const costs = leafCriteria(appraisal).filter(({ isCost }) => isCost);
  const hints = useMemo(() => criteriaHints(appraisal, analysis, libraryKnowledge), [appraisal, analysis]);
  const found = hints.filter(({ from }) => from === 'appraisal').length;
  const tied = useMemo(
    () =>
      new Set(
        hints.filter(({ code }) => code === 'all-tie').flatMap(({ records }) => records.map(({ id }) => id)),
      ),
    [hints],
  );

  const add = (name: string): void => {
    const code = codeFor(name, new Set(rows.map((row) => row.criterion.code)));
    const criterion = newCriterion({ id: newId(), order: lastOrder(appraisal, 'criterion'), code, name });
    session.edit({ label: `Add criterion ${name}`, put: [criterion] });
    setChosenId(criterion.id);
  };
  const fromSet = (
    <Button look={rows.length === 0 ? 'primary' : 'normal'} onClick={() => setOpen('sets')}>
      Start from a set
    </Button>
  );

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
        tools={
          hints.length > 0 ? (
            <Button
              aria-expanded={open === 'hints'}
              onClick={() => setOpen(open === 'hints' ? 'nothing' : 'hints')}
            >
              {found === 0 ? 'Notes of the library' : `Worth a thought: ${found}`}
            </Button>
          ) : undefined
        }
      />
      {open === 'hints' && hints.length > 0 ? (
        <HintsPanel hints={hints} onChoose={setChosenId} onClose={() => setOpen('nothing')} />
      ) : null}
      {open === 'sets' ? (
        <SetDialog
          onClose={() => setOpen('nothing')}
          onAdded={(first) => {
            setOpen('nothing');
            setChosenId(first);
          }}
        />
      ) : null}
      <div className="two-pane">
        <section className="pane-list" aria-label="Criteria">
          {rows.length === 0 ? (
            <EmptyState action={fromSet}>
              No criteria yet. Type a name and press Enter to add one, or take them from a set.
            </EmptyState>
          ) : (
            <CriteriaTree chosen={chosen?.criterion} tied={tied} onChoose={setChosenId} />
          )}
          <div className="pane-add">
            <AddLine label="Add a criterion" longest={120} onAdd={add} />
          </div>
          {rows.length === 0 ? null : <div className="criteria-from-set">{fromSet}</div>}
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
            hints={hints.filter(({ records }) => records.some(({ id }) => id === chosen.criterion.id))}
            onRemove={() => {
              const siblings = rows.filter((row) => row.criterion.parent === chosen.criterion.parent);
              const place = siblings.indexOf(chosen);
              setChosenId((siblings[place + 1] ?? siblings[place - 1])?.criterion.id ?? null);
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
