import { type ReactNode, useMemo } from 'react';
import { phraseText } from '../../../shared/analysis/figure.ts';
import { paperContext } from '../../../shared/paper/context.ts';
import { leadSentence, strengthReasons, verdictSentence } from '../../../shared/paper/sentences.ts';
import { nameOnWall } from '../../../shared/workshop/finding.ts';
import { Button } from '../../components/button.tsx';
import { GateMark } from '../../components/gate-mark.tsx';
import { OptionMark, optionColour } from '../../components/option-mark.tsx';
import { shownAppraisal } from '../../session/session.ts';
import { useAnalysis, useAppraisal, useOpenSession } from '../../session/use-session.ts';
import './weights-round.css';
import './ranking-view.css';
import {
  beforeShowing,
  hideRanking,
  isShown,
  provisionalWords,
  rankingRows,
  showRanking,
} from './ranking-view-rows.ts';
import { RoomFoot } from './room-foot.tsx';
import { useFirstFocus } from './weights-round-focus.ts';

/** Why the call is no firmer: the wall has room for so many. */
const reasonsShown = 2;

/** With more options than this, each has a line of its own and no more, so that the last is seen as well. */
const roomyOptions = 4;
const longestOnOneLine = 22;

const Bars = (): ReactNode => {
  const analysis = useAnalysis();
  const rows = rankingRows(analysis);
  const isClose = rows.length > roomyOptions;
  return (
    <ol className={isClose ? 'totals totals-close' : 'totals'}>
      {rows.map(({ option, rank, words, from, to, isRange }) => (
        <li key={option.id} className={rank === 1 ? 'totals-first' : undefined}>
          <span className="totals-name">
            <OptionMark colour={option.colour} />
            <span>
              <b>{option.letter}</b> {isClose ? nameOnWall(option, longestOnOneLine) : nameOnWall(option)}{' '}
              <GateMark standing={analysis.gates.find((standing) => standing.option === option.id)} />
            </span>
          </span>
          <span className="totals-bar" aria-hidden="true">
            <i
              className={isRange ? 'totals-range' : undefined}
              style={{ left: `${from}%`, width: `${to - from}%`, background: optionColour(option.colour) }}
            />
          </span>
          <span className={isRange ? 'totals-figure totals-open' : 'totals-figure'}>{words}</span>
        </li>
      ))}
    </ol>
  );
};

const Shown = (): ReactNode => {
  const appraisal = useAppraisal();
  const analysis = useAnalysis();
  const context = useMemo(() => paperContext(appraisal, analysis, { drawnAt: '' }), [appraisal, analysis]);
  const provisional = provisionalWords(appraisal);
  const reasons = strengthReasons(context).slice(0, reasonsShown).map(phraseText);
  return (
    <>
      <h1>{phraseText(verdictSentence(context))}</h1>
      <p className="totals-lead">
        {phraseText(leadSentence(context))}
        {provisional === '' ? null : <span className="totals-provisional">{provisional}</span>}
      </p>
      <Bars />
      {reasons.length > 0 ? (
        <ul className="totals-reasons">
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      ) : null}
    </>
  );
};

/** The ranking on the wall: out of sight until the facilitator shows it, which is recorded where it is early. */
export const RankingView = (): ReactNode => {
  const appraisal = useAppraisal();
  const analysis = useAnalysis();
  const session = useOpenSession();
  const shown = isShown(appraisal, analysis);
  useFirstFocus(shown ? 'shown' : 'hidden');
  const provisional = provisionalWords(appraisal);
  return (
    <>
      <main className="ws-main round">
        {shown ? (
          <Shown />
        ) : (
          <>
            <h1>The ranking is hidden</h1>
            {provisional === '' ? null : (
              <p className="totals-lead">
                <span className="totals-provisional">{provisional}</span>
              </p>
            )}
            <p className="round-say">{beforeShowing(appraisal, analysis)}</p>
          </>
        )}
      </main>
      <RoomFoot>
        {shown ? (
          <Button
            data-first=""
            onClick={() => session.edit(hideRanking(shownAppraisal(session.store.getState())))}
          >
            Hide again
          </Button>
        ) : (
          <Button
            data-first=""
            look="primary"
            onClick={() => session.edit(showRanking(shownAppraisal(session.store.getState()), analysis))}
          >
            Show the ranking
          </Button>
        )}
      </RoomFoot>
    </>
  );
};
