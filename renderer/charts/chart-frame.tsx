import type { ReactNode } from 'react';
import type { ChartData } from '../../shared/paper/paper-model.ts';
import { chartTable } from '../../shared/paper/table-of-chart.ts';
import { Chart } from './chart.tsx';
import { FigureFrame } from './figure-frame.tsx';

interface ChartFrameProps {
  /** The finding, as a sentence. */
  readonly title: string;
  /** What is drawn, in what unit. */
  readonly subtitle: string;
  readonly alt: string;
  readonly data: ChartData;
  /** Shown at the right of the title: a choice of what is drawn. */
  readonly tools?: ReactNode;
  /** Shown beside the drawing where there is room. */
  readonly beside?: ReactNode;
  readonly note?: ReactNode;
}

/** A chart of the paper on screen, with its table. */
export const ChartFrame = ({ alt, data, ...rest }: ChartFrameProps) => (
  <FigureFrame
    {...rest}
    table={chartTable(data)}
    draw={(width) => <Chart data={data} alt={alt} width={width} />}
  />
);
