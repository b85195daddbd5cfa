import { type Appraisal, inOrder, lastOrder } from '../../../shared/records/aggregate.ts';
import { type AssessorRecord, newAssessor, peopleIn } from '../../../shared/records/assessor.ts';
import type { Change } from '../../../shared/records/edits.ts';
import { count } from '../../../shared/text/lists.ts';
import type {
  CellEntry,
  CommitKind,
  GridColumn,
  GridRow,
  Refusal,
} from '../../components/grid/grid-model.ts';
import { plainWords } from '../../components/grid/plain-words.ts';
import { choiceWords, lettersToChoose, notSaid, readChoice, withChoice } from './choices.ts';
import { answers, answerWords } from './interests.ts';

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

/**
 * Who scores: a line each. The groups that there are, and the usual ones, are suggested. Credentials stand last: in a
 * narrow window they are what is scrolled to.
 */
export const scorerColumns = (appraisal: Appraisal): readonly GridColumn[] => [
  { key: 'name', name: 'name or role', width: 184, align: 'left', sticky: true },
  { key: 'organisation', name: 'organisation', align: 'left' },
  { key: 'group', name: 'group', width: 124, align: 'left', suggestions: groupsToSuggest(appraisal) },
  { key: 'interests', name: 'interests', width: 140, align: 'left' },
  { key: 'choice', name: 'choice', width: 108, align: 'left' },
  { key: 'credentials', name: 'credentials', align: 'left' },
];

const longest = { name: 200, organisation: 200, group: 120, credentials: 500 } as const;
const askedChoices = [answers.notAsked, answers.none];
const isField = (column: string): column is keyof typeof longest => column in longest;

/**
 * The scorers' rows; whether they were asked for interests and what they would choose is set here, what they declared
 * and why they would choose it under the grid.
 */
export const scorerRows = (appraisal: Appraisal): readonly GridRow[] => {
  const letters = lettersToChoose(appraisal);
  return inOrder(appraisal, 'assessor').map((scorer) => {
    const { id, name, organisation, group, credentials, interests } = scorer;
    const declared = interests.length > 0;
    return {
      key: id,
      lead: [],
      cells: [
        { text: name, fixed: null },
        { text: organisation, fixed: null },
        { text: group, fixed: null },
        {
          text: answerWords(appraisal, scorer),
          fixed: declared ? 'interests are written under the table' : null,
          ...(declared ? {} : { choices: askedChoices }),
        },
        {
          text: choiceWords(appraisal, scorer),
          ...(peopleIn(scorer) > 1
            ? { fixed: 'choices of several people are written under the table' }
            : { fixed: null, choices: letters, keys: { Delete: notSaid } }),
        },
        { text: credentials, fixed: null },
      ],
    };
  });
};

/** A scorer without a name yet, last in the list, in the group of the one before. */
export const newScorer = (appraisal: Appraisal, id: string): AssessorRecord => ({
  ...newAssessor({ id, order: lastOrder(appraisal, 'assessor'), name: '' }),
  group: inOrder(appraisal, 'assessor').at(-1)?.group ?? '',
});

/** Whether a text answers the question for interests; null where it is neither of its answers. */
const readAsked = (text: string): boolean | null => {
  const words = plainWords(text).toLowerCase();
  if (words === answers.none) return true;
  return words === '' || words === answers.notAsked ? false : null;
};

/** A group's name without what a slip of the hand changes. */
const groupKey = (group: string): string => group.replaceAll(/\s+/g, '').toLowerCase();

/**
 * How groups are spelled beside the entries: a text that differs from a group of these only in case or spaces is that
 * group. A group whose every scorer is in the entries can be spelled anew.
 */
const spellings = (appraisal: Appraisal, entries: readonly CellEntry[]): ((group: string) => string) => {
  const entered = new Set(entries.filter(({ column }) => column === 'group').map(({ row }) => row));
  const known = inOrder(appraisal, 'assessor').flatMap(({ id, group }) => (entered.has(id) ? [] : [group]));
  return (group) => {
    const key = groupKey(group);
    const same = known.filter((held) => groupKey(held) === key);
    const [first = group] = same;
    const spelled = same.includes(group) ? group : first;
    known.push(spelled);
    return spelled;
  };
};

/** The one edit that texts in the scorers' grid make, and what was refused. */
export const scorerChange = (
  appraisal: Appraisal,
  entries: readonly CellEntry[],
  kind: CommitKind,
): { readonly change: Change | null; readonly refusals: readonly Refusal[] } => {
  const changed = new Map<string, AssessorRecord>();
  const refusals: Refusal[] = [];
  const spelled = spellings(appraisal, entries);
  for (const { row, column, text } of entries) {
    const before = changed.get(row) ?? appraisal.assessor.get(row);
    if (!before) continue;
    if (column === 'interests' && before.interests.length === 0) {
      const asked = readAsked(text);
      if (asked === null) {
        refusals.push({
          row,
          column,
          sentence: `Choose “${answers.notAsked}” or “${answers.none}”. What is declared is written under the table.`,
          brief: 'an answer on interests is neither of the two',
        });
      } else if (asked !== before.asked) changed.set(row, { ...before, asked });
      continue;
    }
    if (column === 'choice' && peopleIn(before) === 1) {
      // What stands there already is no choice anew: two options may bear one letter.
      if (plainWords(text) === choiceWords(appraisal, before)) continue;
      const option = readChoice(appraisal, plainWords(text));
      if (option === undefined) {
        refusals.push({
          row,
          column,
          sentence: `Choose an option by its letter, or “${notSaid}”. Why is written under the table.`,
          brief: 'a choice is no letter of an option',
        });
      } else if (option !== (before.choices[0]?.option ?? null)) {
        changed.set(row, withChoice(before, 0, option));
      }
      continue;
    }
    if (!isField(column)) continue;
    const typed = plainWords(text);
    const words = column === 'group' ? spelled(typed) : typed;
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
