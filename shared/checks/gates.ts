import { type GateStanding, gateStandings } from '../analysis/gates.ts';
import type { Appraisal } from '../records/aggregate.ts';
import { inOrder } from '../records/aggregate.ts';
import { type GateRecord, gateResultId } from '../records/gate.ts';
import type { OptionRecord } from '../records/option.ts';
import type { Problem } from '../records/problem.ts';
import { employerId } from '../records/staff-group.ts';
import { count, joinNames } from '../text/lists.ts';
import { type Check, shortList } from './check.ts';

/** What the gates of an option are called in a sentence: by their codes, or names where they have none. */
const named = (appraisal: Appraisal, gates: readonly string[]): string =>
  joinNames(
    gates.map((id) => {
      const gate = appraisal.gate.get(id);
      return gate?.code.trim() || gate?.name.trim() || 'a gate without a name';
    }),
  );

/** Staff groups in a row, four at most with their names. */
const groups = (appraisal: Appraisal, ids: readonly string[]): string => {
  const names = ids.map((id) => appraisal.staffGroup.get(id)?.name.trim() || 'an unnamed group');
  return names.length > 5
    ? `${names.slice(0, 4).join('; ')}; and ${names.length - 4} more`
    : names.join('; ');
};

type Found = (
  option: OptionRecord,
  standing: GateStanding,
  appraisal: Appraisal,
) => Omit<Problem, 'severity' | 'stage'> | null;

/** A check that looks at each option of the short list and its standing, and says at most one thing of it. */
const eachOption =
  (find: Found): Check =>
  (appraisal) => {
    const standings = new Map(gateStandings(appraisal).map((standing) => [standing.option, standing]));
    return shortList(appraisal).flatMap((option): readonly Problem[] => {
      const standing = standings.get(option.id);
      const found = standing ? find(option, standing, appraisal) : null;
      return found === null ? [] : [{ ...found, severity: 'soft', stage: 'gates' }];
    });
  };

const someGates: Check = (appraisal) =>
  appraisal.gate.size > 0
    ? []
    : [
        {
          code: 'no-gates',
          severity: 'soft',
          record: null,
          field: null,
          sentence: 'No gates are written down; nothing is checked before the scores.',
          stage: 'gates',
        },
      ];

/** A gate of viability is a bar; a pilot gate that binds is a condition of the bid, and the option may still be right. */
const failed = (kind: GateRecord['kind']): Check =>
  eachOption(({ id, letter }, standing, appraisal) => {
    const gates = standing.failed.filter((gate) => appraisal.gate.get(gate)?.kind === kind);
    if (gates.length === 0) return null;
    const at = named(appraisal, gates);
    return {
      code: kind === 'viability' ? 'gate-failed' : 'pilot-gate-failed',
      record: { type: 'option', id },
      field: null,
      sentence:
        kind === 'viability'
          ? `Option ${letter} fails ${at} and is still on the short list: no score makes up for a gate that binds.`
          : `Option ${letter} fails ${at}: it cannot be what is bid for until that is mended.`,
    };
  });

/** Whether anybody has looked at a gate that binds. */
const isJudged = ({ viability, pilot, pilotBinds }: GateStanding): boolean =>
  viability !== 'unrecorded' || (pilotBinds && pilot !== 'unrecorded');

/** One line for the whole grid while nobody has looked: a line an option would say no more. */
const nothingJudged: Check = (appraisal) => {
  const options = new Set(shortList(appraisal).map(({ id }) => id));
  const standings = gateStandings(appraisal).filter(({ option }) => options.has(option));
  const first = standings.find(({ unknown: open }) => open.length > 0);
  const [gate] = first?.unknown ?? [];
  return first === undefined || gate === undefined || standings.some(isJudged)
    ? []
    : [
        {
          code: 'gates-not-judged',
          severity: 'soft',
          record: { type: 'gateResult', id: gateResultId(first.option, gate) },
          field: 'result',
          sentence: 'No option has been held against a gate that binds yet.',
          stage: 'gates',
        },
      ];
};

