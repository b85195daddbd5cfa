import type { ReactNode } from 'react';
import type { WeightSetRecord } from '../../../shared/records/weight-set.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { Button } from '../../components/button.tsx';
import { ParsedField } from '../../components/parsed-field.tsx';
import { readNumber } from '../../components/read-typed.ts';
import { useDraft } from '../../components/use-draft.ts';
import { shownAppraisal } from '../../session/session.ts';
import { useAppraisal, useOpenSession } from '../../session/use-session.ts';
import { type Family, rawOf } from '../../weighing/families.ts';
import type { FamilyShares } from '../../weighing/method-change.ts';
import { chooseTop, givePoints, type SwingStep, topOf } from '../../weighing/swing-walk.ts';
import { JumpWords } from './jump-words.tsx';
import { shownWeight } from './weight-rows.ts';

interface QuestionProps {
  readonly set: WeightSetRecord;
  readonly family: Family;
}

/** Which worst-to-best jump matters most: it gets 100. */
export const MostQuestion = ({ set, family }: QuestionProps): ReactNode => {
  const appraisal = useAppraisal();
  const session = useOpenSession();
  const top = topOf(appraisal, set, family);
  return (
    <fieldset className="swing-choices">
      <legend>
        Think of an option that stands at 0 on all of these. You may lift it to 100 on one of them alone.
        <b> Which worst-to-best jump matters most?</b>
      </legend>
      {family.members.map(({ id, name }) => (
        <label key={id} className="swing-choice">
          <input
            type="radio"
            name={`most ${set.id} ${family.key}`}
            checked={id === top}
            onChange={() =>
              session.edit(chooseTop(shownAppraisal(session.store.getState()), set, family, id))
            }
          />
          <span>
            <b>{name || 'Unnamed criterion'}</b>
            <JumpWords criterion={id} />
          </span>
        </label>
      ))}
    </fieldset>
  );
};

/** How one jump compares with the largest: a slider with a number beside it. */
export const BesideQuestion = ({
  set,
  family,
  criterion,
}: QuestionProps & { readonly criterion: string }): ReactNode => {
  const appraisal = useAppraisal();
  const session = useOpenSession();
  const points = rawOf(appraisal, set)(criterion);
  const top = topOf(appraisal, set, family);
  const nameOf = (id: string | null): string =>
    (id === null ? '' : appraisal.criterion.get(id)?.name) || 'Unnamed criterion';
  const give = (given: number): void =>
    session.edit(givePoints(shownAppraisal(session.store.getState()), set, criterion, given));
  const slid = useDraft(points === undefined ? '' : `${points}`, (text) => give(Number(text)));
  return (
    <div className="swing-beside">
      <div className="swing-pair">
        <div>
          <p className="field-label">Counts 100</p>
          <b>{nameOf(top)}</b>
          {top === null ? null : <JumpWords criterion={top} />}
        </div>
        <div>
          <p className="field-label">Beside it</p>
          <b>{nameOf(criterion)}</b>
          <JumpWords criterion={criterion} />
        </div>
      </div>
      <p>
        If the jump on {nameOf(top)} counts 100, <b>what does the jump on {nameOf(criterion)} count?</b>
      </p>
      <div className="swing-points">
        <label className="swing-slider">
          <span className="visually-hidden">Points, by slider</span>
          <input
            type="range"
            min="0"
            max="100"
            step="1"
            value={slid.text === '' ? 0 : slid.text}
            aria-valuetext={slid.text === '' ? 'not answered yet' : `${slid.text} of 100`}
            onChange={(event) => slid.change(event.target.value)}
            onPointerUp={slid.flush}
            onBlur={slid.flush}
          />
          <span className="swing-ends" aria-hidden="true">
            <span>0: does not matter</span>
            <span>half as much</span>
            <span>100: as much</span>
          </span>
        </label>
        <ParsedField
          label="Points"
          alignRight
          asTyped
          value={slid.text === '' ? null : Number(slid.text)}
          format={(given) => (given === null ? '' : `${given}`)}
          parse={(text) =>
            text.trim() === '' ? { ok: true, value: null } : readNumber('A jump', 0, 100)(text)
          }
          onCommit={(given) => {
            if (given !== null) give(given);
          }}
        />
      </div>
      {slid.text === '' ? <p className="muted small">Not answered yet.</p> : null}
    </div>
  );
};

/** The answers of a family with the weights that they give. */
export const Review = ({
  set,
  family,
  sharesIn,
  onGo,
}: QuestionProps & {
  readonly sharesIn: FamilyShares;
  readonly onGo: (step: SwingStep) => void;
}): ReactNode => {
  const appraisal = useAppraisal();
  const raw = rawOf(appraisal, set);
  const shares = sharesIn(family);
  const top = topOf(appraisal, set, family);
  const order = [...family.members].sort((a, b) => (raw(b.id) ?? -1) - (raw(a.id) ?? -1));
  return (
    <>
      <p>Look at the order and the sizes once more. A number that feels wrong can be changed.</p>
      <table className="rows swing-review">
        <thead>
          <tr>
            <th scope="col">Jump on</th>
            <th scope="col" className="number">
              Points
            </th>
            <th scope="col" className="number">
              Weight
            </th>
            <th scope="col">
              <span className="visually-hidden">Change</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {order.map(({ id, name }) => {
            const points = raw(id);
            const share = shares?.get(id);
            return (
              <tr key={id}>
                <th scope="row">{name || 'Unnamed criterion'}</th>
                <td className="number">{points === undefined ? 'none yet' : shownWeight(points)}</td>
                <td className="number">{share === undefined ? '' : `${formatNumber(share * 100, 1)}%`}</td>
                <td className="rows-acts">
                  <Button
                    look="quiet"
                    dense
                    aria-label={`Change ${name}`}
                    onClick={() => onGo(id === top ? { kind: 'most' } : { kind: 'beside', criterion: id })}
                  >
                    Change
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
};
