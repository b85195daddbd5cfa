import type { Appraisal } from '../records/aggregate.ts';
import type { OptionRecord } from '../records/option.ts';
import type { RiskRecord } from '../records/risk.ts';
import { byOrder } from './criterion-tree.ts';

/** Bands of a rating, from the least to the most. */
export const riskBands = ['low', 'moderate', 'high', 'extreme'] as const;

export type RiskBand = (typeof riskBands)[number];

/** What a likelihood of 1 to 5 is called (National Patient Safety Agency, A risk matrix for risk managers, 2008). */
export const likelihoodWords = ['rare', 'unlikely', 'possible', 'likely', 'almost certain'] as const;

/** What an impact of 1 to 5 is called (the same matrix, where it is the consequence). */
export const impactWords = ['negligible', 'minor', 'moderate', 'major', 'catastrophic'] as const;

/** Before mitigation, or with the mitigation in place. */
export type RiskView = 'inherent' | 'residual';

/** A likelihood and an impact, 1 to 5 each; their product, 1 to 25; and its band. A high rating is a high risk. */
export interface RiskRating {
  readonly likelihood: number;
  readonly impact: number;
  readonly rating: number;
  readonly band: RiskBand;
}

/**
 * The band of a rating in the NPSA matrix: 1-3 low, 4-6 moderate, 8-12 high, 15-25 extreme.
 *
 * @param rating likelihood times impact, 1 to 25
 */
export const riskBand = (rating: number): RiskBand => {
  if (rating <= 3) return 'low';
  if (rating <= 6) return 'moderate';
  return rating <= 12 ? 'high' : 'extreme';
};

/** The rating of a risk in one view; null while either of its two parts is not judged. */
export const riskRating = (risk: RiskRecord, view: RiskView): RiskRating | null => {
  const [likelihood, impact] =
    view === 'inherent' ? [risk.likelihood, risk.impact] : [risk.residualLikelihood, risk.residualImpact];
  if (likelihood === null || impact === null) return null;
  const rating = likelihood * impact;
  return { likelihood, impact, rating, band: riskBand(rating) };
};

/** One line of the register. */
export interface RegisteredRisk {
  readonly risk: RiskRecord;
  /** Place in the register, from 1, in the user's order: what the risk is called on a grid. */
  readonly number: number;
  /** Letters of the options that carry it, in the user's order; "all" where it is a risk of every option. */
  readonly letters: readonly string[] | 'all';
  readonly inherent: RiskRating | null;
  readonly residual: RiskRating | null;
}

/** The register in the user's order. */
export const riskRegister = (appraisal: Appraisal): readonly RegisteredRisk[] => {
  const options = [...appraisal.option.values()].sort(byOrder);
  return [...appraisal.risk.values()].sort(byOrder).map((risk, place) => {
    const named = risk.options;
    return {
      risk,
      number: place + 1,
      letters:
        named === 'all' ? 'all' : options.filter(({ id }) => named.includes(id)).map(({ letter }) => letter),
      inherent: riskRating(risk, 'inherent'),
      residual: riskRating(risk, 'residual'),
    };
  });
};

/** Whether an option carries a risk. */
export const carriesRisk = (risk: RiskRecord, option: string): boolean =>
  risk.options === 'all' || risk.options.includes(option);

/** One place of the 5×5 grid. */
export interface RiskCell extends RiskRating {
  /** Numbers and ids of the risks that stand there, in the register's order. */
  readonly risks: readonly { readonly id: string; readonly number: number; readonly name: string }[];
}

/** The 5×5 grid as data: what its drawing and its table show. */
export interface RiskGridData {
  readonly view: RiskView;
  /** All 25 places: impact from 5 down to 1, in each likelihood from 1 to 5. */
  readonly cells: readonly RiskCell[];
  /** Risks without a rating in this view: on no place of the grid. */
  readonly unrated: RiskCell['risks'];
}

/**
 * The grid of some risks in one view.
 *
 * @param register lines of the register, those of one option or all: their numbers stay what they are
 */
export const riskGrid = (register: readonly RegisteredRisk[], view: RiskView): RiskGridData => {
  const named = register.map((line) => ({
    entry: { id: line.risk.id, number: line.number, name: line.risk.name },
    at: line[view],
  }));
  const cells = [5, 4, 3, 2, 1].flatMap((impact) =>
    [1, 2, 3, 4, 5].map((likelihood) => ({
      likelihood,
      impact,
      rating: likelihood * impact,
      band: riskBand(likelihood * impact),
      risks: named
        .filter(({ at }) => at?.likelihood === likelihood && at.impact === impact)
        .map(({ entry }) => entry),
    })),
  );
  return { view, cells, unrated: named.filter(({ at }) => at === null).map(({ entry }) => entry) };
};

/** What an option carries in one view. */
export interface Exposure {
  readonly bands: Readonly<Record<RiskBand, number>>;
  /** Sum of likelihood times impact over the rated risks. */
  readonly sum: number;
  /** Risks that the option carries without a rating in this view: in no band and not in the sum. */
  readonly unrated: number;
}

/** What one option carries. */
export interface OptionExposure {
  readonly option: string;
  readonly risks: number;
  readonly inherent: Exposure;
  readonly residual: Exposure;
}

/** How many of some risks stand in each band of one view, what they sum to, and how many are not rated. */
export const exposureOf = (register: readonly RegisteredRisk[], view: RiskView): Exposure => {
  const bands: Record<RiskBand, number> = { low: 0, moderate: 0, high: 0, extreme: 0 };
  let sum = 0;
  let unrated = 0;
  for (const line of register) {
    const at = line[view];
    if (at === null) unrated += 1;
    else {
      bands[at.band] += 1;
      sum += at.rating;
    }
  }
  return { bands, sum, unrated };
};

/**
 * Exposure of each option: a risk counts in full for every option that carries it, a risk of all options for each of
 * them. Per view: the number of risks by band and the sum of likelihood times impact (1 to 25 a risk). A risk that is
 * not rated in a view is counted apart and adds nothing, and a residual rating that is missing is not filled from the
 * inherent one. More is riskier. The sum grows with the number of risks written down, so it is read beside the counts.
 */
export const riskExposure = (
  register: readonly RegisteredRisk[],
  options: readonly Pick<OptionRecord, 'id'>[],
): readonly OptionExposure[] =>
  options.map(({ id }) => {
    const carried = register.filter(({ risk }) => carriesRisk(risk, id));
    return {
      option: id,
      risks: carried.length,
      inherent: exposureOf(carried, 'inherent'),
      residual: exposureOf(carried, 'residual'),
    };
  });
