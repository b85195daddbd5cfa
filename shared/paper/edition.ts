/** What checksums are made with, as a paper names it. */
export const checksumName = 'SHA-256';

/** What one file of the paper says of itself: what travels inside, and which state of the appraisal it was made from. */
export interface PaperEdition {
  /** What the file carries: no more than the paper shows, everything, nothing. */
  readonly attachment: 'paper' | 'full' | 'none';
  /**
   * SHA-256, in hexadecimal, of the attached appraisal: of the bytes of its `.icoa.json`. Null where none is attached
   * (another format, or by choice).
   */
  readonly sha256: string | null;
  /** The snapshot that was taken when the paper was last issued; null while it never was. */
  readonly issued: IssuedEdition | null;
}

/** The last issue, and what has happened since. */
export interface IssuedEdition {
  /** The snapshot's name. */
  readonly name: string;
  /** ISO instant. */
  readonly at: string;
  /** SHA-256 of the snapshot's copy, as its record has it. */
  readonly contentHash: string;
  /** Changes in the log after it that changed anything; 0 where the appraisal is as it was issued. */
  readonly changesSince: number;
}
