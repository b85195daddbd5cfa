import { recordWords } from '../paper/phrases.ts';
import { inOrder } from '../records/aggregate.ts';
import { type GateRecord, type GateResultRecord, gateResultId } from '../records/gate.ts';
import { fixedRange, formula, headRows, inputWord, type Row, sheetHead, text } from './cells.ts';
import { leftOut, type WorkbookContext } from './workbook-context.ts';
import type { WorkbookSheet } from './workbook-model.ts';

export const gatesSheetName = 'Gates';

const resultWords: Readonly<Record<GateResultRecord['result'], string>> = {
  pass: 'pass',
  fail: 'fail',
  unknown: 'unknown',
  'not-applicable': 'n/a',
};
const kindWords = { viability: 'viability', pilot: 'pilot' } as const;

/** Code, gate and kind stand before the options. */
const firstOption = 3;

/** Every gate with how each option stands at it, counted; null where the paper has none. */
export const gatesSheet = (context: WorkbookContext): WorkbookSheet | null => {
  const { analysis, shown } = context;
  const gates = inOrder(shown, 'gate');
  if (leftOut(context, 'gates') || gates.length === 0 || analysis.options.length === 0) return null;
  const firstRow = headRows + 2;
  const down = (column: number): string =>
    fixedRange({ column, row: firstRow }, { column, row: firstRow + gates.length - 1 });
  const resultOf = (option: string, gate: string): GateResultRecord['result'] =>
    shown.gateResult.get(gateResultId(option, gate))?.result ?? 'unknown';
  const gateRow = ({ id, code, name, kind }: GateRecord): Row => [
    text(recordWords(code)),
    text(recordWords(name) || 'A gate without a name'),
    text(kindWords[kind]),
    ...analysis.options.map((option) => inputWord(resultWords[resultOf(option.id, id)])),
  ];
  const counted = (label: string, kind: GateRecord['kind'], result: 'fail' | 'unknown'): Row => [
    null,
    text(label, 'total'),
    null,
    ...analysis.options.map((option, place) =>
      formula(
        `COUNTIFS(${down(2)},"${kindWords[kind]}",${down(firstOption + place)},"${resultWords[result]}")`,
        gates.filter((gate) => gate.kind === kind && resultOf(option.id, gate.id) === result).length,
        'count',
        'total',
      ),
    ),
  ];
  return {
    name: gatesSheetName,
    widths: [9, 60, 12, ...analysis.options.map(() => 14)],
    frozen: { rows: firstRow - 1, columns: 2 },
    rows: [
      ...sheetHead('Gates', 'A gate is a must-have: no score makes up for one that is failed.'),
      [
        text('Code', 'head'),
        text('Gate', 'head'),
        text('Kind', 'head'),
        ...analysis.options.map(({ letter }) => text(letter, 'head')),
      ],
      ...gates.map(gateRow),
      counted('Viability gates failed', 'viability', 'fail'),
      counted('Viability gates not known', 'viability', 'unknown'),
      counted('Pilot gates failed', 'pilot', 'fail'),
      counted('Pilot gates not known', 'pilot', 'unknown'),
    ],
  };
};
