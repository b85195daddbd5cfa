/**
 * Why a call across the bridge did not do what was asked. A closed list: the screen has a sentence for each. To add
 * one: name it here and give it a next step in `nextSteps`.
 */
export const errorCodes = [
  'not-found',
  'invalid-request',
  'edit-refused',
  'nothing-to-undo',
  'nothing-to-redo',
  'not-json',
  'wrong-format',
  'newer-format',
  'invalid-file',
  'another-appraisal',
  'too-large',
  'unreadable-file',
  'no-attachment',
  'cannot-write',
  'disk-full',
  'database-busy',
  'database-damaged',
  'database-newer',
  'print-failed',
  'no-browser',
  'unexpected',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** What happened and what the user can do next, with a code that survives every transport. */
export interface Failure {
  readonly code: ErrorCode;
  /** What happened and where: "Score of D on Access: scores run from 0 to 100. 140 was not kept." */
  readonly message: string;
  readonly next: string;
}

/** An outcome as data: errors keep their code across every transport. Cancelling is an outcome, not an error. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: Failure };

const nextSteps: Readonly<Record<ErrorCode, string>> = {
  'not-found': 'It may have been removed. Go back to the list and open it again.',
  'invalid-request': 'Nothing was changed. Try again; if it happens again, restart the app.',
  'edit-refused': 'Nothing was changed. Correct the value and try again.',
  'nothing-to-undo': 'There is nothing left to undo.',
  'nothing-to-redo': 'There is nothing left to redo.',
  'not-json': 'Nothing was changed. Choose an .icoa.json file, or a paper (PDF) exported by this app.',
  'wrong-format': 'Nothing was changed. Choose an .icoa.json file, or a paper (PDF) exported by this app.',
  'newer-format': 'Nothing was changed. Update the app, then open the file again.',
  'invalid-file': 'Nothing was changed. Mend the file where it says, or ask its author for a new export.',
  'another-appraisal': 'Nothing was changed. Import it from the list of appraisals.',
  'too-large': 'Nothing was changed. Check that it is the right file.',
  'unreadable-file': 'Nothing was changed. Check that the file is still there and that you may open it.',
  'no-attachment':
    'Nothing was changed. Ask its author for the .icoa.json file, or a paper with the appraisal inside.',
  'cannot-write': 'Your appraisal is safe in the app. Choose another folder and export again.',
  'disk-full': 'What was saved before is safe. Free some space, then try again.',
  'database-busy': 'Close the other window of this app, then try again.',
  'database-damaged':
    'Nothing was deleted. Open the last exported file or paper, and keep the damaged file for the IT desk.',
  'database-newer': 'Nothing was changed. Update the app, then open it again.',
  'print-failed': 'Your appraisal is safe and no file was changed. Try the export again.',
  'no-browser': 'Install Chrome, Chromium or Edge, or run "npm ci" to get the one this project brings.',
  unexpected: 'What was saved before is safe. Try again; if it happens again, restart the app.',
};

/** A failure with the usual next step of its code, unless another is given. */
export const failed = (code: ErrorCode, message: string, next: string = nextSteps[code]): Failure => ({
  code,
  message,
  next,
});

/** A result that carries a value. */
export const done = <T>(value: T): Result<T> => ({ ok: true, value });

/** A result that carries a failure. */
export const refused = (
  code: ErrorCode,
  message: string,
  next?: string,
): { readonly ok: false; readonly error: Failure } => ({ ok: false, error: failed(code, message, next) });
