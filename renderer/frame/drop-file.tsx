import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { failed } from '../../shared/contract/result.ts';
import { useBrought } from '../merge/brought.ts';
import { sendable } from '../merge/file-bytes.ts';
import { importAnother } from '../merge/import-file.ts';
import { useBridge } from '../session/bridge-context.ts';
import { useMessages } from '../session/messages.ts';
import { oneAtATime } from '../session/one-at-a-time.ts';
import './drop-file.css';

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

const isSheet = ({ name }: File): boolean => /\.xlsx$/i.test(name);
const isAppraisalFile = ({ name }: File): boolean => /\.json$/i.test(name);

const mixed = failed(
  'invalid-request',
  'Scoresheets (.xlsx) and other files were dropped together.',
  'Nothing was changed. Drop the scoresheets by themselves, and any other file by itself.',
);
const nowhere = failed(
  'invalid-request',
  'Scoresheets (.xlsx) are merged into an appraisal, and none is open.',
  'Nothing was changed. Open the appraisal that they belong to, then drop them again.',
);

const underWay = failed(
  'invalid-request',
  'A window is open that the dropped file does not belong to.',
  'Nothing was changed. Close the window, then drop the file again.',
);

/**
 * A paper or an appraisal file that is dropped anywhere on the window is imported and opened; scoresheets, or another
 * copy of the appraisal that is open, are brought to it. Nothing depends on dragging: each has a button as well.
 */
export const DropFile = () => {
  const bridge = useBridge();
  const messages = useMessages();
  const brought = useBrought();
  const attended = useStore(brought.store, (state) => state.attended);
  const [over, setOver] = useState(false);
  const [alone] = useState(oneAtATime);
  useEffect(() => {
    const take = async (files: readonly File[]): Promise<void> => {
      const [file] = files;
      if (!file) return;
      const atWork = brought.store.getState().attended;
      const { window: shown } = brought.store.getState();
      const sheets = files.filter(isSheet);
      if (sheets.length > 0) {
        if (sheets.length < files.length) messages.fail(mixed);
        else if (!atWork) messages.fail(nowhere);
        else if (shown !== null && shown.kind !== 'merge-sheets') messages.fail(underWay);
        else brought.bringSheets(sheets);
        return;
      }
      if (files.length > 1) {
        messages.fail(
          failed(
            'too-large',
            'One file at a time can be dropped here.',
            'Nothing was changed. Use Import in the list of appraisals.',
          ),
        );
        return;
      }
      if (atWork && isAppraisalFile(file)) {
        if (shown !== null && shown.kind !== 'merge-copy') messages.fail(underWay);
        else brought.open({ kind: 'file', file });
        return;
      }
      const given = await sendable(file);
      if (given.ok) await importAnother(bridge, messages, given.value);
      else messages.fail(given.error);
    };
    const enter = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      // Leaving one element for another is no leaving of the window.
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      void alone('drop', () => take(files));
    };
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragover', enter);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragover', enter);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [bridge, messages, brought, alone]);
  return over ? (
    <div className="drop-file" aria-hidden="true">
      <p>
        {attended
          ? 'Drop scoresheets or another copy of the appraisal to merge them, or a paper to open what is inside'
          : 'Drop a paper or an appraisal file to open what is inside'}
      </p>
    </div>
  ) : null;
};
