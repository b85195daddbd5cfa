import { inOrder } from '../../records/aggregate.ts';
import { cell, figuresColumn, row, table, wordsColumn } from '../blocks.ts';
import type { PaperContext } from '../context.ts';
import type { PaperCell, Section } from '../paper-model.ts';
import { countOf, recordWords } from '../phrases.ts';

/** More practices than this stand two to a line: a list to look things up in need not fill a page. */
const oneToALine = 10;

/** The registered lists that the options rest on; null when no practice takes part. */
export const practicesAppendix = (context: PaperContext): Section | null => {
  const practices = inOrder(context.appraisal, 'practice').filter(({ takesPart }) => takesPart);
  if (practices.length === 0) return null;
  const patients = practices.reduce((sum, { listSize }) => sum + listSize, 0);
  const abreast = practices.length > oneToALine ? 2 : 1;
  const lines = Math.ceil(practices.length / abreast);
  const cellsOf = (practice: (typeof practices)[number] | undefined): readonly PaperCell[] => [
    cell(practice ? recordWords(practice.name) : null),
    cell(practice ? countOf(practice.listSize, `records.practice.${practice.id}.listSize`) : null),
  ];
  const line = (at: number) =>
    Array.from({ length: abreast }, (_, side) => cellsOf(practices[at + side * lines])).flat();
  const blank = Array.from({ length: 2 * abreast - 2 }, () => cell(null));
  return {
    id: 'appendix-practices',
    number: null,
    title: 'Practices',
    blocks: table({
      id: 'practices',
      caption: 'Practices that take part, with their registered lists',
      columns: Array.from({ length: abreast }, () => [
        wordsColumn('Practice'),
        figuresColumn('Registered patients'),
      ]).flat(),
      rows: [
        ...Array.from({ length: lines }, (_, at) => {
          const [head = cell(null), ...cells] = line(at);
          return row(head, cells);
        }),
        row(
          cell('All that take part', true),
          [cell(countOf(patients, 'count: patients on their lists'), true), ...blank],
          'total',
        ),
      ],
      note: null,
    }),
  };
};
