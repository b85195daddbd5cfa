/** Ids in a row, for tests that start records from the library: new1, new2, … */
export const countingIds = (prefix = 'new'): (() => string) => {
  let last = 0;
  return () => {
    last += 1;
    return `${prefix}${last}`;
  };
};
