import type { ReactNode } from 'react';
import { Menu } from '../components/menu.tsx';
import { useBrought } from '../merge/brought.ts';

/** Sheets out to the scorers, and back. */
export const ScoresheetsMenu = (): ReactNode => {
  const brought = useBrought();
  return (
    <Menu
      label="Scoresheets"
      className="button button-normal"
      items={[
        {
          id: 'make',
          words: 'Make scoresheets',
          line: 'An Excel file for each scorer, to fill in and send back',
          act: () => brought.open({ kind: 'make-sheets' }),
        },
        {
          id: 'merge',
          words: 'Merge scoresheets',
          line: 'Filled sheets, checked cell by cell before anything is taken',
          act: () => brought.open({ kind: 'merge-sheets' }),
        },
      ]}
    />
  );
};
