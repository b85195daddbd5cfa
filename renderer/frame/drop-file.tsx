import { useEffect, useState } from 'react';
import { failed } from '../../shared/contract/result.ts';
import { useBridge } from '../session/bridge-context.ts';
import { importedMessage } from '../session/imported-words.ts';
import { useMessages } from '../session/messages.ts';
import { oneAtATime } from '../session/one-at-a-time.ts';
import { goTo, stageHref } from '../session/route.ts';
import './drop-file.css';

/** Bytes that go through one call in base64; a larger file is imported by its place instead. */
const longestDropped = 45_000_000;

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** The file's bytes in base64, as the page can read them without a place on the disk. */
const base64Of = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      const url = typeof reader.result === 'string' ? reader.result : '';
      resolve(url.slice(url.indexOf(',') + 1));
    };
    reader.onerror = () => reject(reader.error ?? new Error('The file could not be read.'));
    reader.readAsDataURL(file);
  });

/**
 * A paper or an appraisal file that is dropped anywhere on the window is imported and opened. Nothing depends on
 * dragging: the list of appraisals has the same as a button.
 */
export const DropFile = () => {
  const bridge = useBridge();
  const messages = useMessages();
  const [over, setOver] = useState(false);
  const [alone] = useState(oneAtATime);
  useEffect(() => {
    const take = async (files: readonly File[]): Promise<void> => {
      const [file] = files;
      if (!file) return;
      if (files.length > 1 || file.size > longestDropped) {
        messages.fail(
          failed(
            'too-large',
            files.length > 1
              ? 'One file at a time can be dropped here.'
              : `${file.name} is too large to be dropped here.`,
            'Nothing was changed. Use Import in the list of appraisals.',
          ),
        );
        return;
      }
      let base64: string;
      try {
        base64 = await base64Of(file);
      } catch {
        messages.fail(failed('unreadable-file', `${file.name} could not be read.`));
        return;
      }
      const result = await bridge.call('exchange.importFile', { name: file.name.slice(0, 300), base64 });
      if (!result.ok) {
        messages.fail(result.error);
        return;
      }
      goTo(stageHref(result.value.id, 'context'));
      messages.say(importedMessage(result.value));
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
  }, [bridge, messages, alone]);
  return over ? (
    <div className="drop-file" aria-hidden="true">
      <p>Drop a paper or an appraisal file to open what is inside</p>
    </div>
  ) : null;
};
