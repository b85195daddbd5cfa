import { type PaperFormat, type PaperStep, paperSteps } from '../../shared/contract/channels.ts';

/** What the making of a paper is doing, in words. */
export const stepWords: Readonly<Record<PaperStep, string>> = {
  preparing: 'Working out the figures',
  drawing: 'Drawing the pages',
  numbering: 'Numbering the pages',
  printing: 'Printing the pages',
  finishing: 'Putting the file together',
  writing: 'Writing the file',
};

const stepsOf: Readonly<Record<PaperFormat, readonly PaperStep[]>> = {
  pdf: paperSteps,
  docx: ['preparing', 'drawing', 'finishing', 'writing'],
  html: ['preparing', 'drawing', 'writing'],
  xlsx: ['preparing', 'finishing', 'writing'],
};

/** How much of the work is behind, as a share: each step counts the same. 0 before the first. */
export const shareDone = (format: PaperFormat, step: PaperStep | null): number => {
  const steps = stepsOf[format];
  return step === null ? 0 : Math.max(0, steps.indexOf(step)) / steps.length;
};
