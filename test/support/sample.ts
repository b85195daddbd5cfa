import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Appraisal, appraisalFrom } from '../../shared/records/aggregate.ts';
import type { AnyRecord } from '../../shared/records/record.ts';

/** Where a sample is. */
const pathOf = (name: string): string =>
  join(import.meta.dirname, `../../resources/samples/${name}.icoa.json`);

/** Where the worked sample is. */
export const samplePath = pathOf('carlisle');

/** A sample's records, as they stand in the file: the worked sample's when none is named. */
export const sampleRecords = (name = 'carlisle'): readonly AnyRecord[] =>
  (JSON.parse(readFileSync(pathOf(name), 'utf8')) as { records: AnyRecord[] }).records;

/** A sample as an appraisal: the worked sample when none is named. */
export const sampleAppraisal = (name = 'carlisle'): Appraisal => appraisalFrom(sampleRecords(name));
