import type { GateStanding } from '../../shared/analysis/gates.ts';
import { useAppraisal } from '../session/use-session.ts';
import { failedSentence, gateCode, shortCodes } from './gate-words.ts';
import './gate-mark.css';

/** The cross that says "fail", on a square; never without its word. */
export const FailSign = () => (
  <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
    <rect width="12" height="12" rx="1" fill="currentColor" />
    <path d="M3 3l6 6M9 3l-6 6" stroke="var(--surface)" strokeWidth="1.8" />
  </svg>
);

/** Marks an option that fails a gate that binds, wherever the option appears: "fails G11, G17". Else nothing. */
export const GateMark = ({ standing }: { readonly standing: GateStanding | undefined }) => {
  const appraisal = useAppraisal();
  if (!standing || standing.failed.length === 0) return null;
  const codes = standing.failed.map((id) => gateCode(appraisal, id));
  const sentence = failedSentence(appraisal, standing);
  return (
    <span className="gate-mark" title={sentence}>
      <FailSign />
      <span aria-hidden="true">fails {shortCodes(codes)}</span>
      <span className="visually-hidden">{sentence}</span>
    </span>
  );
};
