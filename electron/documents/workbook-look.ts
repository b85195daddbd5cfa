import type { CellObject } from 'write-excel-file/node';
import type { CellLook, WorkbookFormat } from '../../shared/workbook/workbook-model.ts';

/** How numbers are shown: thousands apart, a minus sign, nothing rounded in the cell itself. */
export const numberFormats: Readonly<Record<WorkbookFormat, string>> = {
  score: '0.0',
  percent: '0.0%',
  count: '#,##0',
  signed: '+0;-0;0',
  wte: '#,##0.0##',
  pounds: '#,##0;-#,##0',
  factor: '0.0000',
  plain: 'General',
};

/** Height of a line of plain text, in points. */
export const lineHeight = 15.75;

type Style = Omit<CellObject, 'value' | 'type' | 'format'>;

/** Figures stand at the right, a little away from the words of the next column. */
export const figureStyle: Style = { align: 'right', indent: 1 };

const ink = '#1B2B3A';
const quiet = '#4A5A68';

/** Looks are told apart in black and white too: by weight, by a rule, by a ground with a border. */
export const styles: Readonly<Record<CellLook | 'plain', Style>> = {
  plain: { alignVertical: 'top' },
  title: { fontWeight: 'bold', fontSize: 16, textColor: ink },
  heading: { fontWeight: 'bold', fontSize: 12, textColor: ink },
  head: {
    fontWeight: 'bold',
    wrap: true,
    alignVertical: 'bottom',
    textColor: ink,
    backgroundColor: '#E3E9EE',
    bottomBorderColor: ink,
    bottomBorderStyle: 'thin',
  },
  figureHead: {
    fontWeight: 'bold',
    wrap: true,
    ...figureStyle,
    alignVertical: 'bottom',
    textColor: ink,
    backgroundColor: '#E3E9EE',
    bottomBorderColor: ink,
    bottomBorderStyle: 'thin',
  },
  total: { fontWeight: 'bold', alignVertical: 'top', textColor: ink },
  note: { fontStyle: 'italic', textColor: quiet },
  words: { wrap: true, alignVertical: 'top' },
  input: {
    alignVertical: 'top',
    backgroundColor: '#FFF8DC',
    borderColor: '#B9B08A',
    borderStyle: 'hair',
  },
};
