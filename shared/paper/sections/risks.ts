import { type Phrase, say } from '../../analysis/figure.ts';
import {
  type RegisteredRisk,
  type RiskRating,
  riskExposure,
  riskGrid,
  riskRegister,
} from '../../analysis/risks.ts';
import { cell, chart, paragraph, row, section, table, wordsColumn } from '../blocks.ts';
import { ownWords, type PaperContext } from '../context.ts';
import type { Block, PaperChart, Section } from '../paper-model.ts';
import { counted, countedFirst, countOf, recordText, recordWords, sentences } from '../phrases.ts';

/** Risks of an option that is in the paper, under the numbers of the whole register. */
const shownRisks = ({ appraisal, options }: PaperContext): readonly RegisteredRisk[] => {
  const letters = new Set(options.map(({ letter }) => letter));
  return riskRegister(appraisal).filter(
    (line) => line.letters === 'all' || line.letters.some((letter) => letters.has(letter)),
  );
};

const ratingPhrase = (rating: RiskRating | null, source: string): Phrase =>
  rating === null
    ? ['not rated']
    : say`${countOf(rating.likelihood, `count: likelihood, ${source}`)} × ${countOf(rating.impact, `count: impact, ${source}`)} = ${countOf(rating.rating, `count: rating, ${source}`)}, ${rating.band}`;

const registerTable = (context: PaperContext, shown: readonly RegisteredRisk[]): readonly Block[] =>
  table({
    id: 'risks',
    caption: 'The risk register, in the order of the numbers in the grid',
    columns: [
      wordsColumn('Risk', 25),
      wordsColumn('Options', 9),
      wordsColumn('Before', 14),
      wordsColumn('After', 14),
      wordsColumn('Owner', 13),
      wordsColumn('Mitigation'),
    ],
    rows: shown.map(({ risk, number, letters, inherent, residual }) => {
      const mine = context.options.filter(({ letter }) => letters === 'all' || letters.includes(letter));
      return row(
        cell(
          say`${countOf(number, 'count: place in the risk register')} ${recordWords(risk.name) || 'A risk without a name'}`,
        ),
        [
          cell(letters === 'all' ? 'All' : mine.map(({ letter }) => letter).join(', ')),
          cell(ratingPhrase(inherent, `risk ${number} before mitigation`)),
          cell(ratingPhrase(residual, `risk ${number} after mitigation`)),
          cell(recordWords(risk.owner) || 'None named'),
          cell(recordText(risk.mitigation).length > 0 ? recordText(risk.mitigation) : 'None stated'),
        ],
      );
    }),
    note: [
      'Likelihood × impact, 1 to 5 each; a high rating means a high risk. 1 to 3 low, 4 to 6 moderate, 8 to 12 high, 15 to 25 extreme (NPSA risk matrix). Before and after mitigation.',
    ],
  });

const numbersIn = (shown: readonly RegisteredRisk[], band: string): readonly number[] =>
  shown.filter(({ residual }) => residual?.band === band).map(({ number }) => number);

const gridChart = (shown: readonly RegisteredRisk[]): PaperChart | null => {
  const rated = shown.filter(({ residual }) => residual !== null);
  if (rated.length === 0) return null;
  const extreme = numbersIn(shown, 'extreme');
  const high = numbersIn(shown, 'high');
  const finding =
    extreme.length > 0
      ? `${extreme.length === 1 ? 'One risk stays' : `${extreme.length} risks stay`} extreme with its mitigation in place`
      : high.length > 0
        ? `With mitigation in place no risk is extreme, and ${high.length === 1 ? 'one is' : `${high.length} are`} high`
        : 'With mitigation in place no risk is high';
  return {
    id: 'risk-grid',
    caption: extreme.length > 1 ? finding.replace('its mitigation', 'their mitigation') : finding,
    subtitle:
      'Likelihood across, impact up, 1 to 5 each, with mitigation in place. Numbers are those of the register.',
    alt: rated
      .map(
        ({ number, risk, residual }) =>
          `${number} ${recordWords(risk.name)}: likelihood ${residual?.likelihood}, impact ${residual?.impact}, ${residual?.band}.`,
      )
      .join(' '),
    data: { kind: 'riskGrid', grid: riskGrid(shown, 'residual') },
  };
};

/** What each option carries with mitigation in place, the most extreme first. */
const exposureSentence = (context: PaperContext, shown: readonly RegisteredRisk[]): Phrase => {
  const parts = riskExposure(shown, context.options).flatMap(
    ({ option, risks, inherent, residual }): Phrase[] => {
      const letter = context.options.find(({ id }) => id === option)?.letter ?? '';
      if (risks === 0) return [say`${letter} carries none of the risks recorded.`];
      const severe = (bands: typeof inherent.bands): number => bands.high + bands.extreme;
      return [
        say`${letter} carries ${counted(countOf(risks, `count: risks of ${letter}`), 'risk')}, ${countOf(severe(inherent.bands), `count: high or extreme risks of ${letter} before mitigation`)} high or extreme before mitigation and ${countOf(severe(residual.bands), `count: high or extreme risks of ${letter} after mitigation`)} after.`,
      ];
    },
  );
  return sentences(parts);
};

/** What could go wrong, before and after mitigation; null while there is neither a risk nor a word of the author's. */
export const risksSection = (context: PaperContext): Section | null => {
  const shown = shownRisks(context);
  if (shown.length === 0 && !ownWords(context, 'risks')) return null;
  return section(context, {
    id: 'risks',
    title: 'Risks',
    blocks:
      shown.length === 0
        ? []
        : [
            ...paragraph(
              sentences([
                say`${countedFirst(countOf(shown.length, 'count: risks in the register'), 'risk is', 'risks are')} recorded.`,
                exposureSentence(context, shown),
              ]),
            ),
            ...chart(gridChart(shown)),
            ...registerTable(context, shown),
          ],
  });
};
