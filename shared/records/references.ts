import type { AnyRecord, RecordKey, RecordType } from './record.ts';
import { agreedAssessor } from './score.ts';

/** A field of a record that names another record. */
export interface Reference extends RecordKey {
  readonly field: string;
  /**
   * True where the record only mentions the other one, and stands without it when the mention is taken out (a score's
   * evidence). False where it rests on it, and falls with it (a score's option).
   */
  readonly mention: boolean;
}

const ground = (field: string, type: RecordType, id: string): Reference => ({
  field,
  type,
  id,
  mention: false,
});

const mentions = (
  field: string,
  type: RecordType,
  ids: readonly string[] | 'all' | string | null,
): readonly Reference[] =>
  ids === 'all' || ids === null
    ? []
    : (typeof ids === 'string' ? [ids] : ids).map((id) => ({ field, type, id, mention: true }));

/** Every record that the given one names. Removing one of these needs the given record to go or change too. */
export const referencesOf = (record: AnyRecord): readonly Reference[] => {
  switch (record.type) {
    case 'appraisal':
      return [
        ...mentions('agreedWeightSet', 'weightSet', record.agreedWeightSet),
        ...mentions('recommended', 'option', record.recommended.option),
        ...mentions(
          'authorInterests',
          'option',
          record.authorInterests.interests.map(({ option }) => option),
        ),
      ];
    case 'option':
      return mentions('practices', 'practice', record.practices);
    case 'employer':
      return [
        ground('option', 'option', record.option),
        ground('staffGroup', 'staffGroup', record.staffGroup),
      ];
    case 'gateResult':
      return [
        ground('option', 'option', record.option),
        ground('gate', 'gate', record.gate),
        ...mentions('evidence', 'evidence', record.evidence),
      ];
    case 'criterion':
      return record.parent === null ? [] : [ground('parent', 'criterion', record.parent)];
    case 'weight':
      return [
        ground('weightSet', 'weightSet', record.weightSet),
        ground('criterion', 'criterion', record.criterion),
        ...(record.over === null ? [] : [ground('over', 'criterion', record.over)]),
      ];
    case 'assessor':
      return [
        ...mentions(
          'interests',
          'option',
          record.interests.map(({ option }) => option),
        ),
        ...mentions(
          'choices',
          'option',
          record.choices.map(({ option }) => option),
        ),
      ];
    case 'score':
      return [
        ground('option', 'option', record.option),
        ground('criterion', 'criterion', record.criterion),
        ...(record.assessor === agreedAssessor ? [] : [ground('assessor', 'assessor', record.assessor)]),
        ...mentions('evidence', 'evidence', record.evidence),
      ];
    case 'measure':
      return [
        ground('option', 'option', record.option),
        ground('criterion', 'criterion', record.criterion),
        ...mentions('evidence', 'evidence', record.evidence),
      ];
    case 'costLine':
      return [ground('option', 'option', record.option)];
    case 'position':
      return [
        ground('option', 'option', record.option),
        ground('stakeholder', 'stakeholder', record.stakeholder),
      ];
    case 'partner':
    case 'funding':
    case 'risk':
      return mentions('options', 'option', record.options);
    case 'metric':
      return mentions('objective', 'objective', record.objective);
    case 'milestone':
      return [
        ...mentions('workstream', 'workstream', record.workstream),
        ...mentions('options', 'option', record.options),
      ];
    case 'question':
      return mentions('option', 'option', record.option);
    case 'scenario':
      return [
        ...mentions(
          'weights',
          'criterion',
          record.weights.map(({ criterion }) => criterion),
        ),
        ...record.scores.flatMap(({ option, criterion }) => [
          ...mentions('scores', 'option', option),
          ...mentions('scores', 'criterion', criterion),
        ]),
        ...mentions(
          'costs',
          'costLine',
          record.costs.map(({ costLine }) => costLine),
        ),
      ];
    case 'comment':
      return [ground('on', record.on.type, record.on.id)];
    case 'workshop':
      return [
        ...mentions('criterion', 'criterion', record.criterion),
        ...mentions('option', 'option', record.option),
        ...mentions('shown', 'criterion', record.shown),
      ];
    case 'objective':
    case 'practice':
    case 'staffGroup':
    case 'gate':
    case 'weightSet':
    case 'evidence':
    case 'volume':
    case 'stakeholder':
    case 'workstream':
    case 'narrative':
    case 'snapshot':
      return [];
  }
};

type IsRemoved = (key: RecordKey) => boolean;

const without = <T extends readonly string[] | 'all'>(ids: T, type: RecordType, isRemoved: IsRemoved): T =>
  ids === 'all' ? ids : ((ids as readonly string[]).filter((id) => !isRemoved({ type, id })) as unknown as T);

const unless = (id: string | null, type: RecordType, isRemoved: IsRemoved): string | null =>
  id !== null && isRemoved({ type, id }) ? null : id;

/** The record without its mentions of what is removed: it stands, and says no more than it can. */
export const withoutMentions = (record: AnyRecord, isRemoved: IsRemoved): AnyRecord => {
  const staysDeclared = ({ option }: { readonly option: string }): boolean =>
    !isRemoved({ type: 'option', id: option });
  switch (record.type) {
    case 'appraisal':
      return {
        ...record,
        agreedWeightSet: unless(record.agreedWeightSet, 'weightSet', isRemoved),
        recommended: {
          ...record.recommended,
          option: unless(record.recommended.option, 'option', isRemoved),
        },
        authorInterests: {
          ...record.authorInterests,
          interests: record.authorInterests.interests.filter(staysDeclared),
        },
      };
    case 'option':
      return { ...record, practices: without(record.practices, 'practice', isRemoved) };
    case 'assessor':
      return {
        ...record,
        interests: record.interests.filter(staysDeclared),
        choices: record.choices.filter(staysDeclared),
      };
    case 'workshop':
      return {
        ...record,
        criterion: unless(record.criterion, 'criterion', isRemoved),
        option: unless(record.option, 'option', isRemoved),
        shown: without(record.shown, 'criterion', isRemoved),
      };
    case 'score':
    case 'measure':
    case 'gateResult':
      return { ...record, evidence: without(record.evidence, 'evidence', isRemoved) };
    case 'partner':
    case 'funding':
    case 'risk':
      return { ...record, options: without(record.options, 'option', isRemoved) };
    case 'metric':
      return { ...record, objective: unless(record.objective, 'objective', isRemoved) };
    case 'milestone':
      return {
        ...record,
        workstream: unless(record.workstream, 'workstream', isRemoved),
        options: without(record.options, 'option', isRemoved),
      };
    case 'question':
      return { ...record, option: unless(record.option, 'option', isRemoved) };
    case 'scenario':
      return {
        ...record,
        weights: record.weights.filter(({ criterion }) => !isRemoved({ type: 'criterion', id: criterion })),
        scores: record.scores.filter(
          ({ option, criterion }) =>
            !isRemoved({ type: 'option', id: option }) && !isRemoved({ type: 'criterion', id: criterion }),
        ),
        costs: record.costs.filter(({ costLine }) => !isRemoved({ type: 'costLine', id: costLine })),
      };
    default:
      return record;
  }
};
