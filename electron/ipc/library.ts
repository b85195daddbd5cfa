import type { Services } from '../services/create-services.ts';
import type { ChannelOf, Handlers } from './handler.ts';

/** Calls of the library screen. */
export const libraryHandlers = ({ library }: Services): Handlers<ChannelOf<'library'>> => ({
  'library.list': () => library.list(),
  'library.create': (request) => library.create(request),
  'library.openSample': (request) => library.openSample(request),
  'library.duplicate': (request) => library.duplicate(request),
  'library.archive': (request) => library.archive(request),
});
