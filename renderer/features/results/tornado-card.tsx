import type { TornadoRow } from '../../../shared/analysis/analysis-change.ts';
import type { PaperContext } from '../../../shared/paper/context.ts';
import type { StandingName } from '../../../shared/paper/figures.ts';
import { tornadoAlt, tornadoChart, tornadoRest, tornadoTitle } from '../../../shared/paper/tornado-chart.ts';
import { ChartFrame } from '../../charts/chart-frame.tsx';

interface TornadoCardProps {
  readonly context: PaperContext;
  readonly standing: StandingName;
  readonly rows: readonly TornadoRow[];
}

/** What each score range and each weight does to the lead, moved alone to its ends. */
export const TornadoCard = ({ context, standing, rows }: TornadoCardProps) => {
  const data = tornadoChart(context.analysis, rows, standing);
  if (!data) return null;
  const noRanges = data.bars.every(({ option }) => option === null);
  const weights = 'each weight half as large and half as large again';
  const ranges = noRanges ? weights : `each score that has one, and ${weights}`;
  const note = [
    tornadoRest(data),
    noRanges
      ? 'No score with a range moves the lead, so weights alone are shown. Give scores a low and a high end to see them here.'
      : 'Ends of scores are points from 0 to 100.',
    'A moved weight leaves the others in their proportions.',
  ];
  return (
    <ChartFrame
      title={tornadoTitle(data)}
      subtitle={`${data.leader.letter}’s lead with one figure at either end of its range: ${ranges}.`}
      alt={tornadoAlt(data)}
      data={data}
      note={note.filter((sentence) => sentence !== '').join(' ')}
    />
  );
};
