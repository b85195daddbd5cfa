import type { ReplyOf, RequestOf } from '../../shared/contract/channels.ts';
import { done, type Result, refused } from '../../shared/contract/result.ts';
import type { Documents, Ports } from '../ports.ts';
import type { OpenAppraisals, StoreAccess } from './open-appraisals.ts';

/** Merging another copy of the same appraisal. */
export interface MergeService {
  readonly read: (given: RequestOf<'merge.read'>) => Promise<Result<ReplyOf<'merge.read'>>>;
  readonly take: (given: RequestOf<'merge.take'>) => Promise<Result<ReplyOf<'merge.take'>>>;
  readonly end: (given: RequestOf<'merge.end'>) => Promise<Result<ReplyOf<'merge.end'>>>;
}

export const createMergeService = (
  _ports: Ports,
  _store: StoreAccess,
  _kept: OpenAppraisals,
  _documents: Documents,
): MergeService => ({
  read: async () => refused('unexpected', 'Not made yet.'),
  take: async () => refused('unexpected', 'Not made yet.'),
  end: async () => done({}),
});
