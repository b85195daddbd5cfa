import type { Appraisal } from './aggregate.ts';
import { appraisalRecordId } from './appraisal.ts';
import { canonicalJson } from './canonical-json.ts';
import type { AnyRecord, RecordKey } from './record.ts';

/**
 * The first record of a change that alters what weights are judged on; null where none does. A weight speaks of the
 * step from a criterion's own worst to its own best, beside the other criteria of its family (Goodwin and Wright; DCLG
 * multi-criteria manual, 2009). That is a criterion that comes or goes, moves to another family, gets other descriptors,
 * becomes or ceases to be cost or to be measured, or turns figures into values in another way; and other words for the
 * common scale, where a criterion falls back on it. A new order, name or question is none of it.
 *
 * @param before the appraisal that the change is made to
 */
export const altersWhatIsWeighed = (
  before: Appraisal,
  { put = [], remove = [] }: { readonly put?: readonly AnyRecord[]; readonly remove?: readonly RecordKey[] },
): RecordKey | null => {
  const own = before.appraisal.get(appraisalRecordId);
  const alters = (record: AnyRecord): boolean => {
    if (record.type === 'appraisal') {
      const fallsBack = [...before.criterion.values()].some(({ descriptors }) =>
        Object.values(descriptors).some((words) => words === ''),
      );
      return fallsBack && canonicalJson(record.scale) !== canonicalJson(own?.scale);
    }
    if (record.type !== 'criterion') return false;
    const known = before.criterion.get(record.id);
    return (
      !known ||
      known.parent !== record.parent ||
      known.isCost !== record.isCost ||
      known.scoring !== record.scoring ||
      (record.scoring === 'measured' && canonicalJson(known.measured) !== canonicalJson(record.measured)) ||
      canonicalJson(known.descriptors) !== canonicalJson(record.descriptors)
    );
  };
  const isPut = ({ type, id }: RecordKey): boolean =>
    put.some((record) => record.type === type && record.id === id);
  return (
    remove.find((key) => key.type === 'criterion' && before.criterion.get(key.id) && !isPut(key)) ??
    put.find(alters) ??
    null
  );
};
