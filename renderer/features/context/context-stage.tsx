import { useState } from 'react';
import type { Appraisal } from '../../../shared/records/aggregate.ts';
import { count } from '../../../shared/text/lists.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { Segments } from '../../components/segments.tsx';
import { StageHeader } from '../../components/stage-header.tsx';
import { type Target, useRoute } from '../../session/route.ts';
import { useAppraisal } from '../../session/use-session.ts';
import '../../components/form.css';
import './context-stage.css';
import { DecisionView } from './decision-view.tsx';
import { PartnersSheet } from './partners-sheet.tsx';
import { practiceTotals } from './practice-rows.ts';
import { PracticesSheet } from './practices-sheet.tsx';
import { RulesView } from './rules-view.tsx';
import { staffTotals, staffWords } from './staff-rows.ts';
import { StaffSheet } from './staff-sheet.tsx';

type View = 'decision' | 'rules' | 'practices' | 'staff' | 'partners';

const decided = [
  'title',
  'shortTitle',
  'locality',
  'commissioner',
  'sponsor',
  'clinicalLead',
  'author',
  'decisionSought',
  'caseForChange',
  'scope',
];

/** The view on which a link arrives. */
const viewOf = ({ type, field }: Target): View | null => {
  switch (type) {
    case 'practice':
      return 'practices';
    case 'staffGroup':
      return 'staff';
    case 'partner':
      return 'partners';
    case 'objective':
      return 'decision';
    case 'appraisal':
      if (field === null || decided.includes(field)) return 'decision';
      return field === 'practices' ? 'practices' : 'rules';
    default:
      return null;
  }
};

const titleOf = (view: View, appraisal: Appraisal): string => {
  switch (view) {
    case 'practices': {
      const { taking, patients, open, all } = practiceTotals(appraisal);
      return all === 0
        ? 'Practices'
        : `${open > 0 ? 'At least ' : ''}${formatNumber(patients)} patients on the lists of ${count(taking, 'practice')}`;
    }
    case 'staff': {
      const totals = staffTotals(appraisal);
      return totals.groups === 0 ? 'Staff in scope' : `Staff in scope: ${staffWords(totals)}`;
    }
    case 'partners': {
      const { size } = appraisal.partner;
      const signed = [...appraisal.partner.values()].filter(({ signedUp }) => signedUp === 'signed').length;
      if (size === 0) return 'Partners';
      return `${count(size, 'partner')}, ${signed === 0 ? 'none signed up yet' : `${signed} signed up`}`;
    }
    default:
      return 'Context';
  }
};

const lines: Readonly<Record<View, string>> = {
  decision: 'What is to be decided, for whom, and what it is meant to achieve.',
  rules: 'The meeting that decides, and the rules that hold for every option.',
  practices:
    'An ICO is built on registered lists: an option’s population is the sum of the lists it rests on.',
  staff:
    'Every option has to say who would employ each group. A cost is that of a full year, on-cost included.',
  partners: 'Organisations that an option counts on, and whether they have put their names to it.',
};

/** What the appraisal is about: the decision, the meeting and its rules, the lists, the staff and the partners. */
export const ContextStage = () => {
  const appraisal = useAppraisal();
  const route = useRoute();
  const target = route.screen === 'appraisal' ? route.target : null;
  const asked = target ? viewOf(target) : null;
  const place = target && asked ? `${target.type} ${target.id} ${target.field ?? ''}` : '';
  const [view, setView] = useState<View>(asked ?? 'decision');
  const [arrived, setArrived] = useState(place);
  if (place !== arrived) {
    setArrived(place);
    if (asked) setView(asked);
  }
  return (
    <>
      <StageHeader title={titleOf(view, appraisal)} line={lines[view]} />
      <div className="context-views">
        <Segments
          label="What is shown"
          value={view}
          choices={[
            ['decision', 'Decision'],
            ['rules', 'Meeting and rules'],
            ['practices', 'Practices'],
            ['staff', 'Staff in scope'],
            ['partners', 'Partners'],
          ]}
          onChange={setView}
        />
      </div>
      {view === 'decision' ? (
        <DecisionView />
      ) : view === 'rules' ? (
        <RulesView />
      ) : view === 'practices' ? (
        <PracticesSheet />
      ) : view === 'staff' ? (
        <StaffSheet />
      ) : (
        <PartnersSheet />
      )}
    </>
  );
};
