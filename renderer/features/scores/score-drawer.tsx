import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { appraisalOf } from '../../../shared/records/aggregate.ts';
import type { Change } from '../../../shared/records/edits.ts';
import { agreedAssessor, newScore, type ScoreRecord, scoreId } from '../../../shared/records/score.ts';
import { formatScore } from '../../../shared/text/numbers.ts';
import { EvidenceField } from '../../components/evidence-field.tsx';
import { HistoryLink } from '../../components/history-link.tsx';
import { ParsedField } from '../../components/parsed-field.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { shownAppraisal } from '../../session/session.ts';
import { useAnalysis, useAppraisal, useOpenSession } from '../../session/use-session.ts';
import { CellComments } from './cell-comments.tsx';
import { DrawerFrame, type DrawerSteps } from './drawer-frame.tsx';
import { InterestMark } from './interest-mark.tsx';
import { interestNote } from './interests.ts';
import { OutlierNote } from './outlier-note.tsx';
import { outlierWords } from './outlier-words.ts';
import { cellName, patchScore, readScore, shownScore } from './score-edits.ts';
import { SpreadChart } from './spread-chart.tsx';
import { spreadGroups } from './spread-groups.ts';
import { isContested, unsettledKey } from './to-settle.ts';
import './score-drawer.css';

interface ScoreDrawerProps extends DrawerSteps {
  readonly option: string;
  readonly criterion: string;
  /** Whose score is open: an assessor's id, or `agreed`. */
  readonly assessor: string;
  readonly totalsShown: boolean;
  /** Opened on purpose: the reason takes the focus. */
  readonly takesFocus: boolean;
  /** Counts the steps to a next cell: the reason takes the focus again with each, also when the cell is the same. */
  readonly steps: number;
  /** False while people disagree, or a reason is missing, and that is not yet dealt with. */
  readonly settled: boolean;
}

const confidences = [
  ['', 'Not stated'],
  ['low', 'Low'],
  ['medium', 'Medium'],
  ['high', 'High'],
] as const;

const asTyped = (value: number | null): string => (value === null ? '' : shownScore(value));

