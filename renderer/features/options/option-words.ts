import type { Population } from '../../../shared/analysis/population.ts';
import { optionModelOf } from '../../../shared/library/option-models.ts';
import type { OptionRecord } from '../../../shared/records/option.ts';
import { formatNumber, formatPercent } from '../../../shared/text/numbers.ts';

/** What a model says, in words: the two kinds are not alternatives to each other. */
export const kindWords: Readonly<Record<'employer' | 'pathway', string>> = {
  employer: 'Who employs the staff',
  pathway: 'How one pathway is run',
};

/** What an option's population is defined by, in words. */
export const restsOnWords: Readonly<Record<OptionRecord['restsOn'], string>> = {
  unstated: 'Not stated',
  'registered-lists': 'Registered lists',
  geography: 'An area',
  'out-of-hours-list': 'An out-of-hours list',
};

/** "48,300 patients, 45% of the locality’s 108,000". */
export const populationWords = (
  { patients, shareOfLocality }: Pick<Population, 'patients' | 'shareOfLocality'>,
  locality: number,
): string =>
  shareOfLocality === null
    ? 'Nobody is on a registered list yet'
    : `${formatNumber(patients)} patients, ${formatPercent(shareOfLocality)} of the locality’s ${formatNumber(locality)}`;

/** What to know of an option whose population is no registered list; null for any other. */
export const listWarning = ({ letter, restsOn }: OptionRecord): string | null => {
  if (restsOn === 'geography') {
    return `${letter} rests on an area. Pilots follow practice lists: people who live in it and are registered elsewhere are not in this figure, and the other way round.`;
  }
  return restsOn === 'out-of-hours-list'
    ? `${letter} rests on an out-of-hours list. Pilots follow practice lists: patients of practices that provide their own cover are not on it.`
    : null;
};

/** The model that an option came from, as it is called in the library; null for one that was described by hand. */
export const modelName = ({ model }: OptionRecord): string | null => optionModelOf(model)?.name ?? null;
