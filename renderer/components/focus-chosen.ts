/**
 * Puts the focus on what is chosen in the list at the left, or on the line that adds to an empty one: for after a
 * removal, which takes the pressed button away with it.
 */
export const focusChosen = (): void => {
  requestAnimationFrame(() => {
    const list = document.querySelector('.pane-list');
    const next = list?.querySelector<HTMLElement>('[aria-current="true"]') ?? list?.querySelector('input');
    next?.focus();
  });
};
