import { useSyncExternalStore } from 'react';
import type { Problem } from '../../shared/records/problem.ts';
import type { RecordKey } from '../../shared/records/record.ts';
import type { Stage } from '../../shared/records/stages.ts';

/**
 * Screens of an appraisal that fill the window: the workshop for the projector, and the exec's questions with their
 * answers. Leaving one leads back to its stage.
 */
const roomStages = { workshop: 'scores', answers: 'paper' } as const satisfies Readonly<
  Record<string, Stage>
>;
export type Room = keyof typeof roomStages;

const isRoom = (name: string | undefined): name is Room =>
  name !== undefined && Object.hasOwn(roomStages, name);

/** Where the window stands: on the list of appraisals, or on a stage of one. Kept in the address after "#". */
export type Route =
  | { readonly screen: 'library' }
  | {
      readonly screen: 'appraisal';
      readonly id: string;
      /** The stage, or the one that its room belongs to. */
      readonly stage: Stage;
      readonly room: Room | null;
      /** The record to arrive at, when the address names one. */
      readonly target: Target | null;
    };

/** A record, and one of its fields, that a link leads to. */
export interface Target {
  readonly type: string;
  readonly id: string;
  readonly field: string | null;
}

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
  const match =
    /^#\/([A-Za-z0-9_-]+)(?:\/([a-z]+)(?:\/([A-Za-z]+)\/([A-Za-z0-9_~-]+)(?:\/([A-Za-z0-9]+))?)?)?$/.exec(
      hash,
    );
  const id = match?.[1];
  if (!match || !id) return { screen: 'library' };
  const [, , stage, type, record, field] = match;
  return {
    screen: 'appraisal',
    id,
    stage: isRoom(stage) ? roomStages[stage] : (stages.find(([name]) => name === stage)?.[0] ?? 'context'),
    room: isRoom(stage) ? stage : null,
    target: type && record ? { type, id: record, field: field ?? null } : null,
  };
};

/** The address of the list of appraisals, for links. */
export const libraryHref = '#/';

/** The address of a stage, for links. */
export const stageHref = (id: string, stage: Stage): string => `#/${id}/${stage}`;

/** The address of a room, for links. */
export const roomHref = (id: string, room: Room): string => `#/${id}/${room}`;

/** The address of a record on a stage, for links. */
export const recordHref = (
  id: string,
  stage: Stage,
  record: RecordKey,
  field: string | null = null,
): string => `${stageHref(id, stage)}/${record.type}/${record.id}${field === null ? '' : `/${field}`}`;

/** The address of the place where a problem is mended. */
export const problemHref = (id: string, { stage, record, field }: Problem): string =>
  record ? recordHref(id, stage, record, field) : stageHref(id, stage);

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
