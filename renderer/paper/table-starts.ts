/**
 * First rows taller than this keep no room of their own: a page would be left half empty, and Chromium cuts through the
 * lines of what it cannot move. Their heads then keep theirs, with a line under them.
 */
const mostRows = 220;
const oneLine = 24;
/** Heads as tall as this leave a page half empty rather than take all of the next one. */
const mostHeads = 600;

const heightOf = (element: Element | null | undefined): number =>
  element?.getBoundingClientRect().height ?? 0;

/**
 * Tells each table how much of it must stand together at its start: caption, heads and first two rows, and no more, so
 * that a page is not left emptier than it has to be.
 */
export const measureTableStarts = (place: HTMLElement): void => {
  const starts = [...place.querySelectorAll<HTMLElement>('.paper-table:not(.paper-kept)')].map((table) => {
    const [first, second] = table.querySelectorAll('tbody > tr');
    const head = heightOf(table.querySelector('caption')) + heightOf(table.querySelector('thead'));
    const whole = head + heightOf(first) + heightOf(second);
    const kept = whole <= mostRows ? whole : Math.min(head + oneLine, mostHeads);
    return { table, kept: Math.ceil(kept) };
  });
  for (const { table, kept } of starts) table.style.setProperty('--table-start', `${kept}px`);
};
