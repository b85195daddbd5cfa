import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Appraisal, appraisalFrom } from '../../shared/records/aggregate.ts';
import type { AnyRecord } from '../../shared/records/record.ts';

/** Where the worked sample is. */
export const samplePath = join(import.meta.dirname, '../../resources/samples/carlisle.icoa.json');

/** The worked sample's records, as they stand in the file. */
export const sampleRecords = (): readonly AnyRecord[] =>
  (JSON.parse(readFileSync(samplePath, 'utf8')) as { records: AnyRecord[] }).records;

/** The worked sample as an appraisal. */
export const sampleAppraisal = (): Appraisal => appraisalFrom(sampleRecords());
