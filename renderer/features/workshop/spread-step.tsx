import { type ReactNode, useMemo } from 'react';
import type { CriterionRecord } from '../../../shared/records/criterion.ts';
import { joinNames } from '../../../shared/text/lists.ts';
import { formatMeasured } from '../../../shared/text/numbers.ts';
import { agreedValue } from '../../../shared/workshop/agenda.ts';
import { acceptable, acceptedMean, acceptMeans } from '../../../shared/workshop/agree.ts';
import { optionWords, pointsApart, spreadFinding } from '../../../shared/workshop/finding.ts';
import { afterAgreeing, toOption, toStep } from '../../../shared/workshop/moves.ts';
import { isArgued } from '../../../shared/workshop/spread.ts';
import { Button } from '../../components/button.tsx';
import { useAppraisal } from '../../session/use-session.ts';
import { CriterionHead } from './criterion-head.tsx';
import { DotPlot } from './dot-plot.tsx';
import { nextWords } from './next-words.ts';
import { RoomFoot } from './room-foot.tsx';
import { useRoomCell } from './use-cell.ts';
import { useWorkshop } from './use-workshop.ts';
import './argue.css';

/** What people gave, by group: the option that divides them most first, those that divide nobody out of the way at once. */
export const SpreadStep = ({ criterion }: { readonly criterion: CriterionRecord }): ReactNode => {
  const appraisal = useAppraisal();
  const { at, go } = useWorkshop();
  const { ordered, spread, agreed, average, scale, note } = useRoomCell(criterion);
  const close = useMemo(() => acceptable(appraisal, criterion.id), [appraisal, criterion.id]);
  const settled = ordered.every(
    (one) => !isArgued(one) && agreedValue(appraisal, one.option.id, criterion.id) !== null,
  );
  const letters = joinNames(close.map(({ option }) => option.letter));
  return (
    <>
      <main className="ws-main ws-argue">
        <CriterionHead criterion={criterion} />
        <div className="ws-argued">
          {spread ? (
            <>
              <h2 className="ws-finding">{spreadFinding(spread)}</h2>
              <DotPlot spread={spread} agreed={agreed} average={average} scale={scale} />
            </>
          ) : null}
        </div>
        <section className="ws-side" aria-label="Options by how widely people differ">
          <p className="ws-label">Argue the widest first</p>
          <ol className="ws-widths">
            {ordered.map((one) => {
              const value = agreedValue(appraisal, one.option.id, criterion.id);
              const isHere = one.option.id === spread?.option.id;
              const wide =
                one.mean === null ? 'no scores' : one.width < 0.05 ? 'all alike' : pointsApart(one.width);
              return (
                <li key={one.option.id}>
                  <button
                    type="button"
                    data-option={one.option.id}
                    aria-current={isHere ? 'true' : undefined}
                    title={optionWords(one.option)}
                    onClick={() => go((now, here) => toOption(now, here, one.option.id))}
                  >
                    <b>{one.option.letter}</b>{' '}
                    <span>
                      {wide}
                      {isArgued(one) ? '' : one.mean === null ? '' : ', close'}
                    </span>{' '}
                    <span>{value === null ? 'not agreed' : `agreed ${formatMeasured(value)}`}</span>
                  </button>
                </li>
              );
            })}
          </ol>
          {close.length > 0 ? (
            <div className="ws-accept">
              <p className="ws-label">
                Less than 20 points apart:{' '}
                {close
                  .map((one) => `${one.option.letter} mean ${formatMeasured(acceptedMean(one) ?? 0)}`)
                  .join(', ')}
              </p>
              <Button
                onClick={() =>
                  go(
                    () => null,
                    (now) => acceptMeans(now, criterion.id, acceptable(now, criterion.id)),
                  )
                }
              >
                Accept the {close.length === 1 ? 'mean' : 'means'} for {letters}
              </Button>
            </div>
          ) : null}
        </section>
      </main>
      <RoomFoot note={note} keys={[[['←', '→'], 'option']]}>
        <Button onClick={() => go((now, here) => toStep(now, here, 'score'))}>Score again</Button>
        {settled ? (
          <Button look="primary" data-first onClick={() => go((now, here) => afterAgreeing(now, here).move)}>
            {nextWords(afterAgreeing(appraisal, at), 'Go on to')}
          </Button>
        ) : (
          <Button look="primary" data-first onClick={() => go((now, here) => toStep(now, here, 'agree'))}>
            Agree on {spread?.option.letter}
          </Button>
        )}
      </RoomFoot>
    </>
  );
};
