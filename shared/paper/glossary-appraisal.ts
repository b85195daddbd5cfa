import type { GlossaryEntry } from './glossary-entry.ts';

/** Words of the appraisal: of scores, weights, costs and tests. No meaning holds a figure. */
export const appraisalWords: readonly GlossaryEntry[] = [
  {
    term: 'Agreed score',
    meaning: 'The score that the scorers settled on together; the ranking uses it.',
    found: /\bagreed scores?\b/i,
  },
  {
    term: 'Baseline',
    meaning: 'What the services cost, or how a measure stands, before any change.',
    found: /\bbaselines?\b/i,
  },
  {
    term: 'Beaten',
    meaning:
      'Said of an option when another costs no more and scores no less, and does better on one of the two.',
    found: /\bbeat(s|en)?\b|\bdominate[sd]?\b/i,
  },
  {
    term: 'Benefit only',
    meaning: 'The total without the criteria about cost, so that cost is not counted twice.',
    found: /\bbenefit only\b|\bbenefit points?\b/i,
  },
  {
    term: 'Break-even',
    meaning: 'How many of something would make up for an extra cost; a question, never a saving.',
    found: /\bbreak-even\b|\bwould cost no more than\b/i,
  },
  {
    term: 'Comparator',
    meaning: 'The option that the others are compared with: as a rule the least change that could be made.',
  },
  { term: 'Criterion', meaning: 'Something that the options are scored on.', found: /\bcriteri(on|a)\b/i },
  {
    term: 'Descriptors',
    meaning: 'The words that say what a score at each point of the scale means.',
    found: /\bdescriptors?\b/i,
  },
  {
    term: 'Discount rate',
    meaning: 'By how much a cost counts for less with every year that it lies ahead.',
    found: /\bdiscount(ed| rate)\b/i,
  },
  {
    term: 'Double running',
    meaning: 'Paying for the old arrangement and the new one while the one takes over from the other.',
  },
  {
    term: 'Economic view',
    meaning: 'Cost without transfers between public bodies, such as VAT.',
  },
  {
    term: 'Equivalent annual cost',
    meaning: 'The even charge a year that comes to the same net present cost.',
  },
  { term: 'Gate', meaning: 'A must-have: no score makes up for failing it.', found: /\bgates?\b/i },
  {
    term: 'Measured',
    meaning: 'Said of a criterion whose points are worked out from a figure, and not judged by people.',
    found: /\bmeasured criteri(on|a)\b|\bmeasured, and (higher|lower)\b/i,
  },
  {
    term: 'Net present cost',
    meaning:
      'All the costs of the years ahead less their savings, each discounted, as one sum in today’s money.',
  },
  {
    term: 'On-cost',
    meaning: 'What an employer pays on top of pay: national insurance and pension.',
    found: /\bon-costs?\b/i,
  },
  {
    term: 'Optimism',
    meaning: 'Costs usually turn out higher than planned: an allowance for it raises them beforehand.',
    found: /\boptimism\b/i,
  },
  {
    term: 'Poor step',
    meaning:
      'A move to a dearer option that buys points dearly, where going on further buys them more cheaply.',
    found: /\bpoor step\b/i,
  },
  {
    term: 'Random test',
    meaning: 'The ranking made again many times with weights and scores that differ a little by chance.',
    found: /\brandom tests?\b|\bat random\b|\brandom weights\b/i,
  },
  {
    term: 'Standard error',
    meaning: 'How far chance moves a share of random runs; more runs make it smaller.',
  },
  {
    term: 'Stranded overhead',
    meaning: 'Support costs that stay with the PCT after the staff they served have gone.',
    found: /\b(overhead still stranded|stranded (PCT )?overhead|overhead that stays behind)\b/i,
  },
  {
    term: 'Swing',
    meaning:
      'The jump from worst to best on a criterion: weights judged by swings ask how much each jump matters.',
    found: /\bswings?\b/i,
  },
  {
    term: 'Switching weight',
    meaning: 'The weight of a criterion at which another option takes the lead.',
    found: /\bswitching weights?\b/i,
  },
  {
    term: 'Viability gate',
    meaning: 'A gate that decides whether an option is lawful and can work here at all.',
    found: /\bviability gates?\b|\blegal and local viability\b/i,
  },
  { term: 'Weight', meaning: 'How much a criterion counts in the total.', found: /\bweights?\b/i },
  {
    term: 'Weight set',
    meaning: 'The weights of one voice: of all together, of a group, or of one person.',
    found: /\bweight sets?\b/i,
  },
  {
    term: 'What-if',
    meaning: 'The same appraisal with some weights, scores or costs supposed to be otherwise.',
    found: /\bwhat-ifs?\b/i,
  },
];
