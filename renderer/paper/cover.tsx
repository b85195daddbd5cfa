import type { Cover, CoverRow } from '../../shared/paper/paper-model.ts';
import { PaperBlocks } from './block.tsx';

/** The cover sheet: one row a field, two short fields on one row where the model pairs them. */
export const CoverSheet = ({ cover }: { readonly cover: Cover }) => (
  <table className="paper-cover-sheet">
    <tbody>
      {cover.rows.map((row) => (
        <CoverLine key={row.kind === 'field' ? row.label : row.left.label} row={row} />
      ))}
    </tbody>
  </table>
);

const CoverLine = ({ row }: { readonly row: CoverRow }) =>
  row.kind === 'field' ? (
    <tr>
      <th scope="row">{row.label}</th>
      <td colSpan={3}>
        <PaperBlocks blocks={row.blocks} />
      </td>
    </tr>
  ) : (
    <tr className="paper-cover-pair">
      <th scope="row">{row.left.label}</th>
      <td>{row.left.text}</td>
      <th scope="row">{row.right.label}</th>
      <td>{row.right.text}</td>
    </tr>
  );
