import { type Phrase, say } from '../../analysis/figure.ts';
import type { Moment } from '../../records/process.ts';
import { formatDate } from '../../text/dates.ts';
import { bullets, paragraph } from '../blocks.ts';
import type { PaperContext } from '../context.ts';
import type { Block } from '../paper-model.ts';
import { counted, countOf, recordText, recordWords } from '../phrases.ts';

/**
 * "on 11 February 2009 (deputy locality lead)": whom the log names as the author of the change, unless that is a scorer
 * and scorers are not to be named.
 */
const momentPhrase = ({ own, appraisal }: PaperContext, { at, by }: Moment): Phrase => {
  const who = recordWords(by);
  const isScorer = [...appraisal.assessor.values()].some(
    ({ name }) => recordWords(name).toLowerCase() === who.toLowerCase(),
  );
  return say`on ${formatDate(at.slice(0, 10))}${who !== '' && (own.namingAllowed || !isScorer) ? say` (${who})` : ''}`;
};

/** When weights were locked and the ranking seen: what the log shows, and where there is no log, what the record says. */
export const lockSentences = (context: PaperContext): readonly Phrase[] => {
  const { own, analysis, conduct } = context;
  const seen: Phrase = [
    own.rankingRevealed
      ? 'By the app’s own record, the ranking was seen before weights were locked and scores complete.'
      : conduct?.revealed
        ? `The change log shows that on ${formatDate(conduct.revealed.at.slice(0, 10))} the ranking was recorded as seen before weights were locked and scores complete, and that this record was taken back.`
        : analysis.scores.values.every((held) => held.every((value) => value === null))
          ? 'By the app’s own record, nothing has been scored yet, so there has been no ranking to see.'
          : own.weightsLocked && analysis.scores.missing === 0
            ? 'By the app’s own record, the ranking stayed closed until weights were locked and scores complete.'
            : 'By the app’s own record, the ranking has stayed closed so far.',
  ];
  const open: Phrase = own.weightsLocked
    ? ['Weights and descriptors are locked.']
    : ['Weights are not locked: they could still be tuned to fit the scores.'];
  if (!conduct) return [open, seen];
  const after = conduct.weightsAfterReveal + conduct.scoresAfterReveal;
  const changed: Phrase =
    conduct.revealed && after > 0
      ? say`After it was first seen, ${counted(countOf(conduct.weightsAfterReveal, 'count: weights changed after the ranking was seen'), 'weight')} and ${counted(countOf(conduct.scoresAfterReveal, 'count: scores changed after the ranking was seen'), 'score')} were changed.`
      : [];
  if (!own.weightsLocked || !conduct.locked) return [open, seen, changed];
  const moment = momentPhrase(context, conduct.locked);
  const locked: Phrase = conduct.lockedBeforeScoring
    ? say`The change log shows that weights and descriptors were locked before scoring, ${moment}.`
    : say`Weights and descriptors are locked; the change log shows that this was done ${moment}${
        conduct.firstScore !== null && conduct.firstScore.at < conduct.locked.at
          ? ', after the first score was given'
          : ''
      }.`;
  return [locked, seen, changed];
};

/**
 * Times that weights were opened after the first score and the record holds no reason: Undo asks for none and takes one
 * back, and none is asked while no score is left. The log shows them all the same.
 */
export const untoldUnlockings = ({ own, conduct }: PaperContext): readonly Block[] => {
  const untold = (conduct?.unlockings.length ?? 0) - own.unlockings.length;
  return untold > 0
    ? paragraph(
        say`The change log shows ${counted(countOf(untold, 'count: unlockings without a reason'), 'opening')} of the weights after scores had been given for which no reason was left.`,
      )
    : [];
};

/** Every time that weights were opened once scores were there, with the reason that was given. */
export const unlockingBlocks = ({ own }: PaperContext): readonly Block[] =>
  own.unlockings.length === 0
    ? []
    : [
        ...paragraph([
          own.unlockings.length === 1
            ? 'Weights were opened again once scores had been given:'
            : 'Weights were opened again more than once after scores had been given:',
        ]),
        ...bullets(
          own.unlockings.map(
            ({ at, reason }): Phrase => say`${formatDate(at.slice(0, 10))}: ${recordText(reason)}`,
          ),
        ),
      ];
