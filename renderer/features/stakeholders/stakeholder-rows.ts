import {
  countSides,
  groupStands,
  positionWord,
  type Side,
  signedPosition,
  strongGroups,
} from '../../../shared/analysis/positions.ts';
import { type Appraisal, inOrder } from '../../../shared/records/aggregate.ts';
import type { OptionRecord } from '../../../shared/records/option.ts';
import { positionId, type StakeholderRecord } from '../../../shared/records/stakeholder.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import type { GridCell, GridColumn, GridRow } from '../../components/grid/grid-model.ts';

const columnKey = 'option ';

/** The key of an option's column. */
export const optionColumn = (option: string): string => `${columnKey}${option}`;

/** The option whose column it is; null for the columns before those. */
export const optionOfColumn = (column: string): string | null =>
  column.startsWith(columnKey) ? column.slice(columnKey.length) : null;

/** Group, size, influence, and a column for every option. */
export const stakeholderColumns = (options: readonly OptionRecord[]): readonly GridColumn[] => [
  { key: 'name', name: 'group', width: 216, align: 'left', sticky: true },
  { key: 'size', name: 'size', width: 72, align: 'right' },
  { key: 'influence', name: 'influence, 1 to 5', width: 76, align: 'right' },
  ...options.map(({ id, letter }) => ({
    key: optionColumn(id),
    name: `position on ${letter}, −2 to +2`,
    align: 'figure' as const,
  })),
];

const positionCell = (appraisal: Appraisal, option: string, group: string): GridCell => {
  const position = appraisal.position.get(positionId(option, group));
  const value = position?.value ?? null;
  const noted = (position?.note ?? '').trim() !== '';
  if (value === null) {
    return {
      text: '',
      fixed: null,
      mark: { noted },
      says: noted ? 'not known, with a note' : 'not known',
    };
  }
  return {
    text: `${value}`,
    shown: signedPosition(value),
    fixed: null,
    mark: { word: positionWord(value), value, noted },
    says: `${positionWord(value)}${noted ? ', with a note' : ''}`,
  };
};

const groupRow = (
  appraisal: Appraisal,
  options: readonly OptionRecord[],
  { id, name, size, influence }: StakeholderRecord,
): GridRow => ({
  key: id,
  lead: [],
  cells: [
    { text: name, fixed: null, mark: { unnamed: name.trim() === '' } },
    {
      text: size === null ? '' : `${size}`,
      shown: size === null ? '' : formatNumber(size),
      fixed: null,
    },
    {
      text: influence === null ? '' : `${influence}`,
      fixed: null,
      says: influence === null ? 'not judged' : 'of 5',
    },
    ...options.map((option) => positionCell(appraisal, option.id, id)),
  ],
});

/** One row a group, in the user's order. */
export const stakeholderRows = (appraisal: Appraisal, options: readonly OptionRecord[]): readonly GridRow[] =>
  inOrder(appraisal, 'stakeholder').map((group) => groupRow(appraisal, options, group));

/** How the groups stand on one option, side by side: the rows under the table. */
export const sideRows = (
  appraisal: Appraisal,
  options: readonly OptionRecord[],
): readonly {
  readonly side: Side;
  readonly words: string;
  readonly counts: readonly { readonly option: string; readonly groups: number; readonly strong: number }[];
}[] => {
  const counted = options.map(({ id }) => ({ id, sides: countSides(groupStands(appraisal, id)) }));
  const names: readonly (readonly [Side, string])[] = [
    ['for', 'In favour'],
    ['neutral', 'Neutral'],
    ['against', 'Against'],
    ['unknown', 'Not known'],
  ];
  return names.map(([side, words]) => ({
    side,
    words,
    counts: counted.map(({ id, sides }) => ({ option: id, ...sides[side] })),
  }));
};

/** The option whose map says most: the one that most groups of influence 4 or 5 are against; null without options. */
export const mostOpposed = (appraisal: Appraisal, options: readonly OptionRecord[]): string | null => {
  let most: { readonly id: string; readonly against: number } | null = null;
  for (const { id } of options) {
    const against = strongGroups(groupStands(appraisal, id), 'against').length;
    if (most === null || against > most.against) most = { id, against };
  }
  return most?.id ?? null;
};
