import { useMemo, useState } from 'react';
import { type RecordKey, type RecordType, recordTypes } from '../../../shared/records/record.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { StageHeader } from '../../components/stage-header.tsx';
import { useBrought } from '../../merge/brought.ts';
import { useRoute } from '../../session/route.ts';
import { useAppraisal, useSession } from '../../session/use-session.ts';
import '../../components/box.css';
import { ChangeList } from './change-list.tsx';
import { type Compared, CompareView } from './compare-view.tsx';
import { HistoryFilter } from './history-filter.tsx';
import { RecordHistory } from './record-history.tsx';
import { asNow, SnapshotsPanel } from './snapshots-panel.tsx';
import { useReply } from './use-reply.ts';
import { useSnapshots } from './use-snapshots.ts';
import './history.css';

/** The record that the address asks for; a snapshot is in its own list. */
const useAskedRecord = (): RecordKey | null => {
  const route = useRoute();
  const target = route.screen === 'appraisal' ? route.target : null;
  const type = recordTypes.find((known) => known === target?.type);
  return target && type && type !== 'snapshot' ? { type, id: target.id } : null;
};

/** A side of a comparison: a snapshot as it was read, or the appraisal as it goes on. */
type State = Compared | typeof asNow;

const AllChanges = () => {
  const id = useSession((session) => session.id);
  const [type, setType] = useState<RecordType | null>(null);
  const reply = useReply('appraisal.history', { id, record: null, ...(type ? { type } : {}) });
  return (
    <>
      <HistoryFilter type={type} onType={setType} />
      {reply === null ? null : !reply.ok ? (
        <EmptyState>{reply.error.message}</EmptyState>
      ) : reply.value.entries.length === 0 ? (
        <EmptyState>No change has touched these yet.</EmptyState>
      ) : (
        <ChangeList key={type ?? ''} entries={reply.value.entries} />
      )}
    </>
  );
};

/** Every change, by whom and when, with a way back; and frozen copies of the whole. */
export const HistoryStage = () => {
  const appraisal = useAppraisal();
  const asked = useAskedRecord();
  const actions = useSnapshots();
  const brought = useBrought();
  const [compared, setCompared] = useState<readonly [State, State] | null>(null);
  const now = useMemo((): Compared => ({ name: 'Now', appraisal }), [appraisal]);

  const stateOf = async (id: string): Promise<State | null> => {
    if (id === asNow) return asNow;
    const snapshot = appraisal.snapshot.get(id);
    const held = snapshot ? await actions.read(snapshot) : null;
    return snapshot && held ? { name: `“${snapshot.name}”`, appraisal: held } : null;
  };
  const shown = (state: State): Compared => (state === asNow ? now : state);
  const compare = async (before: string, after: string): Promise<void> => {
    const [one, other] = await Promise.all([stateOf(before), stateOf(after)]);
    if (one && other) setCompared([one, other]);
  };

  return (
    <>
      <StageHeader
        title="History"
        line="Every change, by whom and when. Nothing is ever lost: each record can be put back as it was."
        tools={<Button onClick={() => brought.open({ kind: 'merge-copy' })}>Merge a colleague’s copy</Button>}
      />
      <div className="history">
        <div className="history-main">
          {compared ? (
            <CompareView
              before={shown(compared[0])}
              after={shown(compared[1])}
              onClose={() => setCompared(null)}
            />
          ) : asked ? (
            <RecordHistory key={`${asked.type} ${asked.id}`} record={asked} />
          ) : (
            <AllChanges />
          )}
        </div>
        <SnapshotsPanel actions={actions} onCompare={(before, after) => void compare(before, after)} />
      </div>
    </>
  );
};
