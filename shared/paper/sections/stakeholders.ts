import { type Phrase, say } from '../../analysis/figure.ts';
import {
  countSides,
  groupStands,
  signedPosition,
  stakeholderMap,
  strongGroups,
} from '../../analysis/positions.ts';
import { inOrder } from '../../records/aggregate.ts';
import { positionId } from '../../records/stakeholder.ts';
import { bullets, cell, chart, figuresColumn, row, section, table, wordsColumn } from '../blocks.ts';
import { leaderOf, ownWords, type PaperContext, type PaperOption } from '../context.ts';
import type { Block, PaperChart, Section } from '../paper-model.ts';
import {
  counted,
  countOf,
  joinPhrases,
  namesPhrase,
  recordText,
  recordWords,
  sentences,
} from '../phrases.ts';

const positionsTable = (context: PaperContext): readonly Block[] => {
  const { appraisal, options } = context;
  return table({
    id: 'positions',
    caption: 'Where each group stands, from −2 (opposed) to +2 (strongly in favour)',
    columns: [
      wordsColumn('Group', 28),
      figuresColumn('Influence', 11),
      ...options.map(({ letter }) => figuresColumn(letter, 8)),
      wordsColumn('What matters to them'),
    ],
    rows: inOrder(appraisal, 'stakeholder').map(({ id, name, influence, note }) =>
      row(cell(recordWords(name) || 'A group without a name'), [
        cell(influence === null ? '?' : countOf(influence, `records.stakeholder.${id}.influence`)),
        ...options.map((option) => {
          const value = appraisal.position.get(positionId(option.id, id))?.value ?? null;
          return cell(value === null ? '?' : signedPosition(value));
        }),
        cell(recordText(note)),
      ]),
    ),
    note: ['Influence from 1 (little say) to 5 (can stop it). A question mark is not known.'],
  });
};

/** "A: 7 groups in favour, 1 against. Staff side (5) oppose it." — as counts of groups, never one made-up score. */
const sidesPhrase = ({ appraisal }: PaperContext, { id, letter }: PaperOption): Phrase => {
  const stands = groupStands(appraisal, id);
  const sides = countSides(stands);
  const against = strongGroups(stands, 'against');
  const number = (value: number, what: string) =>
    counted(countOf(value, `count: groups ${what} ${letter}`), 'group');
  return sentences([
    say`${letter}: ${number(sides.for.groups, 'in favour of')} in favour, ${countOf(sides.neutral.groups, `count: groups neutral on ${letter}`)} neutral, ${countOf(sides.against.groups, `count: groups against ${letter}`)} against${
      sides.unknown.groups > 0
        ? say`, ${countOf(sides.unknown.groups, `count: groups of unknown position on ${letter}`)} not known`
        : ''
    }.`,
    against.length > 0
      ? say`Against it with influence of 4 or 5: ${namesPhrase(against.map(({ name }) => recordWords(name)))}.`
      : [],
  ]);
};

const mapOf = (context: PaperContext, { id, letter }: PaperOption): PaperChart | null => {
  const stands = groupStands(context.appraisal, id);
  const data = stakeholderMap(stands);
  if (data.placed.length === 0) return null;
  const against = strongGroups(stands, 'against').map(({ name }) => recordWords(name));
  return {
    id: 'stakeholder-map',
    caption:
      against.length === 0
        ? `No group with strong influence opposes ${letter}`
        : `${against.length === 1 ? (against[0] ?? '') : `${against.length} groups with strong influence`} ${against.length === 1 ? 'has strong influence and opposes' : 'oppose'} ${letter}`,
    subtitle: `Position on ${letter} across, influence up`,
    alt: data.placed
      .map(
        ({ name, influence, value }) =>
          `${recordWords(name)}: influence ${influence}, position ${signedPosition(value)}.`,
      )
      .join(' '),
    data: { kind: 'stakeholderMap', map: data },
  };
};

const partnerWords = {
  'not-asked': 'not asked yet',
  no: 'not signed up',
  'in-principle': 'agreed in principle',
  signed: 'signed up',
} as const;

const partnersTable = (context: PaperContext): readonly Block[] => {
  const letters = new Map(context.options.map(({ id, letter }) => [id, letter]));
  const partners = inOrder(context.appraisal, 'partner').filter(
    ({ options }) => options === 'all' || options.some((id) => letters.has(id)),
  );
  return table({
    id: 'partners',
    caption: 'Partners, and whether they have signed up',
    columns: [
      wordsColumn('Partner', 28),
      wordsColumn('Options', 10),
      wordsColumn('Part', 30),
      wordsColumn('Signed up'),
    ],
    rows: partners.map(({ name, options, role, signedUp, note }) =>
      row(cell(recordWords(name) || 'A partner without a name'), [
        cell(
          options === 'all'
            ? 'All'
            : joinPhrases(options.flatMap((id) => (letters.has(id) ? [[letters.get(id) ?? '']] : []))),
        ),
        cell(recordText(role)),
        cell(
          sentences([
            [`${partnerWords[signedUp].charAt(0).toUpperCase()}${partnerWords[signedUp].slice(1)}.`],
            recordText(note),
          ]),
        ),
      ]),
    ),
    note: null,
  });
};

/** Where every group stands, and who has signed up; null while nothing of it is there. */
export const stakeholdersSection = (context: PaperContext): Section | null => {
  const { appraisal, options } = context;
  const groups = appraisal.stakeholder.size;
  if (groups === 0 && appraisal.partner.size === 0 && !ownWords(context, 'stakeholders')) return null;
  const leader = leaderOf(context);
  return section(context, {
    id: 'stakeholders',
    title: 'Stakeholder views',
    blocks: [
      ...(groups === 0 || options.length === 0
        ? []
        : [
            ...bullets(options.map((option) => sidesPhrase(context, option))),
            ...chart(leader ? mapOf(context, leader) : null),
            ...positionsTable(context),
          ]),
      ...partnersTable(context),
    ],
  });
};
