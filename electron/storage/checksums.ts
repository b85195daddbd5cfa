import { hash } from 'node:crypto';
import { canonicalJson } from '../../shared/records/canonical-json.ts';

/** SHA-256 in hexadecimal, the form in which checksums are stored. */
const sha256 = (text: string): string => hash('sha256', text, 'hex');

/**
 * SHA-256 over a record's key and body; a removal has its own. SQLite's integrity check does not look at words: most
 * flipped bits in a text pass it.
 */
export const versionHash = (type: string, id: string, body: string | null): string =>
  sha256(body === null ? `${type}\n${id}` : `${type}\n${id}\n${body}`);

/** SHA-256 over a snapshot's id and its copy: never that of a version, which has a type for its first line. */
export const copyHash = (id: string, text: string): string => sha256(`snapshot copy\n${id}\n${text}`);

/** A line of the change log as it is bound into the chain. */
export interface ChainLink {
  readonly seq: number;
  readonly editId: string;
  readonly kind: 'edit' | 'undo' | 'redo';
  readonly reverses: number | null;
  readonly undoSeq: number | null;
  readonly redoSeq: number | null;
  readonly at: string;
  readonly author: string;
  readonly label: string;
}

/** Where an appraisal's chain starts: earlier history and what never changes are bound in here. */
export const chainStart = (id: string, lineage: string, earlier: readonly unknown[]): string =>
  sha256(canonicalJson(['ico-appraisal', id, lineage, earlier]));

/**
 * The head after one more change: over the head before, the change, and its versions in order of type and id. A
 * change or version that is altered, dropped or added anywhere gives another head.
 */
export const chainedHash = (before: string, link: ChainLink, versions: readonly string[]): string =>
  sha256(`${before}\n${canonicalJson(link)}\n${versions.join('\n')}`);
