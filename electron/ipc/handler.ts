import type { z } from 'zod';
import type { Channel, channels, ReplyOf } from '../../shared/contract/channels.ts';
import type { Result } from '../../shared/contract/result.ts';

/** What a channel's request is once it has been validated. */
export type ValidRequest<C extends Channel> = z.output<(typeof channels)[C]['request']>;

/** The channels of one feature: those whose names start with it. */
export type ChannelOf<Feature extends string> = Extract<Channel, `${Feature}.${string}`>;

/** One handler for each of the given channels: it gets a valid request and answers with a result. */
export type Handlers<C extends Channel> = {
  readonly [Name in C]: (request: ValidRequest<Name>) => Promise<Result<ReplyOf<Name>>>;
};
