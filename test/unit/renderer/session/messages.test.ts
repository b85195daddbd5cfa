import { describe, expect, it } from 'vitest';
import { createMessages } from '../../../../renderer/session/messages.ts';

describe('the message under the bar', () => {
  it('goes with the stage that it was said on, unless it says what failed', () => {
    const messages = createMessages();
    messages.say({ text: 'Snapshot “Before the workshop” is taken.' });
    messages.moveOn();
    expect(messages.store.getState().message).toBeNull();
    messages.fail({ code: 'not-found', message: 'Not opened.', next: 'Choose another file.' });
    messages.moveOn();
    expect(messages.store.getState().message?.text).toBe('Not opened. Choose another file.');
    messages.clear();
    expect(messages.store.getState().message).toBeNull();
  });
});
