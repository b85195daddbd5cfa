import { type Appraisal, inOrder } from '../records/aggregate.ts';
import { costsFrom } from './costs-table.ts';
import { type ImportPlan, planOf } from './import-plan.ts';
import type { Mapping } from './mapping.ts';
import { practicesFrom, staffFrom } from './people-tables.ts';
import type { MoneyUnit } from './read-cell.ts';
import { scoresFrom } from './scores-table.ts';
import { optionColumn, type TableKind } from './table-kind.ts';
import { tableRows } from './table-rows.ts';

/** A table from outside, and how it is to be read. */
export interface TableRequest {
  readonly kind: TableKind;
  readonly rows: readonly (readonly string[])[];
  readonly mapping: Mapping;
  /** Whether the first row holds heads. */
  readonly heads: boolean;
  /** What bare amounts are in. */
  readonly money: MoneyUnit;
  /** Whose scores they are where no column says it: a scorer's id, or `agreed`; null where that is not known. */
  readonly scorer: string | null;
  /** The option that all cost lines belong to where no column says it. */
  readonly option: string | null;
}

/**
 * What a table would do to an appraisal, row by row, with the one edit that does it. Nothing that is there is taken away
 * by it: a blank cell changes nothing, and what a row does not name stays.
 *
 * @param newId makes the ids of records that are not there yet
 */
export const planImport = (appraisal: Appraisal, request: TableRequest, newId: () => string): ImportPlan => {
  const { kind, mapping, money } = request;
  const rows = tableRows(request.rows, mapping, request.heads);
  const has = (key: string): boolean => mapping.includes(key);
  switch (kind) {
    case 'practices':
      return planOf(practicesFrom(appraisal, rows, newId), ['practice', 'practices']);
    case 'staff':
      return planOf(staffFrom(appraisal, rows, newId, money), ['staff group', 'staff groups']);
    case 'costs':
      return planOf(
        costsFrom(appraisal, rows, newId, { money, option: has('option') ? null : request.option }),
        ['cost line', 'cost lines'],
      );
    case 'scores': {
      const wide = inOrder(appraisal, 'option')
        .map(({ id }) => id)
        .filter((option) => has(optionColumn(option)));
      return planOf(scoresFrom(appraisal, rows, { wide, scorer: has('scorer') ? null : request.scorer }), [
        'score',
        'scores',
      ]);
    }
  }
};
