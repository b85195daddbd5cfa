import { type Phrase, say } from '../../analysis/figure.ts';
import { type RegisteredRisk, type RiskView, riskRegister } from '../../analysis/risks.ts';
import { cell, row, table, wordsColumn } from '../blocks.ts';
import { isLeftOut, type PaperContext } from '../context.ts';
import type { Section } from '../paper-model.ts';
import { countOf, recordText, recordWords, sentences } from '../phrases.ts';

/** Risks of an option that is in the paper, under the numbers of the whole register. */
export const shownRisks = ({ appraisal, options }: PaperContext): readonly RegisteredRisk[] => {
  const letters = new Set(options.map(({ letter }) => letter));
  return riskRegister(appraisal).filter(
    (line) => line.letters === 'all' || line.letters.some((letter) => letters.has(letter)),
  );
};

/** "4×5=20, extreme" in one view; "not rated" while a part of it is not judged. */
export const ratingPhrase = ({ risk, ...line }: RegisteredRisk, view: RiskView): Phrase => {
  const rating = line[view];
  if (rating === null) return ['not rated'];
  const [likelihood, impact] =
    view === 'inherent' ? ['likelihood', 'impact'] : ['residualLikelihood', 'residualImpact'];
  const of = (field: string) => `records.risk.${risk.id}.${field}`;
  return say`${countOf(rating.likelihood, of(likelihood))}×${countOf(rating.impact, of(impact))}=${countOf(rating.rating, `count: likelihood times impact of risk ${line.number}, ${view}`)}, ${rating.band}`;
};

/** Letters of the options in the paper that carry a risk: "B, D", or "All". */
export const riskLetters = ({ options }: PaperContext, { letters }: RegisteredRisk): string =>
  letters === 'all'
    ? 'All'
    : options
        .map(({ letter }) => letter)
        .filter((letter) => letters.includes(letter))
        .join(', ');

/** What a risk is, in a sentence or two: its name, what it means and where it comes from. */
const riskPhrase = ({ risk, number }: RegisteredRisk): Phrase => {
  const name = recordText(risk.name);
  const cause = recordText(risk.cause);
  return say`${countOf(number, 'count: place in the risk register')} ${sentences([
    name.length > 0 ? name : ['A risk without a name.'],
    recordText(risk.description),
    cause.length > 0 ? say`Cause: ${cause}` : [],
  ])}`;
};

/** The whole register; null while it is empty, and where the author leaves risks out of the paper. */
export const risksAppendix = (context: PaperContext): Section | null => {
  const shown = shownRisks(context);
  if (shown.length === 0 || isLeftOut(context, 'risks')) return null;
  return {
    id: 'appendix-risks',
    number: null,
    title: 'Risk register',
    blocks: table({
      id: 'risk-register',
      caption: 'Every risk, under the numbers of the risk grid',
      columns: [
        wordsColumn('Risk', 30),
        wordsColumn('Options', 9),
        wordsColumn('Before', 13),
        wordsColumn('After', 13),
        wordsColumn('Owner', 13),
        wordsColumn('Mitigation'),
      ],
      rows: shown.map((line) =>
        row(cell(riskPhrase(line)), [
          cell(riskLetters(context, line)),
          cell(ratingPhrase(line, 'inherent')),
          cell(ratingPhrase(line, 'residual')),
          cell(recordWords(line.risk.owner) || 'None named'),
          cell(
            recordText(line.risk.mitigation).length > 0 ? recordText(line.risk.mitigation) : 'None stated',
          ),
        ]),
      ),
      note: [
        'Likelihood × impact makes the rating, with its band in the NPSA risk matrix, before and after mitigation. The higher, the riskier.',
      ],
    }),
  };
};
