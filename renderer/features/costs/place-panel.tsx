import type { ReactNode } from 'react';
import type { Analysis } from '../../../shared/analysis/analysis.ts';
import { inOrder } from '../../../shared/records/aggregate.ts';
import { Button } from '../../components/button.tsx';
import { OptionMark } from '../../components/option-mark.tsx';
import { useAppraisal } from '../../session/use-session.ts';
import { type CategoryRow, sameText } from './category-places.ts';
import { categoryCovers, libraryLines } from './cost-library.ts';
import { lineRow } from './cost-rows.ts';
import { FillButtons, type LineAt, LineSheet } from './line-sheet.tsx';

interface PlacePanelProps {
  readonly row: CategoryRow;
  readonly option: Analysis['options'][number];
  readonly opened: string | null;
  readonly onOpened: (line: string | null) => void;
  readonly wanted: LineAt | null;
  readonly firstYear: number;
  readonly horizonYears: number;
  readonly onAdd: (option: string, category: string, name: string) => void;
  readonly onClose: () => void;
}

/** The lines at a place, and those of the library that could be added there. */
export const PlacePanel = (props: PlacePanelProps): ReactNode => {
  const { row, option, opened, onOpened, wanted, firstYear, horizonYears, onAdd, onClose } = props;
  const appraisal = useAppraisal();
  const lines = inOrder(appraisal, 'costLine').filter(
    (line) =>
      line.option === option.id &&
      sameText(line.category) === sameText(row.category) &&
      (row.line === null || sameText(line.name) === sameText(row.line)),
  );
  const there = new Set(lines.map(({ name }) => sameText(name)));
  const offered =
    row.line === null
      ? libraryLines.filter(
          ({ category, name }) => sameText(category) === sameText(row.category) && !there.has(sameText(name)),
        )
      : [];
  const covers = categoryCovers(row.category);
  const title = `${row.line ?? (row.category || 'No category')}, option ${option.letter}`;
  return (
    <section
      className="cost-place-panel"
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      <div className="cost-detail-head">
        <OptionMark colour={option.colour} letter={option.letter} />
        <h2>{row.line ?? (row.category || 'No category')}</h2>
        <span className="spring" />
        <Button look="quiet" dense onClick={onClose}>
          Close
        </Button>
      </div>
      {row.line === null && covers !== null ? <p className="field-hint">{covers}</p> : null}
      <LineSheet
        label={`Cost lines: ${title}, £000`}
        sections={[
          {
            key: 'lines',
            rows: lines.map((line) => lineRow(line, { firstYear, horizonYears })),
            after: (
              <span className="cost-after">
                <Button
                  look="quiet"
                  dense
                  icon="plus"
                  onClick={() => onAdd(option.id, row.category, row.line ?? '')}
                >
                  Add a line
                </Button>
                {offered.map(({ name }) => (
                  <Button
                    key={name}
                    look="quiet"
                    dense
                    icon="plus"
                    onClick={() => onAdd(option.id, row.category, name)}
                  >
                    {name}
                  </Button>
                ))}
                <FillButtons lines={lines} />
              </span>
            ),
          },
        ]}
        opened={opened}
        onOpened={onOpened}
        onLeave={onClose}
        wanted={wanted}
      />
    </section>
  );
};
