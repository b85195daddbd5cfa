import { affordabilityOf, moneyAskedOf } from '../analysis/affordability.ts';
import { costOf } from '../analysis/costs.ts';
import { earlyYearsOf } from '../analysis/early-years.ts';
import { namesOfYears, unknownYears } from '../analysis/unknown-years.ts';
import { appraisalOf, inOrder } from '../records/aggregate.ts';
import type { Problem } from '../records/problem.ts';
import type { RecordOf } from '../records/record.ts';
import { formatDate } from '../text/dates.ts';
import { count } from '../text/lists.ts';
import { appraisalKey, type Check, shortList } from './check.ts';

const costs: Check = (appraisal) =>
  shortList(appraisal).flatMap((option): readonly Problem[] => {
    const lines = inOrder(appraisal, 'costLine').filter((line) => line.option === option.id && !line.memo);
    const unknown = lines.filter(
      (line) => unknownYears(line, appraisalOf(appraisal).horizonYears).length > 0,
    ).length;
    if (lines.length > 0 && unknown === 0) return [];
    return [
      {
        code: lines.length === 0 ? 'no-cost-lines' : 'costs-unknown',
        severity: 'soft',
        record: { type: 'option', id: option.id },
        field: null,
        sentence:
          lines.length === 0
            ? `Option ${option.letter} has no cost lines; its cost is unknown, not nothing.`
            : `Option ${option.letter} has ${count(unknown, 'cost line')} still to be costed.`,
        stage: 'costs',
      },
    ];
  });

const onLine = (
  line: Pick<RecordOf<'costLine'>, 'id'>,
  code: string,
  field: string,
  sentence: string,
): Problem => ({
  code,
  severity: 'soft',
  record: { type: 'costLine', id: line.id },
  field,
  sentence,
  stage: 'costs',
});

const early: Check = (appraisal) => {
  const own = appraisalOf(appraisal);
  return shortList(appraisal).flatMap((option) => {
    const lines = inOrder(appraisal, 'costLine').filter((line) => line.option === option.id);
    const found = earlyYearsOf(option, lines, own);
    const [first] = found;
    if (first === undefined) return [];
    const years = namesOfYears(
      [...new Set(found.flatMap(({ places }) => places))].sort((a, b) => a - b),
      own.firstYear,
    );
    return [
      onLine(
        { id: first.line },
        'recurring-before-start',
        'amounts',
        `${count(found.length, 'recurring line')} of option ${option.letter} ${found.length === 1 ? 'has' : 'have'} an amount in ${years}, before it can start on ${formatDate(first.start)}, the first ${first.name || 'an unnamed line'}: move the amounts or the start, or call them one-off.`,
      ),
    ];
  });
};

const nilWithoutReason: Check = (appraisal) =>
  shortList(appraisal).flatMap((option) =>
    inOrder(appraisal, 'costLine')
      .filter((line) => line.option === option.id && line.state === 'nil' && line.note.trim() === '')
      .map((line) =>
        onLine(
          line,
          'nil-without-reason',
          'note',
          `${option.letter} ${line.name || 'unnamed line'} is nil, and nothing says why.`,
        ),
      ),
  );

/** Mitigation that nothing explains is a number taken on trust. */
const mitigationWithoutReason: Check = (appraisal) =>
  shortList(appraisal).flatMap((option) =>
    inOrder(appraisal, 'costLine')
      .filter(
        (line) =>
          line.option === option.id &&
          line.optimismBiasPercent > 0 &&
          line.mitigationPercent > 0 &&
          line.note.trim() === '',
      )
      .map((line) =>
        onLine(
          line,
          'mitigation-without-reason',
          'note',
          `${option.letter} ${line.name || 'unnamed line'} has its allowance for optimism reduced, and nothing says what was done about it.`,
        ),
      ),
  );

const ownProblem = (code: string, field: string, sentence: string): Problem => ({
  code,
  severity: 'soft',
  record: appraisalKey,
  field,
  sentence,
  stage: 'costs',
});

/** Asked once something is costed: before that there is nothing to set the money beside. */
const money: Check = (appraisal) => {
  const own = appraisalOf(appraisal);
  const lines = inOrder(appraisal, 'costLine');
  const costed = shortList(appraisal)
    .map(({ id }) =>
      costOf(
        id,
        lines.filter(({ option }) => option === id),
        own,
      ),
    )
    .filter(({ known }) => known);
  if (costed.length === 0) return [];
  const funding = inOrder(appraisal, 'funding');
  const unknown = new Set(
    costed.flatMap((cost) =>
      affordabilityOf(cost, funding, own).unknownFunding.map(({ funding: source }) => source),
    ),
  );
  const { overLimit } = moneyAskedOf(own);
  return [
    ...(funding.length === 0
      ? [
          ownProblem(
            'no-funding',
            'funding',
            'No money for the change is recorded, so the gap against the budget is not known.',
          ),
        ]
      : []),
    ...funding
      .filter(({ id }) => unknown.has(id))
      .map(
        ({ id, source }): Problem => ({
          code: 'funding-unknown',
          severity: 'soft',
          record: { type: 'funding', id },
          field: null,
          sentence: `What ${source || 'an unnamed source'} gives is not known in every year.`,
          stage: 'costs',
        }),
      ),
    ...(overLimit
      ? [
          ownProblem(
            'asked-over-limit',
            'moneyAsked',
            'The money asked for now is more than the exec may approve without the board.',
          ),
        ]
      : []),
  ];
};

/** What is missing about the costs. */
export const costChecks: readonly Check[] = [costs, early, nilWithoutReason, mitigationWithoutReason, money];
