import type { CriterionRecord } from '../records/criterion.ts';
import { scoreId } from '../records/score.ts';
import { keyed, label, labels, markedPage, numberEntry, type Row, textEntry } from './sheet-cells.ts';
import type { SheetContext } from './sheet-context.ts';
import type { ScoresheetPage } from './sheet-model.ts';
import { criterionHeading, line, optionHeading, pointWords, questionWords } from './sheet-wording.ts';

/** What the page is called in the file. */
export const scoresPageName = 'Scores';

/** Longest reason of a score (shared/records/score.ts). */
export const longestReason = 2000;

const hints = {
  low: 'The lowest score that you would still find fair, at most your score. It may stay blank.',
  high: 'The highest score that you would still find fair, at least your score. It may stay blank.',
  reason: 'Why you score it so: what others would have to know to see it as you do.',
} as const;

/** What to type, with the points at hand: a block can be longer than a screen. */
const valueHint = (points: ReturnType<typeof pointWords>): string =>
  [
    'A number from 0 to 100; blank for not scored.',
    ...points.filter(({ words }) => words !== '').map(({ point, words }) => `${point}: ${words}`),
  ].join('\n');

/** A criterion with what is asked over the options, and what its points look like beside them. */
const block = (context: SheetContext, criterion: CriterionRecord): readonly Row[] => {
  const { appraisal, own, assessor, options, filled } = context;
  const points = pointWords(own, criterion);
  const question = questionWords(criterion);
  const rows = options.map((option): Row => {
    const given = filled ? appraisal.score.get(scoreId(option.id, criterion.id, assessor.id)) : undefined;
    return keyed(
      { about: 'score', option: option.id, criterion: criterion.id },
      label(optionHeading(option), 'words'),
      numberEntry(given?.value ?? null, valueHint(points)),
      numberEntry(given?.low ?? null, hints.low),
      numberEntry(given?.high ?? null, hints.high),
      textEntry(given?.reason ?? '', longestReason, hints.reason),
    );
  });
  const beside = label(
    points
      .filter(({ words }) => words !== '')
      .map(({ point, words }) => `${point}: ${words}`)
      .join('\n'),
    'note',
    { down: rows.length + (question === '' ? 1 : 2) },
  );
  return [
    labels(label(criterionHeading(criterion), 'heading', { across: 5 }), null, null, null, null, beside),
    ...(question === '' ? [] : [labels(label(question, 'words', { across: 5 }))]),
    ...rows,
  ];
};

/** Every option on every criterion that people score. */
export const scoresPage = (context: SheetContext): ScoresheetPage =>
  markedPage('scores', {
    name: scoresPageName,
    columns: ['label', 'value', 'low', 'high', 'reason', 'label'],
    widths: [28, 9, 9, 9, 56, 52],
    frozen: { rows: 1, columns: 0 },
    rows: [
      labels(
        ...['Option', 'Score', 'Low', 'High', 'Reason', 'What the points look like'].map((head) =>
          label(head, 'head'),
        ),
      ),
      ...(context.scored.length === 0 || context.options.length === 0
        ? [labels(label(`There is nothing to score yet: ${missing(context)}.`, 'words', { across: 5 }))]
        : context.scored.flatMap((criterion) => block(context, criterion))),
    ],
  });

const missing = ({ options }: SheetContext): string =>
  options.length === 0 ? 'no option is on the short list' : 'no criterion is scored by people';

/** A score with what stands beside it, in words: "75, low 60, high 80: Same-day response". */
export const scoreWords = (given: {
  readonly value: string | null;
  readonly low: string | null;
  readonly high: string | null;
  readonly reason: string;
}): string | null => {
  const figures = [
    given.value,
    given.low === null ? null : `low ${given.low}`,
    given.high === null ? null : `high ${given.high}`,
  ]
    .filter((part) => part !== null)
    .join(', ');
  const reason = line(given.reason);
  if (figures === '') return reason === '' ? null : `no score: ${reason}`;
  return reason === '' ? figures : `${figures}: ${reason}`;
};
