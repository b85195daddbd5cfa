import { z } from 'zod';
import content from '../../resources/library/cost-categories.json' with { type: 'json' };
import { libraryId, said } from './library-fields.ts';

const category = z.strictObject({
  id: libraryId,
  name: said(120),
  /** What it covers, in a sentence. */
  covers: said(500),
  /** What is often forgotten, in a sentence. */
  forgotten: said(500),
});

/** A heading under which cost lines stand. */
export type CostCategory = Readonly<z.infer<typeof category>>;

/** What the library says of a cost line: everything but its amounts. */
export const costLineHints = z.strictObject({
  name: said(200),
  category: said(120),
  kind: z.enum(['one-off', 'recurring']),
  /** Who usually pays. */
  payer: said(200),
  transfer: z.boolean().default(false),
  memo: z.boolean().default(false),
  cashReleasing: z.boolean().default(false),
  note: said(1000),
});

/** A cost line without amounts. */
export type CostLineHints = Readonly<z.infer<typeof costLineHints>>;

const line = costLineHints.extend({
  id: libraryId,
  /** Whether most options in which staff move have it: then it is offered to an option without a model. */
  usual: z.boolean(),
});

/** A cost line that the library knows by an id. */
export type CostLineDefault = Readonly<z.infer<typeof line>>;

const parsed = z.strictObject({ categories: z.array(category), lines: z.array(line) }).parse(content);

/** Every heading, in the order of a cost table. */
export const costCategories: readonly CostCategory[] = parsed.categories;

/** Every ready-made line, in the order of the headings. */
export const costLineDefaults: readonly CostLineDefault[] = parsed.lines;
