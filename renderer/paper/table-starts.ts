/**
 * A start taller than this keeps no room of its own: a page would be left half empty, and Chromium cuts through the lines
 * of what it cannot move. The rules for rows and heads hold for it as for any table.
 */
const most = 220;

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
    return { table, whole: Math.ceil(head + heightOf(first) + heightOf(second)) };
  });
  for (const { table, whole } of starts)
    table.style.setProperty('--table-start', whole <= most ? `${whole}px` : '0px');
};
