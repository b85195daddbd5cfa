import type { Dialogs } from '../../electron/ports.ts';

/** Dialogs in which the user always chooses the same. */
export const fixedDialogs = (given: {
  readonly save: string | null;
  readonly open: string | null;
  readonly folder?: string | null;
}): Dialogs => ({
  chooseSavePath: async () => given.save,
  chooseOpenPath: async () => given.open,
  chooseFolder: async () => given.folder ?? null,
});
