import type { Appraisal } from '../records/aggregate.ts';
import { nameIn } from '../records/describe.ts';
import type { AnyRecord } from '../records/record.ts';
import type { FilledCell } from './filled-sheet.ts';
import type { SheetItem } from './sheet-report.ts';

/**
 * What comes of one record that a sheet would put: the record as it would be with and without what is held, and what is
 * said of it. A record that stays as it is, is null.
 */
export interface SheetDraft {
  readonly items: readonly SheetItem[];
  readonly taken: AnyRecord | null;
  readonly withHeld: AnyRecord | null;
}

/** What a part of a sheet comes to. */
export interface SheetPart {
  readonly drafts: readonly SheetDraft[];
  /** Things that the appraisal has already as the sheet says them. */
  readonly unchanged: number;
}

type Named = Pick<SheetItem, 'kind' | 'place' | 'name' | 'option' | 'criterion'>;

/** What an item is about, without what becomes of it. */
export const about = (
  appraisal: Appraisal,
  kind: SheetItem['kind'],
  cell: FilledCell,
  given: { readonly name: string; readonly option?: string; readonly criterion?: string },
): Named => {
  const { name, option, criterion } = given;
  return {
    kind,
    place: cell.place,
    name,
    option: option !== undefined && appraisal.option.get(option) ? option : null,
    criterion: criterion !== undefined && appraisal.criterion.get(criterion) ? criterion : null,
  };
};

/** Something that cannot be taken, and why. */
export const refusedItem = (named: Named, after: string | null, why: string): SheetItem => ({
  ...named,
  outcome: 'refused',
  before: null,
  after,
  why,
});

/** Something that differs from what stands. */
export const changedItem = (
  named: Named,
  before: string | null,
  after: string | null,
  whyHeld: string | null,
): SheetItem => ({
  ...named,
  outcome: whyHeld !== null ? 'held' : before === null ? 'new' : 'changed',
  before,
  after,
  why: whyHeld,
});

/** A draft that says something and puts nothing. */
export const said = (...items: readonly SheetItem[]): SheetDraft => ({ items, taken: null, withHeld: null });

/** An option and a criterion in passing: "D on Access". */
export const cellName = (appraisal: Appraisal, option: string, criterion: string): string =>
  `${nameIn(appraisal, 'option', option)} on ${nameIn(appraisal, 'criterion', criterion)}`;

/** Why an option that a sheet names cannot be taken; null where it can. */
export const optionGone = (appraisal: Appraisal, option: string): string | null =>
  appraisal.option.get(option)
    ? null
    : 'The option has been taken out of the appraisal since the sheet was made.';
