import type { CSSProperties, ReactNode } from 'react';
import { appraisalOf } from '../../../shared/records/aggregate.ts';
import type { CriterionRecord } from '../../../shared/records/criterion.ts';
import { optionsScored } from '../../../shared/workshop/agenda.ts';
import { toNextStep } from '../../../shared/workshop/moves.ts';
import { firstSentence } from '../../../shared/workshop/words.ts';
import { Button } from '../../components/button.tsx';
import { useAppraisal } from '../../session/use-session.ts';
import { CriterionHead } from './criterion-head.tsx';
import { RoomFoot } from './room-foot.tsx';
import { scaleOf } from './scale-words.ts';
import { useBox } from './use-box.ts';
import { useWorkshop } from './use-workshop.ts';
import './read-step.css';

/** How high the card of an option is with two lines, in the room's units. */
const cardOfTwo = 71;
/** A longer name fills more than one line of its card. */
const longestOnCard = 30;

/** What the room is about to score: the question, what the points of the scale mean, and the options in a line each. */
export const ReadStep = ({ criterion }: { readonly criterion: CriterionRecord }): ReactNode => {
  const appraisal = useAppraisal();
  const { go } = useWorkshop();
  const options = optionsScored(appraisal);
  const question = criterion.question.trim();
  const [ref, box] = useBox();
  const lines = box.height >= options.length * cardOfTwo * box.unit ? 2 : 1;
  return (
    <>
      <main className="ws-main ws-reading">
        <CriterionHead criterion={criterion} />
        {question === '' && criterion.definition.trim() !== '' ? (
          <p className="ws-definition">{criterion.definition}</p>
        ) : null}
        <dl className="ws-scale" aria-label="What the scores mean">
          {scaleOf(criterion, appraisalOf(appraisal).scale).map(({ at, words }) => (
            <div key={at}>
              <dt>{at}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
        <div
          ref={ref}
          className="ws-cards"
          style={{ '--lines': lines, '--cards': options.length } as CSSProperties}
        >
          <ul aria-label="Options">
            {options.map((option) => {
              const full = option.name.trim() || option.shortName;
              const isLong = lines === 1 && full.length > longestOnCard;
              const name = (isLong && option.shortName.trim()) || full;
              const line = firstSentence(option.description || option.patientsNotice);
              return (
                <li key={option.id}>
                  <b>{option.letter}</b>
                  <span title={full}>{name}</span>
                  <span title={line}>{line}</span>
                </li>
              );
            })}
          </ul>
        </div>
      </main>
      <RoomFoot note="Read it together, then score alone." keys={[[['PgUp', 'PgDn'], 'criterion']]}>
        <Button look="primary" data-first onClick={() => go(toNextStep)}>
          Score silently
        </Button>
      </RoomFoot>
    </>
  );
};
