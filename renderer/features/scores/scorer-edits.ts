import { type Appraisal, inOrder, lastOrder } from '../../../shared/records/aggregate.ts';
import type { AssessorRecord } from '../../../shared/records/assessor.ts';
import type { Change } from '../../../shared/records/edits.ts';
import { count, joinNames } from '../../../shared/text/lists.ts';
import type {
  CellEntry,
  CommitKind,
  GridColumn,
  GridRow,
  Refusal,
} from '../../components/grid/grid-model.ts';
import { plainWords } from '../../components/grid/plain-words.ts';

/** Groups that most appraisals have. */
const usualGroups = ['GPs', 'Managers', 'Staff', 'LINk'];

const groupsToSuggest = (appraisal: Appraisal): readonly string[] => [
  ...new Set([
    ...inOrder(appraisal, 'assessor')
      .map(({ group }) => group.trim())
      .filter((group) => group !== ''),
    ...usualGroups,
  ]),
];

/** Who scores: a line each. The groups that there are, and the usual ones, are suggested. */
export const scorerColumns = (appraisal: Appraisal): readonly GridColumn[] => [
  { key: 'name', name: 'name or role', width: 228, align: 'left', sticky: true },
  { key: 'organisation', name: 'organisation', align: 'left' },
  { key: 'group', name: 'group', width: 160, align: 'left', suggestions: groupsToSuggest(appraisal) },
  { key: 'interests', name: 'interests', width: 160, align: 'left' },
];

const longest = { name: 200, organisation: 200, group: 120 } as const;
const isField = (column: string): column is keyof typeof longest => column in longest;

/** The scorers' rows; interests are read here and written under the grid. */
export const scorerRows = (appraisal: Appraisal): readonly GridRow[] =>
  inOrder(appraisal, 'assessor').map(({ id, name, organisation, group, interests }) => {
    const letters = interests.map(({ option }) => appraisal.option.get(option)?.letter ?? '').sort();
    return {
      key: id,
      lead: [],
      cells: [
        { text: name, fixed: null },
        { text: organisation, fixed: null },
        { text: group, fixed: null },
        {
          text: letters.length === 0 ? '' : `declared in ${joinNames(letters)}`,
          fixed: 'interests are written under the table',
        },
      ],
    };
  });

/** A scorer without a name yet, last in the list, in the group of the one before. */
export const newScorer = (appraisal: Appraisal, id: string): AssessorRecord => ({
  type: 'assessor',
  id,
  order: lastOrder(appraisal, 'assessor'),
  name: '',
  organisation: '',
  group: inOrder(appraisal, 'assessor').at(-1)?.group ?? '',
  credentials: '',
  interests: [],
  asked: false,
});

/** The one edit that texts in the scorers' grid make, and what was refused. */
export const scorerChange = (
  appraisal: Appraisal,
  entries: readonly CellEntry[],
  kind: CommitKind,
): { readonly change: Change | null; readonly refusals: readonly Refusal[] } => {
  const changed = new Map<string, AssessorRecord>();
  const refusals: Refusal[] = [];
  for (const { row, column, text } of entries) {
    const before = changed.get(row) ?? appraisal.assessor.get(row);
    if (!before || !isField(column)) continue;
    const words = plainWords(text);
    if (words.length > longest[column]) {
      refusals.push({
        row,
        column,
        sentence: `It can be at most ${longest[column]} characters. Nothing was changed.`,
        brief: `a text is longer than ${longest[column]} characters`,
      });
    } else if (words !== before[column]) {
      changed.set(row, { ...before, [column]: words });
    }
  }
  const put = [...changed.values()];
  const [only] = put;
  if (!only) return { change: null, refusals };
  const label =
    put.length === 1
      ? `Scorer ${only.name || 'without a name'}`
      : `${kind === 'paste' ? 'Paste' : 'Change'} ${count(put.length, 'scorer')}`;
  return { change: { label, put }, refusals };
};

/** Declares, changes or withdraws a scorer's interest in an option. */
export const interestChange = (
  appraisal: Appraisal,
  scorer: AssessorRecord,
  option: string,
  declaration: string,
): Change => {
  const others = scorer.interests.filter((interest) => interest.option !== option);
  const words = declaration.trim();
  const letter = appraisal.option.get(option)?.letter ?? '';
  return {
    label: `Interest of ${scorer.name || 'a scorer'} in ${letter}`,
    put: [{ ...scorer, interests: words === '' ? others : [...others, { option, declaration: words }] }],
  };
};
