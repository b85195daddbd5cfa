import { createContext, useContext, useDeferredValue, useMemo } from 'react';
import { useStore } from 'zustand';
import { explain, untested, withTests } from '../../shared/analysis/analyse.ts';
import type { Analysis } from '../../shared/analysis/analysis.ts';
import { indexAppraisal } from '../../shared/analysis/index-appraisal.ts';
import { rank } from '../../shared/analysis/rank.ts';
import { standardTests } from '../../shared/analysis/robustness/robustness.ts';
import type { Appraisal } from '../../shared/records/aggregate.ts';
import { useStandardTests } from '../robustness/use-standard-tests.ts';
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

/** For the workspace alone: everything below reads the result by `useAnalysis`. */
export const useFreshAnalysis = (): Analysis => {
  const appraisal = useDeferredValue(useAppraisal());
  const newest = useMemo(() => {
    const index = indexAppraisal(appraisal);
    const atOnce = index.options.length * index.criteria.length <= testedAtOnce;
    return { appraisal, index, ranked: rank(index), atOnce };
  }, [appraisal]);
  // A large one is ranked in one render and explained in the next, so that the window can draw in between.
  const settled = useDeferredValue(newest);
  const { index, ranked, atOnce, appraisal: of } = newest.atOnce ? newest : settled;
  const explained = useMemo(
    () => explain(index, ranked, atOnce ? standardTests(index, ranked) : untested),
    [index, ranked, atOnce],
  );
  const later = useStandardTests(atOnce ? null : of);
  return useMemo(
    () => (later?.appraisal === of ? withTests(explained, index, later.tests) : explained),
    [explained, index, later, of],
  );
};

/** The analysis of the open appraisal. */
export const useAnalysis = (): Analysis => {
  const analysis = useContext(AnalysisContext);
  if (!analysis) throw new Error('No analysis is at hand here');
  return analysis;
};
