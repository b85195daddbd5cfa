import { expect, test } from 'vitest';
import {
  isSandboxMissing,
  noneStarted,
  whyNotStarted,
} from '../../../../electron/shell/browser/start-failure.ts';

/** As the driver reports it: its own command line first, then what the browser said. */
const report = (said: string): Error =>
  new Error(`browserType.launch: Target page, context or browser has been closed
Call log:
  - <launching> /usr/bin/chromium --no-sandbox --remote-debugging-pipe --password-store=basic
  - [pid=12][err] ${said}`);

test.each([
  [
    '[12:12] FATAL:zygote_host_impl_linux.cc(128)] No usable sandbox!',
    'its sandbox cannot run on this machine',
  ],
  ['chrome: error while loading shared libraries: libnss3.so: cannot open', 'the system lacks libnss3.so'],
  [
    'ERROR:ozone_platform_x11.cc(240)] Missing X server or $DISPLAY',
    'there is no display to show a window on',
  ],
  ['Failed to create a ProcessSingleton for your profile directory', 'its folder is in use by another copy'],
  ['spawn /opt/gone ENOENT', 'it is not there'],
  ['spawn /opt/closed EACCES', 'this user may not run it'],
  ['something never seen before', 'it ended before it could be used'],
])('"%s" means that %s', (said, words) => {
  expect(whyNotStarted(report(said))).toBe(words);
});

test("the driver's own arguments are not taken for a reason", () => {
  expect(isSandboxMissing(report('Segmentation fault'))).toBe(false);
  expect(isSandboxMissing(report('No usable sandbox!'))).toBe(true);
});

test('every browser that was tried has its sentence, and a missing sandbox its own next step', () => {
  const failure = noneStarted([
    { name: 'Chrome', error: report('No usable sandbox!') },
    { name: 'Edge', error: report('spawn x ENOENT') },
  ]);
  expect(failure.code).toBe('no-browser');
  expect(failure.message).toBe(
    'Chrome did not start: its sandbox cannot run on this machine. Edge did not start: it is not there.',
  );
  expect(failure.next).toContain('chromium-sandbox');
});
