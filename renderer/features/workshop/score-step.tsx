import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { CriterionRecord } from '../../../shared/records/criterion.ts';
import { toNextStep } from '../../../shared/workshop/moves.ts';
import { turnoutOn, turnoutWords } from '../../../shared/workshop/turnout.ts';
import { Button } from '../../components/button.tsx';
import { useAppraisal } from '../../session/use-session.ts';
import { AddScorer } from './add-scorer.tsx';
import { CriterionHead } from './criterion-head.tsx';
import { EntrySheet, type EntrySheetHandle } from './entry-sheet.tsx';
import { RoomFoot } from './room-foot.tsx';
import { useWorkshop } from './use-workshop.ts';

/** Everyone scores alone; the facilitator types what is handed in, and nobody can read it. */
export const ScoreStep = ({ criterion }: { readonly criterion: CriterionRecord }): ReactNode => {
  const appraisal = useAppraisal();
  const { go } = useWorkshop();
  const sheet = useRef<EntrySheetHandle>(null);
  const onward = useRef<HTMLButtonElement>(null);
  const [problem, setProblem] = useState('');
  const [adding, setAdding] = useState(false);
  const [added, setAdded] = useState<string | null>(null);
  // The dialog gives the focus back when it goes: only then can the new scorer's first box take it.
  useEffect(() => {
    if (added !== null) sheet.current?.focus(added);
  }, [added]);
  const turnout = useMemo(() => turnoutOn(appraisal, criterion.id), [appraisal, criterion.id]);
  const nobody = appraisal.assessor.size === 0;
  const add = (first: boolean): ReactNode => (
    <Button
      look={first ? 'primary' : 'normal'}
      {...(first ? { 'data-first': true } : {})}
      icon="plus"
      onClick={() => setAdding(true)}
    >
      Add a scorer
    </Button>
  );
  return (
    <>
      <main className="ws-main ws-scoring">
        <CriterionHead criterion={criterion} problem={problem} />
        {nobody ? (
          <>
            <p className="ws-lead">
              Nobody scores yet. Add each person who scores, or a group that scores as one with its number.
            </p>
            <p>{add(true)}</p>
          </>
        ) : (
          <EntrySheet
            ref={sheet}
            criterion={criterion.id}
            onRefused={setProblem}
            onEnd={() => onward.current?.focus()}
          />
        )}
      </main>
      <RoomFoot
        note={nobody ? '' : `${turnoutWords(turnout)}. Hidden until shown.`}
        keys={
          nobody
            ? []
            : [
                [['Enter'], 'next person'],
                [['Tab'], 'next option'],
              ]
        }
      >
        {nobody ? null : add(false)}
        <Button
          ref={onward}
          look={nobody ? 'normal' : 'primary'}
          onClick={() => {
            if (sheet.current?.take() ?? true) go(toNextStep);
          }}
        >
          See the spread
        </Button>
      </RoomFoot>
      {adding ? (
        <AddScorer
          onClose={(made) => {
            setAdding(false);
            setAdded(made);
          }}
        />
      ) : null}
    </>
  );
};
