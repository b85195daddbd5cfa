import { anchorOf, type PaperChart } from '../../shared/paper/paper-model.ts';
import { Chart } from '../charts/chart.tsx';

/** Width of the text on A4 between the margins, in CSS px: 794 less 2 × 64. */
const textWidth = 666;

/** A drawing with its caption above: the finding, then what is drawn. */
export const PaperChartFigure = ({ chart }: { readonly chart: PaperChart }) => (
  <div className="paper-chart" id={anchorOf('figure', chart.id)} data-chart={chart.id}>
    <p className="paper-caption">{chart.caption}</p>
    <p className="paper-note">{chart.subtitle}</p>
    <Chart data={chart.data} alt={chart.alt} width={textWidth} dense />
  </div>
);
