import { allRecords, appraisalFrom } from './aggregate.ts';
import { canonicalJson } from './canonical-json.ts';
import type { AnyRecord } from './record.ts';

/** The records that a snapshot freezes: all but the snapshots themselves, in the order of an exchange file. */
export const frozenRecords = (records: Iterable<AnyRecord>): readonly AnyRecord[] =>
  allRecords(appraisalFrom(records)).filter(({ type }) => type !== 'snapshot');

/**
 * The canonical text of a snapshot's copy: its records as they stand in an exchange file, one to a line. It is what is
 * stored, and what `contentHash` is taken over, so that a copy can be told from any other.
 */
export const copyText = (records: Iterable<AnyRecord>): string =>
  `[\n${frozenRecords(records).map(canonicalJson).join(',\n')}\n]`;
