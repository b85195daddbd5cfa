import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

/** LibreOffice's program on this machine; undefined where there is none. */
export const libreOffice = (): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => ['soffice', 'libreoffice', 'soffice.exe'].map((name) => join(folder, name)))
    .find((path) => existsSync(path));

/**
 * Has LibreOffice open files and save them in a format, as somebody does who opens and saves each.
 *
 * @param soffice the program
 * @param to a format's ending: "xlsx", "ods"
 * @param into a folder, for files of the same names with that ending; its settings go beside
 */
export const savedByOffice = async (
  soffice: string,
  to: string,
  paths: readonly string[],
  into: string,
): Promise<void> => {
  await promisify(execFile)(soffice, [
    `-env:UserInstallation=${pathToFileURL(`${into}-profile`).href}`,
    '--headless',
    '--convert-to',
    to,
    '--outdir',
    into,
    ...paths,
  ]);
};
