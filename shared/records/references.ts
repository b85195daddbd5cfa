import type { AnyRecord, RecordKey } from './record.ts';
import { agreedAssessor } from './score.ts';

/** A field of a record that names another record. */
export interface Reference extends RecordKey {
  readonly field: string;
}

/** Every record that the given one rests on. Removing one of these needs the given record to go or change too. */
export const referencesOf = (record: AnyRecord): readonly Reference[] => {
  switch (record.type) {
    case 'appraisal':
      return record.agreedWeightSet === null
        ? []
        : [{ field: 'agreedWeightSet', type: 'weightSet', id: record.agreedWeightSet }];
    case 'option':
      return record.practices === 'all'
        ? []
        : record.practices.map((id) => ({ field: 'practices', type: 'practice', id }));
    case 'criterion':
      return record.parent === null ? [] : [{ field: 'parent', type: 'criterion', id: record.parent }];
    case 'weight':
      return [
        { field: 'weightSet', type: 'weightSet', id: record.weightSet },
        { field: 'criterion', type: 'criterion', id: record.criterion },
      ];
    case 'assessor':
      return record.interests.map(({ option }) => ({ field: 'interests', type: 'option', id: option }));
    case 'score':
      return [
        { field: 'option', type: 'option', id: record.option },
        { field: 'criterion', type: 'criterion', id: record.criterion },
        ...(record.assessor === agreedAssessor
          ? []
          : [{ field: 'assessor', type: 'assessor' as const, id: record.assessor }]),
        ...record.evidence.map((id) => ({ field: 'evidence', type: 'evidence' as const, id })),
      ];
    case 'costLine':
      return [{ field: 'option', type: 'option', id: record.option }];
    case 'objective':
    case 'practice':
    case 'weightSet':
    case 'evidence':
    case 'narrative':
      return [];
  }
};
