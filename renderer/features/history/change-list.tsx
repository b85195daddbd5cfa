import { useId, useState } from 'react';
import type { HistoryEntry } from '../../../shared/contract/channels.ts';
import { count } from '../../../shared/text/lists.ts';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { Tag } from '../../components/tag.tsx';
import { dayOf, longDayOf, timeOf } from '../../components/when.ts';
import { ChangeDetailView } from './change-detail.tsx';

const page = 100;

/** A change as people call it: what Undo and Redo did is told from the change itself. */
export const labelOf = ({ kind, label }: Pick<HistoryEntry, 'kind' | 'label'>): string =>
  kind === 'edit' ? label : `${kind === 'undo' ? 'Undo' : 'Redo'}: ${label}`;

/** Lines of the log with their day, newest first. */
export const byDay = (
  entries: readonly HistoryEntry[],
): readonly (readonly [day: string, entries: readonly HistoryEntry[]])[] => {
  const days: [string, HistoryEntry[]][] = [];
  for (const entry of entries) {
    const day = dayOf(entry.at);
    const last = days.at(-1);
    if (last?.[0] === day) last[1].push(entry);
    else days.push([day, [entry]]);
  }
  return days;
};

const Facts = ({ facts }: Pick<HistoryEntry, 'facts'>) => (
  <>
    {facts?.lock ? (
      <Tag look="notice">{facts.lock === 'unlocked' ? 'Weights unlocked' : 'Weights locked'}</Tag>
    ) : null}
    {facts?.revealed ? <Tag look="notice">Ranking first seen</Tag> : null}
  </>
);

const ChangeLine = ({ entry }: { readonly entry: HistoryEntry }) => {
  const [open, setOpen] = useState(false);
  const detail = useId();
  const line = (
    <>
      <span className="history-label">{labelOf(entry)}</span>
      <Facts facts={entry.facts} />
      <span className="history-who">
        {timeOf(entry.at)} · {entry.author || 'not stated'}
      </span>
    </>
  );
  // A line that came with a file brings no more than itself.
  if (entry.seq < 0) return <div className="history-line history-line-bare">{line}</div>;
  return (
    <>
      <button
        type="button"
        className="history-line"
        aria-expanded={open}
        aria-controls={open ? detail : undefined}
        onClick={() => setOpen(!open)}
      >
        <Icon name={open ? 'chevron' : 'right'} size={14} />
        {line}
      </button>
      {open ? (
        <div id={detail}>
          <ChangeDetailView seq={entry.seq} />
        </div>
      ) : null}
    </>
  );
};

/** The log, newest first, a day at a time; older lines come when they are asked for. */
export const ChangeList = ({ entries }: { readonly entries: readonly HistoryEntry[] }) => {
  const [shown, setShown] = useState(page);
  return (
    <div className="box history-changes">
      {byDay(entries.slice(0, shown)).map(([day, lines]) => (
        <section key={day} aria-label={longDayOf(lines[0]?.at ?? '')}>
          <h2>{longDayOf(lines[0]?.at ?? '')}</h2>
          <ul>
            {lines.map((entry) => (
              <li key={entry.seq}>
                <ChangeLine entry={entry} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {entries.length > shown ? (
        <div className="history-more">
          <Button dense onClick={() => setShown(shown + page)}>
            Show older
          </Button>
          <span className="muted small">{count(entries.length - shown, 'older change')}</span>
        </div>
      ) : null}
    </div>
  );
};
