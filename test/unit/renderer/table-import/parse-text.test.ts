import { describe, expect, it } from 'vitest';
import { parseTable } from '../../../../renderer/table-import/parse-text.ts';

const rowsOf = (text: string) => {
  const parsed = parseTable(text);
  return parsed.ok ? parsed.rows : parsed.sentence;
};

describe('the text of a table', () => {
  it.each([
    ['cells copied from a spreadsheet', 'a\tb\n1\t2\n'],
    ['CSV with commas', 'a,b\r\n1,2\r\n'],
    ['CSV with semicolons', 'a;b\n1;2'],
    ['CSV with a byte order mark', '\ufeffa,b\n1,2'],
  ])('is read as rows and cells: %s', (_, text) => {
    expect(rowsOf(text)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('keeps separators, quotation marks and line breaks inside quoted cells', () => {
    expect(rowsOf('name,note\n"Smith, Jones","said ""no""\nthen yes"')).toEqual([
      ['name', 'note'],
      ['Smith, Jones', 'said "no"\nthen yes'],
    ]);
  });

  it('keeps blank rows between others, so that lines are numbered as in the file', () => {
    expect(rowsOf('a,b\n\n1,2\n\n\n')).toEqual([['a', 'b'], [''], ['1', '2']]);
  });

  it.each([
    ['nothing', ' \n ', /nothing in it/],
    ['a workbook taken for text', 'PK\u0003\u0004\u0000\u0000', /not a table in text/],
    ['a quotation mark that is not closed', 'a,b\n"1,2', /not closed/],
    ['far too much', 'x,'.repeat(1_100_000), /longer than 2,000,000/],
    ['too many rows', '1\n'.repeat(20_001), /20,001 rows/],
  ])('is refused with a sentence when it is %s', (_, text, sentence) => {
    expect(rowsOf(text)).toMatch(sentence);
  });
});
