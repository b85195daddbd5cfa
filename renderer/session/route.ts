import { useSyncExternalStore } from 'react';
import type { Stage } from '../../shared/records/stages.ts';

/** Where the window stands: on the list of appraisals, or on a stage of one. Kept in the address after "#". */
export type Route =
  | { readonly screen: 'library' }
  | { readonly screen: 'appraisal'; readonly id: string; readonly stage: Stage };

/** The stages in the order in which an appraisal is made, with their names. */
export const stages: readonly (readonly [stage: Stage, name: string])[] = [
  ['context', 'Context'],
  ['options', 'Options'],
  ['gates', 'Gates'],
  ['criteria', 'Criteria'],
  ['weights', 'Weights'],
  ['scores', 'Scores'],
  ['costs', 'Costs'],
  ['risks', 'Risks'],
  ['stakeholders', 'Stakeholders'],
  ['plan', 'Plan'],
  ['results', 'Results'],
  ['paper', 'Paper'],
  ['history', 'History'],
];

/** Reads the part of an address after "#"; anything unknown is the library, and an unknown stage is the first. */
export const routeFrom = (hash: string): Route => {
  const match = /^#\/([A-Za-z0-9_-]+)(?:\/([a-z]+))?$/.exec(hash);
  const id = match?.[1];
  if (!id) return { screen: 'library' };
  const stage = stages.find(([name]) => name === match[2])?.[0] ?? 'context';
  return { screen: 'appraisal', id, stage };
};

/** The address of the list of appraisals, for links. */
export const libraryHref = '#/';

/** The address of a stage, for links. */
export const stageHref = (id: string, stage: Stage): string => `#/${id}/${stage}`;

/** Goes to a place as a link would. */
export const goTo = (href: string): void => {
  window.location.hash = href;
};

const subscribe = (changed: () => void): (() => void) => {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
};

/** Where the window stands now. */
export const useRoute = (): Route => {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return routeFrom(hash);
};
