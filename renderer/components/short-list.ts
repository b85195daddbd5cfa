import type { Change } from '../../shared/records/edits.ts';
import type { OptionRecord } from '../../shared/records/option.ts';

/** Takes an option off the short list, with the reason and what would bring it back. */
export const takeOff = (option: OptionRecord, reason: string, revisitIf: string): Change => ({
  label: `Take ${option.letter} off the short list`,
  put: [{ ...option, shortListed: false, discardReason: reason.trim(), revisitIf: revisitIf.trim() }],
});

/** Puts an option back on the short list; the reason for which it was off stays with it. */
export const putBack = (option: OptionRecord): Change => ({
  label: `Put ${option.letter} on the short list`,
  put: [{ ...option, shortListed: true }],
});

/** Forgets why an option that is back on the short list was once off it. */
export const clearReason = (option: OptionRecord): Change => ({
  label: `Clear why ${option.letter} was off the short list`,
  put: [{ ...option, discardReason: '', revisitIf: '' }],
});
