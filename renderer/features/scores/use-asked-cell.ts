import { useEffect, useRef } from 'react';
import { useRoute } from '../../session/route.ts';

/** A cell that a link leads to, by the keys of its score or its measure. */
export interface AskedCell {
  readonly option: string;
  readonly criterion: string;
  /** The field that is asked for is the reason, which stands in the drawer. */
  readonly forReason: boolean;
}

/** The cell in the id of a score ("score~option~criterion~assessor") or a measure; null for any other. */
export const cellOf = (
  type: string,
  id: string,
): { readonly option: string; readonly criterion: string } | null => {
  const [kind, option, criterion] = id.split('~');
  return (type === 'score' || type === 'measure') && kind === type && option && criterion
    ? { option, criterion }
    : null;
};

/** Goes to the cell that a link has asked for, once for each link. The score need not be there: it may be what is missing. */
export const useAskedCell = (go: (cell: AskedCell) => void): void => {
  const route = useRoute();
  const target = route.screen === 'appraisal' ? route.target : null;
  const { type, id, field } = target ?? { type: '', id: '', field: null };
  const latest = useRef(go);
  useEffect(() => {
    latest.current = go;
  });
  useEffect(() => {
    const cell = cellOf(type, id);
    if (cell) latest.current({ ...cell, forReason: field === 'reason' });
  }, [type, id, field]);
};
