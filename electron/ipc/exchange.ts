import type { Services } from '../services/create-services.ts';
import type { ChannelOf, Handlers } from './handler.ts';

/** Calls that bring appraisals in from files and out to them. */
export const exchangeHandlers = ({ exchange }: Services): Handlers<ChannelOf<'exchange'>> => ({
  'exchange.import': () => exchange.import(),
  'exchange.importFile': (request) => exchange.importFile(request),
  'exchange.export': (request) => exchange.export(request),
});
