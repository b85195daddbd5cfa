import { z } from 'zod';
import { id, instant } from './fields.ts';

/** The one workshop record's id. */
export const workshopId = 'workshop';

/** The steps of one criterion, in their order. */
export const workshopSteps = ['read', 'score', 'spread', 'agree'] as const;
export type WorkshopStep = (typeof workshopSteps)[number];

/** The rounds of a workshop, in their order: weights first, then each criterion, then the ranking. */
export const workshopParts = ['weights', 'scores', 'ranking'] as const;
export type WorkshopPart = (typeof workshopParts)[number];

/** Where the workshop stands, so that it goes on there after the lid was closed. */
export const workshopRecord = z.strictObject({
  type: z.literal('workshop'),
  id: z.literal(workshopId),
  part: z.enum(workshopParts),
  /** The criterion in front of the room; null before the first. */
  criterion: id.nullable(),
  step: z.enum(workshopSteps),
  /** The option in front of the room, where one is argued about. */
  option: id.nullable(),
  /** Criteria whose spread the room has seen. Until then nobody's own scores on them are shown. */
  shown: z.array(id).max(400),
  /** Whether the room sees the ranking. */
  rankingShown: z.boolean(),
  timer: z.strictObject({
    /** Whole minutes for each step. */
    minutes: z.number().int().min(1).max(60),
    /** When it was started; null while it does not run. */
    startedAt: instant.nullable(),
  }),
});

export type WorkshopRecord = z.infer<typeof workshopRecord>;

/** A workshop that has not begun: weights come first. */
export const newWorkshop = (): WorkshopRecord => ({
  type: 'workshop',
  id: workshopId,
  part: 'weights',
  criterion: null,
  step: 'read',
  option: null,
  shown: [],
  rankingShown: false,
  timer: { minutes: 5, startedAt: null },
});
