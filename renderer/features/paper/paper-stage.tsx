import { useMemo, useState } from 'react';
import { completenessProblems } from '../../../shared/checks/completeness.ts';
import type { NarrativeSection } from '../../../shared/records/narrative.ts';
import { Button } from '../../components/button.tsx';
import { StageHeader } from '../../components/stage-header.tsx';
import { useAppraisal } from '../../session/use-session.ts';
import '../../components/form.css';
import { ExportCard } from './export-card.tsx';
import { MissingList } from './missing-list.tsx';
import './paper-stage.css';
import { PartList } from './part-list.tsx';
import { Preview } from './preview.tsx';
import { partNames } from './section-names.ts';

/** The paper: its parts and the author's words at the left, the paper itself at the right. */
export const PaperStage = () => {
  const appraisal = useAppraisal();
  const problems = useMemo(() => completenessProblems(appraisal), [appraisal]);
  const [open, setOpen] = useState<NarrativeSection | null>(null);
  const [exporting, setExporting] = useState(false);
  const [parts, setParts] = useState(true);
  return (
    <div className="paper-stage">
      <StageHeader
        title="Paper"
        line="Figures come from the analysis and cannot go stale. Add your own words to any part, or leave it out."
        tools={
          <Button
            look={exporting ? 'normal' : 'primary'}
            icon="file"
            aria-expanded={exporting && parts}
            onClick={() => {
              setExporting(!(exporting && parts));
              setParts(true);
            }}
          >
            Export PDF
          </Button>
        }
      />
      <div className={parts ? 'paper-columns' : 'paper-columns paper-columns-alone'}>
        <div className="paper-work">
          {exporting && (
            <ExportCard
              waiting={problems.filter(({ severity }) => severity !== 'soft').length}
              onClose={() => setExporting(false)}
            />
          )}
          <MissingList problems={problems} />
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
