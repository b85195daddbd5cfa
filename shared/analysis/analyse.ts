import type { Appraisal } from '../records/aggregate.ts';
import type { Analysis } from './analysis.ts';
export declare const analyse: (appraisal: Appraisal) => Analysis;
