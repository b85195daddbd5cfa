import { type ComponentType, type LazyExoticComponent, lazy, Suspense, useEffect, useState } from 'react';
import { appraisalOf } from '../shared/records/aggregate.ts';
import type { Stage } from '../shared/records/rules.ts';
import { ErrorBoundary } from './frame/error-boundary.tsx';
import { LiveRegions } from './frame/live-regions.tsx';
import { Loading } from './frame/loading.tsx';
import { Notices } from './frame/notices.tsx';
import { RankingPanel, RankingStrip } from './frame/ranking-panel.tsx';
import { listenForUndo } from './frame/shortcuts.ts';
import { StageRail } from './frame/stage-rail.tsx';
import { TopBar } from './frame/top-bar.tsx';
import { commitDrafts } from './session/pending-drafts.ts';
import { stages } from './session/route.ts';
import type { OpenSession } from './session/session.ts';
import { useSetFields } from './session/use-record.ts';
import {
  AnalysisContext,
  SessionContext,
  useAnalysis,
  useAppraisal,
  useFreshAnalysis,
  useOpenSession,
} from './session/use-session.ts';
import './workspace.css';

/** Each stage comes with its own script, when it is first opened. */
const screens: Readonly<Record<Stage, LazyExoticComponent<ComponentType>>> = {
  context: lazy(async () => ({
    default: (await import('./features/context/context-stage.tsx')).ContextStage,
  })),
  options: lazy(async () => ({
    default: (await import('./features/options/options-stage.tsx')).OptionsStage,
  })),
  criteria: lazy(async () => ({
    default: (await import('./features/criteria/criteria-stage.tsx')).CriteriaStage,
  })),
  weights: lazy(async () => ({
    default: (await import('./features/weights/weights-stage.tsx')).WeightsStage,
  })),
  scores: lazy(async () => ({ default: (await import('./features/scores/scores-stage.tsx')).ScoresStage })),
  costs: lazy(async () => ({ default: (await import('./features/costs/costs-stage.tsx')).CostsStage })),
  results: lazy(async () => ({
    default: (await import('./features/results/results-stage.tsx')).ResultsStage,
  })),
  paper: lazy(async () => ({ default: (await import('./features/paper/paper-stage.tsx')).PaperStage })),
};

/** True while the window is too narrow for the panel. */
const useNarrow = (): boolean => {
  const [query] = useState(() => window.matchMedia('(width < 1200px)'));
  const [narrow, setNarrow] = useState(query.matches);
  useEffect(() => {
    const changed = (): void => setNarrow(query.matches);
    query.addEventListener('change', changed);
    return () => query.removeEventListener('change', changed);
  }, [query]);
  return narrow;
};

/**
 * Whether the ranking is open. A ranking in view while people weigh and score invites tuning, so on those two stages
 * it is withheld until weights are locked and scores complete, or until it is revealed on purpose, which is recorded.
 */
const useRankingPanel = (stage: Stage) => {
  const own = appraisalOf(useAppraisal());
  const { missing } = useAnalysis().scores;
  const setFields = useSetFields();
  const narrow = useNarrow();
  const [choice, setChoice] = useState<{ readonly open: boolean; readonly narrow: boolean } | null>(null);
  const judging = stage === 'weights' || stage === 'scores';
  const withheld = judging && !own.rankingRevealed && !(own.weightsLocked && missing === 0);
  // A choice made in a wide window says nothing about a narrow one.
  const open = !withheld && (choice?.narrow === narrow ? choice.open : !narrow);
  return {
    withheld,
    open,
    fold: () => setChoice({ open: false, narrow }),
    unfold: () => {
      if (withheld) {
        setFields('appraisal', own.id, 'Ranking revealed before scoring was complete', {
          rankingRevealed: true,
        });
      }
      setChoice({ open: true, narrow });
    },
  };
};

const Frame = ({ stage }: { readonly stage: Stage }) => {
  const session = useOpenSession();
  const { title } = appraisalOf(useAppraisal());
  const ranking = useRankingPanel(stage);
  const Screen = screens[stage];
  const stageName = stages.find(([key]) => key === stage)?.[1];

  useEffect(() => {
    document.title = `${stageName} · ${title || 'Untitled appraisal'} · ICO Options Appraisal`;
  }, [stageName, title]);

  useEffect(
    () =>
      listenForUndo(window, /Mac/.test(navigator.platform), (key) => {
        commitDrafts();
        return session[key]();
      }),
    [session],
  );

  return (
    <div className="workspace" data-ranking={ranking.open ? 'open' : 'folded'}>
      <TopBar />
      <Notices />
      <StageRail stage={stage} />
      <main key={stage}>
        <ErrorBoundary what={stageName ?? 'The stage'}>
          <Suspense fallback={<Loading />}>
            <Screen />
          </Suspense>
        </ErrorBoundary>
      </main>
      {ranking.open ? (
        <RankingPanel onFold={ranking.fold} onResults={stage === 'results'} />
      ) : (
        <RankingStrip withheld={ranking.withheld} onOpen={ranking.unfold} />
      )}
      <LiveRegions rankingShown={!ranking.withheld} />
    </div>
  );
};

const WithAnalysis = ({ stage }: { readonly stage: Stage }) => (
  <AnalysisContext value={useFreshAnalysis()}>
    <Frame stage={stage} />
  </AnalysisContext>
);

/** One appraisal at work: bar, stages, the stage itself, and the ranking beside it. */
export const Workspace = ({ session, stage }: { readonly session: OpenSession; readonly stage: Stage }) => {
  useEffect(() => {
    window.addEventListener('beforeunload', commitDrafts);
    window.addEventListener('pagehide', commitDrafts);
    return () => {
      window.removeEventListener('beforeunload', commitDrafts);
      window.removeEventListener('pagehide', commitDrafts);
    };
  }, []);
  return (
    <SessionContext value={session}>
      <WithAnalysis stage={stage} />
    </SessionContext>
  );
};
