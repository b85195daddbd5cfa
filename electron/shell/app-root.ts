import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder that holds `dist/` and `resources/`: the checkout, or the packaged app. Found by walking up, because the
 * bundler decides how deep a file ends up.
 *
 * @param from folder of any file of the built app, usually `import.meta.dirname`
 */
export const findAppRoot = (from: string): string => {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'resources'))) return folder;
    if (dirname(folder) === folder) throw new Error(`No app folder above ${from}`);
  }
};
