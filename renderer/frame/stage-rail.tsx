import { useDeferredValue, useMemo } from 'react';
import { appraisalOf } from '../../shared/records/aggregate.ts';
import type { Stage } from '../../shared/records/stages.ts';
import { formatLongDate } from '../../shared/text/dates.ts';
import { stageHref, stages } from '../session/route.ts';
import { useAppraisal, useSession } from '../session/use-session.ts';
import { OpenComments } from './open-comments.tsx';
import { type Progress, stageProgress } from './stage-progress.ts';
import './stage-rail.css';

/** A ring that fills clockwise from the top; a green tick when full; bars for the results, a clock for the history. */
const Sign = ({ share, stage }: { readonly share: number | null; readonly stage: Stage }) => {
  const angle = 2 * Math.PI * Math.min(0.999, share ?? 0);
  const x = (8 + 6 * Math.sin(angle)).toFixed(2);
  const y = (8 - 6 * Math.cos(angle)).toFixed(2);
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
      style={{ flex: 'none' }}
    >
      {share === null && stage === 'history' ? (
        <g fill="none" stroke="var(--text-2)" strokeWidth="1.4">
          <circle cx="8" cy="8" r="6.2" />
          <path d="M8 4.5V8l2.4 1.8" />
        </g>
      ) : share === null ? (
        <path d="M3 12.5h2.5V8H3zM7 12.5h2.5v-9H7zM11 12.5h2.5V6H11z" fill="var(--text-2)" />
      ) : share === 1 ? (
        <>
          <circle cx="8" cy="8" r="7" fill="var(--pass)" />
          <path d="M4.5 8.2l2.4 2.4 4.6-5" fill="none" stroke="var(--surface)" strokeWidth="1.8" />
        </>
      ) : (
        <>
          <circle cx="8" cy="8" r="6.5" fill="none" stroke="var(--line-strong)" />
          {share > 0 ? (
            <path d={`M8 8V2A6 6 0 ${share > 0.5 ? 1 : 0} 1 ${x} ${y}Z`} fill="var(--accent)" />
          ) : null}
        </>
      )}
    </svg>
  );
};

/** "Thu 26 Feb 2009": short names, for the narrow rail. */
const shortDate = (date: string): string =>
  formatLongDate(date).replace(
    /^(\w{3})\w* (\d+) (\w{3})\w* /,
    (_, day: string, number: string, month: string) => `${day} ${number} ${month} `,
  );

const saidOf = ({ words, more }: Progress): string => [words, more].filter(Boolean).join(', ');

/** The stages, what is left on each, and when the exec meets. */
export const StageRail = ({ stage }: { readonly stage: Stage }) => {
  const appraisal = useDeferredValue(useAppraisal());
  const id = useSession((session) => session.id);
  const progress = useMemo(() => stageProgress(appraisal), [appraisal]);
  const { execDate } = appraisalOf(appraisal);
  return (
    <nav className="rail" aria-label="Stages">
      {stages.flatMap(([key, name]) => [
        key === 'results' ? <hr key="line" /> : null,
        <a
          key={key}
          href={stageHref(id, key)}
          aria-current={key === stage ? 'page' : undefined}
          title={[name, saidOf(progress[key])].filter(Boolean).join(': ')}
        >
          <Sign share={progress[key].share} stage={key} />
          <span className="rail-name">{name}</span>
          <span className="rail-left">
            {progress[key].words}
            {progress[key].more === undefined ? null : <span>{progress[key].more}</span>}
          </span>
        </a>,
      ])}
      <OpenComments />
      {execDate === null ? null : <div className="rail-foot">Exec: {shortDate(execDate)}</div>}
    </nav>
  );
};
