/** A start as tall as this leaves a page half empty rather than take all of the next one. */
const most = 600;

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
    table.style.setProperty('--table-start', `${Math.min(whole, most)}px`);
};
