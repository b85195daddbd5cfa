import { valueAt } from '../../shared/analysis/value-function.ts';
import { type Appraisal, inOrder } from '../../shared/records/aggregate.ts';
import { measureId } from '../../shared/records/measure.ts';
import { colourOfLetter } from '../components/option-mark.tsx';
import type { LinePoint, MeasuredFigure } from './value-line-geometry.ts';

/** The figures of the short list on a criterion, with what the line makes of them; in the user's order of the options. */
export const measuredFigures = (
  appraisal: Appraisal,
  criterion: string,
  points: readonly LinePoint[],
): readonly MeasuredFigure[] =>
  inOrder(appraisal, 'option')
    .filter(({ shortListed }) => shortListed)
    .flatMap(({ id, letter, name }) => {
      const measure = appraisal.measure.get(measureId(id, criterion));
      if (!measure || measure.likely === null || points.length === 0) return [];
      const { likely, low, high } = measure;
      return [
        {
          letter,
          name,
          colour: colourOfLetter(letter),
          figure: likely,
          low,
          high,
          ...valueAt(points, likely),
        },
      ];
    });
