/** Words by which a group calls itself clinical, as PCTs named such groups. */
const clinical =
  /\b(?:GPs?|LMC|PEC|doctors?|clinicians?|clinical|consultants?|specialists?|surger(?:y|ies)|practices?|nurs(?:es?|ing)|matrons?|midwi(?:fe|ves)|health visitors?|therap(?:ists?|ies)|podiatrists?|physiotherapists?|pharmacists?|dentists?|dietitians?)\b/i;

/** Whether a group of scorers or of stakeholders is one of clinicians, by what it is called. */
export const isClinicalGroup = (name: string): boolean => clinical.test(name);
