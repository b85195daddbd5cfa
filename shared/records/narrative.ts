import { z } from 'zod';
import { id } from './fields.ts';
import { richText } from './rich-text.ts';

/**
 * Every part of the paper that can hold the author's own words, in the paper's order. To add one: name it here, and
 * draw it in `shared/paper`.
 */
export const narrativeSections = [
  'cover-summary',
  'cover-recommendations',
  'cover-objective',
  'cover-financial',
  'cover-legal',
  'cover-workforce',
  'cover-risk',
  'cover-equality',
  'cover-involvement',
  'cover-clinical',
  'cover-other-effects',
  'cover-conflicts',
  'cover-background-papers',
  'purpose',
  'summary',
  'background',
  'current',
  'objectives',
  'options',
  'method',
  'gates',
  'scores',
  'costs',
  'sensitivity',
  'risks',
  'workforce',
  'stakeholders',
  'equality',
  'preferred',
  'implementation',
  'evaluation',
] as const;

export type NarrativeSection = (typeof narrativeSections)[number];

/** The author's own words for one part of the paper, and whether that part is printed. */
export const narrativeRecord = z.strictObject({
  type: z.literal('narrative'),
  id,
  section: z.enum(narrativeSections),
  body: richText,
  /** False leaves the part out of the paper, with `id` kept so that it can come back. */
  include: z.boolean(),
});

export type NarrativeRecord = z.infer<typeof narrativeRecord>;

/** The id follows from the section: one narrative per section. */
export const narrativeId = (section: NarrativeSection): string => `narrative~${section}`;
