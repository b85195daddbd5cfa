import { type Failure, failed } from '../../shared/contract/result.ts';

/** Why nothing is exported or copied while edits wait that could not be saved: the file would lack them. */
export const notAllSaved: Failure = failed(
  'cannot-write',
  'Nothing was exported: your last changes are not saved yet, and the file would lack them.',
  'Put right what keeps them from being saved, choose “Try again”, then export.',
);
