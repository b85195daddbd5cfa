import { type ReactNode, useState } from 'react';
import type { SheetItem, SheetReport } from '../../shared/scoresheet/sheet-report.ts';
import { Button } from '../components/button.tsx';
import { BoldDifference } from '../merge/bold-difference.tsx';
import { differing } from '../merge/difference.ts';
import { itemsInOrder } from './sheet.ts';
import { outcomeWords } from './sheet-words.ts';

/** Entries shown of one sheet before somebody asks for all: a sheet can hold hundreds. */
const first = 40;

const isAside = ({ outcome }: SheetItem): boolean => outcome === 'refused' || outcome === 'held';

const Before = ({ words }: { readonly words: string | null }): ReactNode =>
  words === null ? <span className="muted">nothing</span> : words;

/** What the sheet says, with what differs from before in bold. */
const After = ({
  before,
  after,
}: {
  readonly before: string | null;
  readonly after: string | null;
}): ReactNode =>
  after === null ? <Before words={null} /> : <BoldDifference text={differing(before ?? '', after)[1]} />;

/** What a sheet says, entry by entry: where it stands, what it would change, and why something is not taken. */
export const SheetItems = ({
  report,
  name,
  onlyAside,
}: {
  readonly report: SheetReport;
  readonly name: string;
  /** What was refused or held back, and no more. */
  readonly onlyAside: boolean;
}): ReactNode => {
  const [all, setAll] = useState(false);
  const items = itemsInOrder(onlyAside ? report.items.filter(isAside) : report.items);
  const shown = all ? items : items.slice(0, first);
  if (items.length === 0) {
    return (
      <p className="muted">
        {onlyAside && report.items.length > 0
          ? 'Nothing of it needs looking at.'
          : 'It says nothing that is not in the appraisal already.'}
      </p>
    );
  }
  return (
    <>
      <table className="sheet-items" aria-label={`What the sheet of ${name} says`}>
        <thead>
          <tr>
            <th scope="col">Where</th>
            <th scope="col">What</th>
            <th scope="col">Before</th>
            <th scope="col">In the sheet</th>
            <th scope="col">What becomes of it</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((item, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a place can hold more than one entry, and the list stands still
            <tr key={`${item.place} ${at}`}>
              <td className="muted">{item.place}</td>
              <th scope="row">{item.name}</th>
              <td>
                {/* What is refused is not held against what stands, which stays as it is. */}
                {item.outcome === 'refused' ? null : <Before words={item.before} />}
              </td>
              <td>
                <After before={item.before} after={item.after} />
              </td>
              <td className={`sheet-outcome sheet-outcome-${item.outcome}`}>
                <b>{outcomeWords[item.outcome]}</b>
                {item.why === null ? null : <>. {item.why}</>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {items.length > first ? (
        <Button look="quiet" dense aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show all ${items.length}`}
        </Button>
      ) : null}
    </>
  );
};
