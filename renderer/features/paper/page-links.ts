import { sourceOfFigureLink } from '../../../shared/contract/print-page.ts';

/** A link on a page, as a part of the page: shares of its width and height from the top left. */
export interface PageLink {
  readonly id: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** The words that it stands on. */
  readonly text: string;
  readonly leads: LinkAim;
}

/** To where a figure comes from, to another part of the document, or out of it. */
export type LinkAim =
  | { readonly kind: 'figure'; readonly source: string }
  | { readonly kind: 'within'; readonly destination: string }
  | { readonly kind: 'outside'; readonly address: string };

/** What a page says of its annotations; anything else in them is of no concern. */
interface Annotation {
  readonly id?: unknown;
  readonly subtype?: unknown;
  readonly rect?: unknown;
  readonly url?: unknown;
  readonly unsafeUrl?: unknown;
  readonly dest?: unknown;
  readonly overlaidText?: unknown;
}

const figureSource = (address: string): string | null => {
  try {
    return sourceOfFigureLink(address);
  } catch {
    // An author's own link may look like a figure's and be no good as one.
    return null;
  }
};

const aimOf = ({ url, unsafeUrl, dest }: Annotation): LinkAim | null => {
  const address = typeof unsafeUrl === 'string' ? unsafeUrl : url;
  if (typeof address === 'string') {
    const source = figureSource(address);
    return source === null ? { kind: 'outside', address } : { kind: 'figure', source };
  }
  return typeof dest === 'string' ? { kind: 'within', destination: dest } : null;
};

const isBox = (rect: unknown): rect is readonly [number, number, number, number] =>
  Array.isArray(rect) && rect.length === 4 && rect.every((side) => typeof side === 'number');

/**
 * The links among a page's annotations, in reading order as the document has them.
 *
 * @param view the page's box in points: left, bottom, right, top
 */
export const linksOf = (
  annotations: readonly unknown[],
  [left = 0, bottom = 0, right = 0, top = 0]: readonly number[],
): readonly PageLink[] => {
  const [wide, high] = [right - left, top - bottom];
  return annotations.flatMap((given, index): readonly PageLink[] => {
    const annotation = given as Annotation;
    const aim = annotation.subtype === 'Link' ? aimOf(annotation) : null;
    if (!aim || !isBox(annotation.rect) || wide <= 0 || high <= 0) return [];
    const [x1, y1, x2, y2] = annotation.rect;
    return [
      {
        id: typeof annotation.id === 'string' ? annotation.id : `${index}`,
        left: (Math.min(x1, x2) - left) / wide,
        top: (top - Math.max(y1, y2)) / high,
        width: Math.abs(x2 - x1) / wide,
        height: Math.abs(y2 - y1) / high,
        text: typeof annotation.overlaidText === 'string' ? annotation.overlaidText.trim() : '',
        leads: aim,
      },
    ];
  });
};
