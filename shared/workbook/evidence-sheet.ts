import { recordWords } from '../paper/phrases.ts';
import { inOrder } from '../records/aggregate.ts';
import { formatDate } from '../text/dates.ts';
import { headRows, heads, number, type Row, sheetHead, text } from './cells.ts';
import type { WorkbookContext } from './workbook-context.ts';
import type { WorkbookSheet } from './workbook-model.ts';

export const evidenceSheetName = 'Evidence';

const strengths = { unrated: 'not rated', weak: 'weak', moderate: 'moderate', strong: 'strong' } as const;

/** What scores and costs rest on, under the numbers that the paper gives it; null while nothing is listed. */
export const evidenceSheet = ({ shown }: WorkbookContext): WorkbookSheet | null => {
  const evidence = inOrder(shown, 'evidence');
  if (evidence.length === 0) return null;
  return {
    name: evidenceSheetName,
    widths: [6, 70, 24, 14, 40, 20, 12],
    frozen: { rows: headRows + 1, columns: 2 },
    rows: [
      ...sheetHead('Evidence', 'What the appraisal rests on, under the numbers of the paper’s appendix.'),
      [text('No.', 'figureHead'), ...heads('Title', 'Reference', 'Kind', 'Source', 'Date', 'Strength')],
      ...evidence.map(
        ({ title, reference, kind, source, date, strength }, place): Row => [
          number(place + 1, 'count'),
          text(recordWords(title)),
          text(recordWords(reference)),
          text(kind),
          text(recordWords(source)),
          text(date === null ? '' : formatDate(date)),
          text(strengths[strength]),
        ],
      ),
    ],
  };
};
