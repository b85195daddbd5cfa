import { lstat, realpath } from 'node:fs/promises';

/** Whether two paths lead to one file: `./a.json`, a link to it, or `A.JSON` where the disk takes both for the same. */
export const areSameFile = async (one: string, other: string): Promise<boolean> => {
  const [first, second] = await Promise.all([one, other].map((path) => realpath(path).catch(() => null)));
  return first !== null && first === second;
};

/** Whether nothing lies under a path: no file, no folder, and no link that leads nowhere. */
export const isFreePath = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => false,
    () => true,
  );
