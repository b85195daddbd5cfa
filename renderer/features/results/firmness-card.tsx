import type { Strength } from '../../../shared/analysis/analysis.ts';
import { phraseText } from '../../../shared/analysis/figure.ts';
import { leaderOf, letterOf, type PaperContext } from '../../../shared/paper/context.ts';
import { dominatedSentences } from '../../../shared/paper/money-sentences.ts';
import {
  benefitSentence,
  leadSentence,
  setCountSentence,
  strengthReasons,
} from '../../../shared/paper/sentences.ts';
import { ResultsCard } from './results-card.tsx';
import { ShowAll } from './show-all.tsx';

const rungWords: Readonly<Record<Strength['rung'], string>> = {
  approve: 'The figures support “approve”',
  'approve-in-principle': 'The figures support “approve in principle, on conditions”',
  'settle-first': 'The figures support “settle what is open, then report back”',
  'too-close': 'The figures support no recommendation yet',
  'not-recommendable': 'The option in front cannot be recommended',
};

/** The same where the option in front is the one that the others are compared with. */
const stayWords: Readonly<Record<Strength['rung'], string>> = {
  ...rungWords,
  approve: 'The figures support “go on as now”',
  'approve-in-principle': 'The figures support “stay for now, and look again”',
  'settle-first': 'The figures support “stay for now, and report back”',
};

/** Which options are at least as good as another on every criterion, whatever the weights. */
const dominanceSentences = (context: PaperContext): readonly string[] => {
  const pairs = context.analysis.dominance.withCost;
  return pairs.length === 0
    ? ['On the criteria alone, no option is as good as another on every one and better on some.']
    : pairs.map(
        ({ option, over, strength }) =>
          `${letterOf(context, option)} is ${strength === 'strict' ? 'better than' : 'at least as good as'} ${letterOf(context, over)} on every criterion.`,
      );
};

/** Sentences on options that others beat, before the rest are asked for. */
const shownFirst = 5;

/** How far the result carries, why no further, and which options others beat outright. */
export const FirmnessCard = ({ context }: { readonly context: PaperContext }) => {
  const { analysis } = context;
  const facts = [leadSentence(context), benefitSentence(context), setCountSentence(context)]
    .map(phraseText)
    .filter((sentence) => sentence !== '');
  const reasons = strengthReasons(context).map(phraseText);
  const dominance = [...dominanceSentences(context), ...dominatedSentences(context).map(phraseText)];
  return (
    <ResultsCard
      title={
        leaderOf(context)?.comparator ? stayWords[analysis.strength.rung] : rungWords[analysis.strength.rung]
      }
      line="How firm the answer is. The paper recommends no more than this."
    >
      <div className={reasons.length > 0 && facts.length > 0 ? 'results-two' : undefined}>
        <div>
          <Sentences of={facts} />
          {analysis.withCost.ranking.first.length > 0 && (
            <>
              <h3>Is any option beaten outright?</h3>
              <ShowAll of={dominance} first={shownFirst}>
                {(shown) => <Sentences of={shown} />}
              </ShowAll>
            </>
          )}
        </div>
        {reasons.length > 0 && (
          <div>
            <h3>Why no stronger</h3>
            <Sentences of={reasons} />
          </div>
        )}
      </div>
    </ResultsCard>
  );
};

const Sentences = ({ of }: { readonly of: readonly string[] }) => (
  <ul className="results-list">
    {of.map((sentence) => (
      <li key={sentence}>{sentence}</li>
    ))}
  </ul>
);
