import type { CriteriaHint } from '../../../shared/checks/criteria-hints.ts';
import { Button } from '../../components/button.tsx';
import { useAppraisal } from '../../session/use-session.ts';

interface HintsPanelProps {
  readonly hints: readonly CriteriaHint[];
  readonly onChoose: (criterion: string) => void;
  readonly onClose: () => void;
}

/** What kind of thought each is, in a word or two. */
const kinds: Readonly<Record<CriteriaHint['code'], string>> = {
  'gate-repeated': 'Repeats a gate',
  'near-gate': 'Near a gate',
  overlap: 'Overlap',
  'several-costs': 'Cost twice',
  'cost-beside-costs': 'Cost is scored',
  'all-tie': 'All tie',
  'lone-part': 'One part only',
  'scored-family': 'Scores set aside',
  'ends-missing': 'Ends missing',
};

const Hints = ({ hints, onChoose }: Pick<HintsPanelProps, 'hints' | 'onChoose'>) => {
  const appraisal = useAppraisal();
  return (
    <ul>
      {hints.map(({ key, code, sentence, records }) => (
        <li key={key}>
          <b>{kinds[code]}</b>
          <p>{sentence}</p>
          <span className="criteria-hints-to">
            {records.slice(0, 4).map(({ type, id }) => {
              const criterion = type === 'criterion' ? appraisal.criterion.get(id) : undefined;
              return criterion ? (
                <Button
                  key={id}
                  dense
                  aria-label={`Go to ${criterion.name || criterion.code}`}
                  title={criterion.name}
                  onClick={() => onChoose(id)}
                >
                  {criterion.code || criterion.name}
                </Button>
              ) : null;
            })}
          </span>
        </li>
      ))}
    </ul>
  );
};

/** What is worth a thought about the criteria, each with the criteria that it is about. Nothing here holds anything up. */
export const HintsPanel = ({ hints, onChoose, onClose }: HintsPanelProps) => {
  const found = hints.filter(({ from }) => from === 'appraisal');
  const advice = hints.filter(({ from }) => from === 'library');
  return (
    <section className="box criteria-hints" aria-labelledby="hints-title">
      <div className="criteria-hints-head">
        <h2 id="hints-title">Worth a thought</h2>
        <span className="muted small">Nothing waits for these.</span>
        <span className="spring" />
        <Button look="quiet" dense onClick={onClose}>
          Close
        </Button>
      </div>
      <Hints hints={found} onChoose={onChoose} />
      {advice.length > 0 ? (
        <details open={found.length === 0}>
          <summary>How to keep these criteria apart: {advice.length} notes of the library</summary>
          <Hints hints={advice} onChoose={onChoose} />
        </details>
      ) : null}
    </section>
  );
};
