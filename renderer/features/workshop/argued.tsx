import type { ReactNode } from 'react';
import { optionWords, spreadWords } from '../../../shared/workshop/finding.ts';
import { DotPlot } from './dot-plot.tsx';
import type { RoomCell } from './use-cell.ts';

/** What the room argues about: the option, how far apart people are in a sentence, and the dots that say so. */
export const Argued = ({
  cell: { spread, agreed, average, scale },
}: {
  readonly cell: RoomCell;
}): ReactNode =>
  spread ? (
    <div className="ws-argued">
      <h2 className="ws-finding">
        <b>{optionWords(spread.option)}:</b> {spreadWords(spread)}
      </h2>
      {spread.groups.length === 0 ? (
        <p className="ws-lead">Score silently first, or agree on a score without individual ones.</p>
      ) : spread.isHidden ? (
        <p className="ws-lead">
          Only one person has scored it. The dots are drawn once there are two, so that none is known to be
          anybody’s.
        </p>
      ) : (
        <DotPlot spread={spread} agreed={agreed} average={average} scale={scale} />
      )}
    </div>
  ) : null;
