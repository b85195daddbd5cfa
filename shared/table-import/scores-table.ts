import type { Appraisal } from '../records/aggregate.ts';
import { agreedAssessor, newScore, type ScoreRecord, scoreId } from '../records/score.ts';
import { formatScore } from '../text/numbers.ts';
import { findCriterion, findOption, findScorer } from './find-records.ts';
import type { Proposed } from './import-plan.ts';
import { type ReadCell, readNumber, readText, saysNothing, valueOr } from './read-cell.ts';
import { optionColumn } from './table-kind.ts';
import type { TableRow } from './table-rows.ts';

const readScore = (text: string, what = 'A score'): ReadCell<number> =>
  readNumber(text, what, { least: 0, most: 100 });

/** What a score says beside its number. */
type Beside = Partial<Pick<ScoreRecord, 'value' | 'low' | 'high' | 'reason'>>;

/** The score with what the table gives, over what is there; a range that would not hold is refused. */
const proposed = (
  appraisal: Appraisal,
  line: number,
  [option, criterion, assessor]: readonly [string, string, string],
  given: Beside,
): Proposed => {
  const letter = appraisal.option.get(option)?.letter ?? '';
  const scorer =
    assessor === agreedAssessor ? ' (agreed)' : ` by ${appraisal.assessor.get(assessor)?.name ?? ''}`;
  const name = `${letter} on ${appraisal.criterion.get(criterion)?.name ?? ''}${scorer}`;
  if (appraisal.criterion.get(criterion)?.scoring === 'measured') {
    return {
      line,
      name,
      why: ['This criterion is measured, not scored: its figures are entered on Scores.'],
    };
  }
  const before = appraisal.score.get(scoreId(option, criterion, assessor)) ?? null;
  const record: ScoreRecord = { ...(before ?? newScore(option, criterion, assessor, null)), ...given };
  const bounds = [record.low, record.value, record.high].filter((bound) => bound !== null);
  if (bounds.some((bound, at) => at > 0 && bound < (bounds[at - 1] ?? bound))) {
    return {
      line,
      name,
      why: ['The low score must not be above the score, nor the score above the high one.'],
    };
  }
  const says = record.value === null ? 'no score' : formatScore(record.value);
  return {
    line,
    name,
    says:
      before && before.value !== record.value && before.value !== null
        ? `${formatScore(before.value)} to ${says}`
        : says,
    before,
    record,
  };
};

/**
 * Scores out of a table: one to a row (criterion, option, score, and what stands beside it), or a column for each option.
 * A blank cell is not a score, and takes none away.
 *
 * @param scorer whose they are where no column says it: a scorer's id, or `agreed`
 */
export const scoresFrom = (
  appraisal: Appraisal,
  rows: readonly TableRow[],
  settings: { readonly wide: readonly string[]; readonly scorer: string | null },
): readonly Proposed[] =>
  rows.flatMap(({ line, cell }): readonly Proposed[] => {
    const why: string[] = [];
    const criterion = valueOr(findCriterion(appraisal, cell('criterion')), why);
    const scorer = settings.scorer ?? valueOr(findScorer(appraisal, cell('scorer')), why);
    if (settings.wide.length > 0) {
      if (criterion === null || scorer === null) {
        return [{ line, name: cell('criterion').trim().slice(0, 60) || 'No criterion', why }];
      }
      return settings.wide.flatMap((option): readonly Proposed[] => {
        const text = cell(optionColumn(option));
        if (saysNothing(text)) return [];
        const read = readScore(text);
        const letter = appraisal.option.get(option)?.letter ?? '';
        return 'why' in read
          ? [
              {
                line,
                name: `${letter} on ${appraisal.criterion.get(criterion)?.name ?? ''}`,
                why: [read.why],
              },
            ]
          : [proposed(appraisal, line, [option, criterion, scorer], { value: read.value })];
      });
    }
    const option = valueOr(findOption(appraisal, cell('option')), why);
    const given: { -readonly [Field in keyof Beside]: Beside[Field] } = {};
    for (const [key, what] of [
      ['value', 'A score'],
      ['low', 'A low score'],
      ['high', 'A high score'],
    ] as const) {
      if (saysNothing(cell(key))) continue;
      const value = valueOr(readScore(cell(key), what), why);
      if (value !== null) given[key] = value;
    }
    if (cell('reason').trim() !== '') {
      const reason = valueOr(readText(cell('reason'), 'A reason', 2000), why);
      if (reason !== null) given.reason = reason;
    }
    if (why.length > 0 || criterion === null || scorer === null || option === null) {
      const about = [cell('option'), cell('criterion')]
        .map((text) => text.trim().slice(0, 40))
        .filter(Boolean);
      return [{ line, name: about.join(' on ') || 'No option or criterion', why }];
    }
    return Object.keys(given).length === 0
      ? []
      : [proposed(appraisal, line, [option, criterion, scorer], given)];
  });
