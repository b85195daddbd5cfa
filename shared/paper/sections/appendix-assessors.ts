import { type Phrase, say } from '../../analysis/figure.ts';
import { countedScorers } from '../../analysis/stand-ins.ts';
import { inOrder } from '../../records/aggregate.ts';
import { peopleIn } from '../../records/assessor.ts';
import type { WeightSetRecord } from '../../records/weight-set.ts';
import { bullets, cell, figuresColumn, heading, paragraph, row, table, wordsColumn } from '../blocks.ts';
import { isLeftOut, type PaperContext, weightSetLabel } from '../context.ts';
import { interestsSentence } from '../interest-sentences.ts';
import type { Block, Section } from '../paper-model.ts';
import { interestsPhrase, scoringGroups } from '../people-phrases.ts';
import {
  capitalised,
  countOf,
  inWords,
  joinPhrases,
  recordText,
  recordWords,
  sentences,
} from '../phrases.ts';
import { choicesInAppendix } from './choices.ts';
import { authorPhrases, scorerSentence } from './method.ts';

/** "All", "three of four", "None": how many of a group have been asked for their interests. */
const askedPhrase = (group: string, asked: number, people: number): Phrase => {
  if (asked === people) return ['All'];
  if (asked === 0) return ['None yet'];
  const of = countOf(people, `count: scorers in ${group}`);
  return say`${inWords(countOf(asked, `count: scorers in ${group} asked for interests`), 'first')} of ${inWords(of)}`;
};

/** Groups alone: how many people, how many were asked, and what they declared. Nobody is named. */
const groupsTable = (context: PaperContext): readonly Block[] => {
  const groups = scoringGroups(context);
  const isToldOfOne = groups.some(({ people, interests }) => people === 1 && interests.length > 0);
  return table({
    id: 'assessors',
    caption: 'Who scored, by group, and the interests that they declared',
    columns: [
      wordsColumn('Group', 30),
      figuresColumn('People', 12),
      wordsColumn('Asked for interests', 22),
      wordsColumn('Declared an interest'),
    ],
    rows: groups.map((held) =>
      row(cell(held.group), [
        cell(countOf(held.people, `count: scorers in ${held.group}`)),
        cell(askedPhrase(held.group, held.asked, held.people)),
        cell(
          held.interests.length > 0
            ? capitalised(interestsPhrase(held))
            : held.asked === held.people
              ? 'None'
              : 'None so far',
        ),
      ]),
    ),
    note: [
      isToldOfOne
        ? 'An interest is told by group, also where the group is one person; nobody is named, and the words of a declaration stay with the record.'
        : 'Nobody is named, and the words of a declaration stay with the record.',
    ],
  });
};

/** The same by name, where the appraisal allows it. */
const peopleTable = ({ appraisal }: PaperContext): readonly Block[] =>
  table({
    id: 'assessors',
    caption: 'Who scored, and the interests that they declared',
    columns: [
      wordsColumn('Scorer', 24),
      wordsColumn('Group', 16),
      wordsColumn('Organisation and role', 26),
      wordsColumn('Interests'),
    ],
    rows: countedScorers(inOrder(appraisal, 'assessor')).map((scorer) => {
      const role = [scorer.organisation, scorer.credentials].map(recordWords).filter((words) => words !== '');
      const people = peopleIn(scorer);
      return row(cell(recordWords(scorer.name) || 'A scorer without a name'), [
        cell(recordWords(scorer.group) || 'No group'),
        cell(
          sentences([
            role.length === 0
              ? []
              : role.flatMap((words, at): Phrase => (at === 0 ? [words] : [', ', words])),
            people > 1 ? say`Speaks for ${countOf(people, `records.assessor.${scorer.id}.people`)}.` : [],
          ]),
        ),
        cell(
          scorer.interests.length > 0
            ? sentences(
                scorer.interests.map(
                  ({ option, declaration }) =>
                    say`${appraisal.option.get(option)?.letter ?? ''}: ${recordText(declaration)}`,
                ),
              )
            : scorer.asked
              ? 'None'
              : 'Not asked yet',
        ),
      ]);
    }),
    note: null,
  });

const methodNames: Readonly<Record<WeightSetRecord['method'], string>> = {
  direct: 'Points',
  swing: 'Swings',
  'rank-order-centroid': 'Order of importance',
  pairwise: 'Pairs',
};

/** Criteria that are named of a weight set: those with the most weight. */
const heaviest = 3;

/** "Integration 25, Access 15 and Quality 12": the heaviest criteria of a set, in per cent. */
const heaviestPhrase = (
  { analysis }: PaperContext,
  { weightSet, shown }: PaperContext['analysis']['weights']['sets'][number],
): Phrase => {
  if (!shown) return ['No weights yet'];
  const ranked = analysis.criteria
    .map(({ id, name }, at) => ({ id, name, percent: shown[at] ?? 0 }))
    .sort((a, b) => b.percent - a.percent);
  const least = ranked.at(-1)?.percent;
  if (ranked[0]?.percent === least) return ['All alike'];
  return joinPhrases(
    ranked
      .slice(0, heaviest)
      .map(
        ({ id, name, percent }) =>
          say`${recordWords(name)} ${countOf(percent, `weights.sets.${weightSet}.shown.${id}`)}`,
      ),
  );
};

/** Each weight set: whose it is, how it was judged and why, and where its weight lies; of one person's, no weights. */
const voicesTable = (context: PaperContext): readonly Block[] => {
  const { analysis, appraisal, own } = context;
  const { agreed, sets } = analysis.weights;
  return table({
    id: 'voices',
    caption: 'Weights by voice: how they were judged, and what counts most',
    columns: [
      wordsColumn('Weight set', 15),
      wordsColumn('Voice', 12),
      wordsColumn('Judged as', 11),
      wordsColumn('Heaviest, per cent', 33),
      wordsColumn('Why'),
    ],
    rows: sets.map((set) => {
      const record = appraisal.weightSet.get(set.weightSet);
      const held = set.voice === 'person' && !own.namingAllowed;
      const voice =
        set.voice === 'group'
          ? recordWords(record?.voiceName ?? '') || 'A group'
          : set.voice === 'person'
            ? 'One person'
            : 'All together';
      const reason = held ? [] : recordText(record?.reason ?? '');
      const isUsed = set.weightSet === agreed;
      return row(cell(weightSetLabel(context, set.weightSet), isUsed), [
        cell(voice),
        cell(methodNames[record?.method ?? 'direct']),
        cell(held && !isUsed ? 'Not shown' : heaviestPhrase(context, set)),
        cell(reason.length > 0 ? reason : 'Not stated'),
      ]);
    }),
    note: ['The ranking uses the set in bold.'],
  });
};

/**
 * Who scored and weighed, and who stands to gain: by name only where the appraisal allows it. Null where the author
 * leaves out how the options were appraised.
 */
export const assessorsAppendix = (context: PaperContext): Section | null => {
  if (isLeftOut(context, 'method')) return null;
  const { appraisal, own } = context;
  const people = countedScorers([...appraisal.assessor.values()]).reduce(
    (sum, scorer) => sum + peopleIn(scorer),
    0,
  );
  const tables = people < 2 ? [] : own.namingAllowed ? peopleTable(context) : groupsTable(context);
  return {
    id: 'appendix-assessors',
    number: null,
    title: 'Who scored',
    blocks: [
      ...paragraph(sentences([scorerSentence(context), interestsSentence(context)])),
      ...tables,
      ...choicesInAppendix(context),
      heading('The author’s own interests'),
      ...bullets(authorPhrases(context)),
      ...voicesTable(context),
    ],
  };
};
