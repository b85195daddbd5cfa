import type { Bridge } from '../../shared/contract/bridge.ts';
import { importedMessage } from '../session/imported-words.ts';
import type { Messages } from '../session/messages.ts';
import { goTo, stageHref } from '../session/route.ts';

/** Imports a file as another appraisal and opens it; says what it is, or why it could not be. */
export const importAnother = async (
  bridge: Bridge,
  messages: Messages,
  file: { readonly name: string; readonly base64: string },
): Promise<void> => {
  const result = await bridge.call('exchange.importFile', file);
  if (!result.ok) {
    messages.fail(result.error);
    return;
  }
  goTo(stageHref(result.value.id, 'context'));
  messages.say(importedMessage(result.value));
};
