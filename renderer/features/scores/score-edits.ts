import type { Appraisal } from '../../../shared/records/aggregate.ts';
import type { Change } from '../../../shared/records/edits.ts';
import { agreedAssessor, newScore, type ScoreRecord, scoreId } from '../../../shared/records/score.ts';
import { count } from '../../../shared/text/lists.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { parseNumber } from '../../../shared/text/parse-number.ts';
import { commentsOn } from '../../components/comments-on.ts';
import {
  type CellEntry,
  type CommitKind,
  commitVerb,
  type Refusal,
} from '../../components/grid/grid-model.ts';
import { shortened } from '../../components/grid/plain-words.ts';
import { measureEntry } from './measure-edits.ts';
import { quoted, type TakenEntry } from './taken-entry.ts';

/** What reading a typed score gives: a value, nothing, or why it is none. */
export type ReadScore =
  | { readonly ok: true; readonly value: number | null }
  | { readonly ok: false; readonly sentence: string; readonly brief: string };

/** Reads a score from 0 to 100. A per cent sign may stand behind it: the scale has a hundred points. */
export const readScore = (text: string): ReadScore => {
  const parsed = parseNumber(text);
  if (parsed.kind === 'empty') return { ok: true, value: null };
  const fits = parsed.kind === 'number' && parsed.suffix === null && parsed.value >= 0 && parsed.value <= 100;
  if (fits) return { ok: true, value: parsed.value };
  return {
    ok: false,
    sentence: `Scores run from 0 to 100. ${quoted(text)} was not kept.`,
    brief: `${quoted(text)} is not a score`,
  };
};

/** A score as printed in its cell: whole, or with the decimals that were given, two at most. */
export const shownScore = (value: number): string => {
  const decimals = [0, 1, 2].find((places) => Number(value.toFixed(places)) === value) ?? 2;
  return formatNumber(value, decimals);
};

/** Whether a score says nothing at all and may go. */
const isBare = (score: ScoreRecord): boolean =>
  score.value === null &&
  score.low === null &&
  score.high === null &&
  score.confidence === null &&
  score.evidence.length === 0 &&
  score.reason.trim() === '' &&
  score.dissent.trim() === '';

type ScorePatch = Partial<Omit<ScoreRecord, 'type' | 'id' | 'option' | 'criterion' | 'assessor'>>;

interface ScoreCell {
  readonly option: string;
  readonly criterion: string;
  readonly assessor: string;
}

/** "D on Access and inequalities", with whose score it is where that is not the agreed one. */
export const cellName = (appraisal: Appraisal, { option, criterion, assessor }: ScoreCell): string => {
  const letter = appraisal.option.get(option)?.letter ?? '';
  const name = appraisal.criterion.get(criterion)?.name ?? '';
  const by =
    assessor === agreedAssessor
      ? ''
      : ` by ${shortened(appraisal.assessor.get(assessor)?.name || 'a scorer', 60)}`;
  return `${letter} on ${name}${by}`;
};

const effect = (appraisal: Appraisal, cell: ScoreCell, patch: ScorePatch): Pick<Change, 'put' | 'remove'> => {
  const { option, criterion, assessor } = cell;
  const id = scoreId(option, criterion, assessor);
  const before = appraisal.score.get(id);
  const next = { ...(before ?? newScore(option, criterion, assessor, null)), ...patch };
  // A bare score stays while comments rest on it.
  if (!isBare(next) || commentsOn(appraisal, { type: 'score', id }).length > 0) return { put: [next] };
  return before ? { remove: [{ type: 'score', id }] } : {};
};

/**
 * Sets fields of one score; makes the record when there is none, and takes it away when nothing is left in it or on it.
 */
export const patchScore = (
  appraisal: Appraisal,
  cell: ScoreCell,
  label: string,
  patch: ScorePatch,
): Change => ({ label, ...effect(appraisal, cell, patch) });

/** Why a value cannot stand between the low and the high score of its cell, or null when it can. */
const outsideRange = (score: ScoreRecord | undefined, value: number | null): string | null => {
  if (!score || value === null) return null;
  const { low, high } = score;
  if ((low === null || value >= low) && (high === null || value <= high)) return null;
  if (low !== null && high !== null) return `from ${shownScore(low)} to ${shownScore(high)}`;
  return low === null ? `up to ${shownScore(high ?? 100)}` : `from ${shownScore(low)} up`;
};

const scoreEntry = (appraisal: Appraisal, assessor: string, { row, column, text }: CellEntry): TakenEntry => {
  const refused = (sentence: string, brief: string): TakenEntry => ({
    kind: 'refused',
    refusal: { row, column, sentence, brief },
  });
  const cell = { option: column, criterion: row, assessor };
  const read = readScore(text);
  if (!read.ok) return refused(read.sentence, read.brief);
  const before = appraisal.score.get(scoreId(column, row, assessor));
  if (read.value === (before?.value ?? null)) return null;
  const range = outsideRange(before, read.value);
  if (range !== null) {
    const figure = quoted(text);
    return refused(
      `The range of this cell runs ${range}. ${figure} was not kept: change the range first.`,
      `${figure} lies outside the range of its cell`,
    );
  }
  const name = cellName(appraisal, cell);
  return {
    kind: 'taken',
    ...effect(appraisal, cell, { value: read.value }),
    label: read.value === null ? `Clear score ${name}` : `Score ${name}: ${shownScore(read.value)}`,
  };
};

/**
 * The one edit that texts in the cells make, and the cells that were refused. On a measured criterion a text is the
 * option's figure, whoever's scores are shown beside it.
 *
 * @param entries rows are criteria, columns are options
 * @param assessor an assessor's id, or `agreed`
 */
export const scoreChange = (
  appraisal: Appraisal,
  assessor: string,
  entries: readonly CellEntry[],
  kind: CommitKind,
): { readonly change: Change | null; readonly refusals: readonly Refusal[] } => {
  const refusals: Refusal[] = [];
  const put: NonNullable<Change['put']>[number][] = [];
  const remove: NonNullable<Change['remove']>[number][] = [];
  const labels: string[] = [];
  for (const entry of entries) {
    const taken =
      appraisal.criterion.get(entry.row)?.scoring === 'measured'
        ? measureEntry(appraisal, entry)
        : scoreEntry(appraisal, assessor, entry);
    if (taken?.kind === 'refused') refusals.push(taken.refusal);
    if (taken?.kind !== 'taken') continue;
    put.push(...(taken.put ?? []));
    remove.push(...(taken.remove ?? []));
    labels.push(taken.label);
  }
  if (labels.length === 0) return { change: null, refusals };
  const label =
    labels.length === 1 ? (labels[0] ?? '') : `${commitVerb(kind, 'Score')} ${count(labels.length, 'score')}`;
  return { change: { label, put, remove }, refusals };
};
