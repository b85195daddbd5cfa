import { carriesRisk, type RegisteredRisk, type RiskView } from '../../../shared/analysis/risks.ts';

/** By place in the register, or by the rating in one view, the highest first. */
export type RegisterOrder = 'number' | RiskView;

/**
 * The lines of the register as shown.
 *
 * @param option id of the option whose risks are shown; null for all
 */
export const shownRegister = (
  register: readonly RegisteredRisk[],
  option: string | null,
  order: RegisterOrder,
): readonly RegisteredRisk[] => {
  const lines = option === null ? register : register.filter(({ risk }) => carriesRisk(risk, option));
  if (order === 'number') return lines;
  // Unrated ones last: nothing says that they are low, and the check on the stage names them.
  const rating = (line: RegisteredRisk): number => line[order]?.rating ?? -1;
  return [...lines].sort((a, b) => rating(b) - rating(a) || a.number - b.number);
};

/** "A, B": the options of a risk in the list. */
export const carriedBy = ({ letters }: RegisteredRisk): string => {
  if (letters === 'all') return 'All options';
  return letters.length === 0 ? 'No option' : letters.join(', ');
};
