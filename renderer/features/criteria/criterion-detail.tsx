import type { CriteriaHint } from '../../../shared/checks/criteria-hints.ts';
import type { CriterionRecord } from '../../../shared/records/criterion.ts';
import { Button } from '../../components/button.tsx';
import { HistoryLink } from '../../components/history-link.tsx';
import { CheckField, SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { jumpMark } from '../../session/jump.ts';
import { shownAppraisal } from '../../session/session.ts';
import { useSetFields } from '../../session/use-record.ts';
import { useAppraisal, useOpenSession } from '../../session/use-session.ts';
import { treeRows, withParts } from './criterion-tree.ts';
import { ScoringPart } from './scoring-part.tsx';
import { moveChange } from './tree-moves.ts';

interface CriterionDetailProps {
  readonly criterion: CriterionRecord;
  readonly divided: boolean;
  /** What is worth a thought about this criterion. */
  readonly hints: readonly CriteriaHint[];
  readonly onRemove: () => void;
}

/** One criterion: what is asked, and how options get their value on it. */
export const CriterionDetail = ({ criterion, divided, hints, onRemove }: CriterionDetailProps) => {
  const appraisal = useAppraisal();
  const session = useOpenSession();
  const set = useSetFields();
  const { id, name } = criterion;
  const own = withParts(appraisal, id);
  const parents = treeRows(appraisal).filter((row) => !own.has(row.criterion.id));
  return (
    <article className="pane-detail" aria-labelledby="criterion-title" {...jumpMark('criterion', id)}>
      <div className="pane-head">
        <h2 id="criterion-title">
          <span>{name || 'Unnamed criterion'}</span>
        </h2>
        <HistoryLink record={criterion} name={`criterion ${name}`} />
        <Button look="quiet" dense icon="remove" onClick={onRemove}>
          Remove
        </Button>
      </div>
      {hints.length > 0 ? (
        <ul className="criterion-hints" aria-label="Worth a thought">
          {hints.map(({ key, sentence }) => (
            <li key={key}>{sentence}</li>
          ))}
        </ul>
      ) : null}
      <div className="form criterion-names">
        <div {...jumpMark('criterion', id, 'code')}>
          <TextField
            label="Code"
            longest={8}
            value={criterion.code}
            onCommit={(code) =>
              set('criterion', id, `Change the code of ${name}`, { code: code.toUpperCase() })
            }
          />
        </div>
        <div {...jumpMark('criterion', id, 'name')}>
          <TextField
            label="Name"
            longest={120}
            value={name}
            onCommit={(text) => set('criterion', id, `Rename criterion ${name}`, { name: text })}
          />
        </div>
        <SelectField
          label="Part of"
          value={criterion.parent ?? ''}
          choices={[
            ['', 'None'],
            ...parents.map(
              ({ criterion: other, depth }) =>
                [other.id, `${'\u2003'.repeat(depth)}${other.name || other.code}`] as const,
            ),
          ]}
          onCommit={(parent) => {
            const place = { parent: parent === '' ? null : parent, before: null };
            const change = moveChange(shownAppraisal(session.store.getState()), id, place);
            if (change) session.edit(change);
          }}
        />
      </div>
      <div {...jumpMark('criterion', id, 'question')}>
        <TextField
          label="Question to the scorer"
          lines={2}
          longest={1000}
          value={criterion.question}
          onCommit={(question) => set('criterion', id, `Change the question of ${name}`, { question })}
        />
      </div>
      <TextField
        label="Definition: what belongs to it, and what does not"
        lines={2}
        value={criterion.definition}
        onCommit={(definition) => set('criterion', id, `Change the definition of ${name}`, { definition })}
      />
      <TextField
        label="Indicators: what could be counted"
        lines={2}
        longest={1000}
        value={criterion.indicators}
        onCommit={(indicators) => set('criterion', id, `Change the indicators of ${name}`, { indicators })}
      />
      {divided ? (
        <p className="muted">
          It has parts of its own: they are scored, and their weights add up to its weight.
        </p>
      ) : (
        <>
          <CheckField
            label="It is about money: totals are then shown with and without it, so that cost does not count twice unseen"
            checked={criterion.isCost}
            onCommit={(isCost) =>
              set('criterion', id, `${name} ${isCost ? 'is' : 'is not'} about money`, { isCost })
            }
          />
          <ScoringPart criterion={criterion} />
        </>
      )}
    </article>
  );
};
