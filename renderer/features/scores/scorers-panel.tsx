import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { appraisalOf } from '../../../shared/records/aggregate.ts';
import { Button } from '../../components/button.tsx';
import { SheetGrid } from '../../components/grid/sheet-grid.tsx';
import type { GridHandle } from '../../components/grid/use-grid.ts';
import { jumpMark } from '../../session/jump.ts';
import { newId } from '../../session/new-id.ts';
import { shownAppraisal } from '../../session/session.ts';
import { useChosen } from '../../session/use-chosen.ts';
import { useRemove } from '../../session/use-record.ts';
import { useAppraisal, useOpenSession } from '../../session/use-session.ts';
import { ChoiceFields } from './choice-fields.tsx';
import { choiceChange, choiceReasonChange } from './choices.ts';
import { InterestFields } from './interest-fields.tsx';
import { askedChange, authorAskedChange, authorInterestChange, interestChange } from './interests.ts';
import { newScorer, scorerChange, scorerColumns, scorerRows } from './scorer-edits.ts';
import './scorers-panel.css';

const heads = ['Name or role', 'Organisation', 'Group', 'Interests', 'Would choose', 'Credentials'];

/** Who scores, in which group, what interests they have declared, and which option they would choose. */
export const ScorersPanel = ({ onClose }: { readonly onClose: () => void }): ReactNode => {
  const appraisal = useAppraisal();
  const own = appraisalOf(appraisal);
  const namesShown = own.namingAllowed;
  const session = useOpenSession();
  const remove = useRemove();
  const grid = useRef<GridHandle>(null);
  const [active, setActive] = useChosen('assessor');
  const [added, setAdded] = useState<string | null>(null);
  const sections = useMemo(() => [{ key: 'scorers', rows: scorerRows(appraisal) }], [appraisal]);
  const columns = useMemo(() => scorerColumns(appraisal), [appraisal]);
  const scorer = active === null ? undefined : appraisal.assessor.get(active);

  // The first scorer brings the grid along: it can take the focus once it is there.
  useEffect(() => {
    if (added !== null) grid.current?.focus(added, 'name');
  }, [added]);

  const add = (): void => {
    const made = newScorer(shownAppraisal(session.store.getState()), newId());
    session.edit({ label: 'Add a scorer', put: [made] });
    setActive(made.id);
    setAdded(made.id);
  };

  return (
    <section className="scorers" aria-label="Scorers">
      <div className="scorers-head">
        <h2>Scorers</h2>
        <span className="muted small">
          Groups count equally, whatever their number.{' '}
          {namesShown ? 'The paper may name them.' : 'The paper names groups only.'}
        </span>
        <span className="spring" />
        <Button dense icon="plus" onClick={add}>
          Add a scorer
        </Button>
        <Button
          look="quiet"
          dense
          disabled={!scorer}
          onClick={() => {
            if (scorer)
              remove(`Remove scorer ${scorer.name || 'without a name'}`, [
                { type: 'assessor', id: scorer.id },
              ]);
            grid.current?.refocus();
          }}
        >
          Remove {scorer?.name || 'scorer'}
        </Button>
        <Button look="quiet" dense onClick={onClose}>
          Close
        </Button>
      </div>
      {appraisal.assessor.size === 0 ? (
        <p className="muted">No scorers yet. Add one for each person who scores on their own.</p>
      ) : (
        <SheetGrid
          ref={grid}
          label="Scorers"
          lead={[]}
          columns={columns}
          heads={heads}
          least={140}
          sections={sections}
          onActive={setActive}
          onClose={onClose}
          onCommit={(entries, kind) => {
            const { change, refusals } = scorerChange(
              shownAppraisal(session.store.getState()),
              entries,
              kind,
            );
            if (change) session.edit(change);
            return refusals;
          }}
        />
      )}
      {scorer ? (
        <div {...jumpMark('assessor', scorer.id)}>
          <InterestFields
            who={scorer.id}
            title={`Interests of ${scorer.name || 'this scorer'}`}
            answer={scorer}
            onAsked={(asked) => {
              const present = shownAppraisal(session.store.getState()).assessor.get(scorer.id);
              if (present) session.edit(askedChange(present, asked));
            }}
            onDeclare={(option, declaration) => {
              const now = shownAppraisal(session.store.getState());
              const present = now.assessor.get(scorer.id);
              if (present) session.edit(interestChange(now, present, option, declaration));
            }}
          />
          <div {...jumpMark('assessor', scorer.id, 'choices')}>
            <ChoiceFields
              scorer={scorer}
              onChoose={(place, option) => {
                const now = shownAppraisal(session.store.getState());
                const present = now.assessor.get(scorer.id);
                if (present) session.edit(choiceChange(now, present, place, option));
              }}
              onReason={(place, reason) => {
                const present = shownAppraisal(session.store.getState()).assessor.get(scorer.id);
                const change = present ? choiceReasonChange(present, place, reason) : null;
                if (change) session.edit(change);
              }}
            />
          </div>
        </div>
      ) : null}
      <div {...jumpMark('appraisal', own.id, 'authorInterests')}>
        <InterestFields
          who="author"
          title={`Interests of the author of the paper${own.author ? `, ${own.author}` : ''}`}
          answer={own.authorInterests}
          onAsked={(asked) =>
            session.edit(authorAskedChange(shownAppraisal(session.store.getState()), asked))
          }
          onDeclare={(option, declaration) =>
            session.edit(authorInterestChange(shownAppraisal(session.store.getState()), option, declaration))
          }
        />
      </div>
    </section>
  );
};
