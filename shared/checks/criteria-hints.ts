import type { Analysis } from '../analysis/analysis.ts';
import { same } from '../analysis/tolerance.ts';
import { type Appraisal, inOrder, leafCriteria } from '../records/aggregate.ts';
import type { RecordKey, RecordOf } from '../records/record.ts';
import { count, joinNames } from '../text/lists.ts';
import { formatNumber } from '../text/numbers.ts';
import { contentWords, sharedWords } from './content-words.ts';

type Criterion = RecordOf<'criterion'>;

/** Something about the criteria that is worth a thought. Nothing waits for it, and nobody has to follow it. */
export interface CriteriaHint {
  readonly code:
    | 'overlap'
    | 'several-costs'
    | 'cost-beside-costs'
    | 'gate-repeated'
    | 'near-gate'
    | 'ends-missing'
    | 'all-tie'
    | 'lone-part'
    | 'scored-family';
  /** Stands for this hint alone, in a list. */
  readonly key: string;
  readonly sentence: string;
  /** The criteria that it is about, and the gates where there are any. */
  readonly records: readonly RecordKey[];
  /** Found in this appraisal, or standing advice of the library on criteria that were started from it. */
  readonly from: 'appraisal' | 'library';
}

/** What the library knows of its criteria, which an appraisal's criteria name as their `model`. */
export interface LibraryKnowledge {
  /** Two that touch; with words on how to keep them apart, or without where they are the same matter in two sets. */
  readonly overlaps: readonly { readonly models: readonly [string, string]; readonly words: string | null }[];
  /** One that comes near must-haves, by the codes of their gates, and what is then left to score. */
  readonly nearGates: readonly {
    readonly model: string;
    readonly gates: readonly string[];
    readonly words: string;
  }[];
}

const nothingKnown: LibraryKnowledge = { overlaps: [], nearGates: [] };

const nameOf = ({ name, code }: Criterion): string => name.trim() || code || 'An unnamed criterion';

const hint = (
  code: CriteriaHint['code'],
  criteria: readonly Criterion[],
  sentence: string,
  others: readonly RecordKey[] = [],
  from: CriteriaHint['from'] = 'appraisal',
): CriteriaHint => ({
  code,
  from,
  key: [code, ...criteria.map(({ id }) => id), ...others.map(({ id }) => id)].join(' '),
  sentence,
  records: [...criteria.map(({ id }) => ({ type: 'criterion' as const, id })), ...others],
});

/** So many words in common make two criteria, beyond their names, or a descriptor and a gate look alike. */
export const wordsInCommon = { criteria: 4, gate: 3 } as const;

/**
 * Pairs of criteria that may count the same thing twice: those that the library knows to touch, pairs whose names
 * share a word that carries meaning ("Better access" and "Access and inequalities"), and pairs whose names, questions
 * and definitions share four such words or more. A parent and its parts are no pair: only leaves are compared.
 */
const overlaps = (
  leaves: readonly Criterion[],
  known: LibraryKnowledge['overlaps'],
): readonly CriteriaHint[] => {
  const names = leaves.map(({ name }) => contentWords(name));
  const texts = leaves.map(({ name, question, definition }) =>
    contentWords(`${name} ${question} ${definition}`),
  );
  return leaves.flatMap((one, place) =>
    leaves.slice(place + 1).flatMap((other, ahead) => {
      const at = place + 1 + ahead;
      const told = known.find(
        ({ models: [a, b] }) =>
          (one.model === a && other.model === b) || (one.model === b && other.model === a),
      );
      if (told && told.words !== null) {
        const sentence = `${nameOf(one)} and ${nameOf(other)} touch. ${told.words}`;
        return [hint('overlap', [one, other], sentence, [], 'library')];
      }
      const inNames = sharedWords(names[place] ?? new Set(), names[at] ?? new Set()).length > 0;
      const inTexts = sharedWords(texts[place] ?? new Set(), texts[at] ?? new Set()).length;
      return told || inNames || inTexts >= wordsInCommon.criteria
        ? [
            hint(
              'overlap',
              [one, other],
              `${nameOf(one)} and ${nameOf(other)} may count the same thing twice: say in their definitions what belongs to which, or keep one.`,
            ),
          ]
        : [];
    }),
  );
};

