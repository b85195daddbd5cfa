import { say } from '../../analysis/figure.ts';
import { inOrder } from '../../records/aggregate.ts';
import { formatDate } from '../../text/dates.ts';
import { cell, note, row, table, wordsColumn } from '../blocks.ts';
import type { PaperContext } from '../context.ts';
import type { Section } from '../paper-model.ts';
import { recordWords } from '../phrases.ts';

const kinds = {
  document: 'Document',
  data: 'Data',
  survey: 'Survey',
  meeting: 'Meeting',
  visit: 'Visit',
  advice: 'Advice',
  other: 'Other',
} as const;
const strengths = { unrated: 'Not rated', weak: 'Weak', moderate: 'Moderate', strong: 'Strong' } as const;

/** Everything that scores and costs rest on. */
export const evidenceAppendix = (context: PaperContext): Section => {
  const evidence = inOrder(context.appraisal, 'evidence');
  return {
    id: 'appendix-evidence',
    number: null,
    title: 'Evidence',
    blocks:
      evidence.length === 0
        ? [note(['No evidence is listed.'])]
        : table({
            id: 'evidence',
            caption: 'What the appraisal rests on',
            columns: [
              wordsColumn('Title'),
              wordsColumn('Kind'),
              wordsColumn('Source'),
              wordsColumn('Date'),
              wordsColumn('Strength'),
            ],
            rows: evidence.map(({ title, kind, source, reference, date, strength }) =>
              row(
                cell(say`${recordWords(title)}${reference.trim() ? say` (${recordWords(reference)})` : ''}`),
                [
                  cell(kinds[kind]),
                  cell(recordWords(source) || 'Not stated'),
                  cell(date ? formatDate(date) : 'Not stated'),
                  cell(strengths[strength]),
                ],
              ),
            ),
            note: null,
          }),
  };
};
