import { createContext, useContext, useDeferredValue, useMemo } from 'react';
import { useStore } from 'zustand';
import { analyse } from '../../shared/analysis/analyse.ts';
import type { Analysis } from '../../shared/analysis/analysis.ts';
import type { Appraisal } from '../../shared/records/aggregate.ts';
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

/** For the workspace alone: everything below reads the result by `useAnalysis`. */
export const useFreshAnalysis = (): Analysis => {
  const appraisal = useDeferredValue(useAppraisal());
  return useMemo(() => analyse(appraisal), [appraisal]);
};

/** The analysis of the open appraisal. */
export const useAnalysis = (): Analysis => {
  const analysis = useContext(AnalysisContext);
  if (!analysis) throw new Error('No analysis is at hand here');
  return analysis;
};
