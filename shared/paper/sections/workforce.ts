import { type Phrase, say } from '../../analysis/figure.ts';
import { staffGroupCost } from '../../analysis/staffing.ts';
import { inOrder } from '../../records/aggregate.ts';
import { type EmployerRecord, employerId, type StaffGroupRecord } from '../../records/staff-group.ts';
import { bullets, cell, figuresColumn, paragraph, row, section, table, wordsColumn } from '../blocks.ts';
import { ownWords, type PaperContext, type PaperOption } from '../context.ts';
import type { Block, PaperCell, Section } from '../paper-model.ts';
import { countOf, figure, namesPhrase, recordText, recordWords, sentences } from '../phrases.ts';

const pensionWords: Readonly<Record<EmployerRecord['pensionRoute'], string>> = {
  unstated: 'pension route not stated',
  'nhs-employer': 'NHS Pension Scheme through an NHS employer',
  practice: 'NHS Pension Scheme through a practice',
  'out-of-hours-body': 'NHS Pension Scheme through a qualifying out-of-hours body',
  'company-with-pms': 'NHS Pension Scheme through a company that holds PMS',
  direction: 'NHS Pension Scheme by direction of the Secretary of State',
  'comparable-scheme': 'a comparable scheme outside the NHS',
  none: 'no access to the NHS Pension Scheme',
};

const groupName = ({ name }: StaffGroupRecord): string => recordWords(name) || 'A group without a name';

const employerOf = ({ appraisal }: PaperContext, option: string, group: string): EmployerRecord | undefined =>
  appraisal.employer.get(employerId(option, group));

const bodyCell = (context: PaperContext, { id }: PaperOption, group: StaffGroupRecord): PaperCell => {
  const held = employerOf(context, id, group.id);
  const body = recordWords(held?.body ?? '');
  if (body === '') return cell('No employer', true);
  return cell(held?.resolved ? body : say`${body} (not confirmed)`);
};

/** "B: Practices, NHS Pension Scheme through a practice, for 9 groups." — one phrase an option. */
const pensionPhrases = (context: PaperContext, groups: readonly StaffGroupRecord[]): readonly Phrase[] =>
  context.options.map((option) => {
    const routes = new Map<string, number>();
    for (const { id } of groups) {
      const held = employerOf(context, option.id, id);
      const body = recordWords(held?.body ?? '');
      if (!held || body === '') continue;
      const words = `${body}: ${pensionWords[held.pensionRoute]}`;
      routes.set(words, (routes.get(words) ?? 0) + 1);
    }
    const parts = [...routes].map(
      ([words, number]): Phrase =>
        say`${words} (${countOf(number, `count: staff groups under ${option.letter}, ${words}`)} of ${countOf(groups.length, 'count: staff groups')} groups)`,
    );
    return say`${option.letter}. ${
      parts.length === 0 ? ['Nobody is named as employer.'] : sentences(parts.map((part) => [...part, '.']))
    }`;
  });

const notes = (context: PaperContext, groups: readonly StaffGroupRecord[]): readonly Phrase[] => {
  const said = new Map<
    string,
    { readonly words: Phrase; readonly letters: string[]; readonly groups: string[] }
  >();
  for (const option of context.options) {
    for (const group of groups) {
      const words = recordText(employerOf(context, option.id, group.id)?.note ?? '');
      if (words.length === 0) continue;
      const key = `${option.letter} ${String(words[0])}`;
      const held = said.get(key) ?? { words, letters: [option.letter], groups: [] };
      held.groups.push(groupName(group));
      said.set(key, held);
    }
  }
  return [...said.values()].map(({ words, letters, groups: named }) => {
    const whom: Phrase = named.length === groups.length ? ['all groups'] : namesPhrase(named);
    return say`${namesPhrase(letters)}, ${whom}: ${words}`;
  });
};

/** Who employs each staff group under each option, with the route to a pension. */
export const employerTable = (context: PaperContext): readonly Block[] => {
  const groups = inOrder(context.appraisal, 'staffGroup');
  if (groups.length === 0 || context.options.length === 0) return [];
  return [
    ...table({
      id: 'employers',
      caption: 'Who employs each staff group on day one',
      columns: [
        wordsColumn('Staff group', 28),
        ...context.options.map(({ letter, shortName, name }) =>
          wordsColumn(`${letter} ${recordWords(shortName || name)}`, 72 / context.options.length),
        ),
      ],
      rows: groups.map((group) =>
        row(
          cell(groupName(group)),
          context.options.map((option) => bodyCell(context, option, group)),
        ),
      ),
      note: null,
    }),
    ...bullets([...pensionPhrases(context, groups), ...notes(context, groups)]),
  ];
};

/** Staff in scope as they are now, with a total; nothing while no group is recorded. */
export const staffTable = (context: PaperContext): readonly Block[] => {
  const groups = inOrder(context.appraisal, 'staffGroup');
  const decimals = groups.some(({ wte }) => wte !== null && !Number.isInteger(wte));
  const wteFigure = (value: number, source: string) => figure(decimals ? 'score' : 'count', value, source);
  const sumOf = (values: readonly (number | null)[]): number | null =>
    values.some((value) => value === null)
      ? null
      : values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  const totals = {
    wte: sumOf(groups.map(({ wte }) => wte)),
    heads: sumOf(groups.map(({ heads }) => heads)),
    cost: sumOf(groups.map(staffGroupCost)),
  };
  return table({
    id: 'staff',
    caption: 'Staff in scope',
    columns: [
      wordsColumn('Staff group'),
      wordsColumn('Band', 9),
      figuresColumn('WTE', 11),
      figuresColumn('Heads', 11),
      figuresColumn('£000 a year', 15),
    ],
    rows:
      groups.length === 0
        ? []
        : [
            ...groups.map((group) => {
              const cost = staffGroupCost(group);
              return row(cell(groupName(group)), [
                cell(group.band === 'other' ? null : group.band),
                cell(group.wte === null ? null : wteFigure(group.wte, `records.staffGroup.${group.id}.wte`)),
                cell(
                  group.heads === null ? null : countOf(group.heads, `records.staffGroup.${group.id}.heads`),
                ),
                cell(cost === null ? '?' : figure('thousands', cost, `count: cost of ${group.name}`)),
              ]);
            }),
            row(
              cell('All', true),
              [
                cell(null),
                cell(
                  totals.wte === null ? '?' : wteFigure(totals.wte, 'count: whole-time equivalents'),
                  true,
                ),
                cell(totals.heads === null ? '?' : countOf(totals.heads, 'count: people'), true),
                cell(
                  totals.cost === null ? '?' : figure('thousands', totals.cost, 'count: cost of all staff'),
                  true,
                ),
              ],
              'total',
            ),
          ],
    note: [
      'WTE: whole-time equivalents. Cost with the employer’s on-cost; the total comes from unrounded figures. A question mark is not known.',
    ],
  });
};

/** Employers and pensions; null while neither staff nor a word of the author's is there. */
export const workforceSection = (context: PaperContext): Section | null =>
  context.appraisal.staffGroup.size === 0 && !ownWords(context, 'workforce')
    ? null
    : section(context, {
        id: 'workforce',
        title: 'Workforce and legal',
        blocks: [
          ...(context.appraisal.staffGroup.size === 0
            ? paragraph(['No staff groups are recorded.'])
            : employerTable(context)),
        ],
      });
