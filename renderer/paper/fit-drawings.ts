/** The highest that a drawing may be under its caption, in px: it is not cut over two pages. */
const highest = 840;

/** What a text may be wide, so that it ends where the drawing does; null where it does already. */
const roomFor = (text: Element, drawing: DOMRect): number | null => {
  const { left, right, width } = text.getBoundingClientRect();
  if (left >= drawing.left - 1 && right <= drawing.right + 1) return null;
  switch (getComputedStyle(text).textAnchor) {
    case 'middle': {
      const centre = left + width / 2;
      return 2 * Math.min(centre - drawing.left, drawing.right - centre);
    }
    case 'end':
      return right - drawing.left;
    default:
      return drawing.right - left;
  }
};

/** Sets a text closer that would reach over the edge of its drawing: there it would be cut, or push the page apart. */
const squeeze = (drawing: SVGSVGElement): void => {
  const edge = drawing.getBoundingClientRect();
  for (const text of drawing.querySelectorAll<SVGTextElement>('text')) {
    // Lines of a wrapped text are set one by one.
    const lines = [...text.querySelectorAll<SVGTSpanElement>(':scope > tspan[x]')];
    for (const line of lines.length > 0 ? lines : [text]) {
      const room = roomFor(line, edge);
      if (room === null || room <= 0) continue;
      line.setAttribute('textLength', `${Math.floor(room)}`);
      line.setAttribute('lengthAdjust', 'spacingAndGlyphs');
      // The page would still be laid out for the text as it was.
      drawing.style.overflow = 'hidden';
    }
  }
};

/**
 * Makes drawn charts keep to the page whatever names and numbers they were given: a text that is too long is set
 * closer, and on paper a drawing that is too high is made smaller.
 */
export const fitDrawings = (place: HTMLElement, isPaged: boolean): void => {
  for (const chart of place.querySelectorAll<HTMLElement>('[data-chart] .chart')) {
    for (const drawing of chart.querySelectorAll<SVGSVGElement>('svg[role="img"]')) squeeze(drawing);
    const height = chart.offsetHeight;
    if (isPaged && height > highest) chart.style.setProperty('zoom', `${highest / height}`);
  }
};