/** Criteria of the library that come near a gate which this appraisal has. */
const nearGates = (
  appraisal: Appraisal,
  leaves: readonly Criterion[],
  known: LibraryKnowledge['nearGates'],
): readonly CriteriaHint[] =>
  known.flatMap(({ model, gates, words }) => {
    const near = inOrder(appraisal, 'gate').filter(({ code }) => gates.includes(code));
    if (near.length === 0) return [];
    const keys = near.map(({ id }) => ({ type: 'gate' as const, id }));
    const codes = joinNames(near.map(({ code }) => code));
    return leaves
      .filter((leaf) => leaf.model === model)
      .map((leaf) =>
        hint('near-gate', [leaf], `${nameOf(leaf)} comes near ${codes}. ${words}`, keys, 'library'),
      );
  });

const costs = (appraisal: Appraisal, leaves: readonly Criterion[]): readonly CriteriaHint[] => {
  const about = leaves.filter(({ isCost }) => isCost);
  const [first] = about;
  if (!first) return [];
  const names = joinNames(about.map(nameOf));
  const several =
    about.length > 1
      ? [hint('several-costs', about, `${names} are all about money: each counts cost again in the total.`)]
      : [];
  const costed = [...appraisal.costLine.values()].some(({ state, memo }) => state === 'costed' && !memo);
  const beside = costed
    ? [
        hint(
          'cost-beside-costs',
          about,
          `${names} ${about.length === 1 ? 'scores' : 'score'} what the cost lines also say. Totals are shown with and without ${about.length === 1 ? 'it' : 'them'}, and value for money uses those without.`,
        ),
      ]
    : [];
  return [...several, ...beside];
};

const points = ['at0', 'at25', 'at50', 'at75', 'at100'] as const;

/** A descriptor of a criterion that says what a gate asks. */
export interface RepeatedGate {
  readonly criterion: Criterion;
  readonly gate: RecordOf<'gate'>;
  readonly at: (typeof points)[number];
}

/** Tables never change, so what was found in two of them holds while they are in use: most edits touch neither. */
const foundBefore = new WeakMap<
  Appraisal['criterion'],
  { readonly gates: Appraisal['gate']; readonly found: readonly RepeatedGate[] }
>();

/**
 * Descriptors that say what a gate asks: a must-have is settled at the gate, so scoring it counts it again. Told by
 * three meaningful words in common with the gate's name and test, or by all of them where a descriptor has only two.
 */
export const repeatedGates = (appraisal: Appraisal): readonly RepeatedGate[] => {
  const before = foundBefore.get(appraisal.criterion);
  if (before?.gates === appraisal.gate) return before.found;
  const gates = inOrder(appraisal, 'gate').map((gate) => ({
    gate,
    words: contentWords(`${gate.name} ${gate.test}`),
  }));
  const found = leafCriteria(appraisal).flatMap((criterion) => {
    const said = points.map((at) => ({ at, words: contentWords(criterion.descriptors[at]) }));
    return gates.flatMap(({ gate, words }) => {
      const repeats = said.find((one) => {
        const both = sharedWords(one.words, words).length;
        return both >= wordsInCommon.gate || (one.words.size === 2 && both === 2);
      });
      return repeats ? [{ criterion, gate, at: repeats.at }] : [];
    });
  });
  foundBefore.set(appraisal.criterion, { gates: appraisal.gate, found });
  return found;
};

