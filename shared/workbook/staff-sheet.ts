import { recordWords } from '../paper/phrases.ts';
import { inOrder } from '../records/aggregate.ts';
import { employerId, type StaffGroupRecord } from '../records/staff-group.ts';
import { formula, headRows, input, inputWord, pounds, type Row, range, sheetHead, text } from './cells.ts';
import { leftOut, type WorkbookContext } from './workbook-context.ts';
import type { WorkbookCell, WorkbookFormat, WorkbookSheet } from './workbook-model.ts';

export const staffSheetName = 'Staff';

const notKnown = 'not known';

/** Staff in scope with what they cost, and who would employ them; null where the paper has neither. */
export const staffSheet = (context: WorkbookContext): WorkbookSheet | null => {
  const { analysis, shown } = context;
  const groups = inOrder(shown, 'staffGroup');
  const now = !leftOut(context, 'current');
  const later = !leftOut(context, 'workforce') && analysis.options.length > 0;
  if (groups.length === 0 || !(now || later)) return null;
  const firstRow = headRows + 2;
  const lastRow = firstRow + groups.length - 1;
  const known = (value: number | null, format: WorkbookFormat): WorkbookCell =>
    value === null ? inputWord(notKnown) : input(value, format);
  const costOf = ({ annualCost }: StaffGroupRecord): number | null =>
    annualCost === null ? null : pounds(annualCost);
  const employer = (option: string, group: string): WorkbookCell => {
    const held = shown.employer.get(employerId(option, group));
    const body = recordWords(held?.body ?? '');
    if (body === '') return text('no employer');
    return text(held?.resolved ? body : `${body} (not confirmed)`);
  };
  const groupRow = (group: StaffGroupRecord): Row => [
    text(recordWords(group.name) || 'A group without a name'),
    ...(now
      ? [
          text(group.band === 'other' ? '' : group.band),
          known(group.wte, 'wte'),
          known(group.heads, 'count'),
          known(costOf(group), 'pounds'),
        ]
      : []),
    ...(later ? analysis.options.map(({ id }) => employer(id, group.id)) : []),
  ];
  const sumOf = (
    column: number,
    values: readonly (number | null)[],
    format: WorkbookFormat,
  ): WorkbookCell => {
    const cells = range({ column, row: firstRow }, { column, row: lastRow });
    const whole = values.some((value) => value === null)
      ? notKnown
      : values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
    return formula(`IF(COUNT(${cells})=ROWS(${cells}),SUM(${cells}),"${notKnown}")`, whole, format, 'total');
  };
  return {
    name: staffSheetName,
    widths: [44, ...(now ? [9, 12, 12, 15] : []), ...(later ? analysis.options.map(() => 30) : [])],
    frozen: { rows: firstRow - 1, columns: 1 },
    rows: [
      ...sheetHead(
        'Staff',
        'WTE: whole-time equivalents. Cost is pounds a year with the employer’s on-cost. Employers are those on day one, “not confirmed” until the body has agreed in writing.',
      ),
      [
        text('Staff group', 'head'),
        ...(now
          ? [text('Band', 'head'), ...['WTE', 'Heads', 'Cost a year'].map((name) => text(name, 'figureHead'))]
          : []),
        ...(later ? context.optionHeads.map((head) => text(`Employer under ${head}`, 'head')) : []),
      ],
      ...groups.map(groupRow),
      ...(now
        ? [
            [
              text('All', 'total'),
              null,
              sumOf(
                2,
                groups.map(({ wte }) => wte),
                'wte',
              ),
              sumOf(
                3,
                groups.map(({ heads }) => heads),
                'count',
              ),
              sumOf(4, groups.map(costOf), 'pounds'),
            ] as Row,
          ]
        : []),
    ],
  };
};
