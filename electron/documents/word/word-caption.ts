import { Bookmark, Paragraph, type ParagraphChild, SimpleField } from 'docx';
import { run } from './word-text.ts';

/** "Table 6. The rest": what is counted, its number, and the rest with its full stop. */
const numbered = /^(Table|Figure) (\d+)(\..*)$/su;

/** "Table 6", "Figure 2" of a caption; nothing where it has no number. */
export const labelOf = (words: string): string => {
  const [, kind, number] = numbered.exec(words) ?? [];
  return kind && number ? `${kind} ${number}` : '';
};

/** A place that links can go to. */
export const marked = (
  children: readonly ParagraphChild[],
  bookmark: string | undefined,
): ParagraphChild[] => (bookmark === undefined ? [...children] : [new Bookmark({ id: bookmark, children })]);

/**
 * A caption as Word numbers them itself: the number is a field, so that a table put in by hand moves the numbers after
 * it. What is printed until then is the model's number.
 */
export const caption = (words: string, bookmark: string | undefined): Paragraph => {
  const [, kind, number, rest] = numbered.exec(words) ?? [];
  const children =
    kind && number && rest !== undefined
      ? [...marked([run(`${kind} `), new SimpleField(`SEQ ${kind} \\* ARABIC`, number)], bookmark), run(rest)]
      : marked([run(words)], bookmark);
  return new Paragraph({ style: 'Caption', children });
};
