import { type ReactNode, useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { appraisalOf } from '../../../shared/records/aggregate.ts';
import { agreedAssessor } from '../../../shared/records/score.ts';
import { count } from '../../../shared/text/lists.ts';
import { Button } from '../../components/button.tsx';
import { openComments } from '../../components/comments-on.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { SheetGrid } from '../../components/grid/sheet-grid.tsx';
import type { GridHandle, GridOwner } from '../../components/grid/use-grid.ts';
import { StageHeader } from '../../components/stage-header.tsx';
import { ScoresheetsMenu } from '../../scoresheets/scoresheets-menu.tsx';
import { useJumpTarget } from '../../session/jump.ts';
import { cellsAwaited, rankingOpen } from '../../session/ranking-visibility.ts';
import { stageHref } from '../../session/route.ts';
import { shownAppraisal } from '../../session/session.ts';
import { useAnalysis, useAppraisal, useOpenSession, useSession } from '../../session/use-session.ts';
import { ImportTable } from '../../table-import/import-table.tsx';
import { CellDrawer, type ScoreCellAt } from './cell-drawer.tsx';
import { DividedView } from './divided-view.tsx';
import { GroupsGrid } from './groups-grid.tsx';
import { drawScoreCell } from './score-cell.tsx';
import { scoreChange } from './score-edits.ts';
import { useScoreHeads } from './score-heads.tsx';
import { ScoreLegend } from './score-legend.tsx';
import { scoreColumns, scoreLead, scoreSections } from './score-rows.ts';
import { ScorersPanel } from './scorers-panel.tsx';
import { markedCells, nextToSettle, unsettledKey, unsettledOf } from './to-settle.ts';
import { TotalsFoot } from './totals-foot.tsx';
import { useAskedCell } from './use-asked-cell.ts';
import { useShortcut } from './use-shortcut.ts';
import { type ScoresView, scorersByGroup, type Voice, writtenBy } from './voice.ts';
import { VoiceSwitch } from './voice-switch.tsx';
import './scores.css';

const agreedView = { kind: 'agreed' } as const;

const peopleAmong = (scorers: readonly { readonly people: number }[]): number =>
  scorers.reduce((sum, { people }) => sum + people, 0);

/** Options against criteria, 0 to 100: a grid to type into, and a drawer with what stands behind each score. */
export const ScoresStage = (): ReactNode => {
  const appraisal = useAppraisal();
  const analysis = useAnalysis();
  const session = useOpenSession();
  const grid = useRef<GridHandle>(null);
  const scorersButton = useRef<HTMLButtonElement>(null);
  const [chosen, setView] = useState<ScoresView>(agreedView);
  const [active, setActive] = useState<ScoreCellAt | null>(null);
  const [opened, setOpened] = useState<'closed' | 'watching' | 'entered'>('closed');
  const [steps, setSteps] = useState(0);
  // A link to a scorer, or to the author's interests, opens the panel that they are in.
  const askedFor = [useJumpTarget('assessor'), useJumpTarget('appraisal')].find((id) => id !== null) ?? null;
  const [panel, setPanel] = useState({ open: askedFor !== null, askedFor });
  const managing = panel.askedFor === askedFor ? panel.open : askedFor !== null;
  const setManaging = (open: boolean): void => setPanel({ open, askedFor });
  // Somebody who was being shown may be gone: removed, or taken back by an undo.
  const gone =
    chosen.kind === 'scorer' ? !appraisal.assessor.get(chosen.assessor) : appraisal.assessor.size === 0;
  const view: ScoresView = gone ? agreedView : chosen;
  // Beside one another, the groups are no voice of their own: what they differ from is what was agreed.
  const voice: Voice = view.kind === 'groups' || view.kind === 'divided' ? agreedView : view;
  const assessor = writtenBy(voice);
  const own = appraisalOf(appraisal);
  const shown = rankingOpen(appraisal, analysis);
  const marked = useMemo(() => markedCells(appraisal, analysis), [appraisal, analysis]);
  const unsettled = useMemo(() => unsettledOf(marked), [marked]);
  const sections = useMemo(
    () => scoreSections(appraisal, analysis, voice, marked),
    [appraisal, analysis, voice, marked],
  );
  const columns = useMemo(() => scoreColumns(analysis), [analysis]);
  const heads = useScoreHeads(voice);
  const onCommit = useCallback<GridOwner['onCommit']>(
    (entries, kind) => {
      if (assessor === null) return [];
      const { change, refusals } = scoreChange(
        shownAppraisal(session.store.getState()),
        assessor,
        entries,
        kind,
      );
      if (change) session.edit(change);
      return refusals;
    },
    [assessor, session],
  );

  const step = (by: 1 | -1): void => {
    const next = nextToSettle(unsettled, analysis, active, by);
    if (!next) return;
    if (view.kind !== 'agreed') setView(agreedView);
    // The grid goes along; the words are what is still to be written.
    grid.current?.focus(next.criterion, next.option);
    setActive(next);
    setOpened('entered');
    setSteps((taken) => taken + 1);
  };
  useAskedCell(({ option, criterion, forReason }) => {
    setView(agreedView);
    grid.current?.focus(criterion, option);
    setActive({ option, criterion });
    setOpened(forReason ? 'entered' : 'watching');
  });
  useShortcut('F6', (event) => step(event.shiftKey ? -1 : 1));
  const close = (): void => {
    setOpened('closed');
    grid.current?.refocus();
  };
  const activeCell = useDeferredValue(active);
  const drawer =
    opened !== 'closed' &&
    activeCell &&
    analysis.options.some(({ id }) => id === activeCell.option) &&
    analysis.criteria.some(({ id }) => id === activeCell.criterion)
      ? activeCell
      : null;
  const appraisalId = useSession((state) => state.id);
  const groups = scorersByGroup(appraisal);
  const people =
    appraisal.assessor.size === 0
      ? 'Nobody has scored on their own yet.'
      : `${count(
          groups.reduce((sum, [, scorers]) => sum + peopleAmong(scorers), 0),
          'person',
          'people',
        )}: ${groups.map(([group, scorers]) => `${group === 'No group' ? 'no group yet' : group} ${peopleAmong(scorers)}`).join(', ')}.`;

  if (analysis.options.length === 0 || analysis.criteria.length === 0) {
    return (
      <>
        <StageHeader title="Scores" line="Options against criteria, from 0 to 100." />
        <EmptyState>
          {analysis.options.length === 0 ? (
            <>
              No options on the short list yet.{' '}
              <a href={stageHref(appraisalId, 'options')}>Add them on Options</a>, then score them here.
            </>
          ) : (
            <>
              No criteria yet. <a href={stageHref(appraisalId, 'criteria')}>Add them on Criteria</a>, then
              score the options here.
            </>
          )}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <StageHeader
        title="Scores"
        line={`${people} ${own.weightsLocked ? 'Weights are locked.' : 'Weights are not locked yet.'}`}
        tools={
          <>
            <Button ref={scorersButton} aria-expanded={managing} onClick={() => setManaging(!managing)}>
              Scorers: {appraisal.assessor.size}
            </Button>
            <ScoresheetsMenu />
            <ImportTable kind="scores" />
            <Button disabled={unsettled.size === 0} title="F6" onClick={() => step(1)}>
              To settle: {unsettled.size}
            </Button>
          </>
        }
      />
      {managing ? (
        <ScorersPanel
          onClose={() => {
            setManaging(false);
            // What had the focus goes with the panel.
            scorersButton.current?.focus();
          }}
        />
      ) : null}
      <VoiceSwitch view={view} onChange={setView} />
      {view.kind === 'groups' ? (
        <GroupsGrid totalsShown={shown} unsettled={unsettled} />
      ) : view.kind === 'divided' ? (
        <DividedView totalsShown={shown} unsettled={unsettled} />
      ) : (
        <>
          <SheetGrid
            ref={grid}
            label="Scores"
            lead={scoreLead}
            columns={columns}
            heads={heads}
            least={120}
            sections={sections}
            draw={drawScoreCell}
            open={drawer ? { row: drawer.criterion, column: drawer.option } : null}
            onCommit={onCommit}
            onActive={(criterion, option) => {
              // A step comes by here too, with the cell that it has gone to: its drawer keeps the focus.
              const left = active?.criterion !== criterion || active.option !== option;
              setActive({ criterion, option });
              setOpened((now) => (now === 'entered' && left ? 'watching' : now));
            }}
            onOpen={(criterion, option) => {
              setActive({ criterion, option });
              setOpened('entered');
            }}
            onClose={() => setOpened('closed')}
            view={`${voice.kind} ${voice.kind === 'group' ? voice.group : assessor}`}
            foot={
              <TotalsFoot
                analysis={analysis}
                shown={shown}
                weightsLocked={own.weightsLocked}
                awaited={cellsAwaited(appraisal)}
                scorers={appraisal.assessor.size > 0}
                ofAgreed={voice.kind === 'agreed'}
              />
            }
          />
          <ScoreLegend
            measured={analysis.criteria.some(({ id }) => appraisal.criterion.get(id)?.scoring === 'measured')}
            comments={openComments(appraisal).length > 0}
          />
          {drawer ? (
            <CellDrawer
              {...drawer}
              assessor={assessor ?? agreedAssessor}
              totalsShown={shown}
              takesFocus={opened === 'entered'}
              steps={steps}
              settled={!unsettled.has(unsettledKey(drawer.option, drawer.criterion))}
              onPrevious={unsettled.size > 0 ? () => step(-1) : null}
              onNext={unsettled.size > 0 ? () => step(1) : null}
              onClose={close}
            />
          ) : (
            <Button disabled={active === null} title="Alt+Enter" onClick={() => setOpened('entered')}>
              {active === null ? 'Choose a cell to see its reason' : 'Show reason, evidence and spread'}
            </Button>
          )}
        </>
      )}
    </>
  );
};
