import { cutText } from '../../shared/text/whole-characters.ts';

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

/** A line for the history out of a name from outside: one line of whole, visible characters, not too long. */
export const oneLine = (name: string, longest: number): string =>
  cutText(name.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu, ' ').trim(), longest);

/** What no system takes in a file's name, and what nobody sees there. */
const unfit = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]+/gu;

/**
 * A name as people write it, as a file name that every system takes: "Scoresheet - GP 3 (lead)" stays as it is. For
 * names whose first word is ours: one that a device has on Windows stays such a name.
 */
export const readableStem = (name: string): string =>
  // By bytes: a disk counts those, and up to 255 of them.
  Buffer.from(name.normalize('NFC').replace(unfit, ' ').replace(/\s+/gu, ' ').trim())
    .subarray(0, 180)
    .toString('utf8')
    .replace(/\ufffd+$/, '')
    .replace(/[. ]+$/, '');

/**
 * Tells names apart: of those that a disk without capitals takes for one, the later ones are counted up,
 * "GP 3 (2)".
 */
export const toldApart = (names: readonly string[]): readonly string[] => {
  const seen = new Set<string>();
  return names.map((name) => {
    for (let count = 1; ; count += 1) {
      const one = count === 1 ? name : `${name} (${count})`;
      if (seen.has(one.toLowerCase())) continue;
      seen.add(one.toLowerCase());
      return one;
    }
  });
};
