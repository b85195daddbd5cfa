import { joinNames } from '../text/lists.ts';
import type { Finding, Standing } from './analysis.ts';
import { type Phrase, say } from './figure.ts';
import {
  criterionPlace,
  type FindingContext,
  finding,
  optionPlace,
  points,
  score,
  totalIn,
  weightSetPlace,
} from './finding-context.ts';

/** Who leads, who is second, and whether the lead is one. */
export const resultFindings = (context: FindingContext): readonly Finding[] => [
  ...leaderFindings(context),
  ...runnerUpFindings(context),
  ...tooCloseFindings(context),
  ...benefitFindings(context),
  ...outscoredFindings(context),
];

const agreedSet = ({ analysis }: FindingContext) =>
  analysis.weights.agreed === null ? [] : [weightSetPlace(analysis.weights.agreed)];

const leaderFindings = (context: FindingContext): readonly Finding[] => {
  const { analysis, letterOf } = context;
  const { ranking } = analysis.withCost;
  const [first] = ranking.first;
  const total = totalIn(analysis.withCost, first ?? null);
  if (first === undefined || total === null) return [];
  const letter = letterOf(first);
  const figure = score(total, `totals.${letter}`);
  const letters = ranking.first.map(letterOf);
  const ahead =
    ranking.lead !== null && ranking.runnerUp !== null
      ? say`, ${points(ranking.lead, 'lead')} ahead of ${letterOf(ranking.runnerUp)}`
      : [];
  return [
    finding({
      id: 'leader',
      kind: 'leader',
      importance: 'key',
      phrase:
        ranking.leader === null
          ? say`${joinNames(letters)} share the first place with ${figure} of 100.`
          : say`${letter} leads${ranking.incomplete ? ' so far' : ''} with ${figure} of 100${ahead}.`,
      records: [
        ...[...ranking.first, ...(ranking.runnerUp === null ? [] : [ranking.runnerUp])].map(optionPlace),
        ...agreedSet(context),
      ],
    }),
  ];
};

const runnerUpFindings = (context: FindingContext): readonly Finding[] => {
  const { analysis, letterOf } = context;
  const { order, ranks, runnerUp } = analysis.withCost.ranking;
  const total = totalIn(analysis.withCost, runnerUp);
  if (runnerUp === null || total === null) return [];
  const rankOf = (id: string): number | null =>
    ranks[analysis.options.findIndex((option) => option.id === id)] ?? null;
  const level = order.filter((id) => rankOf(id) === rankOf(runnerUp));
  const next = order[order.indexOf(runnerUp) + level.length];
  const nextTotal = totalIn(analysis.withCost, next ?? null);
  const letter = letterOf(runnerUp);
  const ahead =
    next !== undefined && nextTotal !== null
      ? say`, ${points(total - nextTotal, `totals.${letter}−totals.${letterOf(next)}`)} ahead of ${letterOf(next)}`
      : [];
  const who =
    level.length > 1 ? `${joinNames(level.map(letterOf))} share the second place` : `${letter} is second`;
  return [
    finding({
      id: 'second',
      kind: 'leader',
      importance: 'notable',
      phrase: say`${who} with ${score(total, `totals.${letter}`)}${ahead}.`,
      records: [...level, ...(next === undefined ? [] : [next])].map(optionPlace),
    }),
  ];
};

const tooCloseFindings = (context: FindingContext): readonly Finding[] => {
  const { analysis, index } = context;
  const { ranking } = analysis.withCost;
  if (!ranking.tooClose || ranking.lead === null || ranking.leader === null) return [];
  const margin = points(index.own.tooCloseMargin, 'appraisal.tooCloseMargin');
  return [
    finding({
      id: 'too-close',
      kind: 'firmness',
      importance: 'key',
      phrase: say`Too close to call: the lead of ${points(ranking.lead, 'lead')} is under the margin of ${margin} points.`,
      records: [ranking.leader, ...(ranking.runnerUp === null ? [] : [ranking.runnerUp])].map(optionPlace),
    }),
  ];
};

/** "D leads with 61.7, 7.6 ahead of B" of any standing; null without a first place. */
const leadPhrase = ({ letterOf }: FindingContext, standing: Standing, source: string): Phrase | null => {
  const { ranking } = standing;
  const [first] = ranking.first;
  const total = totalIn(standing, first ?? null);
  if (first === undefined || total === null) return null;
  const figure = score(total, `${source}.totals.${letterOf(first)}`);
  if (ranking.leader === null) {
    return say`${joinNames(ranking.first.map(letterOf))} share the first place with ${figure}`;
  }
  return ranking.lead === null || ranking.runnerUp === null
    ? say`${letterOf(first)} leads with ${figure}`
    : say`${letterOf(first)} leads with ${figure}, ${points(ranking.lead, `${source}.lead`)} ahead of ${letterOf(ranking.runnerUp)}`;
};

/** How the cost criteria are called: by name while they are few. */
export const costCriteriaName = ({ analysis }: FindingContext): string => {
  const names = analysis.criteria.filter(({ isCost }) => isCost).map(({ name }) => name);
  return names.length <= 3 ? joinNames(names, 'or') : 'the cost criteria';
};

const benefitFindings = (context: FindingContext): readonly Finding[] => {
  const { analysis } = context;
  const lead = analysis.hasCostCriteria ? leadPhrase(context, analysis.benefitOnly, 'benefitOnly') : null;
  if (!lead) return [];
  const changes = analysis.benefitOnly.ranking.leader !== analysis.withCost.ranking.leader;
  return [
    finding({
      id: 'benefit-only',
      kind: 'firmness',
      importance: changes ? 'key' : 'notable',
      phrase: say`Without ${costCriteriaName(context)}, ${lead}.`,
      records: [
        ...analysis.benefitOnly.ranking.first.map(optionPlace),
        ...analysis.criteria.filter(({ isCost }) => isCost).map(({ id }) => criterionPlace(id)),
      ],
    }),
  ];
};

/** One finding for each option that others match or beat on every single criterion. */
const outscoredFindings = ({ analysis, letterOf }: FindingContext): readonly Finding[] =>
  analysis.options.flatMap(({ id, letter }) => {
    const by = analysis.dominance.withCost.filter(({ over }) => over === id);
    if (by.length === 0) return [];
    const strict = by.every(({ strength }) => strength === 'strict');
    const names = by.map(({ option }) => letterOf(option));
    const verb = names.length === 1 ? 'scores' : 'each score';
    const rest = strict
      ? `higher than ${letter} on every criterion`
      : `at least as high as ${letter} on every criterion and higher on one or more`;
    return [
      finding({
        id: `outscored-${letter}`,
        kind: 'firmness',
        importance: 'notable',
        phrase: say`${joinNames(names)} ${verb} ${rest}, whatever the weights.`,
        records: [id, ...by.map(({ option }) => option)].map(optionPlace),
      }),
    ];
  });
