import type { PaperModel } from '../../shared/paper/paper-model.ts';
import { embeddedFonts } from './embedded-fonts.ts';
import { usedStyles } from './page-styles.ts';

/** Nothing is loaded and nothing runs, whoever opens the file and wherever it lies. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => escapes[character] ?? '');

const meta = (name: string, content: string): string =>
  content === '' ? '' : `<meta name="${name}" content="${escaped(content)}">\n`;

const describe = ({ title, commissioner, statusLine }: PaperModel): string =>
  `Options appraisal: ${[title, commissioner, statusLine].filter((part) => part !== '').join('. ')}.`;

/**
 * The drawn page as one file: its elements as they stand, the rules and the fonts that they use, and no script. The
 * words in it were escaped by the browser as it wrote them out.
 */
export const webPage = async (model: PaperModel, place: HTMLElement): Promise<string> => {
  const root = document.documentElement;
  const body = [...place.children].map((element) => element.outerHTML).join('\n');
  // What the running header prints stands in the style of the root element.
  const running = root.getAttribute('style') ?? '';
  const styles = `${await embeddedFonts()}\n${await usedStyles(`${body}${running}`)}`;
  if (/<\/style/i.test(styles)) throw new Error('A style of the paper would end its own sheet.');
  return (
    `<!doctype html>\n<html lang="${escaped(model.language)}" class="${escaped(root.className)}" ` +
    `style="${escaped(running)}">\n<head>\n<meta charset="utf-8">\n` +
    `<meta http-equiv="Content-Security-Policy" content="${policy}">\n` +
    `<meta name="viewport" content="width=device-width, initial-scale=1">\n` +
    `<title>${escaped(model.title)}</title>\n` +
    meta('description', describe(model)) +
    meta('author', model.author) +
    meta('generator', 'ICO Options Appraisal') +
    `<style>\n${styles}\n</style>\n</head>\n<body>\n${body}\n</body>\n</html>\n`
  );
};
