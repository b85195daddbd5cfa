import { type Phrase, say } from '../analysis/figure.ts';
import type { Duty } from '../records/appraisal.ts';
import { formatDate } from '../text/dates.ts';
import { recordText, sentences } from './phrases.ts';

/**
 * Where a duty stands, by its status and date and never by a score: "not started; to be done by 29 May 2009". Nothing
 * while nobody has said.
 */
export const dutyState = ({ status, date }: Duty): Phrase => {
  const by = (words: string): Phrase =>
    date ? say`; ${words} by ${formatDate(date)}` : ['; no date is set'];
  switch (status) {
    case 'unstated':
      return [];
    case 'not-started':
      return say`not started${by('to be done')}`;
    case 'under-way':
      return say`under way${by('to be complete')}`;
    case 'done':
      return date ? say`done on ${formatDate(date)}` : ['done, without a date'];
    case 'not-needed':
      return ['not needed'];
  }
};

/** The same as sentences after what the duty is called, with what was found, who holds it, or why it is not needed. */
export const dutySentences = (called: string, duty: Duty): Phrase => {
  const state = dutyState(duty);
  if (state.length === 0) return say`${called}: not yet stated.`;
  const reason = recordText(duty.note);
  const noReason = duty.status === 'not-needed' && reason.length === 0;
  return sentences([say`${called}: ${state}.`, noReason ? ['No reason is given.'] : reason]);
};
