import { useMemo } from 'react';
import type { RecordVersion } from '../../../shared/contract/channels.ts';
import { type Appraisal, findRecord } from '../../../shared/records/aggregate.ts';
import { canonicalJson } from '../../../shared/records/canonical-json.ts';
import { fieldDifferences } from '../../../shared/records/compare.ts';
import { describeRecord } from '../../../shared/records/describe.ts';
import type { AnyRecord, RecordKey } from '../../../shared/records/record.ts';
import { mentionsLost, refusalOf, restoreRecord } from '../../../shared/records/restore.ts';
import { nounOf, stageForRecord } from '../../../shared/records/stages.ts';
import { count } from '../../../shared/text/lists.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { momentOf } from '../../components/when.ts';
import { jumpMark } from '../../session/jump.ts';
import { useMessages } from '../../session/messages.ts';
import { keepsReveal } from '../../session/ranking-visibility.ts';
import { recordHref, stageHref } from '../../session/route.ts';
import { shownAppraisal } from '../../session/session.ts';
import { useAppraisal, useOpenSession, useSession } from '../../session/use-session.ts';
import { labelOf } from './change-list.tsx';
import { Differences } from './differences.tsx';
import { useReply } from './use-reply.ts';

const isSame = (one: AnyRecord | null | undefined, other: AnyRecord | null | undefined): boolean =>
  one === other || Boolean(one && other && canonicalJson(one) === canonicalJson(other));

/** Puts a record back as one of its versions was, and says what came of it. */
const useRestore = (): ((name: string, version: RecordVersion, body: AnyRecord) => void) => {
  const session = useOpenSession();
  const messages = useMessages();
  return (name, version, body) => {
    const now = shownAppraisal(session.store.getState());
    const label = `Restore ${name} as of ${momentOf(version.at)}`.slice(0, 300);
    const change = restoreRecord(now, body, { label, at: new Date().toISOString() });
    const refusal = refusalOf(now, change);
    if (refusal !== null) {
      messages.say({ text: `Not restored. ${refusal}`, failed: true });
      return;
    }
    session.edit(keepsReveal(now, change));
    const lost = mentionsLost(now, body);
    const without = lost > 0 ? ` It named ${count(lost, 'record')} that is gone, which was left out.` : '';
    messages.say({ text: `Restored as of ${momentOf(version.at)}.${without}`, undoes: change.label });
  };
};

const Version = ({
  version,
  earlier,
  appraisal,
  name,
  current,
}: {
  readonly version: RecordVersion;
  readonly earlier: RecordVersion | undefined;
  readonly appraisal: Appraisal;
  readonly name: string;
  readonly current: AnyRecord | undefined;
}) => {
  const restore = useRestore();
  const { body } = version;
  const fields = fieldDifferences(earlier?.body ?? null, body, appraisal, appraisal);
  return (
    <li className="history-version">
      <div className="history-version-head">
        <p>
          <b>{labelOf(version)}</b>
          <br />
          <span className="muted small">
            {momentOf(version.at)} · {version.author || 'not stated'}
          </span>
        </p>
        {isSame(body, current) ? (
          <span className="muted small">As it is now</span>
        ) : body === null ? null : (
          <Button
            dense
            aria-label={`Restore this value, as of ${momentOf(version.at)}`}
            onClick={() => restore(name, version, body)}
          >
            Restore this value
          </Button>
        )}
      </div>
      {body === null ? (
        <p>Removed.</p>
      ) : fields.length === 0 ? (
        <p className="muted">As before.</p>
      ) : (
        <Differences fields={fields} name={`${name}, ${momentOf(version.at)}`} />
      )}
    </li>
  );
};

/** Every version of one record, with a way back to each. */
export const RecordHistory = ({ record: key }: { readonly record: RecordKey }) => {
  const id = useSession((session) => session.id);
  const appraisal = useAppraisal();
  const reply = useReply('appraisal.recordVersions', { id, key });
  const current = findRecord(appraisal, key);
  const versions = useMemo(() => (reply?.ok ? reply.value.versions : []), [reply]);
  const known = current ?? versions.find(({ body }) => body !== null)?.body;
  const name = known ? describeRecord(known, appraisal) : nounOf(key.type);
  return (
    <section className="box history-record" aria-labelledby="record-history">
      <div className="history-record-head">
        <h2 id="record-history" tabIndex={-1} {...jumpMark(key.type, key.id)}>
          {name}
        </h2>
        <span className="spring" />
        {current ? <a href={recordHref(id, stageForRecord(key.type), key)}>Go to it</a> : null}
        <a href={stageHref(id, 'history')}>All changes</a>
      </div>
      {reply?.ok === false ? <EmptyState>{reply.error.message}</EmptyState> : null}
      {reply?.ok && versions.length === 0 ? (
        <EmptyState>This appraisal holds no change of it.</EmptyState>
      ) : null}
      <ol>
        {versions.map((version, index) => (
          <Version
            key={version.seq}
            version={version}
            earlier={versions[index + 1]}
            appraisal={appraisal}
            name={name}
            current={current}
          />
        ))}
      </ol>
    </section>
  );
};
