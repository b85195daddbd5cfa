import { type ReactNode, useEffect, useRef } from 'react';
import type { OptionRecord } from '../../../shared/records/option.ts';
import {
  type EmployerRecord,
  employerId,
  newEmployer,
  pensionRoutes,
  type StaffGroupRecord,
} from '../../../shared/records/staff-group.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { Button } from '../../components/button.tsx';
import { colourOfLetter, OptionMark } from '../../components/option-mark.tsx';
import { CheckField, SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { jumpMark } from '../../session/jump.ts';
import { recordHref } from '../../session/route.ts';
import { shownAppraisal } from '../../session/session.ts';
import { useAppraisal, useOpenSession, useSession } from '../../session/use-session.ts';
import { longestBody, patchEmployer } from './employer-edits.ts';
import { routeWords } from './employer-rows.ts';

interface EmployerDrawerProps {
  readonly option: OptionRecord;
  readonly group: StaffGroupRecord;
  /** Opened on purpose: the employing body takes the focus. */
  readonly takesFocus: boolean;
  readonly onClose: () => void;
}

/** What is known of a staff group, in a line. */
const groupFacts = ({ band, wte, heads, currentEmployer }: StaffGroupRecord): string =>
  [
    band === 'other' ? '' : `band ${band}`,
    wte === null ? 'WTE not known' : `${formatNumber(wte, 1)} WTE`,
    heads === null ? '' : `${formatNumber(heads)} heads`,
    currentEmployer.trim() === '' ? '' : `now employed by ${currentEmployer}`,
  ]
    .filter(Boolean)
    .join(', ');

const choices = pensionRoutes.map((route) => [route, routeWords[route]] as const);

/** Who employs one staff group under one option: body, pension route, whether it is confirmed, and a note. */
export const EmployerDrawer = ({ option, group, takesFocus, onClose }: EmployerDrawerProps): ReactNode => {
  const appraisal = useAppraisal();
  const session = useOpenSession();
  const appraisalId = useSession(({ id }) => id);
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) body.current?.querySelector('input')?.focus();
  }, [takesFocus]);
  const id = employerId(option.id, group.id);
  const record = appraisal.employer.get(id) ?? newEmployer(option.id, group.id);
  const named = record.body.trim() !== '';
  const set = (
    what: string,
    patch: Partial<Pick<EmployerRecord, 'body' | 'pensionRoute' | 'resolved' | 'note'>>,
  ): void =>
    session.edit(patchEmployer(shownAppraisal(session.store.getState()), option.id, group.id, what, patch));
  return (
    <section
      className="gate-drawer"
      aria-label={`Employer of ${group.name} under ${option.letter}`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div className="gate-drawer-head">
        <h2>
          <OptionMark colour={colourOfLetter(option.letter)} letter={option.letter} />{' '}
          {group.name || 'Unnamed group'}
        </h2>
        <span className="muted small">{groupFacts(group)}</span>
        <span className="spring" />
        <a className="small" href={recordHref(appraisalId, 'context', { type: 'staffGroup', id: group.id })}>
          The group on Context
        </a>
        <Button look="quiet" dense onClick={onClose}>
          Close
        </Button>
      </div>
      <div className="employer-fields" {...jumpMark('employer', id)}>
        <div ref={body} {...jumpMark('employer', id, 'body')}>
          <TextField
            key={`body ${id}`}
            label="Employing body"
            longest={longestBody}
            value={record.body}
            placeholder="Nobody named yet"
            onCommit={(text) => set('Employer', { body: text })}
          />
        </div>
        <div {...jumpMark('employer', id, 'pensionRoute')}>
          <SelectField
            label="Pension route"
            value={record.pensionRoute}
            choices={choices}
            onCommit={(pensionRoute) => set('Pension route', { pensionRoute })}
          />
        </div>
        <div className="employer-check" {...jumpMark('employer', id, 'resolved')}>
          {named ? (
            <CheckField
              label={`Confirmed in writing by ${record.body}`}
              checked={record.resolved}
              onCommit={(resolved) =>
                set(resolved ? 'Confirmed employer' : 'Employer not confirmed', { resolved })
              }
            />
          ) : (
            <p className="muted small">Name the body first; then say whether it has confirmed in writing.</p>
          )}
        </div>
        <div className="employer-note" {...jumpMark('employer', id, 'note')}>
          <TextField
            key={`note ${id}`}
            label="Note"
            lines={2}
            longest={1000}
            value={record.note}
            onCommit={(note) => set('Note on employer', { note })}
          />
        </div>
      </div>
    </section>
  );
};
