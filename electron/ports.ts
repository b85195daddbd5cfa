/**
 * What the services need of the world. Each shell brings its own; tests bring fakes. Nothing here knows Electron, a
 * browser or a command line.
 */

import type { Failure } from '../shared/contract/result.ts';

/** Thrown by a port that could not do its work, with what to tell the user; a service makes a `Result` of it. */
export class PortFailure extends Error {
  readonly failure: Failure;

  constructor(failure: Failure, cause?: unknown) {
    super(failure.message, { cause });
    this.name = 'PortFailure';
    this.failure = failure;
  }
}

export interface Clock {
  /** Now, as an ISO instant in UTC. */
  readonly now: () => string;
}

export interface Ids {
  /** A new random, url-safe id. */
  readonly next: () => string;
}

export type FileKind = 'appraisal' | 'paper';

/** Asks the user for a place. `null` means that the user chose none, which is an outcome and not an error. */
export interface Dialogs {
  readonly chooseSavePath: (given: {
    readonly title: string;
    readonly suggestedName: string;
    readonly kind: FileKind;
  }) => Promise<string | null>;
  readonly chooseOpenPath: (given: {
    readonly title: string;
    readonly kinds: readonly FileKind[];
  }) => Promise<string | null>;
}

/**
 * Prints the paper's model with the renderer's own print page: tagged A4 PDF, bytes as they come. Throws a
 * `PortFailure` with code `print-failed` or `no-browser`.
 */
export interface PdfPrinter {
  readonly print: (modelJson: string) => Promise<Uint8Array>;
}

/** Files that the app ships with (the built pages, samples, fonts), by path relative to the app. */
export interface Assets {
  readonly readText: (path: string) => Promise<string>;
}

export interface Shell {
  readonly kind: 'electron' | 'browser' | 'headless';
  readonly dialogs: Dialogs;
  readonly printer: PdfPrinter;
}

export interface Ports {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly shell: Shell;
  readonly assets: Assets;
  readonly version: string;
  /** Folder that holds the live database. */
  readonly dataFolder: string;
  /** Who makes the edits, for the log: the name of the account on this machine. */
  readonly author: string;
}
