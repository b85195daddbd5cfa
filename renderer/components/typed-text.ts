import { printable, printableLine } from '../../shared/text/printable.ts';

/**
 * What a text box holds, without what no record may hold: a character that came along unseen in a paste must not have
 * the whole text refused. Put right in the box itself, with the cursor where it was.
 */
export const typedText = (box: HTMLInputElement | HTMLTextAreaElement): string => {
  const clean = box instanceof HTMLTextAreaElement ? printable : printableLine;
  const text = clean(box.value);
  if (text === box.value) return text;
  const at = clean(box.value.slice(0, box.selectionStart ?? box.value.length)).length;
  box.value = text;
  box.setSelectionRange(at, at);
  return text;
};
