import type { ZodError } from 'zod';
import type { Envelope } from '../../shared/contract/bridge.ts';
import { type Channel, channels, type ReplyOf } from '../../shared/contract/channels.ts';
import { type Result, refused } from '../../shared/contract/result.ts';
import {
  issueSentence,
  nameOfUnknownRecord,
  plainWords,
  valueAt,
} from '../../shared/records/issue-sentence.ts';
import { recordTypes } from '../../shared/records/record.ts';
import type { Services } from '../services/create-services.ts';
import { appHandlers } from './app.ts';
import { appraisalHandlers } from './appraisal.ts';
import { exchangeHandlers } from './exchange.ts';
import type { Handlers, ValidRequest } from './handler.ts';
import { libraryHandlers } from './library.ts';
import { mergeHandlers } from './merge.ts';
import { paperHandlers } from './paper.ts';
import { createParkedReplies } from './parked-replies.ts';
import { scoresheetHandlers } from './scoresheets.ts';

/** Every call from the page ends here, whichever shell it came through. */
export interface Router {
  /** Answers with the JSON of an `Envelope`; never rejects. */
  readonly dispatch: (channel: string, payload: string) => Promise<string>;
  /** Hands out a parked reply once; null when there is none under the path. */
  readonly takeParked: (path: string) => string | null;
}

/** Longest request, in UTF-16 units: some 200,000 records. */
const longestRequest = 64 * 1024 * 1024;
/** A longer reply is parked: as an answer to a GET it arrives several times as fast. */
const longestInline = 256 * 1024;

const isChannel = (name: string): name is Channel => Object.hasOwn(channels, name);

/** Says which field of the request is wrong; inside an edit, of which record. */
const refuseRequest = (channel: Channel, request: unknown, error: ZodError): Result<never> => {
  const [first] = error.issues;
  if (!first) return refused('invalid-request', `The call ${channel} was not understood.`);
  const [edit, put, index, ...path] = first.path;
  if (channel === 'appraisal.edit' && edit === 'edit' && put === 'put' && typeof index === 'number') {
    const record = valueAt(request, [edit, put, index]);
    const words = issueSentence(record, { ...first, path });
    const type = recordTypes.find((known) => known === valueAt(record, ['type'])) ?? null;
    return refused('edit-refused', `The ${nameOfUnknownRecord(record, type)} was not kept: ${words}`);
  }
  return refused(
    'invalid-request',
    `The call ${channel} was not understood: ${issueSentence(request, first)}`,
  );
};

const parseJson = (payload: string): { readonly value: unknown } | null => {
  try {
    return { value: JSON.parse(payload) };
  } catch {
    return null;
  }
};

/** Find the channel, validate the request, run its handler, wrap the outcome. */
export const createRouter = (services: Services): Router => {
  const handlers: Handlers<Channel> = {
    ...appHandlers(services),
    ...libraryHandlers(services),
    ...appraisalHandlers(services),
    ...exchangeHandlers(services),
    ...paperHandlers(services),
    ...scoresheetHandlers(services),
    ...mergeHandlers(services),
  };
  const parked = createParkedReplies();

  const run = async <C extends Channel>(channel: C, payload: string): Promise<Result<ReplyOf<C>>> => {
    const json = parseJson(payload);
    if (!json) return refused('invalid-request', `The call ${channel} did not arrive as JSON.`);
    const request = channels[channel].request.safeParse(json.value, { error: plainWords });
    if (!request.success) return refuseRequest(channel, json.value, request.error);
    return handlers[channel](request.data as ValidRequest<C>);
  };

  const answer = async (channel: string, payload: string): Promise<Result<unknown>> => {
    if (!isChannel(channel)) return refused('invalid-request', 'The app knows no such call.');
    if (payload.length > longestRequest) {
      return refused(
        'too-large',
        'The change is too large to be made in one go.',
        'Nothing was changed. Make it in smaller parts.',
      );
    }
    try {
      return await run(channel, payload);
    } catch {
      // What went wrong is a fault in the app: its details could hold words of the paper, and help nobody on screen.
      return refused('unexpected', 'Something went wrong inside the app, and the call was not carried out.');
    }
  };

  return {
    dispatch: async (channel, payload) => {
      const result = JSON.stringify(await answer(channel, payload));
      if (result.length <= longestInline) return `{"result":${result}}`;
      return JSON.stringify({ parked: parked.park(result) } satisfies Envelope);
    },
    takeParked: parked.take,
  };
};
