import type { Services } from '../services/create-services.ts';
import type { ChannelOf, Handlers } from './handler.ts';

/** Calls about the app itself. */
export const appHandlers = ({ app }: Services): Handlers<ChannelOf<'app'>> => ({
  'app.info': () => app.info(),
});
