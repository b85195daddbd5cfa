import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import type { CriterionRecord } from '../../../shared/records/criterion.ts';
import { agreedScore, missingToAgree } from '../../../shared/workshop/agree.ts';
import { afterAgreeing, toStep } from '../../../shared/workshop/moves.ts';
import { onWall } from '../../../shared/workshop/on-wall.ts';
import { spreadsOn } from '../../../shared/workshop/spread.ts';
import { Button } from '../../components/button.tsx';
import { commitDrafts } from '../../session/pending-drafts.ts';
import { shownAppraisal } from '../../session/session.ts';
import { useAppraisal, useOpenSession } from '../../session/use-session.ts';
import { AgreeFields } from './agree-fields.tsx';
import { Argued } from './argued.tsx';
import { CriterionHead } from './criterion-head.tsx';
import { nextWords } from './next-words.ts';
import { OptionTiles } from './option-tiles.tsx';
import { RoomFoot } from './room-foot.tsx';
import { useRoomCell } from './use-cell.ts';
import { useWorkshop } from './use-workshop.ts';
import './argue.css';

/** Enter in a box of one line goes to the next box, once what was typed has been taken. */
const onward = (event: KeyboardEvent<HTMLElement>): void => {
  const { target, currentTarget } = event;
  if (event.key !== 'Enter' || !(target instanceof HTMLInputElement)) return;
  const boxes = [...currentTarget.querySelectorAll<HTMLElement>('input, textarea')];
  requestAnimationFrame(() => {
    if (target.getAttribute('aria-invalid') !== 'true') boxes[boxes.indexOf(target) + 1]?.focus();
  });
};

/** One option beside its dots: the score that the room agrees on, its range, the reason, and who sees it otherwise. */
export const AgreeStep = ({ criterion }: { readonly criterion: CriterionRecord }): ReactNode => {
  const appraisal = useAppraisal();
  const session = useOpenSession();
  const { at, go } = useWorkshop();
  const cell = useRoomCell(criterion);
  const { spread, agreed, note } = cell;
  const [missing, setMissing] = useState<{ readonly of: string; readonly sentence: string } | null>(null);
  const side = useRef<HTMLElement>(null);
  const next = useMemo(() => afterAgreeing(appraisal, at), [appraisal, at]);
  const said = missing?.of === agreed.id ? missing.sentence : '';

  const agree = (): void => {
    commitDrafts();
    const now = shownAppraisal(session.store.getState());
    const here = spreadsOn(now, criterion.id).find(({ option }) => option.id === spread?.option.id);
    if (!here) return;
    const found = missingToAgree(agreedScore(now, here.option.id, criterion.id), onWall(now, here));
    setMissing(found && { of: agreed.id, sentence: found.sentence });
    if (found) {
      side.current?.querySelector<HTMLElement>(found.field === 'value' ? 'input' : 'textarea')?.focus();
    } else go((standing, place) => afterAgreeing(standing, place).move);
  };

  return (
    <>
      <main className="ws-main ws-argue">
        <div className="ws-top">
          <CriterionHead criterion={criterion} />
          <OptionTiles criterion={criterion.id} current={spread?.option.id ?? null} />
        </div>
        <Argued cell={cell} />
        <section ref={side} className="ws-side" aria-label="What the room agrees on" onKeyDown={onward}>
          {spread ? <AgreeFields key={agreed.id} criterion={criterion.id} option={spread.option.id} /> : null}
          <p className="ws-problem" role="alert">
            {said}
          </p>
        </section>
      </main>
      <RoomFoot note={note} keys={[[['←', '→'], 'option']]}>
        <Button onClick={() => go((now, here) => toStep(now, here, 'score'))}>Score again</Button>
        <Button look="primary" onClick={agree}>
          {nextWords(next, 'Agree and go to')}
        </Button>
      </RoomFoot>
    </>
  );
};
