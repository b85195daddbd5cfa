import { type Phrase, say } from '../../analysis/figure.ts';
import {
  countSides,
  groupStands,
  type MappedGroup,
  positionWord,
  signedPosition,
  stakeholderMap,
  strongGroups,
} from '../../analysis/positions.ts';
import { inOrder } from '../../records/aggregate.ts';
import { positionId } from '../../records/stakeholder.ts';
import { countInWords } from '../../text/count-words.ts';
import {
  bullets,
  cell,
  chart,
  figuresColumn,
  paragraph,
  row,
  section,
  table,
  unlessWorded,
  wordsColumn,
} from '../blocks.ts';
import {
  isLeftOut,
  leaderOf,
  letterOf,
  type PaperContext,
  type PaperOption,
  weightSetLabel,
} from '../context.ts';
import type { Block, PaperChart, Section } from '../paper-model.ts';
import {
  counted,
  countOf,
  countOrNone,
  figure,
  joinPhrases,
  namesPhrase,
  recordText,
  recordWords,
  see,
  sentences,
} from '../phrases.ts';
import { choiceBlocks } from './choices.ts';

/** A point of the scale of positions. */
const position = (value: -2 | -1 | 0 | 2) => figure('signed', value, `scale.position${value}`);

const positionsTable = (context: PaperContext): readonly Block[] => {
  const { appraisal, options } = context;
  const isKnown = [...appraisal.stakeholder.values()].every(
    ({ id, influence }) =>
      influence !== null &&
      options.every((option) => (appraisal.position.get(positionId(option.id, id))?.value ?? null) !== null),
  );
  return table({
    id: 'positions',
    caption: 'Where each group stands on each option',
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
          return cell(
            value === null
              ? '?'
              : figure('signed', value, `records.position.${positionId(option.id, id)}.value`),
          );
        }),
        cell(recordText(note)),
      ]),
    ),
    note: say`Positions run from ${position(-2)} (${positionWord(-2)}) by ${position(-1)} (${positionWord(-1)}) and ${position(0)} (${positionWord(0)}) to ${position(2)} (${positionWord(2)}); influence from ${countOf(1, 'scale.leastInfluence')} (little say) to ${countOf(5, 'scale.mostInfluence')} (can stop it).${isKnown ? '' : ' A question mark is not known.'}`,
  });
};

/** "A: six groups in favour, five neutral, one against." — as counts of groups, never one made-up score. */
const sidesPhrase = ({ appraisal }: PaperContext, { id, letter }: PaperOption): Phrase => {
  const stands = groupStands(appraisal, id);
  const sides = countSides(stands);
  const against = strongGroups(stands, 'against');
  const number = (value: number, what: string) => countOf(value, `count: groups ${what} ${letter}`);
  const favour = number(sides.for.groups, 'in favour of');
  return sentences([
    say`${letter}: ${favour.value === 0 ? ['no groups'] : counted(favour, 'group')} in favour, ${countOrNone(number(sides.neutral.groups, 'neutral on'))} neutral, ${countOrNone(number(sides.against.groups, 'against'))} wary or opposed${
      sides.unknown.groups > 0
        ? say`, ${countOrNone(number(sides.unknown.groups, 'of unknown position on'))} not known`
        : ''
    }.`,
    against.length > 0
      ? say`Wary or opposed, with strong influence: ${namesPhrase(against.map(({ name }) => recordWords(name)))}.`
      : [],
  ]);
};

/** The finding on the groups that can hold an option up, but for its letter. A wary group is not called opposed. */
const strongWords = (against: readonly MappedGroup[]): string => {
  const [first] = against;
  if (!first) return 'No group with strong influence is wary of or opposed to';
  const opposed = against.every(({ value }) => value === -2);
  const wary = against.every(({ value }) => value === -1);
  const stand = wary ? 'wary of' : opposed ? 'opposed to' : 'wary of or opposed to';
  return against.length === 1
    ? `${recordWords(first.name) || 'One group'}: strong influence, ${stand}`
    : `${countInWords(against.length, 'first')} groups with strong influence are ${stand}`;
};

const mapOf = (context: PaperContext, { id, letter }: PaperOption): PaperChart | null => {
  const stands = groupStands(context.appraisal, id);
  const data = stakeholderMap(stands);
  if (data.placed.length === 0) return null;
  const against = strongGroups(stands, 'against');
  return {
    id: 'stakeholder-map',
    caption: `${strongWords(against)} ${letter}`,
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
      wordsColumn('Partner', 24),
      wordsColumn('Options', 9),
      wordsColumn('Part', 31),
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

/** Weight sets and groups' own scores that put another option alone in front, by that option. */
const otherVoices = ({
  analysis,
  ...context
}: PaperContext): readonly (readonly [string, readonly string[]])[] => {
  const { leader } = analysis.withCost.ranking;
  const held = new Map<string, string[]>();
  const add = (first: string | null | undefined, words: string): void => {
    if (first && first !== leader) held.set(first, [...(held.get(first) ?? []), words]);
  };
  for (const { weightSet, withCost } of analysis.byWeightSet) {
    add(withCost.ranking.leader, `“${weightSetLabel({ analysis, ...context }, weightSet)}” weights`);
  }
  for (const { group, ownScores } of analysis.perspectives.groups) {
    add(ownScores?.withCost.ranking.leader, `the scores of ${recordWords(group)}`);
  }
  return [...held];
};

/** "Another option would come first by some: A by “Staff side” weights and the scores of Staff (see section 11)." */
const dissentPointer = (context: PaperContext): Phrase => {
  const voices = leaderOf(context) ? otherVoices(context) : [];
  if (voices.length === 0) return [];
  const where = isLeftOut(context, 'sensitivity')
    ? ''
    : say` (see ${see('section', 'sensitivity', 'the section on how firm the answer is')})`;
  const said = voices.map(([first, words]) => say`${letterOf(context, first)} by ${namesPhrase(words)}`);
  return say`Another option would come first by some: ${said.flatMap((one, at): Phrase => (at === 0 ? one : ['; ', ...one]))}${where}.`;
};

/** Where every group stands, who would choose otherwise, and who has signed up. */
export const stakeholdersSection = (context: PaperContext): Section => {
  const { appraisal, options } = context;
  const groups = appraisal.stakeholder.size;
  const leader = leaderOf(context);
  return section(context, {
    id: 'stakeholders',
    blocks: [
      ...(groups === 0 ? unlessWorded(context, 'stakeholders', 'No group’s view is recorded yet.') : []),
      ...(groups === 0 || options.length === 0
        ? []
        : [
            ...bullets(options.map((option) => sidesPhrase(context, option))),
            ...positionsTable(context),
            ...chart(leader ? mapOf(context, leader) : null),
          ]),
      ...paragraph(dissentPointer(context)),
      ...choiceBlocks(context),
      ...partnersTable(context),
    ],
  });
};
