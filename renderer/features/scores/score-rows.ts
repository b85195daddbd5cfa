import type { Analysis } from '../../../shared/analysis/analysis.ts';
import type { Appraisal } from '../../../shared/records/aggregate.ts';
import { measureId } from '../../../shared/records/measure.ts';
import { count } from '../../../shared/text/lists.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { formatFigureGiven, withUnit } from '../../../shared/text/units.ts';
import { openOn } from '../../components/comments-on.ts';
import type {
  GridCell,
  GridColumn,
  GridRow,
  GridSection,
  LeadColumn,
} from '../../components/grid/grid-model.ts';
import { commentedIn } from './commented-in.ts';
import { worthOf } from './measure-edits.ts';
import { shownScore } from './score-edits.ts';
import { type MarkedCell, type MarkedCells, unsettledKey } from './to-settle.ts';
import { type Voice, type VoicedValue, voicedValues, writtenBy } from './voice.ts';

/** Criterion and its weight. */
export const scoreLead: readonly LeadColumn[] = [
  { key: 'criterion', width: 228, align: 'left' },
  { key: 'weight', width: 68, align: 'right' },
];

/** One column an option. */
export const scoreColumns = (analysis: Pick<Analysis, 'options'>): readonly GridColumn[] =>
  analysis.options.map(({ id, letter, shortName }) => ({
    key: id,
    name: `${letter} ${shortName}`,
    align: 'figure',
  }));

/** Step of the ground tint: 0-19, 20-39, 40-59, 60-79, 80-100. */
export const heatOf = (value: number): 0 | 1 | 2 | 3 | 4 => {
  const steps = [0, 1, 2, 3, 4] as const;
  return steps[Math.min(4, Math.max(0, Math.floor(value / 20)))] ?? 0;
};

const openWords = (comments: number): string => (comments === 0 ? '' : count(comments, 'open comment'));

const marksOf = (
  marked: MarkedCell | undefined,
  comments: number,
): Pick<GridCell, 'says'> & {
  readonly comments: number;
  readonly noReason: boolean;
  readonly lowest: number | null;
  readonly highest: number | null;
} => {
  const contested = marked?.contested ?? null;
  const words = [
    contested
      ? `people disagree: group means ${formatNumber(contested.lowest)} to ${formatNumber(contested.highest)}`
      : '',
    marked?.noReason ? 'no reason yet' : '',
    openWords(comments),
  ].filter(Boolean);
  return {
    comments,
    noReason: marked?.noReason ?? false,
    lowest: contested?.lowest ?? null,
    highest: contested?.highest ?? null,
    ...(words.length > 0 ? { says: words.join(', ') } : {}),
  };
};

const scoreCell = (
  { value, workedOut }: VoicedValue,
  marked: MarkedCell | undefined,
  fixed: string | null,
  comments: number,
): GridCell => {
  const { says, ...mark } = marksOf(marked, comments);
  const said = [workedOut && fixed === null ? 'not agreed, mean of the groups' : '', says ?? ''].filter(
    Boolean,
  );
  return {
    text: value === null || (workedOut && fixed === null) ? '' : `${value}`,
    shown: value === null ? '' : workedOut ? formatNumber(value) : shownScore(value),
    fixed,
    ...(value === null ? {} : { heat: heatOf(value) }),
    ...(said.length > 0 ? { says: said.join(', ') } : {}),
    mark: { ...mark, workedOut: workedOut && fixed === null },
  };
};

/** A cell of a measured criterion: the option's figure, and beside it what that is worth. */
const measuredCell = (
  appraisal: Appraisal,
  option: string,
  criterion: string,
  marked: MarkedCell | undefined,
  fixed: string | null,
  comments: number,
): GridCell => {
  const held = appraisal.criterion.get(criterion);
  const likely = appraisal.measure.get(measureId(option, criterion))?.likely ?? null;
  const worth = worthOf(held, likely);
  const noReason = marked?.noReason ?? false;
  const said = [
    likely === null ? 'measured, no figure yet' : '',
    worth === null ? '' : `worth ${formatNumber(worth.value, 1)} of 100`,
    noReason ? 'no reason yet' : '',
    openWords(comments),
  ].filter(Boolean);
  return {
    text: likely === null ? '' : formatFigureGiven(likely),
    shown: likely === null ? '' : withUnit(likely, held?.measured?.unit ?? ''),
    fixed,
    ...(worth === null ? {} : { heat: heatOf(worth.value) }),
    ...(said.length > 0 ? { says: said.join(', ') } : {}),
    mark: {
      measured: true,
      unit: held?.measured?.unit ?? '',
      worth: worth === null ? null : formatNumber(worth.value),
      noReason,
      comments,
    },
  };
};

/** The whole criterion above a leaf, as a heading: "Quality: Safety" for a leaf two levels down; empty at the top. */
const pathAbove = (appraisal: Appraisal, criterion: string): string => {
  const names: string[] = [];
  const seen = new Set([criterion]);
  let parent = appraisal.criterion.get(criterion)?.parent ?? null;
  while (parent !== null && !seen.has(parent)) {
    seen.add(parent);
    const above = appraisal.criterion.get(parent);
    if (above) names.unshift(above.name);
    parent = above?.parent ?? null;
  }
  return names.join(': ');
};

/** Why a figure cannot be typed among one person's scores, or among means. */
const figuresApart = 'it is measured and has no scores of people; its figures are entered under Agreed';

/** The score grid's rows: the leaves in table order, under a heading for each family. */
export const scoreSections = (
  appraisal: Appraisal,
  analysis: Analysis,
  voice: Voice,
  marked: MarkedCells,
): readonly GridSection<string>[] => {
  const voiced = voicedValues(appraisal, analysis, voice);
  const agreedSet = analysis.weights.sets.find(({ weightSet }) => weightSet === analysis.weights.agreed);
  const fixed = writtenBy(voice) === null ? 'a mean is worked out from the scores of people' : null;
  const sections: { key: string; heading?: string; rows: GridRow[] }[] = [];
  let family: string | null = null;
  for (const [column, { id, name, code }] of analysis.criteria.entries()) {
    const path = pathAbove(appraisal, id);
    const measured = appraisal.criterion.get(id)?.scoring === 'measured';
    if (path !== family) {
      family = path;
      sections.push({ key: id, ...(path === '' ? {} : { heading: path }), rows: [] });
    }
    const weight = agreedSet?.shown?.[column];
    sections.at(-1)?.rows.push({
      key: id,
      lead: [{ text: name, note: code }, { text: weight === undefined ? '' : `${weight}` }],
      cells: analysis.options.map(({ id: option }) => {
        const mark =
          voice.kind === 'agreed' || voice.kind === 'mean' ? marked.get(unsettledKey(option, id)) : undefined;
        const comments = openOn(appraisal, commentedIn(measured, option, id));
        return measured
          ? measuredCell(appraisal, option, id, mark, voice.kind === 'agreed' ? null : figuresApart, comments)
          : scoreCell(voiced(option, id), mark, fixed, comments);
      }),
    });
  }
  return sections;
};
