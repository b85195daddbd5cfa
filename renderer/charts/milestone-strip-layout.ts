import type { TimelineStrip } from '../../shared/analysis/timeline.ts';
import { textWidth, wrapName } from './label-layout.ts';

const side = 12;
const lineHeights = { roomy: 18, dense: 15 } as const;
/** Above the flags: the word at the line of the exec meeting. */
const headRoom = 20;
/** Between the lowest flag and the months. */
const footRoom = 16;
/** Characters of a name beside its mark: on a screen, and in print, where no pointer shows the rest. */
const longest = { roomy: 42, dense: 96 } as const;
const nameSize = 12.5;
/** A mark and the space between it and its name. */
export const markRoom = 12;

/** A milestone's flag: its mark, and its name from `words` on. */
export interface Flag {
  readonly place: number;
  readonly x: number;
  /** Middle of the mark, and of the line of the name. */
  readonly y: number;
  readonly words: string;
  readonly width: number;
}

/** Where everything on the strip stands, in px. */
export interface StripLayout {
  readonly flags: readonly Flag[];
  /** Where the months are. */
  readonly axis: number;
  /** From a share of the strip to px. */
  readonly along: (at: number) => number;
}

/**
 * Hangs each name to the right of its date. Counted from the last one, a flag hangs over all later ones that begin
 * within its length: no name covers another, and no pole crosses a name.
 *
 * @param width whole width in px
 * @param dense as in print: lower, with longer names
 */
export const layoutStrip = (
  { dated }: Pick<TimelineStrip, 'dated'>,
  width: number,
  dense = false,
): StripLayout => {
  const lineHeight = lineHeights[dense ? 'dense' : 'roomy'];
  const whole = width - 2 * side;
  const wordsOf = (name: string, longest: number): string =>
    wrapName(name || 'Unnamed milestone', longest, 1)[0] ?? '';
  const widthOf = (words: string): number => markRoom + textWidth(words, nameSize) + 8;
  const cut = dated.map(({ milestone }) => wordsOf(milestone.name, longest[dense ? 'dense' : 'roomy']));
  // The months end where the names that hang at their end still fit, but take half of the strip at least.
  const span = dated.reduce(
    (least, { at }, place) => (at > 0 ? Math.min(least, (whole - widthOf(cut[place] ?? '')) / at) : least),
    whole,
  );
  const months = Math.max(whole * (dense ? 0.6 : 0.5), span);
  const along = (at: number): number => side + at * months;
  // In print a name that would still run over the edge is cut where it meets it.
  const words = dated.map(({ milestone, at }, place) =>
    dense
      ? wordsOf(
          milestone.name,
          Math.min(
            longest.dense,
            Math.floor((whole - at * months - markRoom - 8) / textWidth('m', nameSize)),
          ),
        )
      : (cut[place] ?? ''),
  );
  const widths = words.map(widthOf);
  const lines: number[] = dated.map(() => 0);
  for (let place = dated.length - 1; place >= 0; place -= 1) {
    const end = along(dated[place]?.at ?? 0) + (widths[place] ?? 0);
    const under = dated.flatMap(({ at }, later) =>
      later > place && along(at) - 8 < end ? [lines[later] ?? 0] : [],
    );
    lines[place] = Math.max(-1, ...under) + 1;
  }
  const axis = headRoom + (Math.max(0, ...lines) + 1) * lineHeight + footRoom;
  return {
    axis,
    along,
    flags: dated.map(({ at }, place) => ({
      place,
      x: along(at),
      y: axis - footRoom - ((lines[place] ?? 0) + 0.5) * lineHeight,
      words: words[place] ?? '',
      width: widths[place] ?? 0,
    })),
  };
};
