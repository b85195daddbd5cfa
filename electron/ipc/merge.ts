import type { Services } from '../services/create-services.ts';
import type { ChannelOf, Handlers } from './handler.ts';

/** Calls about merging another copy of an appraisal. */
export const mergeHandlers = ({ merge }: Services): Handlers<ChannelOf<'merge'>> => ({
  'merge.read': (request) => merge.read(request),
  'merge.take': (request) => merge.take(request),
  'merge.end': (request) => merge.end(request),
});
