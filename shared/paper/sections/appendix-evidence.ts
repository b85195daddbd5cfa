import { type Figure, say } from '../../analysis/figure.ts';
import { inOrder } from '../../records/aggregate.ts';
import { formatDate } from '../../text/dates.ts';
import { cell, note, row, table, wordsColumn } from '../blocks.ts';
import type { PaperContext } from '../context.ts';
import type { Section } from '../paper-model.ts';
import { countOf, recordWords } from '../phrases.ts';

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

/** The number under which the appendix lists a piece of evidence; null for one that is gone. */
export const evidenceNumber = ({ appraisal }: PaperContext, id: string): Figure | null => {
  const at = inOrder(appraisal, 'evidence').findIndex((held) => held.id === id);
  return at < 0 ? null : countOf(at + 1, 'count: place in the list of evidence');
};

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
              wordsColumn('No.', 5),
              wordsColumn('Title', 45),
              wordsColumn('Kind'),
              wordsColumn('Source'),
              wordsColumn('Date', 15),
              wordsColumn('Strength'),
            ],
            rows: evidence.map(({ id, title, kind, source, reference, date, strength }) =>
              row(cell(evidenceNumber(context, id)), [
                cell(say`${recordWords(title)}${reference.trim() ? say` (${recordWords(reference)})` : ''}`),
                cell(kinds[kind]),
                cell(recordWords(source) || 'Not stated'),
                cell(date ? formatDate(date) : 'Not stated'),
                cell(strengths[strength]),
              ]),
            ),
            note: null,
          }),
  };
};
