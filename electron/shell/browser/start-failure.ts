import { type Failure, failed } from '../../../shared/contract/result.ts';

/** What a browser's own output says when it does not start, and what that means for the user. */
const reasons: readonly (readonly [pattern: RegExp, words: (match: RegExpExecArray) => string])[] = [
  [/No usable sandbox|sandboxing failed/i, () => 'its sandbox cannot run on this machine'],
  [/loading shared libraries: ([\w.+-]+)/, ([, library]) => `the system lacks ${library}`],
  [/Missing X server|cannot open display/i, () => 'there is no display to show a window on'],
  [/ProcessSingleton|profile appears to be in use/i, () => 'its folder is in use by another copy'],
  [/remote debugging is disallowed|DevTools remote debugging/i, () => 'a policy of this machine forbids it'],
  [/\bENOENT\b/, () => 'it is not there'],
  [/\bEACCES\b/, () => 'this user may not run it'],
  [/Timeout \d+ms exceeded/, () => 'it did not answer in time'],
];

const nextSteps: readonly (readonly [pattern: RegExp, step: string])[] = [
  [
    /No usable sandbox|sandboxing failed/i,
    'Install the package chromium-sandbox, or allow user namespaces, or use the command line, which needs no window.',
  ],
  [
    /Missing X server|cannot open display/i,
    'Start it from a desktop session, or use the command line, which needs no window.',
  ],
];

/** Why a browser did not start, in words: the driver's report is pages long and names none of this first. */
export const whyNotStarted = (error: unknown): string => {
  // The driver repeats its own command line, whose arguments must not be taken for reasons.
  const report = String(error).replace(/<launching>.*/g, '');
  for (const [pattern, words] of reasons) {
    const match = pattern.exec(report);
    if (match) return words(match);
  }
  return 'it ended before it could be used';
};

/** The failure when none of the browsers that were found started. */
export const noneStarted = (
  tried: readonly { readonly name: string; readonly error: unknown }[],
): Failure => {
  const sentences = tried.map(({ name, error }) => `${name} did not start: ${whyNotStarted(error)}.`);
  const step = nextSteps.find(([pattern]) => tried.some(({ error }) => pattern.test(String(error))))?.[1];
  return failed('no-browser', [...new Set(sentences)].join(' '), step);
};

/** Whether starting failed for want of a sandbox, which a printer of our own pages can do without. */
export const isSandboxMissing = (error: unknown): boolean =>
  /No usable sandbox|sandboxing failed/i.test(String(error).replace(/<launching>.*/g, ''));
