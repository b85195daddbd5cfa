import { type Phrase, say } from '../../analysis/figure.ts';
import { type RegisteredRisk, riskExposure, riskGrid } from '../../analysis/risks.ts';
import { countInWords } from '../../text/count-words.ts';
import { cell, chart, paragraph, row, section, table, unlessWorded, wordsColumn } from '../blocks.ts';
import type { PaperContext } from '../context.ts';
import type { Block, PaperChart, Section } from '../paper-model.ts';
import {
  counted,
  countedFirst,
  countOf,
  countOrNone,
  inWords,
  recordWords,
  see,
  sentences,
} from '../phrases.ts';
import { ratingPhrase, riskLetters, shownRisks } from './appendix-risks.ts';

/** The risks under the numbers of the grid: what each is, whom it falls on, and who holds it. */
const listTable = (context: PaperContext, shown: readonly RegisteredRisk[]): readonly Block[] =>
  table({
    id: 'risks',
    caption: 'The risks, in the order of the numbers in the grid',
    columns: [
      wordsColumn('Risk', 34),
      wordsColumn('Options', 9),
      wordsColumn('Before', 17),
      wordsColumn('After', 17),
      wordsColumn('Owner'),
    ],
    rows: shown.map((line) =>
      row(
        cell(
          say`${countOf(line.number, 'count: place in the risk register')} ${recordWords(line.risk.name) || 'A risk without a name'}`,
        ),
        [
          cell(riskLetters(context, line)),
          cell(ratingPhrase(line, 'inherent')),
          cell(ratingPhrase(line, 'residual')),
          cell(recordWords(line.risk.owner) || 'None named'),
        ],
      ),
    ),
    note: say`Likelihood × impact makes the rating, before and after mitigation; the bands are those of the NPSA risk matrix. Mitigations are in ${see('section', 'appendix-risks', 'the risk register')}.`,
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
      ? `${extreme.length === 1 ? 'One risk stays' : `${countInWords(extreme.length, 'first')} risks stay`} extreme even if its mitigation works`
      : high.length > 0
        ? `If mitigation works no risk is extreme, and ${high.length === 1 ? 'one is' : `${countInWords(high.length)} are`} high`
        : 'If mitigation works no risk is high';
  return {
    id: 'risk-grid',
    caption: extreme.length > 1 ? finding.replace('its mitigation', 'their mitigation') : finding,
    subtitle:
      'Likelihood across, impact up, if mitigation works. Numbers in circles are those of the register.',
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
    const carries = say`${letter} carries ${counted(countOf(risks, `count: risks of ${letter}`), 'risk')}`;
    if (inherent.unrated === risks && residual.unrated === risks) {
      return say`${carries}, ${risks === 1 ? 'not rated yet' : 'none rated yet'}.`;
    }
    const severe = ({ bands, unrated }: typeof inherent, when: 'before' | 'after'): Phrase => {
      const what = when === 'before' ? 'high or extreme before mitigation' : 'after';
      if (unrated === risks) return [when === 'before' ? 'not rated before mitigation' : 'not rated after'];
      const number = countOrNone(
        countOf(bands.high + bands.extreme, `count: high or extreme risks of ${letter} ${when} mitigation`),
      );
      const rated = countOf(risks - unrated, `count: risks of ${letter} that are rated ${when} mitigation`);
      const full = when === 'after' && inherent.unrated === risks ? 'high or extreme after it' : what;
      return unrated === 0 ? say`${number} ${full}` : say`${number} of the ${inWords(rated)} rated ${full}`;
    };
    return say`${carries}: ${severe(inherent, 'before')}, ${severe(residual, 'after')}.`;
  });

/** What could go wrong, before and after mitigation. */
export const risksSection = (context: PaperContext): Section => {
  const shown = shownRisks(context);
  return section(context, {
    id: 'risks',
    blocks:
      shown.length === 0
        ? unlessWorded(context, 'risks', 'No risks are recorded yet.')
        : [
            ...paragraph(
              sentences([
                say`${countedFirst(countOf(shown.length, 'count: risks in the register'), 'risk is', 'risks are')} recorded.`,
                ...exposurePhrases(context, shown),
              ]),
            ),
            ...chart(gridChart(shown)),
            ...listTable(context, shown),
          ],
  });
};
