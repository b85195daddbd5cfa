import { type ReactNode, useState } from 'react';
import type { MergeTaken } from '../../shared/merge/merge-report.ts';
import { type RecordType, recordTypes } from '../../shared/records/record.ts';
import { Button } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import { kindHeading } from './copy-words.ts';

/** Records of a kind that are listed before somebody asks for all. */
const first = 40;
/** Up to so many in all, every kind stands open. */
const fewInAll = 12;

const did: Readonly<Record<MergeTaken['did'], string>> = {
  added: 'added',
  changed: 'changed',
  removed: 'removed',
};

const Kind = ({
  type,
  taken,
  opened,
}: {
  readonly type: RecordType;
  readonly taken: readonly MergeTaken[];
  readonly opened: boolean;
}): ReactNode => {
  const [open, setOpen] = useState(opened);
  const [all, setAll] = useState(false);
  const shown = all ? taken : taken.slice(0, first);
  return (
    <li>
      <button type="button" className="taken-kind" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name={open ? 'chevron' : 'right'} size={14} />
        <span>{kindHeading(type, taken.length)}</span>
      </button>
      {open ? (
        <ul className="taken-items">
          {shown.map(({ key, name, did: how, what }) => (
            <li key={key.id}>
              {name} <span className="muted">{did[how]}</span>
              {what.length > 0 ? `: ${what.join('; ')}` : ''}
            </li>
          ))}
          {taken.length > first ? (
            <li>
              <Button look="quiet" dense aria-expanded={all} onClick={() => setAll(!all)}>
                {all ? 'Show fewer' : `Show all ${taken.length}`}
              </Button>
            </li>
          ) : null}
        </ul>
      ) : null}
    </li>
  );
};

/** What the other copy brings, by kind of record. */
export const TakenList = ({ taken }: { readonly taken: readonly MergeTaken[] }): ReactNode => (
  <section className="taken" aria-label="What the other copy brings">
    <h3>What the other copy brings</h3>
    <ul>
      {recordTypes.flatMap((type) => {
        const ofType = taken.filter(({ key }) => key.type === type);
        return ofType.length === 0
          ? []
          : [<Kind key={type} type={type} taken={ofType} opened={taken.length <= fewInAll} />];
      })}
    </ul>
  </section>
);
