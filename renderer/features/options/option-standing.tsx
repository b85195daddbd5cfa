import { useEffect, useRef, useState } from 'react';
import { inOrder } from '../../../shared/records/aggregate.ts';
import type { OptionRecord } from '../../../shared/records/option.ts';
import { Button } from '../../components/button.tsx';
import { CheckField } from '../../components/select-field.tsx';
import { clearReason, putBack, takeOff } from '../../components/short-list.ts';
import { TakeOffForm } from '../../components/take-off-form.tsx';
import { jumpMark } from '../../session/jump.ts';
import { shownAppraisal } from '../../session/session.ts';
import { useAppraisal, useOpenSession } from '../../session/use-session.ts';
import { OptionText } from './option-fields.tsx';

interface PartProps {
  readonly option: OptionRecord;
}

const Comparator = ({ option }: PartProps) => {
  const appraisal = useAppraisal();
  const session = useOpenSession();
  const { id, letter } = option;
  return (
    <div {...jumpMark('option', id, 'comparator')}>
      <CheckField
        label="The one the others are compared with (do minimum)"
        checked={option.comparator}
        onCommit={(comparator) => {
          // At most one option is the comparator: choosing another moves the mark.
          const others = inOrder(appraisal, 'option').filter((other) => other.comparator && other.id !== id);
          session.edit({
            label: comparator
              ? `Compare the others with ${letter}`
              : `Stop comparing the others with ${letter}`,
            put: [{ ...option, comparator }, ...others.map((other) => ({ ...other, comparator: false }))],
          });
        }}
      />
    </div>
  );
};

/** The reason for which an option now back on the short list was once off it: kept in view until somebody clears it. */
const OldReason = ({ option, onClear }: PartProps & { readonly onClear: () => void }) => (
  <div className="form-wide option-old-reason">
    <div>
      <p>
        <b>Was off the short list:</b> {option.discardReason.trim() || 'no reason was given'}
      </p>
      {option.revisitIf.trim() ? (
        <p>
          <b>To be looked at again if:</b> {option.revisitIf}
        </p>
      ) : null}
    </div>
    <Button dense onClick={onClear}>
      Clear this reason
    </Button>
  </div>
);

/** On the short list or not, with what was said when it was taken off. */
export const Standing = ({ option }: PartProps) => {
  const session = useOpenSession();
  const [asking, setAsking] = useState(false);
  const act = useRef<HTMLDivElement>(null);
  const acted = useRef(false);
  const { id, letter, shortListed } = option;
  /** Of the option as it stands when the edit is made. */
  const now = (): OptionRecord | undefined => shownAppraisal(session.store.getState()).option.get(id);
  // What was pressed has gone with what it did: the focus stays at what can be done now.
  useEffect(() => {
    if (!acted.current || asking) return;
    acted.current = false;
    act.current?.querySelector('button')?.focus();
  });
  return (
    <section className="pane-part" aria-labelledby="standing">
      <h3 id="standing">Where it stands</h3>
      <div className="form">
        <Comparator option={option} />
        <div ref={act} className="option-listed" {...jumpMark('option', id, 'shortListed')}>
          <span>{shortListed ? 'On the short list' : 'Not on the short list'}</span>
          {shortListed ? (
            <Button dense aria-expanded={asking} onClick={() => setAsking(!asking)}>
              Take {letter} off…
            </Button>
          ) : (
            <Button
              dense
              onClick={() => {
                const present = now();
                acted.current = true;
                if (present) session.edit(putBack(present));
              }}
            >
              Put {letter} back
            </Button>
          )}
        </div>
        {asking && shortListed ? (
          <div className="form-wide">
            <TakeOffForm
              letter={letter}
              reason={option.discardReason}
              revisitIf={option.revisitIf}
              cancelWords="Leave it on"
              onTake={(reason, revisitIf) => {
                const present = now();
                acted.current = true;
                setAsking(false);
                if (present) session.edit(takeOff(present, reason, revisitIf));
              }}
              onCancel={() => {
                acted.current = true;
                setAsking(false);
              }}
            />
          </div>
        ) : null}
        {shortListed ? null : (
          <>
            <OptionText
              option={option}
              field="discardReason"
              label="Why it is not on the short list"
              lines={2}
              longest={1000}
            />
            <OptionText
              option={option}
              field="revisitIf"
              label="Look at it again if"
              lines={2}
              longest={1000}
            />
          </>
        )}
        {shortListed && !asking && `${option.discardReason}${option.revisitIf}`.trim() !== '' ? (
          <OldReason
            option={option}
            onClear={() => {
              const present = now();
              acted.current = true;
              if (present) session.edit(clearReason(present));
            }}
          />
        ) : null}
      </div>
    </section>
  );
};
