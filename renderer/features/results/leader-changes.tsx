import type { ReactNode } from 'react';

interface LeaderChangesProps {
  readonly caption: string;
  /** The caption is on screen too. */
  readonly captioned?: boolean;
  /** What moves: "Weight", "Score". */
  readonly head: string;
  readonly rows: readonly {
    readonly key: string;
    readonly name: ReactNode;
    readonly now: string;
    /** "above 18.9%". */
    readonly change: string;
    /** Letter of who leads then. */
    readonly to: string;
    /** The row of what is drawn. */
    readonly chosen?: boolean;
  }[];
}

/** What one figure is now, where the leader changes when it alone moves, and who leads then. */
export const LeaderChanges = ({ caption, captioned = false, head, rows }: LeaderChangesProps) => (
  <table className="plain-table">
    <caption className={captioned ? 'results-caption' : 'visually-hidden'}>{caption}</caption>
    <thead>
      <tr>
        <th scope="col">{head}</th>
        <th scope="col">Now</th>
        <th scope="col">Changes</th>
        <th scope="col">To</th>
      </tr>
    </thead>
    <tbody>
      {rows.map(({ key, name, now, change, to, chosen }) => (
        <tr key={key} className={chosen ? 'results-chosen' : undefined}>
          <th scope="row">{name}</th>
          <td>{now}</td>
          <td>{change}</td>
          <td>
            <b>{to}</b>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
