import { type Appraisal, lastOrder } from '../records/aggregate.ts';
import { type CostLineRecord, newCostLine } from '../records/cost-line.ts';
import type { OptionRecord } from '../records/option.ts';
import { type CostLineHints, costLineDefaults } from './cost-lines.ts';
import { type NewId, namedAs } from './library-fields.ts';
import type { OptionModel } from './option-models.ts';

/**
 * Ready-made cost lines for an option, to be costed: each says what it covers and counts as not known yet, never as
 * nothing. Lines that the option has by name are left alone.
 *
 * @param model the model whose lines they are; null for the lines that most options need in which staff move
 */
export const costLinesFor = (
  option: OptionRecord,
  model: OptionModel | null,
  appraisal: Appraisal,
  newId: NewId,
): readonly CostLineRecord[] => {
  const own = [...appraisal.costLine.values()].filter((line) => line.option === option.id);
  const hints: readonly CostLineHints[] = model?.costLines ?? costLineDefaults.filter(({ usual }) => usual);
  return hints
    .filter(({ name }) => namedAs(own, name) === undefined)
    .map(({ name, category, kind, payer, transfer, memo, cashReleasing, note }, index) => ({
      ...newCostLine({
        id: newId(),
        order: lastOrder(appraisal, 'costLine') + index,
        option: option.id,
        name,
      }),
      category,
      kind,
      payer,
      transfer,
      memo,
      cashReleasing,
      note,
    }));
};
