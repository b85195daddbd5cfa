import { realpath } from 'node:fs/promises';

/** Whether two paths lead to one file: `./a.json`, a link to it, or `A.JSON` where the disk takes both for the same. */
export const areSameFile = async (one: string, other: string): Promise<boolean> => {
  const [first, second] = await Promise.all([one, other].map((path) => realpath(path).catch(() => null)));
  return first !== null && first === second;
};
