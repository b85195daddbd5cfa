import { type RegisteredRisk, riskBand, riskExposure, riskRegister } from '../analysis/risks.ts';
import { recordWords } from '../paper/phrases.ts';
import {
  fixedRange,
  formula,
  headRows,
  input,
  inputWord,
  type Row,
  sheetHead,
  text,
  yesNo,
} from './cells.ts';
import { leftOut, type WorkbookContext } from './workbook-context.ts';
import type { WorkbookCell, WorkbookSheet } from './workbook-model.ts';

export const risksSheetName = 'Risks';

const columns = { rating: 4, band: 5, residualRating: 8, residualBand: 9 } as const;
/** Options stand after the ratings. */
const firstOption = 10;

const unrated = 'not rated';

const rated = (value: number | null): WorkbookCell =>
  value === null ? inputWord(unrated) : input(value, 'count');

/** Likelihood × impact and its band, in the row: two formulas over the two cells before them. */
const ratingCells = (
  row: number,
  [likelihood, impact, rating]: readonly [string, string, string],
  value: number | null,
): readonly WorkbookCell[] => [
  formula(
    `IF(AND(ISNUMBER(${likelihood}${row}),ISNUMBER(${impact}${row})),${likelihood}${row}*${impact}${row},"${unrated}")`,
    value ?? unrated,
    'count',
    'total',
  ),
  formula(
    `IF(ISNUMBER(${rating}${row}),IF(${rating}${row}<=3,"low",IF(${rating}${row}<=6,"moderate",IF(${rating}${row}<=12,"high","extreme"))),"${unrated}")`,
    value === null ? unrated : riskBand(value),
    'plain',
  ),
];

/** The register with its ratings as formulas, and what each option carries; null where the paper has none. */
export const risksSheet = (context: WorkbookContext): WorkbookSheet | null => {
  const { analysis, shown, paper } = context;
  if (leftOut(context, 'risks') || analysis.options.length === 0) return null;
  // Numbers are those of the whole register, so that they are the same as in the paper.
  const numbers = new Map(riskRegister(paper.appraisal).map(({ risk, number }) => [risk.id, number]));
  const register = riskRegister(shown);
  if (register.length === 0) return null;
  const firstRow = headRows + 2;
  const lastRow = firstRow + register.length - 1;
  const down = (column: number): string => fixedRange({ column, row: firstRow }, { column, row: lastRow });
  const carries = ({ risk }: RegisteredRisk, option: string): boolean =>
    risk.options === 'all' || risk.options.includes(option);
  const riskRow = (line: RegisteredRisk, at: number): Row => {
    const row = firstRow + at;
    const { risk, inherent, residual } = line;
    return [
      input(numbers.get(risk.id) ?? at + 1, 'count'),
      text(recordWords(risk.name) || 'A risk without a name'),
      rated(risk.likelihood),
      rated(risk.impact),
      ...ratingCells(row, ['C', 'D', 'E'], inherent?.rating ?? null),
      rated(risk.residualLikelihood),
      rated(risk.residualImpact),
      ...ratingCells(row, ['G', 'H', 'I'], residual?.rating ?? null),
      ...analysis.options.map(({ id }) => inputWord(yesNo(carries(line, id)))),
      text(recordWords(risk.owner)),
      text(recordWords(risk.mitigation), 'words'),
    ];
  };
  const exposure = riskExposure(register, analysis.options);
  const counted = (label: string, cellOf: (option: number) => WorkbookCell): Row => [
    null,
    text(label, 'total'),
    ...Array.from({ length: firstOption - 2 }, () => null),
    ...analysis.options.map((_, option) => cellOf(option)),
  ];
  const severe = (band: number, of: 'inherent' | 'residual') => (option: number) => {
    const pick = (name: string): string =>
      `COUNTIFS(${down(firstOption + option)},"yes",${down(band)},"${name}")`;
    const bands = exposure[option]?.[of].bands;
    return formula(
      `${pick('high')}+${pick('extreme')}`,
      (bands?.high ?? 0) + (bands?.extreme ?? 0),
      'count',
      'total',
    );
  };
  return {
    name: risksSheetName,
    widths: [6, 44, 11, 11, 11, 12, 11, 11, 11, 12, ...analysis.options.map(() => 8), 26, 70],
    frozen: { rows: firstRow - 1, columns: 2 },
    rows: [
      ...sheetHead(
        'Risks',
        'Likelihood × impact, 1 to 5 each, makes the rating; its band is that of the NPSA risk matrix. Before mitigation, then with it in place. The higher, the riskier.',
      ),
      [
        text('No.', 'figureHead'),
        text('Risk', 'head'),
        ...['Likelihood', 'Impact', 'Rating'].map((name) => text(name, 'figureHead')),
        text('Band', 'figureHead'),
        ...['Likelihood after', 'Impact after', 'Rating after'].map((name) => text(name, 'figureHead')),
        text('Band after', 'figureHead'),
        ...analysis.options.map(({ letter }) => text(letter, 'head')),
        text('Owner', 'head'),
        text('Mitigation', 'head'),
      ],
      ...register.map(riskRow),
      [],
      counted('Risks that the option carries', (option) =>
        formula(
          `COUNTIF(${down(firstOption + option)},"yes")`,
          exposure[option]?.risks ?? 0,
          'count',
          'total',
        ),
      ),
      counted('High or extreme before mitigation', severe(columns.band, 'inherent')),
      counted('High or extreme after mitigation', severe(columns.residualBand, 'residual')),
    ],
  };
};
