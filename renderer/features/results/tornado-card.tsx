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
  const note = [
    tornadoRest(data),
    noRanges
      ? 'No score has a range, so weights alone are moved. Give scores a low and a high end to see them here.'
      : '',
    'A moved weight leaves the others in their proportions.',
  ];
  return (
    <ChartFrame
      title={tornadoTitle(data)}
      subtitle={`${data.leader.letter}’s lead with one figure at the low end (pale) and at the high end (darker): ${noRanges ? 'each weight half as large and half as large again' : 'each score range, and each weight half as large and half as large again'}.`}
      alt={tornadoAlt(data)}
      data={data}
      note={note.filter((sentence) => sentence !== '').join(' ')}
    />
  );
};
