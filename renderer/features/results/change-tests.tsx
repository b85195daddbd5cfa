import type { Ranking } from '../../../shared/analysis/analysis.ts';
import type { PaperContext } from '../../../shared/paper/context.ts';
import type { StandingName } from '../../../shared/paper/figures.ts';
import { sharesToTry } from './change-words.ts';
import { showPart } from './results-parts.tsx';
import { ScoreChangesCard } from './score-changes-card.tsx';
import { SmallestChangeCard } from './smallest-change-card.tsx';
import { TornadoCard } from './tornado-card.tsx';
import { useWhatIf } from './use-what-if.ts';

interface ChangeTestsProps {
  readonly context: PaperContext;
  readonly standing: StandingName;
}

const nothingToTest = ({ first }: Ranking): string => {
  if (first.length > 1) return 'Options share the first place, so there is no lead to test.';
  return first.length === 1
    ? 'One option alone has no lead to test. Score another on every criterion that carries weight.'
    : 'No option has a total on these criteria, so there is no lead to test.';
};

/** Every figure moved alone, and the weights together as little as will do: what takes the lead away. */
export const ChangeTests = ({ context, standing }: ChangeTestsProps) => {
  const { tornado, scoreSensitivity, costSensitivity, smallestChange } = context.analysis;
  const [, suppose] = useWhatIf();
  const { ranking } = context.analysis[standing];
  if (ranking.leader === null || ranking.runnerUp === null) {
    return <p className="card muted">{nothingToTest(ranking)}</p>;
  }
  return (
    <>
      <TornadoCard context={context} standing={standing} rows={tornado[standing]} />
      <ScoreChangesCard context={context} scores={scoreSensitivity[standing]} costs={costSensitivity} />
      <SmallestChangeCard
        context={context}
        standing={standing}
        changes={smallestChange[standing]}
        onTry={(weights) => {
          const shares = sharesToTry(context, standing, weights);
          suppose((before) => ({ ...before, overrides: { ...before.overrides, weights: [...shares] } }));
          showPart('what-if');
        }}
      />
    </>
  );
};
