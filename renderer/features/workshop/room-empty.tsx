import type { ReactNode } from 'react';
import type { Stage } from '../../../shared/records/stages.ts';
import { buttonClass } from '../../components/button.tsx';
import { stageHref } from '../../session/route.ts';
import { useSession } from '../../session/use-session.ts';
import { RoomFoot } from './room-foot.tsx';

/** What the room says while there is nothing to score: one sentence, and the way to it. */
export const RoomEmpty = ({
  title,
  sentence,
  stage,
  words,
}: {
  readonly title: string;
  readonly sentence: string;
  readonly stage: Stage;
  /** What the link says: "Add criteria". */
  readonly words: string;
}): ReactNode => {
  const id = useSession((state) => state.id);
  return (
    <>
      <main className="ws-main">
        <h1>{title}</h1>
        <p className="ws-lead">{sentence}</p>
        <p>
          <a className={buttonClass('primary')} data-first href={stageHref(id, stage)}>
            {words}
          </a>
        </p>
      </main>
      <RoomFoot />
    </>
  );
};
