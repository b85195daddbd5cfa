import type { ReadPdf } from './read-pdf.ts';
import type { StructureElement } from './structure.ts';

/** One thing that a paper's file has to be. */
export interface Rule {
  /**
   * Clause and test as veraPDF numbers the rules of PDF/UA-1 (ISO 14289-1), or `paper-…` for what the standard asks
   * without a test of its own, or for what we ask beyond it.
   */
  readonly id: string;
  /** What has to be so. */
  readonly says: string;
  /** Where it is not so: nothing for a file that keeps the rule. */
  readonly broken: (pdf: ReadPdf) => readonly string[];
}

/** A rule that a whole file keeps or breaks. */
export const whole = (id: string, says: string, keeps: (pdf: ReadPdf) => boolean): Rule => ({
  id,
  says,
  broken: (pdf) => (keeps(pdf) ? [] : ['the file']),
});

/** How an element is named in a complaint. */
export const labelOf = (pdf: ReadPdf, element: StructureElement): string => {
  const words = pdf.textOf(element).trim().slice(0, 40);
  return words === '' ? element.type : `${element.type} “${words}”`;
};

/** A rule that each element of some kinds keeps or breaks. */
export const each = (
  id: string,
  says: string,
  roles: readonly string[],
  keeps: (element: StructureElement, pdf: ReadPdf) => boolean,
): Rule => ({
  id,
  says,
  broken: (pdf) =>
    (pdf.tree?.all ?? []).flatMap((element) =>
      (roles.length === 0 || roles.includes(element.role)) && !keeps(element, pdf)
        ? [labelOf(pdf, element)]
        : [],
    ),
});
