import type { Appraisal } from '../../../shared/records/aggregate.ts';
import type { Change } from '../../../shared/records/edits.ts';
import { newWeight, type WeightSetRecord, weightId } from '../../../shared/records/weight-set.ts';
import { count } from '../../../shared/text/lists.ts';
import { parseNumber } from '../../../shared/text/parse-number.ts';
import {
  type CellEntry,
  type CommitKind,
  commitVerb,
  type Refusal,
} from '../../components/grid/grid-model.ts';
import { plainWords, shortened } from '../../components/grid/plain-words.ts';
import { shownWeight } from './weight-rows.ts';

const largest = 1e9;

/**
 * The raw weight in a text, null for an empty one, or why it is none. A per cent sign may stand behind it.
 *
 * @param method of the set: points of a swing end at 100, places in an order are whole numbers from 1
 */
const readWeight = (
  text: string,
  method: WeightSetRecord['method'] | undefined,
): { readonly raw: number | null } | Pick<Refusal, 'sentence' | 'brief'> => {
  const parsed = parseNumber(text);
  if (parsed.kind === 'empty') return { raw: null };
  const trimmed = shortened(plainWords(text), 30);
  if (method === 'rank-order-centroid') {
    const fits = parsed.kind === 'number' && parsed.suffix === null && parsed.value >= 1;
    return fits && Number.isInteger(parsed.value) && parsed.value <= largest
      ? { raw: parsed.value }
      : {
          sentence: `A place is a whole number from 1. ${trimmed} was not kept.`,
          brief: `${trimmed} is not a place`,
        };
  }
  if (parsed.kind === 'text' || parsed.suffix !== null || parsed.value > largest) {
    return {
      sentence: `A weight is a number of 0 or more. ${trimmed} was not kept.`,
      brief: `${trimmed} is not a weight`,
    };
  }
  if (parsed.value < 0) {
    return {
      sentence: `A weight cannot be below 0. ${trimmed} was not kept.`,
      brief: `${trimmed} is below 0`,
    };
  }
  if (method === 'swing' && parsed.value > 100) {
    return {
      sentence: `Swing points end at 100. ${trimmed} was not kept.`,
      brief: `${trimmed} is over 100 points`,
    };
  }
  return { raw: parsed.value };
};

/**
 * The one edit that texts in weight cells make, and the cells that were refused.
 *
 * @param entries rows are criteria, columns are weight sets
 */
export const weightChange = (
  appraisal: Appraisal,
  entries: readonly CellEntry[],
  kind: CommitKind,
): { readonly change: Change | null; readonly refusals: readonly Refusal[] } => {
  const refusals: Refusal[] = [];
  const put: NonNullable<Change['put']>[number][] = [];
  const remove: NonNullable<Change['remove']>[number][] = [];
  let label = '';
  for (const { row, column, text } of entries) {
    const set = appraisal.weightSet.get(column);
    const read = readWeight(text, set?.method);
    if ('sentence' in read) {
      refusals.push({ row, column, ...read });
      continue;
    }
    const id = weightId(column, row);
    const before = appraisal.weight.get(id)?.raw ?? null;
    if (read.raw === before) continue;
    const what = `${appraisal.criterion.get(row)?.name} in ${set?.name}`;
    if (read.raw === null) {
      remove.push({ type: 'weight', id });
      label = `Clear weight of ${what}`;
    } else {
      put.push(newWeight(column, row, read.raw));
      label = `Weight of ${what}: ${shownWeight(read.raw)}`;
    }
  }
  const changed = put.length + remove.length;
  if (changed === 0) return { change: null, refusals };
  return {
    change: {
      label: changed === 1 ? label : `${commitVerb(kind, 'Set')} ${count(changed, 'weight')}`,
      put,
      remove,
    },
    refusals,
  };
};
