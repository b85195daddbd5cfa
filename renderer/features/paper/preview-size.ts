/** How large the preview is drawn. */
export type PreviewSize = 'fit' | 'whole';

/** Width in CSS px of A4 with its side margins cut to 20 px: on screen they would only make the words smaller. */
export const sheetWidth = 706;

/** Larger than this, a line is longer than the eye follows. */
const largest = 1.5;

/** What was asked for; before anything is, the paper is whole where it has room. */
export const previewSize = (asked: PreviewSize | null, room: number): PreviewSize =>
  asked ?? (room >= sheetWidth ? 'whole' : 'fit');

/** Scale of the drawing in a room so many px wide. */
export const previewZoom = (size: PreviewSize, room: number): number =>
  size === 'whole' ? 1 : Math.min(largest, room / sheetWidth);
