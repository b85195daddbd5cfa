import type { PaperModel } from '../../shared/paper/paper-model.ts';

/** Width of the text on A4 between the margins, in CSS px. */
const line = 666;

/** What one of three texts beside each other may take of the line, with room between them. */
const third = 212;

/** What the paper is at the moment is never cut: there is room for two lines of it, less what breaking them takes. */
const twoLines = 2 * third - 60;

/** The rest of the line beside "Page 100 of 100". */
const besidePage = line - 110;

const bold = '700 12px "Source Sans 3"';
const normal = '400 12px "Source Sans 3"';

/** As much of a text as fits, and a sign that there is more; cut between characters as people see them. */
const fitted = (text: string, font: string, width: number): string => {
  const context = document.createElement('canvas').getContext('2d');
  const plain = text.replace(/\s+/g, ' ').trim();
  if (!context) return plain;
  context.font = font;
  const fits = (part: string): boolean => context.measureText(part).width <= width;
  if (fits(plain)) return plain;
  const characters = [...new Intl.Segmenter('en-GB').segment(plain)].map(({ segment }) => segment);
  let kept = characters.length;
  while (kept > 0 && !fits(`${characters.slice(0, kept).join('').trim()}…`)) kept -= 1;
  return `${characters.slice(0, kept).join('').trim()}…`;
};

/** A CSS string. */
const cssString = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

/** What the margins of every page say, each on one line. The fonts have to be there: the words are measured. */
export const setRunningWords = (root: HTMLElement, model: PaperModel): void => {
  const set = (name: string, words: string): void =>
    root.style.setProperty(`--running-${name}`, cssString(words));
  set('commissioner', fitted(model.commissioner, bold, third));
  set('marking', fitted(model.protectiveMarking, bold, third));
  set('status', fitted(model.statusLine, normal, twoLines));
  set('title', fitted(model.shortTitle, normal, besidePage));
};
