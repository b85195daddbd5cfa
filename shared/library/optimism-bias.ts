import { z } from 'zod';
import content from '../../resources/library/optimism-bias.json' with { type: 'json' };
import { libraryId, said } from './library-fields.ts';

const percent = z.number().min(0).max(500);

const bound = z.strictObject({
  id: libraryId,
  name: said(120),
  /** Which cost lines it could stand for. */
  appliesTo: said(300),
  /** Whether the percentages are of capital or of operating cost. */
  basis: z.enum(['capital', 'operating']),
  /** Where nothing has been done yet about what makes costs turn out higher. */
  upperPercent: percent,
  /** Where everything has. */
  lowerPercent: percent,
  durationUpperPercent: percent.nullable(),
  durationLowerPercent: percent.nullable(),
});

/** How far costs of one kind of project have usually turned out above the estimate, in per cent. */
export type OptimismBound = Readonly<z.infer<typeof bound>>;

const parsed = z.strictObject({ source: said(300), note: said(500), bounds: z.array(bound) }).parse(content);

/** Published bounds (Mott MacDonald 2002, table 2) that could apply to lines of such options. None applies by default. */
export const optimismBounds: readonly OptimismBound[] = parsed.bounds;

/** Where the bounds come from, and when to use one. */
export const optimismBasis: { readonly source: string; readonly note: string } = {
  source: parsed.source,
  note: parsed.note,
};
