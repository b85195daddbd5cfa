import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { GridCellView } from '../../../../renderer/components/grid/grid-cell.tsx';
import { drawScoreCell } from '../../../../renderer/features/scores/score-cell.tsx';

test('a cell on which people disagree says so once to a screen reader, beside its figure', () => {
  const markup = renderToStaticMarkup(
    <table>
      <tbody>
        <tr>
          <GridCellView
            cell={{
              text: '55',
              fixed: null,
              says: 'people disagree: group means 30 to 80',
              mark: { lowest: 30, highest: 80 },
            }}
            row={0}
            column={0}
            spec={{ key: 'optA', name: 'option A', align: 'right' }}
            left={null}
            active={false}
            selected={false}
            open={false}
            editing={null}
            typed={false}
            refusal={null}
            label="Access, option A"
            draw={drawScoreCell}
          />
        </tr>
      </tbody>
    </table>,
  );
  expect(markup.match(/disagree/gi)).toHaveLength(1);
  expect(markup).toMatch(/<svg[^>]*aria-hidden="true"/);
  expect(markup).not.toContain('role="img"');
});
