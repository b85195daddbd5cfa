import type { Services } from '../services/create-services.ts';
import type { ChannelOf, Handlers } from './handler.ts';

/** Calls about the paper. */
export const paperHandlers = ({ paper }: Services): Handlers<ChannelOf<'paper'>> => ({
  'paper.export': (request) => paper.export(request),
  'paper.preview': (request) => paper.preview(request),
  'paper.progress': (request) => paper.progress(request),
  'paper.cancel': (request) => paper.cancel(request),
  'paper.edition': (request) => paper.edition(request),
});
