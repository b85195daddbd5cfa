import { modelsMixed } from '../../../shared/analysis/models-mixed.ts';
import { type OptionModel, optionModels } from '../../../shared/library/option-models.ts';
import { startFromModel } from '../../../shared/library/start-from-model.ts';
import type { Appraisal } from '../../../shared/records/aggregate.ts';
import type { Change } from '../../../shared/records/edits.ts';
import type { RecordType } from '../../../shared/records/record.ts';
import { count, joinNames } from '../../../shared/text/lists.ts';
import { kindWords } from './option-words.ts';

/** Models of one kind, under the heading that they stand under. */
export interface ModelGroup {
  readonly kind: OptionModel['kind'];
  readonly heading: string;
  readonly models: readonly OptionModel[];
}

/** Everything that a model says which somebody may look for. */
const wordsOf = (model: OptionModel): string =>
  [
    model.name,
    model.shortName,
    model.summary,
    model.legalForm,
    model.employingBody,
    model.host,
    model.partners,
    model.scope,
    model.governance,
    ...model.mustBeTrue.map(({ statement }) => statement),
    ...model.costLines.map(({ name }) => name),
    ...model.risks.map(({ name }) => name),
  ]
    .join('\n')
    .toLowerCase();

/**
 * The models that say everything typed, each word anywhere, by kind; kinds without one are left out.
 *
 * @param typed words in any order; nothing typed finds them all
 */
export const foundModels = (typed: string): readonly ModelGroup[] => {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const found = optionModels.filter((model) => {
    const said = wordsOf(model);
    return words.every((word) => said.includes(word));
  });
  return (['employer', 'pathway'] as const)
    .map((kind) => ({ kind, heading: kindWords[kind], models: found.filter((model) => model.kind === kind) }))
    .filter(({ models }) => models.length > 0);
};

/** The letters of the options that came from a model: "C and E"; null when none did. */
export const lettersOf = (appraisal: Appraisal, model: string): string | null => {
  const letters = [...appraisal.option.values()]
    .filter((option) => option.model === model)
    .map(({ letter }) => letter)
    .sort();
  return letters.length === 0 ? null : joinNames(letters);
};

/** What comes with an option, apart from the option: "4 gates, 3 questions and 6 cost lines without amounts". */
const broughtWords = (
  appraisal: Appraisal,
  put: readonly { readonly type: RecordType; readonly id: string }[],
) => {
  const all = (type: RecordType): number => put.filter((record) => record.type === type).length;
  // A gate that the appraisal has already is not brought.
  const gates = put.filter(({ type, id }) => type === 'gate' && !appraisal.gate.get(id)).length;
  const parts: readonly (readonly [number: number, words: string])[] = [
    [gates, count(gates, 'gate')],
    [all('question'), count(all('question'), 'question')],
    [all('partner'), count(all('partner'), 'partner')],
    [all('costLine'), `${count(all('costLine'), 'cost line')} without amounts`],
    [all('risk'), count(all('risk'), 'risk')],
  ];
  return joinNames(parts.filter(([number]) => number > 0).map(([, words]) => words));
};

/** An option started from a model: one edit, and what to say once it is made. */
export interface Started {
  readonly id: string;
  readonly change: Change;
  readonly said: string;
}

/**
 * Starts an option from a model, with everything that the model brings, as one edit.
 *
 * @returns null when all 26 letters are taken
 */
export const startOption = (
  model: OptionModel,
  appraisal: Appraisal,
  newId: () => string,
): Started | null => {
  const started = startFromModel(model, appraisal, newId);
  if (started === null) return null;
  const { option, records } = started;
  const brought = broughtWords(appraisal, records);
  return {
    id: option.id,
    change: { label: `Add option ${option.letter} from the model “${model.name}”`, put: records },
    said: `Option ${option.letter} added${brought ? ` with ${brought}` : ''}. Undo takes all of it back.`,
  };
};

/** Whether taking this model onto the short list sets models of both kinds side by side, which they are not yet. */
export const wouldMix = ({ kind }: OptionModel, appraisal: Appraisal): boolean =>
  !modelsMixed(appraisal) &&
  [...appraisal.option.values()].some(
    ({ shortListed, modelKind }) => shortListed && modelKind !== 'unstated' && modelKind !== kind,
  );

/** Named before the others: a body that is there already could take all staff, and lists of new bodies leave it out. */
const oftenForgotten = ['mh-ft-transfer'];

/** At most so many are named. */
const most = 3;

/**
 * Models that nobody has looked at, of the kinds that are on the long list: a long list that leaves one out is asked
 * about it. None while nothing is on the list.
 */
export const notLookedAt = (appraisal: Appraisal): readonly OptionModel[] => {
  const options = [...appraisal.option.values()];
  if (options.length === 0) return [];
  const kinds = new Set(options.map(({ modelKind }) => modelKind));
  const wanted = optionModels.filter(
    ({ id, kind }) =>
      options.every(({ model }) => model !== id) &&
      (kinds.has(kind) || !(kinds.has('employer') || kinds.has('pathway'))),
  );
  const first = wanted.filter(({ id }) => oftenForgotten.includes(id));
  return [...first, ...wanted.filter((model) => !first.includes(model))].slice(0, most);
};
