import type { Analysis } from '../../../shared/analysis/analysis.ts';
import { spreadFigure } from '../../../shared/paper/spread-chart.ts';
import type { Appraisal } from '../../../shared/records/aggregate.ts';
import { agreedAssessor, scoreId } from '../../../shared/records/score.ts';
import type { GridCell, GridColumn, GridSection, LeadColumn } from '../../components/grid/grid-model.ts';
import { shownScore } from './score-edits.ts';
import { heatOf } from './score-rows.ts';
import { unsettledKey } from './to-settle.ts';
import { groupFigures, scorersByGroup } from './voice.ts';

/** The option, under the head of its criterion. */
export const groupLead: readonly LeadColumn[] = [{ key: 'option', width: 200, align: 'left' }];

/** Keys of the two columns after the groups; a group's name is trimmed, so none is called so. */
const [spreadKey, agreedKey] = [' spread', ' agreed'];

/** One column a group, then how far they are apart, and what was agreed. */
export const groupColumns = (appraisal: Appraisal): readonly GridColumn[] => [
  ...scorersByGroup(appraisal).map(([group]): GridColumn => ({ key: group, name: group, align: 'figure' })),
  { key: spreadKey, name: 'Lowest to highest', align: 'left', width: 132 },
  { key: agreedKey, name: 'Agreed', align: 'figure' },
];

/** Heads of those, with the people in each group. */
export const groupHeads = (
  appraisal: Appraisal,
): readonly (readonly [name: string, people: number | null])[] => [
  ['Option', null],
  ...scorersByGroup(appraisal).map(
    ([group, scorers]) => [group, scorers.reduce((sum, { people }) => sum + people, 0)] as const,
  ),
  ['Lowest to highest', null],
  ['Agreed', null],
];

/** The cell of the score grid that a row of this one is about. */
export const cellOfRow = (row: string): { readonly option: string; readonly criterion: string } => {
  const [option = '', criterion = ''] = row.split(' ');
  return { option, criterion };
};

const noTyping = 'a group’s figure is worked out from the scores of its people';
const noAgreeing = 'scores are agreed in the cell’s drawer, or under Agreed';

/**
 * What every group gave, side by side: a heading a criterion, a row an option. Measured criteria have no scores of
 * people and no rows.
 */
export const groupSections = (
  appraisal: Appraisal,
  analysis: Pick<Analysis, 'options' | 'criteria' | 'weights'>,
): readonly GridSection<string>[] => {
  const figures = groupFigures(appraisal);
  const groups = scorersByGroup(appraisal).map(([group]) => group);
  const weights = analysis.weights.sets.find(({ weightSet }) => weightSet === analysis.weights.agreed)?.shown;
  return analysis.criteria.flatMap(({ id, name }, column) => {
    if (appraisal.criterion.get(id)?.scoring === 'measured') return [];
    const weight = weights?.[column];
    return [
      {
        key: id,
        heading: weight === undefined ? name : `${name}, weight ${weight}`,
        rows: analysis.options.map(({ id: option, letter, shortName }) => {
          const given = figures(option, id);
          const agreed = appraisal.score.get(scoreId(option, id, agreedAssessor))?.value ?? null;
          return {
            key: unsettledKey(option, id),
            lead: [{ text: `${letter} ${shortName}` }],
            cells: [
              ...groups.map((group) => meanCell(given.find((one) => one.group === group)?.mean ?? null)),
              spreadCell(given.map(({ mean }) => mean)),
              agreedCell(agreed),
            ],
          };
        }),
      },
    ];
  });
};

const meanCell = (mean: number | null): GridCell => ({
  text: mean === null ? '' : `${mean}`,
  shown: mean === null ? '' : spreadFigure(mean),
  fixed: noTyping,
  ...(mean === null ? { says: 'nobody has scored' } : { heat: heatOf(mean) }),
});

const spreadCell = (means: readonly number[]): GridCell => {
  if (means.length < 2) return { text: '', fixed: noTyping };
  const [lowest, highest] = [Math.min(...means), Math.max(...means)];
  const words = `${spreadFigure(lowest)} to ${spreadFigure(highest)}`;
  return { text: words, fixed: noTyping, mark: { lowest, highest } };
};

const agreedCell = (agreed: number | null): GridCell => ({
  text: agreed === null ? '' : `${agreed}`,
  shown: agreed === null ? '' : shownScore(agreed),
  fixed: noAgreeing,
  ...(agreed === null ? { says: 'not agreed' } : { heat: heatOf(agreed) }),
});
