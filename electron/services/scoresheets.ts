import type { Channel, ReplyOf, RequestOf } from '../../shared/contract/channels.ts';
import { done, type Result, refused } from '../../shared/contract/result.ts';
import type { Documents, Files, Ports } from '../ports.ts';
import type { OpenAppraisals, StoreAccess } from './open-appraisals.ts';

type Call<Name extends Channel> = (given: RequestOf<Name>) => Promise<Result<ReplyOf<Name>>>;

/** Scoresheets out to the scorers and back. */
export interface ScoresheetService {
  readonly make: Call<'scoresheets.make'>;
  readonly progress: Call<'scoresheets.progress'>;
  readonly cancel: Call<'scoresheets.cancel'>;
  readonly read: Call<'scoresheets.read'>;
  readonly take: Call<'scoresheets.take'>;
  readonly end: Call<'scoresheets.end'>;
  readonly stopAll: () => void;
}

export const createScoresheetService = (
  _ports: Ports,
  _store: StoreAccess,
  _kept: OpenAppraisals,
  _files: Files,
  _documents: Documents,
): ScoresheetService => ({
  make: async () => refused('unexpected', 'Not made yet.'),
  progress: async () => done({ done: 0, of: 0 }),
  cancel: async () => done({}),
  read: async () => refused('unexpected', 'Not made yet.'),
  take: async () => refused('unexpected', 'Not made yet.'),
  end: async () => done({}),
  stopAll: () => undefined,
});
