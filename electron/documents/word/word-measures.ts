/*
 * Measures of the sheet as the printed paper has them, in twentieths of a point.
 */

/** A CSS pixel. */
export const pixel = 15;

/** A4 upright. */
export const sheet = { width: 11906, height: 16838 } as const;

export const margins = {
  top: 94 * pixel,
  right: 64 * pixel,
  bottom: 72 * pixel,
  left: 64 * pixel,
  header: 40 * pixel,
  footer: 36 * pixel,
} as const;

/** Room for text between the margins. */
export const textWidth = sheet.width - margins.left - margins.right;

/** Black of the lines that bound, and grey of those that part. */
export const ink = '14202A';
export const rule = '9AA7B0';
