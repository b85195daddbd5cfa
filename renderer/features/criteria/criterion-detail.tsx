import { appraisalOf } from '../../../shared/records/aggregate.ts';
import type { CriterionRecord } from '../../../shared/records/criterion.ts';
import { Button } from '../../components/button.tsx';
import { CheckField, SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useSetFields } from '../../session/use-record.ts';
import { useAppraisal } from '../../session/use-session.ts';
import { treeRows, withParts } from './criterion-tree.ts';
import { Descriptors } from './descriptors.tsx';

interface CriterionDetailProps {
  readonly criterion: CriterionRecord;
  readonly divided: boolean;
  readonly first: boolean;
  readonly last: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** One criterion: what is asked, and what 0 to 100 look like on it. */
export const CriterionDetail = ({
  criterion,
  divided,
  first,
  last,
  onMove,
  onRemove,
}: CriterionDetailProps) => {
  const appraisal = useAppraisal();
  const set = useSetFields();
  const { id, name } = criterion;
  const own = withParts(appraisal, id);
  const parents = treeRows(appraisal).filter((row) => !own.has(row.criterion.id));
  return (
    <article className="pane-detail" aria-labelledby="criterion-title">
      <div className="pane-head">
        <h2 id="criterion-title">
          <span>{name || 'Unnamed criterion'}</span>
        </h2>
        <Button look="quiet" dense icon="up" disabled={first} onClick={() => onMove(-1)}>
          Up
        </Button>
        <Button look="quiet" dense icon="down" disabled={last} onClick={() => onMove(1)}>
          Down
        </Button>
        <Button look="quiet" dense icon="remove" onClick={onRemove}>
          Remove
        </Button>
      </div>
      <div className="form criterion-names">
        <TextField
          label="Code"
          longest={8}
          value={criterion.code}
          onCommit={(code) =>
            set('criterion', id, `Change the code of ${name}`, { code: code.toUpperCase() })
          }
        />
        <TextField
          label="Name"
          longest={120}
          value={name}
          onCommit={(text) => set('criterion', id, `Rename criterion ${name}`, { name: text })}
        />
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
          onCommit={(parent) =>
            set('criterion', id, `Move ${name} in the tree`, { parent: parent === '' ? null : parent })
          }
        />
      </div>
      <TextField
        label="Question to the scorer"
        lines={2}
        longest={1000}
        value={criterion.question}
        onCommit={(question) => set('criterion', id, `Change the question of ${name}`, { question })}
      />
      <TextField
        label="Definition"
        lines={2}
        value={criterion.definition}
        onCommit={(definition) => set('criterion', id, `Change the definition of ${name}`, { definition })}
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
          <section className="pane-part" aria-labelledby="descriptors">
            <h3 id="descriptors">What the scale means here</h3>
            <Descriptors
              values={criterion.descriptors}
              fallback={appraisalOf(appraisal).scale}
              onCommit={(at, descriptors) =>
                set('criterion', id, `Change what ${at} means on ${name}`, { descriptors })
              }
            />
          </section>
        </>
      )}
    </article>
  );
};
