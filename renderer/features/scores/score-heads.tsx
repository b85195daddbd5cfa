import { type ReactNode, useMemo } from 'react';
import { GateMark } from '../../components/gate-mark.tsx';
import { OptionMark } from '../../components/option-mark.tsx';
import { useAnalysis, useAppraisal } from '../../session/use-session.ts';
import { InterestMark } from './interest-mark.tsx';
import { interestNote } from './interests.ts';
import { type Voice, voicesOf } from './voice.ts';

/** Heads of the score grid: criterion, weight, and each option with its gates and the interests declared in it. */
export const useScoreHeads = (voice: Voice): readonly ReactNode[] => {
  const appraisal = useAppraisal();
  const analysis = useAnalysis();
  return useMemo(() => {
    // An agreed score is nobody's own, unless the author alone has scored.
    const isNobodys = voice.kind === 'agreed' && appraisal.assessor.size > 0;
    return [
      'Criterion',
      'Weight',
      ...analysis.options.map(({ id, letter, shortName, colour }) => (
        <span key={id} className="score-option" title={shortName}>
          <OptionMark colour={colour} letter={letter} />
          <span>{shortName}</span>
          <span className="score-option-marks">
            <GateMark standing={analysis.gates.find(({ option }) => option === id)} />
            <InterestMark note={isNobodys ? null : interestNote(appraisal, id, voicesOf(voice))} />
          </span>
        </span>
      )),
    ];
  }, [appraisal, analysis, voice]);
};
