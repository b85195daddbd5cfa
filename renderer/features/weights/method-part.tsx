import { type ReactNode, useState } from 'react';
import type { WeightSetRecord } from '../../../shared/records/weight-set.ts';
import { Button } from '../../components/button.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { useAppraisal } from '../../session/use-session.ts';
import { type Family, familiesOf } from '../../weighing/families.ts';
import { familyShares } from '../../weighing/family-weights.ts';
import { answered, nextStep } from '../../weighing/swing-walk.ts';
import { PairPanel } from './pair-panel.tsx';
import { RankList } from './rank-list.tsx';
import { SwingGuide } from './swing-guide.tsx';
import { swingQuestion } from './weight-rows.ts';

interface MethodPartProps {
  readonly set: WeightSetRecord;
  /** The criterion of the chosen cell. */
  readonly criterion: string;
  readonly locked: boolean;
}

const Question = ({ criterion }: { readonly criterion: string }): ReactNode => (
  <>
    <p className="field-label">The question behind a weight</p>
    <p>{swingQuestion(useAppraisal(), criterion)}</p>
  </>
);

/** Points typed in the table, or given one question at a time. */
const SwingPart = ({ set, criterion, locked }: MethodPartProps): ReactNode => {
  const appraisal = useAppraisal();
  const [guided, setGuided] = useState(false);
  const families = familiesOf(appraisal);
  const total = families.reduce((sum, { members }) => sum + members.length, 0);
  const done = families.reduce((sum, family) => sum + answered(appraisal, set, family), 0);
  const finished = families.every((family) => nextStep(appraisal, set, family).kind === 'review');
  return (
    <div className="weight-swing">
      <Question criterion={criterion} />
      <p className="muted small">
        The jump that matters most counts 100, every other its share of that
        {locked ? '.' : ': type the points above, or take the questions one at a time.'}
      </p>
      {locked || families.length === 0 ? null : (
        <p className="weight-todo">
          <Button dense onClick={() => setGuided(true)}>
            {done === 0
              ? 'Start the questions'
              : finished
                ? 'Look at the answers again'
                : 'Go on with the questions'}
          </Button>
          <span>
            {done} of {total} jumps have points.
          </span>
        </p>
      )}
      {guided ? (
        <SwingGuide
          set={set}
          families={families}
          sharesIn={familyShares(appraisal, set)}
          onClose={() => setGuided(false)}
        />
      ) : null}
    </div>
  );
};

/** The family that the chosen cell is in, and a choice of the others where there are several. */
const useFamily = (
  families: readonly Family[],
  criterion: string,
): readonly [family: Family | undefined, choose: (key: string) => void] => {
  const around = families.find(({ members }) => members.some(({ id }) => id === criterion))?.key ?? '';
  const [chosen, setChosen] = useState({ around, key: around });
  if (chosen.around !== around) setChosen({ around, key: around });
  return [families.find(({ key }) => key === chosen.key) ?? families[0], (key) => setChosen({ around, key })];
};

/** Order or pairs of one family at a time. */
const FamilyPart = ({ set, criterion, locked }: MethodPartProps): ReactNode => {
  const appraisal = useAppraisal();
  const families = familiesOf(appraisal);
  const [family, choose] = useFamily(families, criterion);
  if (!family) return <p className="muted">One criterion alone has nothing to be weighed against.</p>;
  const sharesIn = familyShares(appraisal, set);
  return (
    <div className="weight-family">
      <div className="weight-family-head">
        <p className="muted small">
          {set.method === 'pairwise'
            ? 'Two criteria at a time: how much more does the worst-to-best jump on one matter than on the other?'
            : 'Put the criterion first whose worst-to-best jump matters most. The weights follow from the places alone (rank order centroid).'}
        </p>
        {families.length > 1 ? (
          <SelectField
            label="Family"
            value={family.key}
            choices={families.map(({ key, name }) => [key, name] as const)}
            onCommit={choose}
          />
        ) : null}
      </div>
      {set.method === 'pairwise' ? (
        <PairPanel set={set} family={family} sharesIn={sharesIn} locked={locked} />
      ) : (
        <RankList set={set} family={family} sharesIn={sharesIn} locked={locked} />
      )}
    </div>
  );
};

/** What a set's method asks, under its table. */
export const MethodPart = (props: MethodPartProps): ReactNode => {
  switch (props.set.method) {
    case 'direct':
      return (
        <div className="weight-swing">
          <Question criterion={props.criterion} />
          <p className="muted small">
            Give the jump that matters most 100 and every other its share of that, or share out 100 points:
            only the proportions count. Weigh before you score, and lock the weights when they are agreed.
          </p>
        </div>
      );
    case 'swing':
      return <SwingPart {...props} />;
    case 'rank-order-centroid':
    case 'pairwise':
      return <FamilyPart {...props} />;
  }
};
