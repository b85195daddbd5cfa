import { lazy, Suspense, useState } from 'react';
import type { TableKind } from '../../shared/table-import/table-kind.ts';
import { Button } from '../components/button.tsx';

const ImportDialog = lazy(async () => ({ default: (await import('./import-dialog.tsx')).ImportDialog }));

/** The button that takes a table from outside, and its dialog. */
export const ImportTable = ({ kind }: { readonly kind: TableKind }) => {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Import a table</Button>
      {open ? (
        <Suspense fallback={null}>
          <ImportDialog kind={kind} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
};
