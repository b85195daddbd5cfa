import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatBlock, parseBlock, placeBlock } from '../../../../renderer/components/grid/paste-block.ts';

describe('reading a block from the clipboard', () => {
  it('parts rows by line breaks of any system and cells by tabs', () => {
    expect(parseBlock('1\t2\r\n3\t4\r\n')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(parseBlock('1\t2\n3\t4')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(parseBlock('1\r2\r')).toEqual([['1'], ['2']]);
  });

  it('takes the last line break as the end of the last row and not as another row', () => {
    expect(parseBlock('5\n')).toEqual([['5']]);
    expect(parseBlock('5\n\n')).toEqual([['5'], ['']]);
  });

  it('keeps tabs, line breaks and doubled quotes inside a quoted cell', () => {
    expect(parseBlock('"a\tb"\t"line 1\nline 2"\t"say ""yes"""\n')).toEqual([
      ['a\tb', 'line 1\nline 2', 'say "yes"'],
    ]);
  });

  it('takes a quote inside a cell, and one that is never closed, as it stands', () => {
    expect(parseBlock('5" pipe\t"quoted" and more\tlast')).toEqual([
      ['5" pipe', '"quoted" and more', 'last'],
    ]);
    expect(parseBlock('"open')).toEqual([['open']]);
  });

  it('keeps empty cells and rows of differing length', () => {
    expect(parseBlock('\t2\t\n\n3')).toEqual([['', '2', ''], [''], ['3']]);
    expect(parseBlock('')).toEqual([['']]);
  });
});

describe('writing a block', () => {
  it('quotes only what needs it', () => {
    expect(
      formatBlock([
        ['30', 'a\tb'],
        ['5" pipe', '"start'],
      ]),
    ).toBe('30\t"a\tb"\n5" pipe\t"""start"\n');
  });

  it('leaves no line break behind a single cell', () => {
    expect(formatBlock([['75']])).toBe('75');
  });

  it('is read back as it was, whatever the cells hold', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('', '"', '\t', '\n', '\r', '\r\n', '""', '£1,200', ' a '),
    );
    const block = fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      );
    fc.assert(
      fc.property(block, (rows) => {
        expect(parseBlock(formatBlock(rows))).toEqual(rows);
      }),
    );
  });
});

describe('laying a block down', () => {
  const shape = { rows: 10, columns: 4 };
  const at = (row: number, column: number, bottom = row, right = column) => ({
    top: row,
    left: column,
    bottom,
    right,
  });

  it('starts at the first selected cell and covers what it needs', () => {
    const { placed, covered, outside } = placeBlock([['1', '2'], ['3']], at(2, 1), shape);
    expect(placed).toEqual([
      { row: 2, column: 1, text: '1' },
      { row: 2, column: 2, text: '2' },
      { row: 3, column: 1, text: '3' },
    ]);
    expect(covered).toEqual(at(2, 1, 3, 2));
    expect(outside).toBe(0);
  });

  it('fills a whole selection with a single text', () => {
    const { placed } = placeBlock([['5']], at(0, 0, 2, 1), shape);
    expect(placed).toHaveLength(6);
    expect(new Set(placed.map(({ text }) => text))).toEqual(new Set(['5']));
  });

  it('repeats a block that fits into the selection a whole number of times', () => {
    const { placed } = placeBlock([['1', '2']], at(0, 0, 1, 3), shape);
    expect(placed.map(({ text }) => text)).toEqual(['1', '2', '1', '2', '1', '2', '1', '2']);
  });

  it('counts what falls beside the grid', () => {
    const { placed, covered, outside } = placeBlock(
      [
        ['1', '2', '3'],
        ['4', '5', '6'],
      ],
      at(9, 2),
      shape,
    );
    expect(placed.map(({ text }) => text)).toEqual(['1', '2']);
    expect(outside).toBe(4);
    expect(covered).toEqual(at(9, 2, 9, 3));
  });
});
