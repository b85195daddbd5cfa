import type { GlossaryEntry } from './glossary-entry.ts';

/** Words of the NHS of the period, and of its contracts. No meaning holds a figure. */
export const nhsWords: readonly GlossaryEntry[] = [
  {
    term: 'Ambulatory care sensitive conditions',
    meaning: 'Illnesses, such as asthma, for which good care outside hospital can often avoid an admission.',
  },
  {
    term: 'Assurance framework',
    meaning: 'The board’s own list of what could keep it from its aims, with who watches it.',
  },
  {
    term: 'Capitation',
    meaning: 'A fixed payment for each person on a list, whatever care that person uses.',
  },
  {
    term: 'CIC',
    meaning: 'Community interest company: a company for the good of a community, whose assets are locked in.',
    found: /\bCICs?\b|\bcommunity interest compan(y|ies)\b/i,
  },
  {
    term: 'Clinical governance',
    meaning: 'How a body answers for the safety and quality of the care it gives.',
  },
  {
    term: 'Closer to Home',
    meaning: 'Cumbria’s strategy to move care out of hospital and nearer to where people live.',
  },
  {
    term: 'Delegated limit',
    meaning: 'The most that the exec may approve without going to the board.',
    found: /\bdelegated limit\b|\bmay approve (up to|without)\b|\bwhat the exec may approve\b/i,
  },
  { term: 'DH', meaning: 'Department of Health.', found: /\bDH\b|\bDepartment of Health\b/ },
  {
    term: 'Equality impact assessment',
    meaning: 'A written look at whether a change would be worse for some groups of people than for others.',
  },
  {
    term: 'Exec',
    meaning: 'The executive committee of the PCT, which this paper is for.',
    found: /\bexec\b/i,
  },
  {
    term: 'Foundation trust',
    meaning:
      'An NHS body with members and governors, free of direction from Whitehall and answerable to Monitor.',
    found: /\bfoundation trusts?\b|\bFTs?\b/i,
  },
  {
    term: 'Gain share',
    meaning: 'A contract term under which a saving is split between those who made it and those who pay.',
  },
  {
    term: 'GMS',
    meaning: 'General medical services: the national contract of general practices.',
  },
  {
    term: 'ICO',
    meaning:
      'Integrated care organisation: a body, or several bound together, that joins up care for registered patients.',
    found: /\bICOs?\b|\bintegrated care organisations?\b/i,
  },
  {
    term: 'Indicative budget',
    meaning: 'A budget that is reported on and planned with, while the PCT keeps the money.',
  },
  {
    term: 'LES',
    meaning: 'Local enhanced service: work that a PCT pays practices for on top of their contract.',
  },
  {
    term: 'LINk',
    meaning: 'Local involvement network: the voice of patients and the public on health and social care.',
    found: /\bLINks?\b/,
  },
  { term: 'LMC', meaning: 'Local medical committee: speaks for the general practitioners of an area.' },
  {
    term: 'Locality',
    meaning: 'Part of a PCT’s area whose practices plan together.',
    found: /\blocalit(y|ies)\b/i,
  },
  { term: 'Monitor', meaning: 'The regulator of foundation trusts.', found: /\bMonitor\b/ },
  {
    term: 'Next Stage Review',
    meaning: 'The national review of the NHS that invited integrated care organisations.',
  },
  {
    term: 'NPSA',
    meaning: 'National Patient Safety Agency, whose matrix gives a risk its band.',
  },
  {
    term: 'OOH',
    meaning: 'Out of hours: when general practices are closed.',
    found: /\bOOH\b|\bout[- ]of[- ]hours\b/i,
  },
  {
    term: 'PBC',
    meaning: 'Practice-based commissioning: practices hold an indicative budget for their patients’ care.',
    found: /\bPBC\b|\bpractice-based commissioning\b/i,
  },
  {
    term: 'PCT',
    meaning: 'Primary care trust: the NHS body that pays for, and in part provides, an area’s care.',
    found: /\bPCTs?\b/,
  },
  {
    term: 'PEC',
    meaning: 'Professional executive committee: the clinicians who steer a PCT with its managers.',
  },
  {
    term: 'Pilot',
    meaning: 'One of the national trials of integrated care organisations.',
    found: /\bpilots?\b/i,
  },
  {
    term: 'PMS',
    meaning: 'Personal medical services: a contract of general practices that is agreed locally.',
  },
  {
    term: 'Pooled budget',
    meaning: 'Money of several bodies in one pot for one purpose.',
    found: /\bpool(ed|s the)? budgets?\b/i,
  },
  {
    term: 'Provider arm',
    meaning: 'The part of a PCT that provides community services itself.',
  },
  {
    term: 'Registered list',
    meaning: 'The patients who are registered with a practice, wherever they live.',
    found: /\bregistered (lists?|patients|population)\b/i,
  },
  {
    term: 'Reversion',
    meaning: 'A contract term by which services and staff go back if the contract ends.',
    found: /\breversion\b/i,
  },
  {
    term: 'SHA',
    meaning: 'Strategic health authority: oversees the PCTs of a region.',
    found: /\bSHAs?\b(?!-)/,
  },
  {
    term: 'SLA',
    meaning: 'Service level agreement: what one NHS body provides for another.',
    found: /\bSLAs?\b|\bservice level agreements?\b/i,
  },
  {
    term: 'Social enterprise',
    meaning: 'A business run for a social purpose, which puts its surplus back into it.',
  },
  { term: 'Staff side', meaning: 'The unions and professional bodies of the staff.' },
  {
    term: 'Step-in',
    meaning: 'A right to take over a service whose provider fails.',
    found: /\bstep-in\b/i,
  },
  {
    term: 'Transforming Community Services',
    meaning: 'The national programme that asks PCTs to part providing from commissioning.',
  },
  {
    term: 'TUPE',
    meaning: 'The regulations that keep staff’s terms when their work moves to another employer.',
  },
  {
    term: 'VAT',
    meaning: 'Value added tax, which NHS bodies can get back on some services and others cannot.',
  },
  {
    term: 'WTE',
    meaning: 'Whole-time equivalents: staff counted by the hours that they work.',
    found: /\bWTEs?\b|\bwhole-time equivalents?\b/i,
  },
];
