import { chmodSync, closeSync, openSync } from 'node:fs';

const ownerOnly = 0o600;

/**
 * Sees to it that nobody but this user reads a file, now or once it is there. Windows goes by the folder's own rules.
 * A disk without permissions, or a file of somebody else's that we may only use, stays as it is.
 */
export const makePrivate = (path: string): void => {
  if (process.platform === 'win32') return;
  try {
    chmodSync(path, ownerOnly);
  } catch {
    // Not there, or not ours to change.
  }
};

/** Makes an empty file that nobody else reads, so that it never was open to others; one that is there is made private. */
export const makePrivateFile = (path: string): void => {
  try {
    closeSync(openSync(path, 'ax', ownerOnly));
  } catch {
    makePrivate(path);
  }
};
