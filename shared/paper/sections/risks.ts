import { type Phrase, say } from '../../analysis/figure.ts';
import {
  type RegisteredRisk,
  type RiskView,
  riskExposure,
  riskGrid,
  riskRegister,
} from '../../analysis/risks.ts';
import { countInWords } from '../../text/count-words.ts';
import { bullets, cell, chart, paragraph, row, section, table, wordsColumn } from '../blocks.ts';
import { ownWords, type PaperContext } from '../context.ts';
import type { Block, PaperChart, Section } from '../paper-model.ts';
import { counted, countedFirst, countOf, countOrNone, recordText, recordWords } from '../phrases.ts';

/** Risks of an option that is in the paper, under the numbers of the whole register. */
const shownRisks = ({ appraisal, options }: PaperContext): readonly RegisteredRisk[] => {
  const letters = new Set(options.map(({ letter }) => letter));
  return riskRegister(appraisal).filter(
    (line) => line.letters === 'all' || line.letters.some((letter) => letters.has(letter)),
  );
};

const ratingPhrase = ({ risk, ...line }: RegisteredRisk, view: RiskView): Phrase => {
  const rating = line[view];
  if (rating === null) return ['not rated'];
  const [likelihood, impact] =
    view === 'inherent' ? ['likelihood', 'impact'] : ['residualLikelihood', 'residualImpact'];
  const of = (field: string) => `records.risk.${risk.id}.${field}`;
  return say`${countOf(rating.likelihood, of(likelihood))}×${countOf(rating.impact, of(impact))}=${countOf(rating.rating, `count: likelihood times impact of risk ${line.number}, ${view}`)}, ${rating.band}`;
};

const registerTable = (context: PaperContext, shown: readonly RegisteredRisk[]): readonly Block[] =>
  table({
    id: 'risks',
    caption: 'The risk register, in the order of the numbers in the grid',
    columns: [
      wordsColumn('Risk', 23),
      wordsColumn('Options', 9),
      wordsColumn('Before', 15),
      wordsColumn('After', 15),
      wordsColumn('Owner', 14),
      wordsColumn('Mitigation'),
    ],
    rows: shown.map((line) => {
      const { risk, number, letters } = line;
      const mine = context.options.filter(({ letter }) => letters === 'all' || letters.includes(letter));
      return row(
        cell(
          say`${countOf(number, 'count: place in the risk register')} ${recordWords(risk.name) || 'A risk without a name'}`,
        ),
        [
          cell(letters === 'all' ? 'All' : mine.map(({ letter }) => letter).join(', ')),
          cell(ratingPhrase(line, 'inherent')),
          cell(ratingPhrase(line, 'residual')),
          cell(recordWords(risk.owner) || 'None named'),
          cell(recordText(risk.mitigation).length > 0 ? recordText(risk.mitigation) : 'None stated'),
        ],
      );
    }),
    note: [
      'Likelihood × impact makes the rating, with its band in the NPSA risk matrix, before and after mitigation. The higher, the riskier.',
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
      ? `${extreme.length === 1 ? 'One risk stays' : `${countInWords(extreme.length, 'first')} risks stay`} extreme with its mitigation in place`
      : high.length > 0
        ? `With mitigation in place no risk is extreme, and ${high.length === 1 ? 'one is' : `${countInWords(high.length)} are`} high`
        : 'With mitigation in place no risk is high';
  return {
    id: 'risk-grid',
    caption: extreme.length > 1 ? finding.replace('its mitigation', 'their mitigation') : finding,
    subtitle:
      'Likelihood across, impact up, with mitigation in place. Numbers in circles are those of the register.',
    alt: rated
      .map(
        ({ number, risk, residual }) =>
          `${number} ${recordWords(risk.name)}: likelihood ${residual?.likelihood}, impact ${residual?.impact}, ${residual?.band}.`,
      )
      .join(' '),
    data: { kind: 'riskGrid', grid: riskGrid(shown, 'residual') },
  };
};

/** What each option carries before and after mitigation. */
const exposurePhrases = (context: PaperContext, shown: readonly RegisteredRisk[]): readonly Phrase[] =>
  riskExposure(shown, context.options).map(({ option, risks, inherent, residual }): Phrase => {
    const letter = context.options.find(({ id }) => id === option)?.letter ?? '';
    if (risks === 0) return say`${letter} carries none of them.`;
    const severe = ({ bands }: typeof inherent, when: string) =>
      countOrNone(
        countOf(bands.high + bands.extreme, `count: high or extreme risks of ${letter} ${when} mitigation`),
      );
    return say`${letter} carries ${counted(countOf(risks, `count: risks of ${letter}`), 'risk')}: ${severe(inherent, 'before')} high or extreme before mitigation, ${severe(residual, 'after')} after.`;
  });

/** What could go wrong, before and after mitigation; null while there is neither a risk nor a word of the author's. */
export const risksSection = (context: PaperContext): Section | null => {
  const shown = shownRisks(context);
  if (shown.length === 0 && !ownWords(context, 'risks')) return null;
  return section(context, {
    id: 'risks',
    blocks:
      shown.length === 0
        ? []
        : [
            ...paragraph(
              say`${countedFirst(countOf(shown.length, 'count: risks in the register'), 'risk is', 'risks are')} recorded.`,
            ),
            ...bullets(exposurePhrases(context, shown)),
            ...chart(gridChart(shown)),
            ...registerTable(context, shown),
          ],
  });
};
