import { describe, expect, it } from 'vitest';
import { formatFigure } from '../../../../shared/analysis/figure.ts';
import { figuresOf, type PaperModel } from '../../../../shared/paper/paper-model.ts';
import { sectionText } from '../../../../shared/paper/paper-text.ts';
import { type Appraisal, appraisalOf, inOrder } from '../../../../shared/records/aggregate.ts';
import { agreedAssessor } from '../../../../shared/records/score.ts';
import { sampleAppraisal } from '../../../support/sample.ts';
import { type Drawn, drawn, strayFigures, valueAt } from './drawn-paper.ts';

const before = drawn(sampleAppraisal());
const { appraisal } = before;

/** Parts of the paper that rest on nothing that is scored, weighed or costed: their text may never move. */
const standing = [
  'background',
  'current',
  'objectives',
  'gates',
  'risks',
  'workforce',
  'stakeholders',
  'equality',
  'implementation',
  'evaluation',
  'appendix-practices',
  'appendix-evidence',
  'appendix-questions',
];

const textOf = (paper: PaperModel, id: string): string | undefined => {
  const found = paper.sections.find((section) => section.id === id);
  return found && sectionText(found);
};

/** Sources of the paper's figures whose value is another one after a change; counts in words are left out. */
const movedSources = (after: Drawn): readonly string[] => [
  ...new Set(
    figuresOf(before.paper)
      .map(({ source }) => source)
      .filter((source) => !source.startsWith('count: '))
      .filter((source) => !Object.is(valueAt(source, before), valueAt(source, after))),
  ),
];

/** Every figure under a source as the paper prints it. */
const printedAt = ({ paper }: Drawn, source: string): ReadonlySet<string> =>
  new Set(
    figuresOf(paper)
      .filter((figure) => figure.source === source)
      .map(formatFigure),
  );

/**
 * What must hold after any change: each figure is what stands at its source now, wherever it is printed; what moved is
 * printed as it is now and no longer as it was; what no change can reach is word for word the same.
 */
const expectFollowed = (
  after: Drawn,
  given: {
    /** Whether a source may move. */
    readonly mayMove: (source: string) => boolean;
    readonly still: readonly string[];
  },
): void => {
  expect(strayFigures(figuresOf(after.paper), after)).toEqual([]);
  const moved = movedSources(after);
  expect(moved.length).toBeGreaterThan(0);
  expect(moved.filter((source) => !given.mayMove(source))).toEqual([]);
  for (const source of moved) {
    const now = printedAt(after, source);
    // A place may go with its sentence, as where another option leads; one that is left shows one value only.
    expect(now.size).toBeLessThanOrEqual(Math.max(1, printedAt(before, source).size));
  }
  for (const id of [...standing, ...given.still])
    expect(textOf(after.paper, id)).toBe(textOf(before.paper, id));
};

const scores = inOrderOfId(
  [...appraisal.score.values()].filter(
    ({ assessor, value }) => assessor === agreedAssessor && value !== null,
  ),
);

function inOrderOfId<R extends { readonly id: string }>(records: readonly R[]): readonly R[] {
  return [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
}

const agreedSet = appraisalOf(appraisal).agreedWeightSet;
const weights = inOrderOfId(
  [...appraisal.weight.values()].filter(({ weightSet }) => weightSet === agreedSet),
);
const lines = inOrder(appraisal, 'costLine').filter(
  ({ amounts, state }) => state === 'costed' && amounts.some(Boolean),
);

const withRecord = (changed: Partial<Appraisal>): Drawn => drawn({ ...appraisal, ...changed });

describe('a paper after one figure was changed', () => {
  it('has what it needs to be tried on: scores, weights and cost lines', () => {
    expect([scores.length, weights.length]).toEqual([40, 10]);
    expect(lines.length).toBeGreaterThan(15);
  });

  it.each(scores.map((score) => [score.option, score.criterion, score] as const))(
    'follows the score of %s on %s wherever it counts, and nowhere else',
    (option, criterion, score) => {
      const value = (score.value ?? 0) >= 50 ? (score.value ?? 0) - 7 : (score.value ?? 0) + 7;
      const after = withRecord({ score: appraisal.score.with([{ ...score, value }], []) });
      expectFollowed(after, {
        mayMove: (source) =>
          !source.startsWith('weights.') &&
          // Other cells stay as they are; what a score is worth against money is the one thing of costs that moves.
          !(
            source.startsWith('scores.values.') && !source.includes(`scores.values.${option}.${criterion}`)
          ) &&
          !/^costs\.options\.[^.]+\.(financial|economic|memo|years)/.test(source) &&
          !(source.startsWith('records.') && source !== `records.score.${score.id}.value`),
        still: ['appendix-costs'],
      });
      const cell = `scores.values.${option}.${criterion}`;
      expect(printedAt(after, cell)).toEqual(new Set([...printedAt(before, cell)].map(() => `${value}`)));
    },
  );

  it.each(weights.map((weight) => [weight.criterion, weight] as const))(
    'follows the weight of %s wherever it counts, and nowhere else',
    (criterion, weight) => {
      const after = withRecord({ weight: appraisal.weight.with([{ ...weight, raw: weight.raw + 4 }], []) });
      expectFollowed(after, {
        mayMove: (source) =>
          !source.startsWith('scores.values.') &&
          !/^costs\.options\.[^.]+\.(financial|economic|memo|years)/.test(source) &&
          !(source.startsWith('records.') && source !== `records.weight.${weight.id}.raw`),
        still: ['appendix-costs'],
      });
      const share = `weights.sets.${agreedSet}.weights.${criterion}`;
      expect(printedAt(after, share)).not.toEqual(printedAt(before, share));
    },
  );

  it.each(lines.map((line) => [line.name, line] as const))(
    'follows the cost line “%s” wherever it counts, and nowhere else',
    (_name, line) => {
      const amounts = line.amounts.map((amount) => (amount === null ? null : amount + 1_300_000));
      const after = withRecord({ costLine: appraisal.costLine.with([{ ...line, amounts }], []) });
      const others = before.analysis.options.filter(({ id }) => id !== line.option).map(({ id }) => id);
      expectFollowed(after, {
        mayMove: (source) =>
          !/^(scores|weights|withCost|benefitOnly|robustness|byWeightSet|agreement|perspectives|choices)\b/.test(
            source,
          ) &&
          !others.some(
            (id) =>
              source.startsWith(`costs.options.${id}.`) &&
              !source.includes(' - ') &&
              /\.(financial|economic|memo|years)/.test(source) &&
              !/againstComparator|comparator/i.test(source),
          ) &&
          !(source.startsWith('records.costLine.') && !source.startsWith(`records.costLine.${line.id}.`)),
        still: ['method', 'scores', 'appendix-scores', 'appendix-assessors'],
      });
    },
  );
});
