import type { ReactNode } from 'react';
import { AddLine } from '../../components/add-row.tsx';
import { EmptyState } from '../../components/empty-state.tsx';

interface PlanListProps<R extends { readonly id: string }> {
  /** "Milestones". */
  readonly label: string;
  readonly records: readonly R[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  readonly draw: (record: R) => {
    readonly mark?: ReactNode;
    readonly name: string;
    readonly side?: ReactNode;
    readonly lines: readonly string[];
  };
  /** One sentence that says what belongs here, while nothing does. */
  readonly empty: string;
  readonly addLabel: string;
  readonly longest: number;
  readonly onAdd: (name: string) => void;
  /** Another way to add, under the line. */
  readonly more?: ReactNode;
}

/** The list at the left of a panel: what there is, and an empty line to add to it. */
export const PlanList = <R extends { readonly id: string }>({
  label,
  records,
  chosen,
  onChoose,
  draw,
  empty,
  addLabel,
  longest,
  onAdd,
  more,
}: PlanListProps<R>) => (
  <section className="pane-list" aria-label={label}>
    {records.length === 0 ? (
      <EmptyState>{empty}</EmptyState>
    ) : (
      <ul>
        {records.map((record) => {
          const { mark, name, side, lines } = draw(record);
          return (
            <li key={record.id}>
              <button
                type="button"
                className="pane-item"
                aria-current={record.id === chosen ? 'true' : undefined}
                onClick={() => onChoose(record.id)}
              >
                {mark ?? <span />}
                <span className="pane-name" title={name}>
                  {name}
                </span>
                {side}
                {lines.map((line) => (
                  <span key={line} className="pane-line" title={line}>
                    {line}
                  </span>
                ))}
              </button>
            </li>
          );
        })}
      </ul>
    )}
    <div className="pane-add">
      <AddLine label={addLabel} longest={longest} onAdd={onAdd} />
      {more ? <div className="plan-more">{more}</div> : null}
    </div>
  </section>
);
