import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { GateStanding } from '../../../shared/analysis/gates.ts';
import { inOrder } from '../../../shared/records/aggregate.ts';
import type { OptionRecord } from '../../../shared/records/option.ts';
import { Button } from '../../components/button.tsx';
import { FailSign } from '../../components/gate-mark.tsx';
import { colourOfLetter, OptionMark } from '../../components/option-mark.tsx';
import { putBack, takeOff } from '../../components/short-list.ts';
import { TakeOffForm } from '../../components/take-off-form.tsx';
import { jumpMark } from '../../session/jump.ts';
import { shownAppraisal } from '../../session/session.ts';
import { useAppraisal, useOpenSession } from '../../session/use-session.ts';
import { standingWords, suggestedReason } from './gate-rows.ts';

/** Why an option is off the short list, and what would bring it back. */
const discardWords = ({ discardReason, revisitIf }: OptionRecord): string => {
  const why = discardReason.trim() || 'no reason given yet';
  return revisitIf.trim() ? `${why.replace(/\.$/, '')}. Revisit if: ${revisitIf.trim()}` : why;
};

const OptionLine = ({
  option,
  standing,
  binds,
}: {
  readonly option: OptionRecord;
  readonly standing: GateStanding;
  /** Whether there is a gate that binds at all. */
  readonly binds: boolean;
}): ReactNode => {
  const appraisal = useAppraisal();
  const session = useOpenSession();
  const [asking, setAsking] = useState(false);
  const line = useRef<HTMLLIElement>(null);
  const acted = useRef(false);
  const failed = standing.failed.length > 0;
  const { shortListed } = option;
  // What was pressed has gone with what it did: the focus stays on the line, at what can be done now.
  useEffect(() => {
    if (!acted.current || asking) return;
    acted.current = false;
    line.current?.querySelector('button')?.focus();
  });
  return (
    <li
      ref={line}
      className={failed ? 'gate-line gate-line-failed' : 'gate-line'}
      {...jumpMark('option', option.id)}
    >
      <OptionMark colour={colourOfLetter(option.letter)} letter={option.letter} />
      <p>
        {failed ? <FailSign /> : null}
        {binds ? standingWords(appraisal, standing) : 'no gate that binds yet'}
        {shortListed ? null : <span className="muted"> Not on the short list: {discardWords(option)}</span>}
      </p>
      {shortListed ? (
        failed && !asking ? (
          <>
            <span className="muted small">Stays on the short list, marked, unless you</span>
            <Button dense onClick={() => setAsking(true)}>
              Take {option.letter} off the short list
            </Button>
          </>
        ) : null
      ) : (
        <Button
          look="quiet"
          dense
          onClick={() => {
            acted.current = true;
            session.edit(putBack(option));
          }}
        >
          Put {option.letter} back
        </Button>
      )}
      {asking && shortListed ? (
        <TakeOffForm
          letter={option.letter}
          reason={option.discardReason || suggestedReason(appraisal, standing)}
          revisitIf={option.revisitIf}
          cancelWords="Leave it marked"
          onTake={(reason, revisitIf) => {
            acted.current = true;
            setAsking(false);
            const now = shownAppraisal(session.store.getState()).option.get(option.id);
            if (now) session.edit(takeOff(now, reason, revisitIf));
          }}
          onCancel={() => {
            acted.current = true;
            setAsking(false);
          }}
        />
      ) : null}
    </li>
  );
};

/** How each option stands, in a line, and what to do about one that fails. Nothing is taken off without being asked. */
export const OptionLines = ({ standings }: { readonly standings: readonly GateStanding[] }): ReactNode => {
  const appraisal = useAppraisal();
  const bidding = standings[0]?.pilotBinds ?? false;
  const binds = [...appraisal.gate.values()].some(({ kind }) => kind === 'viability' || bidding);
  return (
    <ul className="gate-lines" aria-label="How each option stands">
      {inOrder(appraisal, 'option').map((option) => {
        const standing = standings.find((one) => one.option === option.id);
        return standing ? (
          <OptionLine key={option.id} option={option} standing={standing} binds={binds} />
        ) : null;
      })}
    </ul>
  );
};
