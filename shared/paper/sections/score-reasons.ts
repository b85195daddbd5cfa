import { type Phrase, say } from '../../analysis/figure.ts';
import { scoreId } from '../../records/score.ts';
import { bullets, heading } from '../blocks.ts';
import { letterOf, type PaperContext } from '../context.ts';
import { measuredFigure } from '../figures.ts';
import type { Block } from '../paper-model.ts';
import { difference, figure, recordText, recordWords, sentences, size } from '../phrases.ts';

/** Criteria whose reasons are given. */
const mostTold = 4;

/** "A: Links stay informal. D: One team day and night." — the reasons of two options on a criterion. */
const reasonsOn = (context: PaperContext, criterion: string, options: readonly string[]): Phrase =>
  sentences(
    options.map((option): Phrase => {
      const letter = letterOf(context, option);
      if (context.appraisal.criterion.get(criterion)?.scoring === 'measured') {
        const found = measuredFigure(context, option, criterion);
        return found ? say`${letter}: ${found}.` : [];
      }
      const record = context.appraisal.score.get(scoreId(option, criterion, 'agreed'));
      const reason = recordText(record?.reason ?? '');
      return reason.length > 0 ? say`${letter}: ${reason}` : [];
    }),
  );

/**
 * The criteria on which the two options in front differ most in points, widest first, with the reasons of both. Nothing
 * while there is no option in front or no second.
 */
export const reasonBlocks = (context: PaperContext): readonly Block[] => {
  const { ranking, totals } = context.analysis.withCost;
  const { leader, runnerUp } = ranking;
  if (leader === null || runnerUp === null) return [];
  const pointsOf = (option: string) => totals.find((row) => row.option === option)?.contributions ?? [];
  const [ahead, behind] = [pointsOf(leader), pointsOf(runnerUp)];
  const source = (option: string, criterion: string) =>
    `withCost.totals.${option}.contributions.${criterion}`;
  const apart = context.analysis.criteria
    .flatMap(({ id, name }, on) => {
      const [mine, theirs] = [ahead[on] ?? null, behind[on] ?? null];
      return mine === null || theirs === null || mine === theirs
        ? []
        : [
            {
              id,
              name: recordWords(name),
              gain: difference(
                figure('points', mine, source(leader, id)),
                figure('points', theirs, source(runnerUp, id)),
              ),
            },
          ];
    })
    .sort((a, b) => Math.abs(b.gain.value) - Math.abs(a.gain.value))
    .slice(0, mostTold);
  const items = apart.map(({ id, name, gain }) =>
    sentences([
      say`${name}, ${size(gain)} points to ${letterOf(context, gain.value > 0 ? leader : runnerUp)}.`,
      reasonsOn(context, id, [leader, runnerUp]),
    ]),
  );
  return items.length === 0
    ? []
    : [
        heading(`Where ${letterOf(context, leader)} and ${letterOf(context, runnerUp)} are furthest apart`),
        ...bullets(items),
      ];
};
