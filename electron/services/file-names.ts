/** Names that Windows keeps for devices, whatever follows after a dot. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** A title as a file name that every system takes: "Carlisle: options" → "carlisle-options". */
export const fileStem = (title: string): string => {
  const stem = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '');
  return stem === '' || reserved.test(stem) ? `appraisal${stem && `-${stem}`}` : stem;
};

/** A line for the history out of a name from outside: on one line, without invisible characters, not too long. */
export const oneLine = (name: string, longest: number): string =>
  name
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu, ' ')
    .trim()
    .slice(0, longest);
