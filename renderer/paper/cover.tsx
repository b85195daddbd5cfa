import { useContext } from 'react';
import type { Cover, CoverRow } from '../../shared/paper/paper-model.ts';
import { PaperBlocks } from './block.tsx';
import { MediumContext } from './medium.ts';
import { directionOf, PlainText } from './plain-text.tsx';

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

/** On a screen, which may be narrow, every field has a row of its own. */
const CoverLine = ({ row }: { readonly row: CoverRow }) => {
  const isPage = useContext(MediumContext) === 'page';
  if (row.kind === 'field') {
    return (
      <tr>
        <th scope="row">{row.label}</th>
        <td colSpan={isPage ? undefined : 3}>
          <PaperBlocks blocks={row.blocks} />
        </td>
      </tr>
    );
  }
  const { left, right } = row;
  return isPage ? (
    <>
      <ShortLine field={left} />
      <ShortLine field={right} />
    </>
  ) : (
    <tr className="paper-cover-pair">
      <ShortField field={left} />
      <ShortField field={right} />
    </tr>
  );
};

interface ShortProps {
  readonly field: { readonly label: string; readonly text: string };
}

const ShortLine = ({ field }: ShortProps) => (
  <tr>
    <ShortField field={field} />
  </tr>
);

const ShortField = ({ field: { label, text } }: ShortProps) => (
  <>
    <th scope="row">{label}</th>
    <td dir={directionOf(text)}>
      <PlainText text={text} />
    </td>
  </>
);
