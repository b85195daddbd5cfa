/**
 * Runs work of one kind once at a time: what is asked for while the same is under way is not done at all, so that a
 * button pressed twice does its work once.
 *
 * @returns runs the work, unless work under the same name is under way
 */
export const oneAtATime = (): ((name: string, work: () => Promise<void>) => Promise<void>) => {
  const underWay = new Set<string>();
  return async (name, work) => {
    if (underWay.has(name)) return;
    underWay.add(name);
    try {
      await work();
    } finally {
      underWay.delete(name);
    }
  };
};
