import { hash } from 'node:crypto';
import { analyse } from '../../shared/analysis/analyse.ts';
import type { Analysis } from '../../shared/analysis/analysis.ts';
import { paperAttachment } from '../../shared/paper/attachment.ts';
import { buildPaper } from '../../shared/paper/build-paper.ts';
import { type Appraisal, allRecords, appraisalFrom, appraisalOf } from '../../shared/records/aggregate.ts';
import { formatExchangeFile } from '../../shared/records/exchange-file.ts';
import { processOfFile } from '../../shared/records/process.ts';
import type { DraftedPaper, DraftRequest } from '../ports.ts';

const attachmentText = (request: DraftRequest, appraisal: Appraisal, analysis: Analysis): string => {
  const { attachment, drawnAt: exportedAt, history, snapshots } = request;
  return formatExchangeFile(
    attachment === 'full'
      ? {
          exportedAt,
          records: allRecords(appraisal),
          history,
          ...(snapshots.length > 0 ? { snapshots } : {}),
        }
      : { exportedAt, ...paperAttachment(appraisal, analysis) },
  );
};

/** Analyses an appraisal and writes its paper as data, with the appraisal that travels inside: the paper prints its checksum. */
export const draftPaper = (request: DraftRequest): DraftedPaper => {
  const { records, attachment: kind, drawnAt, history, issued } = request;
  const appraisal = appraisalFrom(records);
  const analysis = analyse(appraisal);
  const text = kind === 'none' ? null : attachmentText(request, appraisal, analysis);
  const attachment =
    text === null ? null : { name: request.attachmentName, text, sha256: hash('sha256', text, 'hex') };
  const model = buildPaper(appraisal, analysis, {
    drawnAt,
    conduct: processOfFile(allRecords(appraisal), history, drawnAt),
    edition: { attachment: kind, sha256: attachment?.sha256 ?? null, issued },
  });
  const { author, locality } = appraisalOf(appraisal);
  return {
    modelJson: JSON.stringify(model),
    about: {
      title: model.title,
      author,
      subject: locality === '' ? 'Options appraisal' : `Options appraisal for ${locality}`,
      drawnAt,
    },
    attachment,
  };
};
