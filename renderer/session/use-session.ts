import {
  createContext,
  startTransition,
  useContext,
  useDeferredValue,
  useEffect,
  useMemo,
  useState,
} from 'react';
import { useStore } from 'zustand';
import { explain, explainInSteps, untested, withTests } from '../../shared/analysis/analyse.ts';
import type { Analysis } from '../../shared/analysis/analysis.ts';
import { type AppraisalIndex, indexAppraisal } from '../../shared/analysis/index-appraisal.ts';
import { type Ranked, rank } from '../../shared/analysis/rank.ts';
import { standardTests } from '../../shared/analysis/robustness/robustness.ts';
import type { Appraisal } from '../../shared/records/aggregate.ts';
import { useStandardTests } from '../robustness/use-standard-tests.ts';
import { inSlices } from './in-slices.ts';
import { newestLast } from './newest-last.ts';
import { type OpenSession, type Session, shownAppraisal } from './session.ts';

/** Holds the open session; set by the workspace. */
export const SessionContext = createContext<OpenSession | null>(null);

/** The open session's actions and store. Only inside the workspace, where one is always open. */
export const useOpenSession = (): OpenSession => {
  const session = useContext(SessionContext);
  if (!session) throw new Error('No appraisal is open here');
  return session;
};

/** A part of the session's state; the component draws again when it changes. */
export const useSession = <T>(select: (session: Session) => T): T => useStore(useOpenSession().store, select);

/** The appraisal as shown: with every edit the user has made, durable or not yet. */
export const useAppraisal = (): Appraisal => useSession(shownAppraisal);

/** The analysis of the appraisal as shown. Computed once an edit; typing goes before it when the two compete. */
export const AnalysisContext = createContext<Analysis | null>(null);

/**
 * Cells (options × criteria) up to which the standard random tests are made with the rest, in some ten milliseconds.
 * Beyond it a worker makes them, and the analysis says that it is not tested until they are whole.
 */
const testedAtOnce = 60;

/** An appraisal with its ranking, before anything else is worked out. */
interface Standing {
  readonly appraisal: Appraisal;
  readonly index: AppraisalIndex;
  readonly ranked: Ranked;
  /** Small enough for everything to be worked out in one render. */
  readonly atOnce: boolean;
}

interface Explained {
  readonly of: Standing;
  readonly analysis: Analysis;
}

const explainNow = (of: Standing): Explained => {
  const { index, ranked, atOnce } = of;
  return { of, analysis: explain(index, ranked, atOnce ? standardTests(index, ranked) : untested) };
};

/**
 * A large appraisal is explained between frames, and until then the window shows what was before; the first at once.
 * An explanation finishes before that of a newer state begins, so that the window follows whoever is faster than it.
 */
const useExplained = (newest: Standing): Explained => {
  const [latest, setLatest] = useState<Explained | null>(null);
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
  const [runs] = useState(() =>
    newestLast<Standing, Analysis>(
      ({ index, ranked }, onEnd) => inSlices(explainInSteps(index, ranked), onEnd),
      (of, end) =>
        startTransition(() => ('error' in end ? setFailure(end) : setLatest({ of, analysis: end.outcome }))),
    ),
  );
  // Thrown while drawing, for the boundary around the window: old figures would stay on the screen otherwise.
  if (failure) throw failure.error;
  const later = newest.atOnce ? null : latest;
  const shown = useMemo(() => later ?? explainNow(newest), [later, newest]);
  useEffect(() => {
    if (newest.atOnce || shown.of === newest) {
      runs.stop();
      setLatest(newest.atOnce ? null : shown);
    } else runs.ask(newest);
  }, [newest, shown, runs]);
  useEffect(() => runs.stop, [runs]);
  return shown;
};

/** For the workspace alone: everything below reads the result by `useAnalysis`. */
export const useFreshAnalysis = (): Analysis => {
  const appraisal = useDeferredValue(useAppraisal());
  const newest = useMemo((): Standing => {
    const index = indexAppraisal(appraisal);
    const atOnce = index.options.length * index.criteria.length <= testedAtOnce;
    return { appraisal, index, ranked: rank(index), atOnce };
  }, [appraisal]);
  const { of, analysis } = useExplained(newest);
  const later = useStandardTests(of.atOnce ? null : of.appraisal);
  return useMemo(
    () => (later?.appraisal === of.appraisal ? withTests(analysis, of.index, later.tests) : analysis),
    [analysis, later, of],
  );
};

/** The analysis of the open appraisal. */
export const useAnalysis = (): Analysis => {
  const analysis = useContext(AnalysisContext);
  if (!analysis) throw new Error('No analysis is at hand here');
  return analysis;
};
