import type { Analysis } from '../../../shared/analysis/analysis.ts';
import type { CellAgreement } from '../../../shared/analysis/analysis-people.ts';
import { formatFigure } from '../../../shared/analysis/figure.ts';
import type { PaperContext } from '../../../shared/paper/context.ts';
import type { StandingName } from '../../../shared/paper/figures.ts';
import { countInWords } from '../../../shared/text/count-words.ts';
import { joinNames } from '../../../shared/text/lists.ts';
import { formatNumber, formatScore } from '../../../shared/text/numbers.ts';

/** Who would have put which options first. */
export interface DissentRow {
  readonly options: readonly string[];
  readonly people: number;
  /** "Staff 4 and LINk 1". */
  readonly groups: string;
  /** These are in front in the ranking too. */
  readonly leads: boolean;
}

/** What dissent is told from: where nobody may be named, no group beside one that is one person, as in the paper. */
export const dissentFrom = ({ own, analysis: printed }: PaperContext, analysis: Analysis): Analysis =>
  own.namingAllowed ? analysis : printed;

/** The ranking’s leader and then everything else that somebody would have put first; nothing where nobody could be counted. */
export const dissentRows = (analysis: Analysis, standing: StandingName): readonly DissentRow[] => {
  const { judged, withLeader, otherwise } = analysis.agreement[standing].dissent;
  const { first, order } = analysis[standing].ranking;
  if (judged < 2 || order.length < 2) return [];
  return [
    { options: first, people: withLeader, groups: '', leads: true },
    ...otherwise.map(({ options, people, groups }) => ({
      options,
      people,
      groups: joinNames(groups.map(({ group, people: own }) => `${group} ${own}`)),
      leads: false,
    })),
  ];
};

/** "Four of 18 people would have chosen otherwise: A". */
export const dissentTitle = (analysis: Analysis, standing: StandingName): string => {
  const { options } = analysis;
  const { judged, withLeader, otherwise } = analysis.agreement[standing].dissent;
  const letters = (ids: readonly string[]): readonly string[] =>
    ids.map((id) => options.find((option) => option.id === id)?.letter ?? '');
  if (otherwise.length === 0) {
    return `${judged === 2 ? 'Both' : `All ${countInWords(judged)}`} people would have put ${joinNames(letters(analysis[standing].ranking.first), 'or')} first`;
  }
  const people = judged - withLeader;
  const [only] = otherwise;
  const put =
    otherwise.length === 1 && only?.options.length === 1
      ? `put ${letters(only.options).join('')} first`
      : 'chosen otherwise';
  return `${countInWords(people, 'first')} of ${countInWords(judged)} people would have ${put}`;
};

/**
 * "18 people rank the four options alike to 0.70, where 0 is not at all and 1 is fully (Kendall’s W)"; null where it is
 * undefined.
 */
export const concordanceTitle = ({ agreement }: Analysis, standing: StandingName): string | null => {
  const { concordance } = agreement[standing];
  if (!concordance) return null;
  const w = formatFigure({ value: concordance.w, format: 'ratio' });
  const people = `${countInWords(concordance.people, 'first')} people`;
  const options = countInWords(concordance.options);
  return `${people} rank the ${options} options alike to ${w}, where 0 is not at all and 1 is fully (Kendall’s W)`;
};

/** One cell's spread, as a row of the table of all. */
export interface SpreadRow {
  readonly key: string;
  readonly name: string;
  readonly cells: readonly string[];
}

/** People, mean, median, lowest, highest and standard deviation of every cell that two scorers or more have scored. */
export const spreadRows = ({ agreement, options, criteria }: Analysis): readonly SpreadRow[] =>
  agreement.cells.map((cell: CellAgreement) => {
    const letter = options.find(({ id }) => id === cell.option)?.letter ?? '';
    const name = criteria.find(({ id }) => id === cell.criterion)?.name ?? '';
    return {
      key: `${cell.option} ${cell.criterion}`,
      name: `${name} for ${letter}`,
      cells: [
        formatNumber(cell.people),
        ...[cell.mean, cell.median, cell.low, cell.high, cell.deviation].map(formatScore),
      ],
    };
  });
