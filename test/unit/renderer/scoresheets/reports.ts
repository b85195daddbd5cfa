import type { SheetItem, SheetReport } from '../../../../shared/scoresheet/sheet-report.ts';

const counts = { new: 0, changed: 0, unchanged: 0, refused: 0, held: 0, blank: 0 };

/** One entry of a sheet. */
export const item = (given: Partial<SheetItem>): SheetItem => ({
  kind: 'score',
  outcome: 'new',
  place: 'Scores, D12',
  name: 'D on Access',
  option: 'optD',
  criterion: 'critACC',
  before: null,
  after: '75',
  why: null,
  ...given,
});

/** A report on a sheet of one scorer. */
export const report = (
  given: Partial<Omit<SheetReport, 'counts'>> & { readonly counts?: Partial<SheetReport['counts']> } = {},
): SheetReport => ({
  file: 'GP 3.xlsx',
  refusal: null,
  assessor: { id: 'asrGPs3', name: 'GP 3', group: 'GPs' },
  items: [],
  ...given,
  counts: { ...counts, ...given.counts },
});
