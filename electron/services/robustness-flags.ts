import type { RobustnessSettings } from '../../shared/analysis/analysis-robustness.ts';
import { standardSettings } from '../../shared/analysis/robustness/robustness.ts';
import type { Result } from '../../shared/contract/result.ts';
import { formatNumber } from '../../shared/text/numbers.ts';
import { misused } from './misused.ts';

/** What `ico analyse` takes to have a random test made, as `parseArgs` wants it. */
export const robustnessOptions = {
  iterations: { type: 'string' },
  seed: { type: 'string' },
  weights: { type: 'string' },
  scores: { type: 'string' },
  shape: { type: 'string' },
} as const;

type Flag = keyof typeof robustnessOptions;
export type RobustnessFlags = Readonly<Partial<Record<Flag, string>>>;

const flags: readonly Flag[] = ['iterations', 'seed', 'weights', 'scores', 'shape'];

const mostIterations = 10_000_000;
const mostSeed = 4_294_967_295;

/** What each flag takes, as a sentence goes on after its name. */
const takes: Readonly<Record<Flag, string>> = {
  iterations: `a whole number from 1 to ${formatNumber(mostIterations)}, written in digits alone, such as 100000`,
  seed: `a whole number from 0 to ${formatNumber(mostSeed)}, written in digits alone, such as 7`,
  weights: '"free", "ranked", "sets" or "around:" and per cent from 0 to 100, such as "around:50"',
  scores: '"exact", "ranges", "spread" or "around:" and points from 0 to 100, such as "around:10"',
  shape: '"uniform" or "triangular"',
};

/** The flags of a random test that were given, with their dashes. */
export const givenRobustnessFlags = (given: RobustnessFlags): readonly string[] =>
  flags.filter((flag) => given[flag] !== undefined).map((flag) => `--${flag}`);

const whole = (text: string, least: number, most: number): number | null => {
  if (!/^(0|[1-9]\d{0,9})$/.test(text)) return null;
  const value = Number(text);
  return value >= least && value <= most ? value : null;
};

/** The number after "around:", from 0 to 100. */
const around = (text: string): number | null => {
  const [, digits] = /^around:((?:0|[1-9]\d{0,2})(?:\.\d{1,6})?)$/.exec(text) ?? [];
  const value = Number(digits ?? Number.NaN);
  return value >= 0 && value <= 100 ? value : null;
};

const weightsOf = (text: string): RobustnessSettings['weights'] | null => {
  if (text === 'free' || text === 'ranked' || text === 'sets') return { kind: text };
  const percent = around(text);
  return percent === null ? null : { kind: 'around', percent };
};

const scoresOf = (text: string): RobustnessSettings['scores'] | null => {
  if (text === 'exact' || text === 'ranges' || text === 'spread') return { kind: text };
  const points = around(text);
  return points === null ? null : { kind: 'around', points };
};

const shapeOf = (text: string): RobustnessSettings['shape'] | null =>
  text === 'uniform' || text === 'triangular' ? text : null;

/**
 * The random test that was asked for: what was not said is as in the standard test.
 *
 * @returns null where nothing was asked; a refusal that says what the first flag with a wrong value takes
 */
export const readRobustnessFlags = (given: RobustnessFlags): Result<RobustnessSettings | null> => {
  if (givenRobustnessFlags(given).length === 0) return { ok: true, value: null };
  const wrong: Flag[] = [];
  const read = <T>(flag: Flag, usual: T, parse: (text: string) => T | null): T => {
    const text = given[flag];
    if (text === undefined) return usual;
    const value = parse(text);
    if (value === null) wrong.push(flag);
    return value ?? usual;
  };
  const value: RobustnessSettings = {
    iterations: read('iterations', standardSettings.iterations, (text) => whole(text, 1, mostIterations)),
    seed: read('seed', standardSettings.seed, (text) => whole(text, 0, mostSeed)),
    weights: read('weights', standardSettings.weights, weightsOf),
    scores: read('scores', standardSettings.scores, scoresOf),
    shape: read('shape', standardSettings.shape, shapeOf),
  };
  const [flag] = wrong;
  return flag === undefined
    ? { ok: true, value }
    : misused(`--${flag} takes ${takes[flag]}, not "${given[flag]}".`);
};