const unknown = eachOption(({ id, letter }, standing, appraisal) => {
  const [first] = standing.unknown;
  return first === undefined || !isJudged(standing)
    ? null
    : {
        code: 'gates-unknown',
        record: { type: 'gateResult', id: gateResultId(id, first) },
        field: 'result',
        sentence: `Option ${letter} has ${count(standing.unknown.length, 'gate')} that ${standing.unknown.length === 1 ? 'binds' : 'bind'} still unknown: ${named(appraisal, standing.unknown)}.`,
      };
});

const reasons: Check = (appraisal) => {
  const places = new Map(inOrder(appraisal, 'gate').map(({ id }, place) => [id, place]));
  const letterOf = (option: string): string => appraisal.option.get(option)?.letter ?? '';
  const bare = [...appraisal.gateResult.values()]
    .filter(({ result, reason }) => result === 'fail' && reason.trim() === '')
    .sort(
      (a, b) =>
        (places.get(a.gate) ?? 0) - (places.get(b.gate) ?? 0) ||
        (letterOf(a.option) < letterOf(b.option) ? -1 : 1),
    );
  const [first] = bare;
  return first === undefined
    ? []
    : [
        {
          code: 'fail-without-reason',
          severity: 'soft',
          record: { type: 'gateResult', id: first.id },
          field: 'reason',
          sentence: `${count(bare.length, 'failed gate has', 'failed gates have')} no reason, the first ${named(appraisal, [first.gate])} for ${letterOf(first.option)}.`,
          stage: 'gates',
        },
      ];
};

/** Whether no option of the short list names an employer for any staff group. */
const gridIsEmpty = (appraisal: Appraisal): boolean => {
  const options = new Set(shortList(appraisal).map(({ id }) => id));
  return (
    options.size > 1 &&
    ![...appraisal.employer.values()].some(({ option, body }) => options.has(option) && body.trim() !== '')
  );
};

/** One line for an employer grid in which nothing stands yet. */
const nobodyEmploys: Check = (appraisal) => {
  const [option] = shortList(appraisal);
  const [group] = inOrder(appraisal, 'staffGroup');
  return option === undefined || group === undefined || !gridIsEmpty(appraisal)
    ? []
    : [
        {
          code: 'no-employers',
          severity: 'soft',
          record: { type: 'employer', id: employerId(option.id, group.id) },
          field: 'body',
          sentence: 'No option has an employer for any staff group yet.',
          stage: 'gates',
        },
      ];
};

const holes = eachOption(({ id, letter }, { withoutEmployer }, appraisal) => {
  const [first] = withoutEmployer;
  if (first === undefined || gridIsEmpty(appraisal)) return null;
  const all = withoutEmployer.length === appraisal.staffGroup.size;
  return {
    code: 'no-employer',
    record: { type: 'employer', id: employerId(id, first) },
    field: 'body',
    sentence: all
      ? `Option ${letter} has no employer for any staff group.`
      : `Option ${letter} has no employer for ${count(withoutEmployer.length, 'staff group')}: ${groups(appraisal, withoutEmployer)}.`,
  };
});

const unconfirmed = eachOption(({ id, letter }, { unresolved }, appraisal) => {
  const [first] = unresolved;
  return first === undefined
    ? null
    : {
        code: 'employer-unconfirmed',
        record: { type: 'employer', id: employerId(id, first) },
        field: 'resolved',
        sentence: `Option ${letter} names employers that have not confirmed, for ${count(unresolved.length, 'staff group')}: ${groups(appraisal, unresolved)}.`,
      };
});

/** What is missing at the gates and in the employer grid. */
export const gateChecks: readonly Check[] = [
  someGates,
  failed('viability'),
  failed('pilot'),
  nothingJudged,
  unknown,
  reasons,
  nobodyEmploys,
  holes,
  unconfirmed,
];
