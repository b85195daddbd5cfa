import { type ReactNode, useMemo, useRef } from 'react';
import type { CriterionRecord } from '../../../shared/records/criterion.ts';
import { joinNames } from '../../../shared/text/lists.ts';
import { agreedValue } from '../../../shared/workshop/agenda.ts';
import { acceptable, acceptedWhat, acceptMeans } from '../../../shared/workshop/agree.ts';
import { afterAgreeing, toStep } from '../../../shared/workshop/moves.ts';
import { arguedFrom, isArgued } from '../../../shared/workshop/spread.ts';
import { Button } from '../../components/button.tsx';
import { useAppraisal } from '../../session/use-session.ts';
import { Argued } from './argued.tsx';
import { CriterionHead } from './criterion-head.tsx';
import { nextWords } from './next-words.ts';
import { RoomFoot } from './room-foot.tsx';
import { SpreadList } from './spread-list.tsx';
import { useRoomCell } from './use-cell.ts';
import { useWorkshop } from './use-workshop.ts';
import './argue.css';

/** So many options have two lines each beside the dots. */
const fewOptions = 4;

/** What people gave, by group: the option that divides them most first, those that divide nobody out of the way at once. */
export const SpreadStep = ({ criterion }: { readonly criterion: CriterionRecord }): ReactNode => {
  const appraisal = useAppraisal();
  const { at, go } = useWorkshop();
  const cell = useRoomCell(criterion);
  const { ordered, spread, note } = cell;
  const close = useMemo(() => acceptable(appraisal, criterion.id), [appraisal, criterion.id]);
  const settled = ordered.every(
    (one) => !isArgued(one) && agreedValue(appraisal, one.option.id, criterion.id) !== null,
  );
  const ofGroups = ordered.some(({ groups, tellsWidth }) => groups.length > 1 || !tellsWidth);
  const what = close[0] ? acceptedWhat(appraisal, close[0]) : 'mean';
  const lists = [
    ['Argue the widest first', ordered.filter(isArgued)],
    [
      `${ofGroups ? 'Groups less' : 'Less'} than ${arguedFrom} points apart`,
      ordered.filter((one) => one.mean !== null && !isArgued(one) && !one.isHidden),
    ],
    ['Scored by one person', ordered.filter(({ isHidden }) => isHidden)],
    ['Not scored yet', ordered.filter(({ mean }) => mean === null)],
  ] as const;
  const onward = useRef<HTMLButtonElement>(null);
  const accept = (): void => {
    go(
      () => null,
      (now) => acceptMeans(now, criterion.id, acceptable(now, criterion.id)),
    );
    // The button goes with what it was for.
    onward.current?.focus();
  };
  return (
    <>
      <main className="ws-main ws-argue">
        <CriterionHead criterion={criterion} />
        <Argued cell={cell} />
        <section className="ws-side" aria-label="Options by how widely people differ">
          {lists.map(([words, spreads]) => (
            <SpreadList
              key={words}
              words={words}
              spreads={spreads}
              many={ordered.length > fewOptions}
              criterion={criterion.id}
              current={spread?.option.id ?? null}
            />
          ))}
          {close.length > 0 ? (
            <Button className="ws-accept" onClick={accept}>
              Accept the {what}
              {close.length === 1 ? '' : 's'} for {joinNames(close.map(({ option }) => option.letter))}
            </Button>
          ) : null}
        </section>
      </main>
      <RoomFoot note={note} keys={[[['←', '→'], 'option']]}>
        <Button onClick={() => go((now, here) => toStep(now, here, 'score'))}>Score again</Button>
        <Button
          ref={onward}
          look="primary"
          data-first
          onClick={() =>
            go((now, here) => (settled ? afterAgreeing(now, here).move : toStep(now, here, 'agree')))
          }
        >
          {settled
            ? nextWords(afterAgreeing(appraisal, at), 'Go on to')
            : `Agree on ${spread?.option.letter ?? ''}`}
        </Button>
      </RoomFoot>
    </>
  );
};
