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

/** How far the result carries, why no further, and which options others beat outright. */
export const FirmnessCard = ({ context }: { readonly context: PaperContext }) => {
  const { analysis } = context;
  const facts = [leadSentence(context), benefitSentence(context), setCountSentence(context)]
    .map(phraseText)
    .filter((sentence) => sentence !== '');
  const reasons = strengthReasons(context).map(phraseText);
  const pairs = analysis.dominance.withCost;
  const beaten = dominatedSentences(context).map(phraseText);
  return (
    <section className="card" aria-labelledby="results-firm">
      <h2 id="results-firm" className="results-title">
        {leaderOf(context)?.comparator
          ? stayWords[analysis.strength.rung]
          : rungWords[analysis.strength.rung]}
      </h2>
      <p className="card-sub">How firm the answer is. The paper recommends no more than this.</p>
      <ul className="results-list">
        {facts.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {reasons.length > 0 && (
        <>
          <h3>Why no stronger</h3>
          <ul className="results-list">
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </>
      )}
      {analysis.withCost.ranking.first.length > 0 && (
        <>
          <h3>Dominance</h3>
          <ul className="results-list">
            {pairs.length === 0 ? (
              <li>On the criteria alone, no option is at least as good as another on every one.</li>
            ) : (
              pairs.map(({ option, over, strength }) => (
                <li key={`${option} ${over}`}>
                  {letterOf(context, option)} is{' '}
                  {strength === 'strict' ? 'better than' : 'at least as good as'} {letterOf(context, over)} on
                  every criterion.
                </li>
              ))
            )}
            {beaten.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};
