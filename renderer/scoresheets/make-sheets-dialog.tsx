import { type ReactNode, useEffect, useRef, useState } from 'react';
import { appraisalOf } from '../../shared/records/aggregate.ts';
import { count } from '../../shared/text/lists.ts';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Notice } from '../components/notice.tsx';
import { Segments } from '../components/segments.tsx';
import { goTo, recordHref } from '../session/route.ts';
import { useAppraisal, useSession } from '../session/use-session.ts';
import { contentSentence, groupsOf, haveScored, makeWarnings } from './sheet-content.ts';
import { type MakeState, useMake } from './use-make.ts';
import { WhoGetsSheets } from './who-gets-sheets.tsx';
import './scoresheets.css';

/** What has become of the work so far. */
const Said = ({ state }: { readonly state: MakeState }): ReactNode => {
  switch (state.stage) {
    case 'choosing':
      return null;
    case 'running':
      return (
        <div className="sheets-progress">
          <p>
            {state.stopping
              ? 'Stopping'
              : state.of === 0
                ? 'Choose the folder that the sheets go into, in the window that opens'
                : `${state.done} of ${state.of}`}
          </p>
          <progress
            {...(state.of === 0 ? {} : { value: state.done, max: state.of })}
            aria-label="How many sheets are made"
          />
        </div>
      );
    case 'written':
      return (
        <Notice>
          {count(state.files, 'scoresheet')} written into {state.folder}. Send each to its scorer; when they
          come back, drop them on this window to merge them.
        </Notice>
      );
    case 'stopped':
      return (
        <Notice>
          {state.by === 'no folder'
            ? 'No folder was chosen. No sheet was written.'
            : state.files === 0
              ? 'Stopped. No sheet was written.'
              : `Stopped. ${count(state.files, 'sheet')} had been written, and ${state.files === 1 ? 'is' : 'are'} in the folder.`}
        </Notice>
      );
    case 'failed':
      return (
        <Notice look="refused">
          {state.failure.message} {state.failure.next}
        </Notice>
      );
  }
};

/** Makes a scoresheet for each scorer who is ticked, all into one folder. */
export const MakeSheetsDialog = ({ onClose }: { readonly onClose: () => void }): ReactNode => {
  const appraisal = useAppraisal();
  const id = useSession((state) => state.id);
  const groups = groupsOf(appraisal);
  const scorers = groups.flatMap(([, members]) => members);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [filled, setFilled] = useState<'blank' | 'filled'>('blank');
  const { state, make, stop, again } = useMake();
  const chosen = scorers.filter((scorer) => !left.has(scorer.id)).map((scorer) => scorer.id);
  const scored = haveScored(appraisal);
  const warnings = makeWarnings(appraisal);
  const next = useRef<HTMLButtonElement>(null);
  const moved = useRef(false);
  // What had the focus has gone with the step before: the button that now matters takes it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: every step has a button of its own
  useEffect(() => {
    if (moved.current) next.current?.focus();
    moved.current = true;
  }, [state.stage]);

  const none = scorers.length === 0;
  const actions = (): ReactNode => {
    if (none) {
      return (
        <>
          <Button look="quiet" onClick={onClose}>
            Close
          </Button>
          <Button
            look="primary"
            onClick={() => {
              onClose();
              // The panel of scorers is where the author's interests are.
              goTo(recordHref(id, 'scores', appraisalOf(appraisal), 'authorInterests'));
            }}
          >
            Add scorers
          </Button>
        </>
      );
    }
    switch (state.stage) {
      case 'choosing':
        return (
          <>
            <Button look="quiet" onClick={onClose}>
              Close
            </Button>
            <Button
              ref={next}
              look="primary"
              disabled={chosen.length === 0}
              onClick={() => void make({ assessors: chosen, filled: filled === 'filled' })}
            >
              Choose a folder and make {count(chosen.length, 'sheet')}
            </Button>
          </>
        );
      case 'running':
        return (
          <Button ref={next} disabled={state.stopping} onClick={stop}>
            Cancel
          </Button>
        );
      case 'written':
        return (
          <>
            <Button look="quiet" onClick={again}>
              Make others
            </Button>
            <Button ref={next} look="primary" onClick={onClose}>
              Done
            </Button>
          </>
        );
      default:
        return (
          <>
            <Button look="quiet" onClick={onClose}>
              Close
            </Button>
            <Button ref={next} look="primary" onClick={again}>
              Choose again
            </Button>
          </>
        );
    }
  };

  return (
    <Dialog
      title="Make scoresheets"
      wide
      onClose={state.stage === 'running' ? stop : onClose}
      actions={actions()}
    >
      {none ? (
        <p>
          No scorers yet. Add each person who scores, with their group; then a sheet can be made for each.
        </p>
      ) : state.stage === 'choosing' ? (
        <>
          <p>
            One Excel file for each scorer, to be filled in Excel or LibreOffice and sent back.{' '}
            <span className="muted">{contentSentence(appraisal)}</span>
          </p>
          {warnings.length > 0 && (
            <div className="make-warnings">
              {warnings.map((words) => (
                <p key={words}>{words}</p>
              ))}
            </div>
          )}
          <WhoGetsSheets groups={groups} left={left} onLeft={setLeft} />
          <div className="make-who">
            <Segments
              label="What stands in the sheets"
              value={filled}
              choices={[
                ['blank', 'Blank'],
                ['filled', 'With the scores so far'],
              ]}
              onChange={setFilled}
            />
            <p className="muted">
              {filled === 'blank'
                ? 'Everybody starts from empty cells.'
                : scored === 0
                  ? 'Nobody has scored yet: the sheets will be blank.'
                  : `Each finds their own scores and no one else’s; ${scored === scorers.length ? 'all' : scored} of ${count(scorers.length, 'scorer')} ${scored === 1 ? 'has' : 'have'} some.`}
            </p>
          </div>
        </>
      ) : null}
      <div className="make-said" aria-live="polite">
        {none ? null : <Said state={state} />}
      </div>
    </Dialog>
  );
};
