import type { ReplyOf } from '../../shared/contract/channels.ts';
import type { Message } from './messages.ts';

type Imported = ReplyOf<'exchange.importFile'>;

const stampSentence: Readonly<Record<Imported['stamp'], string>> = {
  file: '',
  matches: ' It is the one that the paper was made with.',
  differs:
    ' It is not the one that the paper was made with: the paper or the appraisal inside was changed since. Compare it with the printed figures before you rely on it.',
  none: ' The PDF does not say whether it is the one that the paper was made with.',
};

/** What is said of an appraisal that was brought in, and of how far it can be trusted to be the one behind its paper. */
export const importedMessage = ({ title, partial, stamp }: Imported): Message => ({
  text: [
    `Imported ${title}.`,
    partial
      ? ' It holds no more than its paper shows: individual scores and history stayed with its author.'
      : '',
    stampSentence[stamp],
  ].join(''),
  ...(stamp === 'differs' ? { failed: true } : {}),
});
