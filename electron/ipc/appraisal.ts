import type { Services } from '../services/create-services.ts';
import type { ChannelOf, Handlers } from './handler.ts';

/** Calls of an open appraisal. */
export const appraisalHandlers = ({ appraisal }: Services): Handlers<ChannelOf<'appraisal'>> => ({
  'appraisal.open': (request) => appraisal.open(request),
  'appraisal.edit': (request) => appraisal.edit(request),
  'appraisal.undo': (request) => appraisal.undo(request),
  'appraisal.redo': (request) => appraisal.redo(request),
  'appraisal.history': (request) => appraisal.history(request),
  'appraisal.recordVersions': (request) => appraisal.recordVersions(request),
  'appraisal.changeDetail': (request) => appraisal.changeDetail(request),
  'appraisal.takeSnapshot': (request) => appraisal.takeSnapshot(request),
  'appraisal.snapshotRecords': (request) => appraisal.snapshotRecords(request),
});
