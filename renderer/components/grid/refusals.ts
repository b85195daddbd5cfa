import type { Refusal } from './grid-model.ts';

/**
 * What to say after a paste or a fill of which some cells were not taken, or null when all were.
 *
 * @param total texts that were to be put somewhere
 * @param outside how many of them had no cell to fall on
 */
export const refusalSummary = (refusals: readonly Refusal[], total: number, outside = 0): string | null => {
  const refused = refusals.length + outside;
  if (refused === 0) return null;
  const reasons = [...new Set(refusals.map(({ brief }) => brief))];
  if (outside > 0) reasons.push(`${outside} fell outside the table`);
  const listed = reasons.slice(0, 3).join('; ');
  const more = reasons.length > 3 ? '; and others' : '';
  const verb = refused === 1 ? 'was' : 'were';
  return `${refused} of ${total} ${total === 1 ? 'cell' : 'cells'} ${verb} not taken: ${listed}${more}.`;
};
