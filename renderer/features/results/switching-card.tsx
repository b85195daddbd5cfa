import { memo, type ReactNode, useMemo, useState } from 'react';
import { formatFigure } from '../../../shared/analysis/figure.ts';
import { nearestChange } from '../../../shared/paper/charts.ts';
import { criterionName, type PaperContext } from '../../../shared/paper/context.ts';
import type { StandingName } from '../../../shared/paper/figures.ts';
import type { Switching } from '../../../shared/paper/switching-chart.ts';
import { chartTable } from '../../../shared/paper/table-of-chart.ts';
import { FigureFrame } from '../../charts/figure-frame.tsx';
import { SwitchingLines } from '../../charts/switching-lines.tsx';
import { type SwitchingPlot, switchingPlot } from '../../charts/switching-plot.ts';
import { SelectField } from '../../components/select-field.tsx';
import { LeaderChanges } from './leader-changes.tsx';
import { LiveRanking } from './live-ranking.tsx';
import { ShowAll } from './show-all.tsx';
import { useWhatIf } from './use-what-if.ts';
import {
  type ChangeRow,
  changeRows,
  letGoAt,
  movableWeights,
  putBack,
  restingWeight,
  supposesMore,
  switchingTitle,
} from './weight-choice.ts';
import { createWeightDrag } from './weight-drag.ts';
import { WeightHandle } from './weight-handle.tsx';
import './weight-drag.css';

interface SwitchingCardProps {
  readonly context: PaperContext;
  readonly standing: StandingName;
}

/** Drawn once: while the handle is dragged only what lies over it is drawn again. */
const Drawing = memo(SwitchingLines);

/** What one weight would have to be for another option to lead: a chart with a handle on the weight, a table of all. */
export const SwitchingCard = ({ context, standing }: SwitchingCardProps) => {
  const { analysis, own } = context;
  const [chosen, setChosen] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [drag] = useState(createWeightDrag);
  const [{ overrides }, suppose] = useWhatIf();
  const movable = useMemo(() => movableWeights(context, standing), [context, standing]);
  const rows = useMemo(() => changeRows(movable), [movable]);
  const at =
    movable.find(({ id }) => id === chosen) ??
    movable.find(({ id }) => id === nearestChange(analysis, standing)) ??
    movable[0];
  if (!at) return null;
  const { data } = at;
  const rest = restingWeight(at, overrides);
  const title = switchingTitle(data);
  const choose = (id: string): void => {
    setProblem(null);
    setChosen(id);
  };
  const back = (): void => {
    setProblem(null);
    drag.tryAt(null);
    suppose((before) => ({ ...before, overrides: putBack(at, before.overrides) }));
  };
  const release = (weight: number): void => {
    const supposed = letGoAt(at, weight, overrides, (id) => criterionName(context, id));
    setProblem(supposed.ok ? null : supposed.sentence);
    if (supposed.ok) suppose((before) => ({ ...before, overrides: supposed.overrides }));
  };
  return (
    <FigureFrame
      title={title}
      subtitle="Total score at each weight. Drag the handle to see who leads there."
      table={chartTable(data)}
      draw={(width) => (
        <>
          <SwitchingDrawing
            data={data}
            alt={altOf(data, title)}
            width={width}
            reach={rest}
            handle={(plot) => (
              <WeightHandle
                key={at.id}
                data={data}
                plot={plot}
                drag={drag}
                rest={rest}
                margin={own.tooCloseMargin}
                onRelease={release}
                onPutBack={back}
              />
            )}
          />
          {problem === null ? null : (
            <p className="field-problem" role="alert">
              {problem}
            </p>
          )}
          <LiveRanking
            data={data}
            gates={analysis.gates}
            drag={drag}
            rest={rest}
            margin={own.tooCloseMargin}
            onPutBack={back}
          />
        </>
      )}
      tools={
        <div className="weight-choice">
          <SelectField
            label="Weight that moves"
            hideLabel
            value={at.id}
            choices={movable.map(({ id, words }): readonly [string, string] => [id, words])}
            onCommit={choose}
          />
        </div>
      }
      beside={<ChangesTable rows={rows} chosen={at.id} onChoose={choose} />}
      note={`One weight moves; the others keep their proportions. Changes are worked out exactly. Let go of the handle, and the weight is supposed in the what-if below.${
        supposesMore(at, overrides) ? ' The what-if supposes more than this weight; the chart does not.' : ''
      }`}
    />
  );
};

const percent = (value: number): string => formatFigure({ value, format: 'weight' });

const altOf = (data: Switching, title: string): string => {
  const changes = data.changes.map(
    ({ to, direction, at }) =>
      `${to.letter} leads ${direction} ${formatFigure({ value: at, format: 'switchingWeight' })}`,
  );
  return `${title}. Its weight is ${percent(data.weight)} now. ${changes.join('; ')}`;
};

interface SwitchingDrawingProps {
  readonly data: Switching;
  readonly alt: string;
  readonly width: number;
  readonly reach: number;
  readonly handle: (plot: SwitchingPlot) => ReactNode;
}

const SwitchingDrawing = ({ data, alt, width, reach, handle }: SwitchingDrawingProps) => (
  <div className="weight-drag">
    <Drawing data={data} alt={alt} width={width} reach={reach} overlaid />
    {handle(switchingPlot(data, width, false, reach))}
  </div>
);

/** As many as stand beside the drawing and the live ranking. */
const firstChanges = 12;

interface ChangesTableProps {
  readonly rows: readonly ChangeRow[];
  readonly chosen: string;
  readonly onChoose: (movable: string) => void;
}

/** Every change of leader by the weight of one criterion or family, nearest first. */
const ChangesTable = ({ rows, chosen, onChoose }: ChangesTableProps) =>
  rows.length === 0 ? (
    <p className="muted">No single weight, moved alone, changes the leader.</p>
  ) : (
    <div>
      <ShowAll of={rows} first={firstChanges}>
        {(shown) => (
          <LeaderChanges
            caption="Every change of leader"
            head="Weight"
            rows={shown.map(({ movable, name, ...row }) => ({
              ...row,
              chosen: movable === chosen,
              name: (
                <button
                  type="button"
                  className="results-pick"
                  aria-pressed={movable === chosen}
                  onClick={() => onChoose(movable)}
                >
                  {name}
                </button>
              ),
            }))}
          />
        )}
      </ShowAll>
    </div>
  );
