import type { ReactNode } from 'react';
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
import { useWorkshop } from './use-workshop.ts';
import './read-step.css';

/** What the room is about to score: the question, what the points of the scale mean, and the options in a line each. */
export const ReadStep = ({ criterion }: { readonly criterion: CriterionRecord }): ReactNode => {
  const appraisal = useAppraisal();
  const { go } = useWorkshop();
  return (
    <>
      <main className="ws-main">
        <CriterionHead criterion={criterion} />
        {criterion.definition.trim() ? <p className="ws-definition">{criterion.definition}</p> : null}
        <dl className="ws-scale" aria-label="What the scores mean">
          {scaleOf(criterion, appraisalOf(appraisal).scale).map(({ at, words }) => (
            <div key={at}>
              <dt>{at}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
        <ul className="ws-cards" aria-label="Options">
          {optionsScored(appraisal).map((option) => (
            <li key={option.id}>
              <b>{option.letter}</b>
              <span>{option.name.trim() || option.shortName}</span>
              <span>{firstSentence(option.description || option.patientsNotice)}</span>
            </li>
          ))}
        </ul>
      </main>
      <RoomFoot note="Read it together, then score alone." keys={[[['PgUp', 'PgDn'], 'criterion']]}>
        <Button look="primary" data-first onClick={() => go(toNextStep)}>
          Score silently
        </Button>
      </RoomFoot>
    </>
  );
};
