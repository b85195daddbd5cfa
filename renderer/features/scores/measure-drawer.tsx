import { type ReactNode, useEffect, useRef } from 'react';
import type { Change } from '../../../shared/records/edits.ts';
import { type MeasureRecord, measureId, newMeasure } from '../../../shared/records/measure.ts';
import { formatNumber, formatScore } from '../../../shared/text/numbers.ts';
import { formatFigureGiven, withUnit } from '../../../shared/text/units.ts';
import { measuredFigures } from '../../charts/measured-figures.ts';
import { ValueLine } from '../../charts/value-line.tsx';
import { lineFrame, lineInWords } from '../../charts/value-line-geometry.ts';
import { EvidenceField } from '../../components/evidence-field.tsx';
import { HistoryLink } from '../../components/history-link.tsx';
import { ParsedField } from '../../components/parsed-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { shownAppraisal } from '../../session/session.ts';
import { useAnalysis, useAppraisal, useOpenSession } from '../../session/use-session.ts';
import { CellComments } from './cell-comments.tsx';
import { DrawerFrame, type DrawerSteps } from './drawer-frame.tsx';
import { measureName, patchMeasure, readFigure, worthOf } from './measure-edits.ts';
import './score-drawer.css';

interface MeasureDrawerProps extends DrawerSteps {
  readonly option: string;
  readonly criterion: string;
  readonly totalsShown: boolean;
  /** Opened on purpose: the reason takes the focus. */
  readonly takesFocus: boolean;
  /** Counts the steps to a next cell: the reason takes the focus again with each. */
  readonly steps: number;
}

const asTyped = (figure: number | null): string => (figure === null ? '' : formatFigureGiven(figure));

const shortValue = (value: number): string => formatNumber(value, Number.isInteger(value) ? 0 : 1);

/** The axes take this much room in the drawer. */
const [width, height] = [368, 190];

/** Everything behind one measured figure: its range, where it comes from, and what it is worth. */
export const MeasureDrawer = (props: MeasureDrawerProps): ReactNode => {
  const { option, criterion, totalsShown, takesFocus, steps } = props;
  const { onPrevious, onNext, nextWords, onClose } = props;
  const appraisal = useAppraisal();
  const analysis = useAnalysis();
  const session = useOpenSession();
  const words = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus && steps >= 0) words.current?.querySelector('textarea')?.focus();
  }, [takesFocus, steps]);
  const cell = { option, criterion };
  const held = appraisal.criterion.get(criterion);
  const measure = appraisal.measure.get(measureId(option, criterion)) ?? newMeasure(option, criterion, null);
  const { low, likely, high } = measure;
  const unit = held?.measured?.unit ?? '';
  const points = held?.measured?.points ?? [];
  const worth = worthOf(held, likely);
  const column = analysis.criteria.findIndex(({ id }) => id === criterion);
  const place = analysis.options.findIndex(({ id }) => id === option);
  const shownOption = analysis.options[place];
  const weight = analysis.weights.sets.find(({ weightSet }) => weightSet === analysis.weights.agreed)
    ?.shown?.[column];
  const adds = analysis.withCost.totals[place]?.contributions[column] ?? null;
  const figures = measuredFigures(appraisal, criterion, points);
  const frame = lineFrame(
    [
      ...points.map(({ at }) => at),
      ...figures.flatMap((one) => [one.figure, one.low ?? one.figure, one.high ?? one.figure]),
    ],
    width,
    height,
  );

  const set = (what: string, patch: Partial<MeasureRecord>, extra: Change['put'] = []): void => {
    const now = shownAppraisal(session.store.getState());
    const change = patchMeasure(now, cell, `${what} ${measureName(now, cell)}`, patch);
    session.edit({ ...change, put: [...extra, ...(change.put ?? [])] });
  };
  const readWithin = (fits: (figure: number) => boolean, sentence: string) => (text: string) => {
    const read = readFigure(text, unit);
    if (!read.ok) {
      return { ok: false as const, sentence: `It takes a figure${unit === '' ? '' : ` (${unit})`}.` };
    }
    return read.value === null || fits(read.value) ? read : { ok: false as const, sentence };
  };
  const below = likely ?? high ?? Number.POSITIVE_INFINITY;
  const above = likely ?? low ?? Number.NEGATIVE_INFINITY;

  return (
    <DrawerFrame
      label={`Cell ${shownOption?.letter}, ${held?.name}`}
      title={
        <>
          {shownOption?.letter} {shownOption?.name}: {held?.name}
        </>
      }
      about={
        <span className="muted small">
          {weight === undefined ? '' : `weight ${weight} of 100`}
          {totalsShown && adds !== null ? `, adds ${formatScore(adds)} to ${shownOption?.letter}` : ''}
        </span>
      }
      links={<HistoryLink record={measure} name={`figure of ${measureName(appraisal, cell)}`} />}
      onPrevious={onPrevious}
      onNext={onNext}
      nextWords={nextWords}
      onClose={onClose}
    >
      <div className="score-drawer-figures">
        <div className="score-big measure-big">
          <ParsedField
            label={`Likely${unit === '' ? '' : `, ${unit}`}`}
            value={likely}
            format={asTyped}
            parse={readWithin(
              (figure) => (low === null || figure >= low) && (high === null || figure <= high),
              'It must lie between low and high.',
            )}
            onCommit={(figure) => set('Figure', { likely: figure })}
          />
        </div>
        <fieldset className="score-bounds measure-bounds">
          <legend className="field-label">Low and high</legend>
          <ParsedField
            label="Low"
            hideLabel
            value={low}
            format={asTyped}
            parse={readWithin(
              (figure) => figure <= below,
              `Low must not be above ${asTyped(likely ?? high)}.`,
            )}
            onCommit={(figure) => set('Low figure', { low: figure })}
          />
          <span>to</span>
          <ParsedField
            label="High"
            hideLabel
            value={high}
            format={asTyped}
            parse={readWithin(
              (figure) => figure >= above,
              `High must not be under ${asTyped(likely ?? low)}.`,
            )}
            onCommit={(figure) => set('High figure', { high: figure })}
          />
        </fieldset>
        <p className="measure-worth">
          {likely === null || worth === null ? (
            'No figure yet.'
          ) : (
            <>
              {withUnit(likely, unit)} is worth <b>{formatNumber(worth.value, 1)}</b> of 100
              {worth.clipped ? ': it lies beyond the line, and counts as its end' : ''}.
            </>
          )}
        </p>
      </div>
      <div ref={words} className="score-drawer-words">
        <p className="muted small">
          Measured: there is nothing to agree on, and scores of people do not count here.
        </p>
        <TextField
          key={`reason ${measure.id}`}
          label="Reason: where the figure comes from"
          lines={3}
          longest={2000}
          value={measure.reason}
          onCommit={(reason) => set('Reason for', { reason })}
        />
        <EvidenceField
          chosen={measure.evidence}
          onCommit={(evidence, added) => set('Evidence for', { evidence }, added ? [added] : [])}
        />
      </div>
      <figure className="score-drawer-spread">
        {points.length === 0 ? null : (
          <svg
            width={width}
            height={height}
            viewBox={`0 0 ${width} ${height}`}
            role="img"
            aria-label={lineInWords(points, unit, held?.measured?.better ?? 'higher', shortValue)}
          >
            <ValueLine
              frame={frame}
              points={points}
              figures={figures}
              unit={unit}
              marked={shownOption?.letter ?? ''}
            />
          </svg>
        )}
        <p className="muted small">The line is changed on Criteria.</p>
      </figure>
      <CellComments option={option} criterion={criterion} />
    </DrawerFrame>
  );
};
