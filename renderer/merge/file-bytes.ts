import { type Failure, failed } from '../../shared/contract/result.ts';

/** Bytes that go through one call in base64; a larger file is imported by its place instead. */
const longest = 45_000_000;

/** As much of a file's name as a call takes. */
export const nameOf = (file: File): string => file.name.slice(0, 300);

/** Why a file cannot be sent, or null. */
export const tooLarge = (file: File): Failure | null =>
  file.size > longest
    ? failed('too-large', `${nameOf(file)} is too large to be read here.`, 'Check that it is the right file.')
    : null;

/**
 * The file's bytes in base64, as the page can read them without a place on the disk.
 *
 * @throws {Error} when the file is gone, or may not be read
 */
export const base64Of = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      const url = typeof reader.result === 'string' ? reader.result : '';
      resolve(url.slice(url.indexOf(',') + 1));
    };
    reader.onerror = () => reject(reader.error ?? new Error('The file could not be read.'));
    reader.readAsDataURL(file);
  });

/** A file as a call takes it, or why it could not be read. */
export const sendable = async (
  file: File,
  read: (file: File) => Promise<string> = base64Of,
): Promise<
  | { readonly ok: true; readonly value: { readonly name: string; readonly base64: string } }
  | { readonly ok: false; readonly error: Failure }
> => {
  const large = tooLarge(file);
  if (large) return { ok: false, error: large };
  try {
    return { ok: true, value: { name: nameOf(file), base64: await read(file) } };
  } catch {
    return { ok: false, error: failed('unreadable-file', `${nameOf(file)} could not be read.`) };
  }
};
