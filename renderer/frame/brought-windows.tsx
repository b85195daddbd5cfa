import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { useStore } from 'zustand';
import { useBrought } from '../merge/brought.ts';

const MakeSheetsDialog = lazy(async () => ({
  default: (await import('../scoresheets/make-sheets-dialog.tsx')).MakeSheetsDialog,
}));
const MergeSheetsDialog = lazy(async () => ({
  default: (await import('../scoresheets/merge-sheets-dialog.tsx')).MergeSheetsDialog,
}));
const CopyWindow = lazy(async () => ({ default: (await import('../merge/copy-window.tsx')).CopyWindow }));

const fileKey = ({ name, size, lastModified }: File): string => `${name} ${size} ${lastModified}`;

/** The window for what goes out to others or was brought back, over any stage or room of the open appraisal. */
export const BroughtWindows = (): ReactNode => {
  const brought = useBrought();
  const window = useStore(brought.store, (state) => state.window);
  useEffect(() => brought.attend(), [brought]);
  if (window === null) return null;
  return (
    <Suspense fallback={null}>
      {window.kind === 'make-sheets' ? (
        <MakeSheetsDialog onClose={brought.close} />
      ) : window.kind === 'merge-sheets' ? (
        <MergeSheetsDialog onClose={brought.close} />
      ) : (
        <CopyWindow
          key={window.kind === 'file' ? fileKey(window.file) : 'chosen'}
          file={window.kind === 'file' ? window.file : null}
          onClose={brought.close}
        />
      )}
    </Suspense>
  );
};
