import { measureId } from '../../../shared/records/measure.ts';
import { agreedAssessor, scoreId } from '../../../shared/records/score.ts';
import type { Commented } from '../../components/comments-on.ts';

/** What bears the comments on a cell: the agreed score, whoever's score is open; where it is measured, its figure. */
export const commentedIn = (measured: boolean, option: string, criterion: string): Commented =>
  measured
    ? { type: 'measure', id: measureId(option, criterion) }
    : { type: 'score', id: scoreId(option, criterion, agreedAssessor) };