/** Judged criteria that leave open what 0 or 100 look like on them. Swing weighing asks for the step between the two. */
export const withoutEnds = (appraisal: Appraisal): readonly Criterion[] =>
  leafCriteria(appraisal).filter(
    ({ scoring, descriptors }) =>
      scoring === 'judged' && (descriptors.at0.trim() === '' || descriptors.at100.trim() === ''),
  );

/** Criteria on which every option of the short list has one and the same value. */
const ties = (
  appraisal: Appraisal,
  { options, criteria, scores }: Pick<Analysis, 'options' | 'criteria' | 'scores'>,
): readonly CriteriaHint[] =>
  options.length < 2
    ? []
    : criteria.flatMap(({ id }, column) => {
        const criterion = appraisal.criterion.get(id);
        const values = options.map((_, row) => scores.values[row]?.[column] ?? null);
        const [first] = values;
        if (!criterion || first === null || first === undefined) return [];
        const tied = values.every((value) => value !== null && same(value, first));
        return tied
          ? [
              hint(
                'all-tie',
                [criterion],
                `All options stand at ${formatNumber(first)} on ${nameOf(criterion)}: it does not tell them apart. It stays in the paper, and its weight moves no option past another.`,
              ),
            ]
          : [];
      });

const families = (appraisal: Appraisal): readonly CriteriaHint[] => {
  const all = inOrder(appraisal, 'criterion');
  const scored = new Map<string, number>();
  const tally = ({ criterion }: { readonly criterion: string }): void => {
    scored.set(criterion, (scored.get(criterion) ?? 0) + 1);
  };
  for (const score of appraisal.score.values()) if (score.value !== null) tally(score);
  for (const measure of appraisal.measure.values()) if (measure.likely !== null) tally(measure);
  return all.flatMap((criterion) => {
    const parts = all.filter(({ parent }) => parent === criterion.id);
    const [only] = parts;
    if (!only) return [];
    const left = scored.get(criterion.id) ?? 0;
    return [
      ...(parts.length === 1
        ? [
            hint(
              'lone-part',
              [criterion, only],
              `${nameOf(criterion)} has one part only, ${nameOf(only)}: they are one criterion under two names.`,
            ),
          ]
        : []),
      ...(left > 0
        ? [
            hint(
              'scored-family',
              [criterion],
              `${nameOf(criterion)} is scored by its parts now: ${count(left, 'figure that was given to it does', 'figures that were given to it do')} not count. They come back when its parts go.`,
            ),
          ]
        : []),
    ];
  });
};

/**
 * What is worth a thought about the criteria, the weightiest kind first.
 *
 * @param analysis the analysis of this appraisal: values by option and criterion
 * @param known what the library tells of its criteria
 */
export const criteriaHints = (
  appraisal: Appraisal,
  analysis: Pick<Analysis, 'options' | 'criteria' | 'scores'>,
  known: LibraryKnowledge = nothingKnown,
): readonly CriteriaHint[] => {
  const leaves = leafCriteria(appraisal);
  const open = withoutEnds(appraisal);
  return [
    ...repeatedGates(appraisal).map(({ criterion, gate, at }) =>
      hint(
        'gate-repeated',
        [criterion],
        `What ${at.slice(2)} looks like on ${nameOf(criterion)} repeats the gate ${gate.code || gate.name}: a must-have is settled at the gate and is not scored as well.`,
        [{ type: 'gate', id: gate.id }],
      ),
    ),
    ...overlaps(leaves, known.overlaps),
    ...costs(appraisal, leaves),
    ...ties(appraisal, analysis),
    ...families(appraisal),
    ...(open.length > 0
      ? [
          hint(
            'ends-missing',
            open,
            `${joinNames(open.map(nameOf))} ${open.length === 1 ? 'does' : 'do'} not say what 0 and 100 look like. Weighing asks how much the step between them matters.`,
          ),
        ]
      : []),
    ...nearGates(appraisal, leaves, known.nearGates),
  ];
};
