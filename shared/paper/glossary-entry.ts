/** A word that a reader of the paper may not know, with what it means in a line. */
export interface GlossaryEntry {
  readonly term: string;
  readonly meaning: string;
  /** How the word stands in a text, where that is more than the term itself. */
  readonly found?: RegExp;
}
