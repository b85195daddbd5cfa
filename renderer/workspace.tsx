import {
  type ComponentType,
  type LazyExoticComponent,
  lazy,
  Suspense,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { appraisalOf } from '../shared/records/aggregate.ts';
import type { Stage } from '../shared/records/stages.ts';
import { BroughtWindows } from './frame/brought-windows.tsx';
import { ErrorBoundary } from './frame/error-boundary.tsx';
import { LiveRegions } from './frame/live-regions.tsx';
import { Loading } from './frame/loading.tsx';
import { Notices } from './frame/notices.tsx';
import { RankingPanel, RankingStrip } from './frame/ranking-panel.tsx';
import { listenForUndo } from './frame/shortcuts.ts';
import { StageProblems } from './frame/stage-problems.tsx';
import { StageRail } from './frame/stage-rail.tsx';
import { TopBar } from './frame/top-bar.tsx';
import { useArrival } from './session/jump.ts';
import { useMessages } from './session/messages.ts';
import { commitDrafts } from './session/pending-drafts.ts';
import {
  keepsReveal,
  openingReveals,
  rankingWithheld,
  revealedSentence,
  revealRanking,
  seenBeforeSentence,
} from './session/ranking-visibility.ts';
import { type Room, stages, useRoute } from './session/route.ts';
import { type OpenSession, shownAppraisal } from './session/session.ts';
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
  gates: lazy(async () => ({ default: (await import('./features/gates/gates-stage.tsx')).GatesStage })),
  criteria: lazy(async () => ({
    default: (await import('./features/criteria/criteria-stage.tsx')).CriteriaStage,
  })),
  weights: lazy(async () => ({
    default: (await import('./features/weights/weights-stage.tsx')).WeightsStage,
  })),
  scores: lazy(async () => ({ default: (await import('./features/scores/scores-stage.tsx')).ScoresStage })),
  costs: lazy(async () => ({ default: (await import('./features/costs/costs-stage.tsx')).CostsStage })),
  risks: lazy(async () => ({ default: (await import('./features/risks/risks-stage.tsx')).RisksStage })),
  stakeholders: lazy(async () => ({
    default: (await import('./features/stakeholders/stakeholders-stage.tsx')).StakeholdersStage,
  })),
  plan: lazy(async () => ({ default: (await import('./features/plan/plan-stage.tsx')).PlanStage })),
  results: lazy(async () => ({
    default: (await import('./features/results/results-stage.tsx')).ResultsStage,
  })),
  paper: lazy(async () => ({ default: (await import('./features/paper/paper-stage.tsx')).PaperStage })),
  history: lazy(async () => ({
    default: (await import('./features/history/history-stage.tsx')).HistoryStage,
  })),
};

/** Each room likewise. */
const rooms: Readonly<Record<Room, LazyExoticComponent<ComponentType>>> = {
  workshop: lazy(async () => ({
    default: (await import('./features/workshop/workshop-room.tsx')).WorkshopRoom,
  })),
  answers: lazy(async () => ({
    default: (await import('./features/answers/answers-room.tsx')).AnswersRoom,
  })),
};

const roomNames: Readonly<Record<Room, string>> = { workshop: 'Workshop', answers: 'Exec questions' };

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

/** Whether the ranking is open: the user's choice, where it is not withheld. */
const useRankingPanel = (stage: Stage) => {
  const session = useOpenSession();
  const withheld = rankingWithheld(useAppraisal(), useAnalysis(), stage);
  const narrow = useNarrow();
  const [choice, setChoice] = useState<{ readonly open: boolean; readonly narrow: boolean } | null>(null);
  // A choice made in a wide window says nothing about a narrow one.
  const open = !withheld && (choice?.narrow === narrow ? choice.open : !narrow);
  return {
    withheld,
    open,
    fold: () => setChoice({ open: false, narrow }),
    unfold: () => {
      if (withheld) session.edit(revealRanking(shownAppraisal(session.store.getState())));
      setChoice({ open: true, narrow });
    },
  };
};

/**
 * Records that opening this stage has revealed the ranking. Once a visit: an undo of that record would otherwise be
 * answered by the next one, for as long as the stage is open.
 */
