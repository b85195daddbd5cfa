import { type Phrase, phraseText, say } from '../../analysis/figure.ts';
import { staffGroupCost } from '../../analysis/staffing.ts';
import { inOrder } from '../../records/aggregate.ts';
import { type EmployerRecord, employerId, type StaffGroupRecord } from '../../records/staff-group.ts';
import {
  bullets,
  cell,
  figuresColumn,
  heading,
  paragraph,
  row,
  section,
  table,
  unlessWorded,
  wordsColumn,
} from '../blocks.ts';
import type { PaperContext, PaperOption } from '../context.ts';
import { listed } from '../money-sentences.ts';
import type { Block, PaperCell, Section } from '../paper-model.ts';
import {
  counted,
  countOf,
  figure,
  inWords,
  namesPhrase,
  recordText,
  recordWords,
  sentences,
} from '../phrases.ts';

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

/** Groups that would have the same employers under every option stand in one row, so that differences stand out. */
const arrangements = (
  context: PaperContext,
  groups: readonly StaffGroupRecord[],
): readonly { readonly named: readonly string[]; readonly cells: readonly PaperCell[] }[] => {
  const rows = new Map<string, { readonly named: string[]; readonly cells: readonly PaperCell[] }>();
  for (const group of groups) {
    const cells = context.options.map((option) => bodyCell(context, option, group));
    const key = cells.map(({ content }) => phraseText(content)).join('\n');
    const held = rows.get(key) ?? { named: [], cells };
    held.named.push(groupName(group));
    rows.set(key, held);
  }
  return [...rows.values()];
};

/** How many of the staff groups: "all 12 groups", "nine of 12 groups". */
const groupsOf = (number: number, all: number, source: string): Phrase => {
  const whole = countOf(all, 'count: staff groups');
  return number === all
    ? say`all ${counted(whole, 'group')}`
    : say`${inWords(countOf(number, source))} of ${counted(whole, 'group')}`;
};

interface Shared {
  readonly words: Phrase;
  readonly groups: readonly string[];
}

/** What is said of several groups' employers in the same words, once, with the groups that it is said of. */
const gathered = (
  groups: readonly StaffGroupRecord[],
  wordsOf: (group: StaffGroupRecord) => Phrase,
): readonly Shared[] => {
  const said = new Map<string, Shared>();
  for (const group of groups) {
    const words = wordsOf(group);
    if (words.length === 0) continue;
    const key = phraseText(words);
    said.set(key, { words, groups: [...(said.get(key)?.groups ?? []), groupName(group)] });
  }
  return [...said.values()];
};

/** More groups than this are counted and not listed: the table names them. */
const groupsListed = 3;

/** "B. Practices: NHS Pension Scheme through a practice, nine of 12 groups. On school nurses: …" for one option. */
const pensionPhrase = (
  context: PaperContext,
  { id, letter }: PaperOption,
  groups: readonly StaffGroupRecord[],
): Phrase => {
  const routes = gathered(groups, (group) => {
    const held = employerOf(context, id, group.id);
    const body = recordWords(held?.body ?? '');
    return !held || body === '' ? [] : say`${body}: ${pensionWords[held.pensionRoute]}`;
  });
  const remarks = gathered(groups, (group) => recordText(employerOf(context, id, group.id)?.note ?? ''));
  const number = ({ groups: named }: Shared, what: string) =>
    groupsOf(named.length, groups.length, `count: staff groups under ${letter} ${what}`);
  return say`${letter}. ${sentences([
    routes.length === 0 ? ['Nobody is named as employer.'] : [],
    ...routes.map((held) => say`${held.words}, ${number(held, phraseText(held.words))}.`),
    ...remarks.map((held) => {
      const few = held.groups.length <= groupsListed && held.groups.length < groups.length;
      return say`On ${few ? listed(held.groups) : number(held, 'with one remark')}: ${held.words}`;
    }),
  ])}`;
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
        wordsColumn('Staff groups', 34),
        ...context.options.map(({ letter, shortName, name }) =>
          wordsColumn(`${letter} ${recordWords(shortName || name)}`, 66 / context.options.length),
        ),
      ],
      rows: arrangements(context, groups).map(({ named, cells }) => row(cell(listed(named)), cells)),
      note: null,
    }),
    heading('Pension routes as proposed, and what is still open'),
    ...bullets(context.options.map((option) => pensionPhrase(context, option, groups))),
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
                cell(group.wte === null ? '?' : wteFigure(group.wte, `records.staffGroup.${group.id}.wte`)),
                cell(
                  group.heads === null ? '?' : countOf(group.heads, `records.staffGroup.${group.id}.heads`),
                ),
                cell(cost === null ? '?' : figure('thousands', cost, `count: annual cost of ${group.name}`)),
              ]);
            }),
            row(
              cell('All', true),
              [
                cell(null),
                cell(totals.wte === null ? '?' : wteFigure(totals.wte, 'sum records.staffGroup.wte'), true),
                cell(
                  totals.heads === null ? '?' : countOf(totals.heads, 'sum records.staffGroup.heads'),
                  true,
                ),
                cell(
                  totals.cost === null ? '?' : figure('thousands', totals.cost, 'count: cost of all staff'),
                  true,
                ),
              ],
              'total',
            ),
          ],
    note: [
      'WTE: whole-time equivalents. Cost with on-cost; its total is of unrounded figures. A question mark is not known.',
    ],
  });
};

/** Under which options everyone has an employer, and what is open under the others, in the analysis's own sentences. */
const employersSentence = ({ analysis, options }: PaperContext): Phrase => {
  const settled = options.filter(({ id }) => {
    const standing = analysis.gates.find(({ option }) => option === id);
    return standing?.withoutEmployer.length === 0 && standing.unresolved.length === 0;
  });
  const open = options.flatMap(({ id }) =>
    ['employer-missing', 'employer-unconfirmed'].flatMap((name) =>
      analysis.findings.filter(
        (finding) =>
          finding.id.startsWith(name) &&
          finding.records.some((place) => place.type === 'option' && place.id === id),
      ),
    ),
  );
  return sentences([
    settled.length === 0
      ? []
      : say`Under ${namesPhrase(settled.map(({ letter }) => letter))} every staff group has an employer on day one.`,
    ...open.map(({ phrase }) => phrase),
  ]);
};

/** Employers and pensions. */
export const workforceSection = (context: PaperContext): Section =>
  section(context, {
    id: 'workforce',
    blocks:
      context.appraisal.staffGroup.size === 0
        ? unlessWorded(
            context,
            'workforce',
            'No staff groups are recorded yet, so nothing says who would employ whom.',
          )
        : [...paragraph(employersSentence(context)), ...employerTable(context)],
  });
