import type { Timeline } from '../analysis/timeline.ts';
import { formatDate } from '../text/dates.ts';
import type { ChartData } from './paper-model.ts';

export type MilestonesChart = Extract<ChartData, { readonly kind: 'milestones' }>;

/** What each kind of milestone is called. */
export const milestoneKinds = { step: 'Step', condition: 'Condition', decision: 'Decision' } as const;

/** What each status is called. */
export const milestoneStates = { planned: 'Planned', done: 'Done', missed: 'Missed' } as const;

/** Dated milestones along the months, as on the plan, with what the strip draws and no more. Null without a date. */
export const milestonesChart = ({ dated, ticks, exec }: Timeline): MilestonesChart | null =>
  dated.length === 0
    ? null
    : {
        kind: 'milestones',
        strip: {
          dated: dated.map(({ at, milestone: { id, name, date, kind, status, owner } }) => ({
            at,
            milestone: { id, name: name.replace(/\s+/g, ' ').trim(), date, kind, status, owner },
          })),
          ticks,
          exec,
        },
      };

/** The same dates as the drawing, in words. */
export const milestonesAlt = ({ strip }: MilestonesChart): string =>
  strip.dated
    .map(({ milestone: { name, date, kind, status } }) => {
      const state = status === 'planned' ? '' : `, ${milestoneStates[status].toLowerCase()}`;
      return `${date === null ? 'No date' : formatDate(date)}: ${name || 'unnamed milestone'} (${milestoneKinds[kind].toLowerCase()}${state}).`;
    })
    .join(' ');