/** Everything behind one score: its range, reason, evidence and dissent, and how the groups see it. */
export const ScoreDrawer = (props: ScoreDrawerProps): ReactNode => {
  const { option, criterion, assessor, totalsShown, takesFocus, steps, settled } = props;
  const { onPrevious, onNext, nextWords, onClose } = props;
  const appraisal = useAppraisal();
  const analysis = useAnalysis();
  const session = useOpenSession();
  const words = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus && steps >= 0) words.current?.querySelector('textarea')?.focus();
  }, [takesFocus, steps]);
  const cell = { option, criterion, assessor };
  const isAgreed = assessor === agreedAssessor;
  const score =
    appraisal.score.get(scoreId(option, criterion, assessor)) ?? newScore(option, criterion, assessor, null);
  // The score that the reason was written for, while the drawer is open.
  const [written, setWritten] = useState({ reason: score.reason, value: score.value });
  if (written.reason !== score.reason || (written.value === null && score.value !== null)) {
    setWritten({ reason: score.reason, value: score.value });
  }
  const outlived = score.reason.trim() !== '' && written.value !== null && written.value !== score.value;
  const agreed = appraisal.score.get(scoreId(option, criterion, agreedAssessor));
  const spreadOf = useMemo(() => spreadGroups(appraisal), [appraisal]);
  const outliers = useMemo(() => outlierWords(appraisal), [appraisal]);
  const own = appraisalOf(appraisal);

  const column = analysis.criteria.findIndex(({ id }) => id === criterion);
  const place = analysis.options.findIndex(({ id }) => id === option);
  const shownOption = analysis.options[place];
  const shownCriterion = appraisal.criterion.get(criterion);
  const weight = analysis.weights.sets.find(({ weightSet }) => weightSet === analysis.weights.agreed)
    ?.shown?.[column];
  const adds = analysis.withCost.totals[place]?.contributions[column] ?? null;

  const set = (what: string, patch: Partial<ScoreRecord>, extra: Change['put'] = []): void => {
    const now = shownAppraisal(session.store.getState());
    const change = patchScore(now, cell, `${what} ${cellName(now, cell)}`, patch);
    session.edit({ ...change, put: [...extra, ...(change.put ?? [])] });
  };
  const readBound = (fits: (value: number) => boolean, sentence: string) => (text: string) => {
    const read = readScore(text);
    if (!read.ok) return { ok: false as const, sentence: 'Scores run from 0 to 100.' };
    return read.value === null || fits(read.value) ? read : { ok: false as const, sentence };
  };
  const { low, value, high } = score;
  const below = value ?? high ?? 100;
  const above = value ?? low ?? 0;

  const contested = analysis.scores.disagreements.some(
    (one) => one.option === option && one.criterion === criterion && isContested(one),
  );
  const groups = spreadOf(option, criterion);
  // An agreed score is nobody's own, unless the author alone has scored.
  const declared =
    isAgreed && appraisal.assessor.size > 0
      ? null
      : interestNote(appraisal, option, isAgreed ? {} : { assessor });
  const marked = groups.some(({ scores }) => scores.some(({ interest }) => interest));
  const scale = shownCriterion?.descriptors ?? own.scale;
  const descriptors = ([0, 25, 50, 75, 100] as const).map((at) => {
    const key = `at${at}` as const;
    return [at, scale[key] || own.scale[key]] as const;
  });

  return (
    <DrawerFrame
      label={`Cell ${shownOption?.letter}, ${shownCriterion?.name}`}
      title={
        <>
          {shownOption?.letter} {shownOption?.name}: {shownCriterion?.name}
        </>
      }
      about={
        <>
          <span className="muted small">
            {isAgreed ? '' : `${appraisal.assessor.get(assessor)?.name}, `}
            {weight === undefined ? '' : `weight ${weight} of 100`}
            {totalsShown && isAgreed && adds !== null
              ? `, adds ${formatScore(adds)} to ${shownOption?.letter}`
              : ''}
          </span>
          <InterestMark note={declared} />
        </>
      }
      links={<HistoryLink record={score} name={`score of ${cellName(appraisal, cell)}`} />}
      onPrevious={onPrevious}
      onNext={onNext}
      nextWords={nextWords}
      onClose={onClose}
    >
      <div className="score-drawer-figures">
        <div className="score-big">
          <ParsedField
            label={isAgreed ? 'Agreed score' : 'Score'}
            value={value}
            format={asTyped}
            parse={readBound(
              (typed) => (low === null || typed >= low) && (high === null || typed <= high),
              'It must lie between low and high.',
            )}
            onCommit={(typed) => set('Score', { value: typed })}
          />
        </div>
        <fieldset className="score-bounds">
          <legend className="field-label">Low and high</legend>
          <ParsedField
            label="Low"
            hideLabel
            value={low}
            format={asTyped}
            parse={readBound((typed) => typed <= below, `Low must not be above ${shownScore(below)}.`)}
            onCommit={(typed) => set('Low of', { low: typed })}
          />
          <span>to</span>
          <ParsedField
            label="High"
            hideLabel
            value={high}
            format={asTyped}
            parse={readBound((typed) => typed >= above, `High must not be under ${shownScore(above)}.`)}
            onCommit={(typed) => set('High of', { high: typed })}
          />
        </fieldset>
        <div className="score-confidence">
          <SelectField
            label="Confidence"
            value={score.confidence ?? ''}
            choices={confidences}
            onCommit={(chosen) => set('Confidence of', { confidence: chosen === '' ? null : chosen })}
          />
        </div>
      </div>
      <div ref={words} className="score-drawer-words">
        {isAgreed && !settled && contested ? (
          <p className="score-how">
            People disagree: agree a score, give the reason, and note who sees it otherwise.
          </p>
        ) : null}
        <TextField
          key={`reason ${score.id}`}
          label="Reason"
          lines={3}
          longest={2000}
          value={score.reason}
          {...(outlived ? { hint: `The reason was written for ${asTyped(written.value)}.` } : {})}
          onCommit={(reason) => set('Reason for', { reason })}
        />
        {isAgreed ? (
          <TextField
            key={`dissent ${score.id}`}
            label="Dissent: who sees it otherwise, and why"
            lines={2}
            longest={2000}
            value={score.dissent}
            onCommit={(dissent) => set('Dissent on', { dissent })}
          />
        ) : null}
        <EvidenceField
          chosen={score.evidence}
          onCommit={(evidence, added) => set('Evidence for', { evidence }, added ? [added] : [])}
        />
      </div>
      <figure className="score-drawer-spread">
        {groups.length > 0 ? (
          <SpreadChart
            groups={groups}
            agreed={agreed?.value ?? null}
            low={agreed?.low ?? null}
            high={agreed?.high ?? null}
            average={own.averaging}
          />
        ) : (
          <p className="muted small">Nobody has scored this cell on their own.</p>
        )}
        {groups.length > 0 ? (
          <p className="score-ends" aria-hidden="true">
            <span>{descriptors[0]?.[1]}</span>
            <span>{descriptors.at(-1)?.[1]}</span>
          </p>
        ) : null}
        {marked ? (
          <p className="small muted">Diamonds: people who declared an interest in {shownOption?.letter}.</p>
        ) : null}
        <OutlierNote words={outliers.get(unsettledKey(option, criterion))} />
        <details className="score-scale">
          <summary>What the scores mean</summary>
          <dl>
            {descriptors.map(([at, words]) => (
              <div key={at}>
                <dt>{at}</dt>
                <dd>{words}</dd>
              </div>
            ))}
          </dl>
        </details>
      </figure>
      <CellComments option={option} criterion={criterion} />
    </DrawerFrame>
  );
};
