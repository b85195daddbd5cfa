import type { ReactNode } from 'react';
import type { WeightSetRecord } from '../../../shared/records/weight-set.ts';
import { formatMeasured } from '../../../shared/text/numbers.ts';
import { Button } from '../../components/button.tsx';
import { shownAppraisal } from '../../session/session.ts';
import { useAppraisal, useOpenSession } from '../../session/use-session.ts';
import { familiesOf, withoutOwnEnds } from '../../weighing/families.ts';
import { familyShares } from '../../weighing/family-weights.ts';
import { methodWords } from '../../weighing/method-change.ts';
import { lockWeights } from '../../weighing/set-edits.ts';
import { RoomFoot } from './room-foot.tsx';
import { ask, beginRound, type Question, questionsOf } from './weights-round-place.ts';
import { reviewRows } from './weights-round-shares.ts';
import { levelWords, lockMeans, restWords } from './weights-round-words.ts';

/** What the answers come to, the largest first; a number that feels wrong is changed; then the lock. */
export const WeightsReview = ({ set }: { readonly set: WeightSetRecord }): ReactNode => {
  const appraisal = useAppraisal();
  const session = useOpenSession();
  const now = () => shownAppraisal(session.store.getState());
  const families = familiesOf(appraisal);
  const isSwing = set.method === 'swing';
  const questions = isSwing ? questionsOf(appraisal, set) : [];
  const sharesIn = familyShares(appraisal, set);
  const questionOf = (family: string, criterion: string): Question | undefined => {
    const own = questions.filter((question) => question.family.key === family);
    return own.find(({ step }) => step.kind === 'beside' && step.criterion === criterion) ?? own[0];
  };
  const again = isSwing ? null : beginRound(appraisal, set.id).warning;
  const last = questions.at(-1);
  const bare = restWords(withoutOwnEnds(appraisal));
  return (
    <>
      <main className="ws-main round">
        <h1>{isSwing ? 'This is what the room’s answers come to' : 'These weights are there already'}</h1>
        {isSwing ? null : (
          <p className="round-line">
            Given as {methodWords[set.method]}. Lock them as they stand, or ask the room. {again}
          </p>
        )}
        {families.map((family) => {
          const rows = reviewRows(appraisal, set, family, sharesIn);
          const widest = Math.max(0.0001, ...rows.map(({ share }) => share ?? 0));
          return (
            <table key={family.key} className="round-bars round-review">
              {families.length > 1 ? <caption>{family.name}</caption> : null}
              <tbody>
                {rows.map(({ id, name, points, share, words }) => {
                  const question = questionOf(family.key, id);
                  return (
                    <tr key={id}>
                      <th scope="row">{name}</th>
                      <td className="round-bar">
                        <i style={{ width: `${(100 * (share ?? 0)) / widest}%` }} />
                      </td>
                      <td className="number">
                        <b>{words}</b>
                      </td>
                      {question ? (
                        <>
                          <td className="number round-raw">
                            {points === null ? '' : `${formatMeasured(points)} points`}
                          </td>
                          <td>
                            <Button
                              look="quiet"
                              aria-label={`Change ${name}`}
                              onClick={() => session.edit(ask(now(), set, question))}
                            >
                              Change
                            </Button>
                          </td>
                        </>
                      ) : null}
                    </tr>
                  );
                })}
              </tbody>
              {isSwing && levelWords(rows) !== '' ? (
                <tfoot>
                  <tr>
                    <td colSpan={5}>{levelWords(rows)}</td>
                  </tr>
                </tfoot>
              ) : null}
            </table>
          );
        })}
        <p className="round-note">
          {lockMeans} {bare}
        </p>
      </main>
      <RoomFoot>
        {isSwing ? null : (
          <Button onClick={() => session.edit(beginRound(now(), set.id))}>Ask the swing questions</Button>
        )}
        {last ? <Button onClick={() => session.edit(ask(now(), set, last))}>Back</Button> : null}
        <Button data-first="" look="primary" icon="lock" onClick={() => session.edit(lockWeights(now()))}>
          Lock the weights
        </Button>
      </RoomFoot>
    </>
  );
};
