import type { Services } from '../services/create-services.ts';
import type { ChannelOf, Handlers } from './handler.ts';

/** Calls about scoresheets: making them for all scorers, and merging them once they are filled. */
export const scoresheetHandlers = ({ scoresheets }: Services): Handlers<ChannelOf<'scoresheets'>> => ({
  'scoresheets.make': (request) => scoresheets.make(request),
  'scoresheets.progress': (request) => scoresheets.progress(request),
  'scoresheets.cancel': (request) => scoresheets.cancel(request),
  'scoresheets.read': (request) => scoresheets.read(request),
  'scoresheets.take': (request) => scoresheets.take(request),
  'scoresheets.end': (request) => scoresheets.end(request),
});
