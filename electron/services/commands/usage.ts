/** What `ico --help` prints. */
export const usage = `Usage:
  ico analyse FILE               print everything the analysis computes, as one JSON document;
                                 with any of these, a random test of the ranking made so, as robustness.asked:
        --iterations N           so many runs, 1 to 10,000,000 (usual: 10000)
        --seed N                 where chance begins, 0 to 4,294,967,295 (usual: 1): same seed, same answer
        --weights HOW            free: any weights at all; ranked: any that keep the order of the agreed ones;
                                 around:50: each agreed weight within ±50 per cent of itself (usual);
                                 sets: one of the stated weight sets in each run
        --scores HOW             exact: as they stand; around:10: within ±10 points (usual);
                                 ranges: between the low and the high given; spread: as far as scorers differ
        --shape SHAPE            uniform: any value in the range equally likely (usual);
                                 triangular: the score itself the likeliest
  ico check FILE                 print what is missing for a paper, one problem a line: code, record,
                                 "needed" or "advice", sentence
  ico paper FILE --out PATH      write the options appraisal paper in the form that PATH's ending names:
                                 .pdf, .docx (Word), .html (one file, no script) or .xlsx (figures with formulas);
                                 what a PDF carries:
        --attach paper           an appraisal that holds no more than the paper shows (usual)
        --attach full            everything: individual scores, names, comments and history
        --attach none            nothing
  ico scoresheet FILE --out FOLDER
                                 write a scoresheet (.xlsx) for each scorer into FOLDER, which is made when it is
                                 not there; a file that is there already is left as it is, and then none is written
        --filled                 with the scores given so far, to be gone over, instead of blank
  ico merge FILE SHEET... --out FILE2
                                 check filled scoresheets cell by cell, print what is new, changed, unchanged,
                                 refused and held, and write FILE with what can be taken as FILE2 (.icoa.json),
                                 which must not be there yet; FILE and the sheets stay as they are
        --held                   take what is held too: given on words that have been changed since

FILE is an .icoa.json file, or a paper (PDF) with an appraisal inside; scoresheets need the whole appraisal.
Exit code: 0 done, 1 the check found problems or the merge left something out, 2 it could not be done; the reason is
on stderr.
`;
