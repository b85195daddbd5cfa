import { countSides, groupStands, type Side, strongInfluence } from '../analysis/positions.ts';
import { recordWords } from '../paper/phrases.ts';
import { inOrder } from '../records/aggregate.ts';
import { positionId, type StakeholderRecord } from '../records/stakeholder.ts';
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

export const stakeholdersSheetName = 'Stakeholders';

const notKnown = 'not known';
/** Group and influence stand before the options. */
const firstOption = 2;

const partnerWords = {
  'not-asked': 'not asked yet',
  no: 'not signed up',
  'in-principle': 'agreed in principle',
  signed: 'signed up',
} as const;

/** How a formula counts the groups of one side. */
const criteria: Readonly<Record<Side, string>> = {
  for: '">0"',
  neutral: '0',
  against: '"<0"',
  unknown: `"${notKnown}"`,
};

/** Where each group stands on each option, counted; and the partners. Null where the paper has neither. */
export const stakeholdersSheet = (context: WorkbookContext): WorkbookSheet | null => {
  const { analysis, shown } = context;
  const groups = inOrder(shown, 'stakeholder');
  const partners = inOrder(shown, 'partner');
  if (leftOut(context, 'stakeholders') || groups.length + partners.length === 0) return null;
  return {
    name: stakeholdersSheetName,
    widths: [40, 12, ...analysis.options.map(() => 12), 70],
    frozen: { rows: groups.length > 0 ? headRows + 1 : 0, columns: 1 },
    rows: [
      ...sheetHead(
        'Stakeholders',
        'Positions run from −2 (opposed) by 0 (neutral) to +2 (strongly for); influence from 1 (little say) to 5 (can stop it). Groups are counted and not people, and no score is made of them.',
      ),
      ...(groups.length > 0 ? [...positionRows(context, groups), []] : []),
      ...(partners.length > 0
        ? [
            [
              text('Partner', 'head'),
              text('Signed up', 'head'),
              ...analysis.options.map(({ letter }) => text(letter, 'head')),
              text('Part', 'head'),
            ],
            ...partners.map(
              ({ name, signedUp, options, role }): Row => [
                text(recordWords(name) || 'A partner without a name'),
                text(partnerWords[signedUp]),
                ...analysis.options.map(({ id }) => text(yesNo(options === 'all' || options.includes(id)))),
                text(recordWords(role), 'words'),
              ],
            ),
          ]
        : []),
    ],
  };
};

const positionRows = (
  { analysis, shown }: WorkbookContext,
  groups: readonly StakeholderRecord[],
): readonly Row[] => {
  const firstRow = headRows + 2;
  const lastRow = firstRow + groups.length - 1;
  const down = (column: number): string => fixedRange({ column, row: firstRow }, { column, row: lastRow });
  const sides = analysis.options.map(({ id }) => {
    const stands = groupStands(shown, id);
    const strong = stands.filter(
      ({ value, influence }) => (value ?? 0) < 0 && (influence ?? 0) >= strongInfluence,
    );
    return { counts: countSides(stands), strongAgainst: strong.length };
  });
  const counted = (label: string, side: Side): Row => [
    text(label, 'total'),
    null,
    ...sides.map(({ counts }, option) =>
      formula(
        `COUNTIF(${down(firstOption + option)},${criteria[side]})`,
        counts[side].groups,
        'count',
        'total',
      ),
    ),
  ];
  return [
    [
      text('Group', 'head'),
      text('Influence', 'figureHead'),
      ...analysis.options.map(({ letter }) => text(letter, 'figureHead')),
      text('What matters to them', 'head'),
    ],
    ...groups.map(
      ({ id, name, influence, note }): Row => [
        text(recordWords(name) || 'A group without a name'),
        influence === null ? inputWord(notKnown) : input(influence, 'count'),
        ...analysis.options.map((option): WorkbookCell => {
          const value = shown.position.get(positionId(option.id, id))?.value ?? null;
          return value === null ? inputWord(notKnown) : input(value, 'signed');
        }),
        text(recordWords(note), 'words'),
      ],
    ),
    counted('In favour', 'for'),
    counted('Neutral', 'neutral'),
    counted('Wary or opposed', 'against'),
    counted('Not known', 'unknown'),
    [
      text('Wary or opposed, with influence 4 or 5', 'total'),
      null,
      ...sides.map(({ strongAgainst }, option) =>
        formula(
          `COUNTIFS(${down(firstOption + option)},"<0",${down(1)},">=${strongInfluence}")`,
          strongAgainst,
          'count',
          'total',
        ),
      ),
    ],
  ];
};
