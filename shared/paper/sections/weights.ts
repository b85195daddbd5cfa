import { cell, figuresColumn, row, table, wordsColumn } from '../blocks.ts';
import { criterionName, type PaperContext, weightSetLabel } from '../context.ts';
import type { Block, PaperCell } from '../paper-model.ts';
import { countOf, recordWords, scaleTop } from '../phrases.ts';
import { weightRanges, weightsFinding } from '../weight-ranges.ts';

/** Voices side by side, the agreed set among them. */
const mostVoices = 8;

/** With more voices than this there is no room for bars. */
const voicesWithBars = 6;

/** The weight that each voice gave to each criterion, the agreed ones as bars with the range over the voices. */
export const weightsTable = (context: PaperContext): readonly Block[] => {
  const { analysis, appraisal } = context;
  const { agreed, sets } = analysis.weights;
  // One column for each voice: a person's own set would make the table wider than the page.
  const shown = sets
    .filter(({ weightSet, voice }) => weightSet === agreed || voice !== 'person')
    .slice(0, mostVoices);
  const ranges = weightRanges(analysis);
  const most = Math.max(1, ...(ranges ?? []).map(({ high }) => high));
  const drawn = ranges !== null && ranges.length > 1 && shown.length <= voicesWithBars;
  const barOf = (criterion: string): Pick<PaperCell, 'bar'> => {
    const range = drawn ? ranges.find((held) => held.criterion === criterion) : undefined;
    return range
      ? { bar: { share: range.agreed / most, low: range.low / most, high: range.high / most } }
      : {};
  };
  return table({
    id: 'weights',
    caption: ranges
      ? weightsFinding(ranges, (id) => recordWords(criterionName(context, id)))
      : 'Criteria, and the weight that each voice gave them',
    columns: [
      wordsColumn('Criterion'),
      ...shown.map(({ weightSet }) =>
        figuresColumn(
          weightSetLabel(context, weightSet),
          drawn ? (weightSet === agreed ? 27 : 48 / Math.max(5, shown.length - 1)) : undefined,
        ),
      ),
    ],
    rows:
      analysis.criteria.length === 0
        ? []
        : [
            ...analysis.criteria.map((criterion, at) =>
              row(
                cell(recordWords(appraisal.criterion.get(criterion.id)?.name ?? criterion.name)),
                shown.map(({ weightSet, shown: percents }) => {
                  const percent = percents?.[at];
                  const isAgreed = weightSet === agreed;
                  const held = cell(
                    percent === undefined
                      ? null
                      : countOf(percent, `weights.sets.${weightSet}.shown.${criterion.id}`),
                    isAgreed,
                  );
                  return isAgreed ? { ...held, ...barOf(criterion.id) } : held;
                }),
              ),
            ),
            row(
              cell('All'),
              shown.map(({ shown: percents }) => cell(percents ? scaleTop : null)),
              'total',
            ),
          ],
    note: [
      'Per cent, rounded so that each column adds up; the arithmetic uses exact weights. The ranking uses the set in bold.',
      ...(drawn ? [' The line across a bar runs from the lowest weight of any voice to the highest.'] : []),
    ],
  });
};
