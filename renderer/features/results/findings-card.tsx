import type { Finding } from '../../../shared/analysis/analysis.ts';
import { recordTypes } from '../../../shared/records/record.ts';
import { type Stage, stageForRecord } from '../../../shared/records/stages.ts';
import { stageHref, stages } from '../../session/route.ts';
import { useAnalysis, useSession } from '../../session/use-session.ts';
import { ResultsCard } from './results-card.tsx';
import { ShowAll } from './show-all.tsx';

const shownFirst = 8;

/** Findings that ask for care carry the amber triangle, with its word for a screen reader; the others a blue disc. */
const asksForCare = ({ kind }: Finding): boolean =>
  kind === 'change' || kind === 'disagreement' || kind === 'missing' || kind === 'gates';

const Sign = ({ finding }: { readonly finding: Finding }) =>
  asksForCare(finding) ? (
    <svg width="16" height="16" viewBox="0 0 16 16" role="img" aria-label="Important">
      <path d="M8 1L15.5 14.5H.5Z" fill="var(--unknown)" />
      <path d="M8 6v4M8 11.5v1.5" stroke="var(--surface)" strokeWidth="1.8" />
    </svg>
  ) : (
    <svg width="16" height="16" viewBox="0 0 16 16" role="img" aria-label="Finding">
      <circle cx="8" cy="8" r="7" fill="var(--accent)" />
      <path d="M8 7v5M8 4v1.6" stroke="var(--surface)" strokeWidth="1.8" />
    </svg>
  );

/** The stage where a finding's figures come from. */
export const stageOfFinding = (finding: Finding): Stage | null => {
  if (finding.kind === 'gates') return null;
  if (finding.kind === 'cost' || finding.records.some(({ type }) => type === 'costLine')) return 'costs';
  if (finding.kind === 'disagreement') return 'scores';
  if (finding.kind === 'change') return 'weights';
  if (finding.kind === 'leader' || finding.kind === 'firmness') return 'scores';
  const type = recordTypes.find((known) => known === finding.records[0]?.type);
  return type ? stageForRecord(type) : null;
};

/** Every finding, most important first, with the way to where it comes from. */
export const FindingsCard = () => {
  const { findings } = useAnalysis();
  const id = useSession((session) => session.id);
  if (findings.length === 0) return null;
  return (
    <ResultsCard
      title="Findings"
      line={findings.length === 1 ? 'One so far.' : `${findings.length}, most important first.`}
    >
      <ShowAll of={findings} first={shownFirst}>
        {(shown) => (
          <ol className="results-findings">
            {shown.map((finding) => {
              const stage = stageOfFinding(finding);
              return (
                <li key={finding.id}>
                  <Sign finding={finding} />
                  <p className={finding.importance === 'key' ? 'results-key' : undefined}>
                    {finding.sentence}
                  </p>
                  {stage !== null && (
                    <a href={stageHref(id, stage)}>{stages.find(([key]) => key === stage)?.[1]}</a>
                  )}
                </li>
              );
            })}
          </ol>
        )}
      </ShowAll>
    </ResultsCard>
  );
};
