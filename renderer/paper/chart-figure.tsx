import { useContext } from 'react';
import { anchorOf, type PaperChart } from '../../shared/paper/paper-model.ts';
import { Chart } from '../charts/chart.tsx';
import { FiguresTable } from './figures-table.tsx';
import { MediumContext } from './medium.ts';
import { PlainText } from './plain-text.tsx';
import { Scrolled } from './scrolled.tsx';

/** Width of the text on A4 between the margins, in CSS px: 794 less 2 × 64. */
const textWidth = 666;

/** A drawing with its caption above: the finding, then what is drawn. On a screen, its data can be opened under it. */
export const PaperChartFigure = ({ chart }: { readonly chart: PaperChart }) => {
  const anchor = anchorOf('figure', chart.id);
  const isPage = useContext(MediumContext) === 'page';
  return (
    <div className="paper-chart" id={anchor} data-chart={chart.id}>
      <p className="paper-caption" id={`${anchor}-caption`}>
        <PlainText text={chart.caption} />
      </p>
      <p className="paper-note">{chart.subtitle}</p>
      <Scrolled labelledBy={`${anchor}-caption`}>
        <Chart data={chart.data} alt={chart.alt} width={textWidth} dense />
      </Scrolled>
      {isPage && <FiguresTable chart={chart} />}
    </div>
  );
};
