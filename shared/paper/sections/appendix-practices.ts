import { inOrder } from '../../records/aggregate.ts';
import { cell, figuresColumn, row, table, wordsColumn } from '../blocks.ts';
import type { PaperContext } from '../context.ts';
import type { Section } from '../paper-model.ts';
import { countOf, recordWords } from '../phrases.ts';

/** The registered lists that the options rest on; null when no practice takes part. */
export const practicesAppendix = (context: PaperContext): Section | null => {
  const practices = inOrder(context.appraisal, 'practice').filter(({ takesPart }) => takesPart);
  if (practices.length === 0) return null;
  const patients = practices.reduce((sum, { listSize }) => sum + listSize, 0);
  return {
    id: 'appendix-practices',
    number: null,
    title: 'Practices',
    blocks: table({
      id: 'practices',
      caption: 'Practices that take part, with their registered lists',
      columns: [wordsColumn('Practice'), figuresColumn('Registered patients')],
      rows: [
        ...practices.map(({ id, name, listSize }) =>
          row(cell(recordWords(name)), [cell(countOf(listSize, `records.practice.${id}.listSize`))]),
        ),
        row(
          cell('All that take part', true),
          [cell(countOf(patients, 'count: patients on their lists'), true)],
          'total',
        ),
      ],
      note: null,
    }),
  };
};
