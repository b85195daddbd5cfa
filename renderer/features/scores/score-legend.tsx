import type { ReactNode } from 'react';
import { CommentMark } from './score-cell.tsx';

/** What the tints and marks of the score grid mean. */
export const ScoreLegend = ({
  measured,
  comments,
}: {
  readonly measured: boolean;
  /** True while a comment is open. */
  readonly comments: boolean;
}): ReactNode => (
  <div className="score-legend">
    <span>
      0
      <span className="score-legend-steps" aria-hidden="true">
        {[0, 1, 2, 3, 4].map((heat) => (
          <i key={heat} className={`sheet-heat-${heat}`} />
        ))}
      </span>
      100, higher is better
    </span>
    <span>
      <svg width="30" height="12" aria-hidden="true">
        <path d="M2 6H28M2 2v8M28 2v8" stroke="var(--text)" strokeWidth="2" />
      </svg>
      People disagree: lowest to highest group mean
    </span>
    <span className="score-legend-missing">
      <i aria-hidden="true" />
      Reason still to be written
    </span>
    {comments ? (
      <span>
        <CommentMark open={1} />
        Open comments
      </span>
    ) : null}
    {measured ? <span>Measured: type the figure; its value from 0 to 100 stands before it</span> : null}
  </div>
);