const useRevealByOpening = (stage: Stage): void => {
  const session = useOpenSession();
  const messages = useMessages();
  const reveals = openingReveals(useAppraisal(), useAnalysis(), stage);
  const recorded = useRef<Stage | null>(null);
  useEffect(() => {
    if (recorded.current !== stage) recorded.current = null;
    if (!reveals || recorded.current === stage) return;
    recorded.current = stage;
    session.edit(revealRanking(shownAppraisal(session.store.getState())));
    messages.say({ text: revealedSentence });
  }, [stage, reveals, session, messages]);
};

/** What was done on a stage is not spoken of on the next one, nor in the next appraisal. */
const useMessagesOf = (stage: Stage): void => {
  const messages = useMessages();
  // biome-ignore lint/correctness/useExhaustiveDependencies: leaving the stage is what takes the message away
  useEffect(() => messages.moveOn, [messages, stage]);
};

const useWindowTitle = (place: string): void => {
  const { title } = appraisalOf(useAppraisal());
  useEffect(() => {
    document.title = `${place} · ${title || 'Untitled appraisal'} · ICO Options Appraisal`;
  }, [place, title]);
};

/** @param changes false where nothing can be changed: what was done elsewhere is not taken back there either */
const useUndoKeys = (changes = true): void => {
  const session = useOpenSession();
  useEffect(
    () =>
      changes
        ? listenForUndo(window, /Mac/.test(navigator.platform), (key) => {
            commitDrafts();
            return session[key]();
          })
        : undefined,
    [session, changes],
  );
};

/** A screen that fills the window: no rail, no panel, and nothing of the ranking but what the room itself shows. */
const RoomFrame = ({ room }: { readonly room: Room }) => {
  useWindowTitle(roomNames[room]);
  useUndoKeys(room !== 'answers');
  const Screen = rooms[room];
  return (
    <div className="room">
      <Notices />
      <ErrorBoundary what={roomNames[room]}>
        <Suspense fallback={<Loading />}>
          <Screen />
        </Suspense>
      </ErrorBoundary>
      <LiveRegions rankingShown={false} />
    </div>
  );
};

const Frame = ({ stage }: { readonly stage: Stage }) => {
  const route = useRoute();
  useArrival(route.screen === 'appraisal' ? route.target : null);
  const ranking = useRankingPanel(stage);
  useMessagesOf(stage);
  useRevealByOpening(stage);
  const Screen = screens[stage];
  const stageName = stages.find(([key]) => key === stage)?.[1];

  useWindowTitle(stageName ?? '');
  useUndoKeys();

  return (
    <div className="workspace" data-ranking={ranking.open ? 'open' : 'folded'}>
      <TopBar />
      <Notices />
      <StageRail stage={stage} />
      <main key={stage}>
        <ErrorBoundary what={stageName ?? 'The stage'}>
          <Suspense fallback={<Loading />}>
            <Screen />
            {stage === 'paper' ? null : <StageProblems stage={stage} />}
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

interface Place {
  readonly stage: Stage;
  readonly room: Room | null;
}

const WithAnalysis = ({ stage, room }: Place) => (
  <AnalysisContext value={useFreshAnalysis()}>
    {room === null ? <Frame stage={stage} /> : <RoomFrame key={room} room={room} />}
    <BroughtWindows />
  </AnalysisContext>
);

/** The session with every edit recording that the ranking was seen, where it adds to score what was settled. */
const useRevealKeeping = (session: OpenSession): OpenSession => {
  const messages = useMessages();
  return useMemo(
    () => ({
      ...session,
      edit: (given) => {
        const change = keepsReveal(shownAppraisal(session.store.getState()), given);
        session.edit(change);
        if (change === given) return;
        // After what the maker of the edit has to say about it: there is one message at a time.
        queueMicrotask(() => {
          const said = messages.store.getState().message;
          const before = said?.undoes === change.label ? `${said.text} ` : '';
          messages.say({ text: `${before}${seenBeforeSentence}`, undoes: change.label });
        });
      },
    }),
    [session, messages],
  );
};

/** One appraisal at work: bar, stages, the stage itself, and the ranking beside it. */
export const Workspace = ({ session, ...place }: Place & { readonly session: OpenSession }) => (
  <SessionContext value={useRevealKeeping(session)}>
    <WithAnalysis {...place} />
  </SessionContext>
);
