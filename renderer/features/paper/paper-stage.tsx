import { useMemo, useState } from 'react';
import { completenessProblems } from '../../../shared/checks/completeness.ts';
import type { NarrativeSection } from '../../../shared/records/narrative.ts';
import { Button } from '../../components/button.tsx';
import { StageHeader } from '../../components/stage-header.tsx';
import { ExportDialog } from '../../export/export-dialog.tsx';
import { useAnalysis, useAppraisal } from '../../session/use-session.ts';
import '../../components/form.css';
import { IssueCard } from './issue-card.tsx';
import { MissingList } from './missing-list.tsx';
import './paper-stage.css';
import { PartList } from './part-list.tsx';
import { Preview } from './preview.tsx';
import { RecommendedCard } from './recommended-card.tsx';
import { partNames } from './section-names.ts';

/** The paper: what it recommends, what it waits for and its parts at the left, the paper itself at the right. */
export const PaperStage = () => {
  const appraisal = useAppraisal();
  const { strength } = useAnalysis();
  const problems = useMemo(() => completenessProblems(appraisal, strength), [appraisal, strength]);
  const [open, setOpen] = useState<NarrativeSection | null>(null);
  const [exporting, setExporting] = useState(false);
  const [parts, setParts] = useState(true);
  return (
    <div className="paper-stage">
      <StageHeader
        title="Paper"
        line="Figures come from the analysis and cannot go stale: point at one to see where it comes from."
        tools={
          <Button look="primary" icon="file" onClick={() => setExporting(true)}>
            Export the paper
          </Button>
        }
      />
      {exporting && <ExportDialog onClose={() => setExporting(false)} />}
      <div className={parts ? 'paper-columns' : 'paper-columns paper-columns-alone'}>
        <div className="paper-work">
          <MissingList problems={problems} />
          <RecommendedCard />
          <IssueCard problems={problems} />
          <PartList open={open} onOpen={setOpen} />
        </div>
        <Preview
          showing={open === null ? null : (partNames[open].anchor ?? 'cover')}
          parts={parts}
          onParts={setParts}
        />
      </div>
    </div>
  );
};
