import { useEffect } from 'react';
import type { RecordType } from '../../shared/records/record.ts';
import { type Target, useRoute } from './route.ts';

/** The record of the type that a link has asked for: a stage with a list chooses it. Null when none was asked for. */
export const useJumpTarget = (type: RecordType): string | null => {
  const route = useRoute();
  return route.screen === 'appraisal' && route.target?.type === type ? route.target.id : null;
};

/** What an element bears that stands for a record, or for one field of it, so that a link can lead to it. */
export const jumpMark = (type: RecordType, id: string, field?: string): { readonly 'data-jump': string } => ({
  'data-jump': field === undefined ? `${type} ${id}` : `${type} ${id} ${field}`,
});

const focusable = 'input, textarea, select, button, a[href], [tabindex="0"], [contenteditable="true"]';

/** The element for a target: the field's own, or else the record's. */
const elementFor = (root: ParentNode, { type, id, field }: Target): HTMLElement | null => {
  const find = (mark: string): HTMLElement | null => root.querySelector(`[data-jump="${CSS.escape(mark)}"]`);
  return (field === null ? null : find(`${type} ${id} ${field}`)) ?? find(`${type} ${id}`);
};

/** How long a stage that comes with its own script may take to draw what was asked for. */
const patience = 2000;

/**
 * Brings what a link has asked for into view and puts the focus there, once the stage has drawn it. What a stage does
 * not draw on its own (an id that is gone) leaves the focus where the stage has put it.
 *
 * @param target asked for by the address; the same object while the address stays
 */
export const useArrival = (target: Target | null): void => {
  const { type, id, field } = target ?? { type: '', id: '', field: null };
  useEffect(() => {
    if (type === '') return undefined;
    const given = performance.now();
    let next = 0;
    const arrive = (): void => {
      const found = elementFor(document, { type, id, field });
      if (found) {
        found.scrollIntoView({ block: 'center' });
        const inside = found.matches(focusable) ? found : found.querySelector<HTMLElement>(focusable);
        (inside ?? found).focus({ preventScroll: true });
      } else if (performance.now() - given < patience) next = requestAnimationFrame(arrive);
    };
    next = requestAnimationFrame(arrive);
    return () => cancelAnimationFrame(next);
  }, [type, id, field]);
};
