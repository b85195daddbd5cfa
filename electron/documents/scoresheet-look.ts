import type { CellObject } from 'write-excel-file/node';
import type { SheetCell } from '../../shared/scoresheet/sheet-model.ts';
import { styles } from './workbook-look.ts';

type Label = Extract<NonNullable<SheetCell>, { readonly kind: 'label' }>;
type Style = Omit<CellObject, 'value' | 'type' | 'format'>;

/** The ground of a cell to fill in: what has it is open, everything else is locked. */
export const openGround = '#FFF8DC';

/** Looks of labels; a heading has a ground, as it stands between blocks of cells to fill in. */
export const labelStyles: Readonly<Record<Label['look'], Style>> = {
  title: { ...styles.title, alignVertical: 'top' },
  heading: {
    ...styles.heading,
    wrap: true,
    alignVertical: 'center',
    backgroundColor: '#E3E9EE',
    topBorderColor: '#1B2B3A',
    topBorderStyle: 'thin',
  },
  head: styles.head,
  words: styles.words,
  note: { ...styles.note, wrap: true, alignVertical: 'top' },
  mark: {},
};

/** Heights of a line, in points, by look. */
export const labelLines: Readonly<Record<Label['look'], number>> = {
  title: 24,
  heading: 19,
  head: 15.75,
  words: 15.75,
  note: 15.75,
  mark: 15.75,
};

const open: Style = {
  backgroundColor: openGround,
  borderColor: '#B9B08A',
  borderStyle: 'thin',
  alignVertical: 'top',
};

/** Cells to fill in: figures in the middle, words from the left in as many lines as they take. */
export const entryStyles: Readonly<Record<'number' | 'list' | 'text', Style>> = {
  number: { ...open, align: 'center' },
  list: { ...open, align: 'center' },
  text: { ...open, wrap: true },
};
