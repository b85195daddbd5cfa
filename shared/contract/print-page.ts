/**
 * How a shell and the print page (`renderer/print.html`) work together. The page is told in its address what to draw
 * and speaks through its own elements, so that a shell can read it from a world of its own, whichever browser it is.
 */

/**
 * `pdf`: for printing · `preview`: for printing, each figure a link to where it comes from · `page`: as one
 * self-contained HTML file · `pictures`: its drawings alone, as pictures.
 */
export const printWorks = ['pdf', 'preview', 'page', 'pictures'] as const;
export type PrintWork = (typeof printWorks)[number];

/** The print page's address below the app's own origin. */
export const printPagePath = (job: string, work: PrintWork): string =>
  `/print.html?job=${encodeURIComponent(job)}&work=${work}`;

/** What the root element says: drawn, or not, and why. */
export interface PrintSignal {
  readonly ready?: string;
  readonly problem?: string;
}

/** Reads the signal: an expression for the page. */
export const readSignalScript =
  '({ ready: document.documentElement.dataset.ready, problem: document.documentElement.dataset.problem })';

/** Id of the element that holds what the page made (`page` and `pictures`), as text. */
export const resultElementId = 'paper-result';

/** Reads what the page made. */
export const readResultScript = `document.getElementById('${resultElementId}')?.textContent ?? ''`;

/** Page numbers by the anchor of what stands there, from 1. */
export type PagesByAnchor = Readonly<Record<string, number>>;

/**
 * Writes page numbers into the contents: every element that says with `data-page-of` which anchor's it wants. Links
 * inside an element with `data-pages-in-order` are put in the order of their pages; one whose page is named already, or
 * not known, comes first, empty and no longer a link, and keeps its room.
 */
export const fillContentsScript = (pages: PagesByAnchor): string =>
  `(() => { const pages = ${JSON.stringify(pages)}; for (const place of document.querySelectorAll('[data-page-of]')) ` +
  `place.textContent = String(pages[place.dataset.pageOf] ?? ''); ` +
  `for (const list of document.querySelectorAll('[data-pages-in-order]')) { ` +
  `const pageIn = (link) => Number(link.textContent); ` +
  `const links = [...list.children].sort((a, b) => pageIn(a) - pageIn(b)); ` +
  `const repeats = links.filter((link, at) => pageIn(link) === 0 || (at > 0 && pageIn(link) === pageIn(links[at - 1]))); ` +
  `list.append(...repeats, ...links.filter((link) => !repeats.includes(link))); ` +
  `for (const link of repeats) { link.removeAttribute('href'); link.dataset.repeat = ''; ` +
  `for (const place of link.querySelectorAll('[data-page-of]')) place.textContent = ''; } } })()`;

/** One drawing of the paper as a picture, both ways. */
export interface ChartPicture {
  /** Of the chart in the model. */
  readonly id: string;
  /** A whole SVG file: nothing outside it is needed to draw it. */
  readonly svg: string;
  /** The same as PNG, base64, at `scale` dots to a CSS pixel. */
  readonly png: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** Where links of a preview's figures lead: no such host exists; the source follows, escaped, after the hash. */
export const figureLinkPrefix = 'https://figure.invalid/#';

/** The address behind a figure in a preview. */
export const figureLink = (source: string): string => `${figureLinkPrefix}${encodeURIComponent(source)}`;

/** The source behind such an address; null for any other. */
export const sourceOfFigureLink = (address: string): string | null =>
  address.startsWith(figureLinkPrefix) ? decodeURIComponent(address.slice(figureLinkPrefix.length)) : null;
