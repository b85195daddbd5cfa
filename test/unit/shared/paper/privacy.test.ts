import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../shared/analysis/analyse.ts';
import type { Figure } from '../../../../shared/analysis/figure.ts';
import { paperAttachment } from '../../../../shared/paper/attachment.ts';
import { buildPaper } from '../../../../shared/paper/build-paper.ts';
import { figuresOf } from '../../../../shared/paper/paper-model.ts';
import { paperText } from '../../../../shared/paper/paper-text.ts';
import { type Appraisal, appraisalFrom } from '../../../../shared/records/aggregate.ts';
import type { AssessorRecord } from '../../../../shared/records/assessor.ts';
import type { AnyRecord } from '../../../../shared/records/record.ts';
import { newScore, type ScoreRecord } from '../../../../shared/records/score.ts';
import { sampleRecords } from '../../../support/sample.ts';
import { blocksOf } from './drawn-paper.ts';

/*
 * The attacks: work one person's score out of what a paper prints, of the appraisal inside it, or of the sentences about
 * it. Each test says the attack, the old form and the safe form. What cannot be hidden is said in
 * shared/paper/withheld.ts: totals count every score.
 */

type Given = readonly (readonly [group: string, value: number])[];

const [option, criterion] = ['optD', 'critACC'];

const scorer = (id: string, order: number, group: string): AssessorRecord => ({
  type: 'assessor',
  id,
  order,
  name: `Scorer ${id}`,
  organisation: '',
  group,
  credentials: '',
  interests: [],
  asked: false,
  choices: [],
});

/**
 * The sample with agreed scores and none of its scorers, but one cell: it has what is given, one person each. Others
 * have scored nothing.
 */
const withCell = (
  given: Given,
  more: {
    readonly others?: readonly string[];
    readonly agreed?: number;
    readonly own?: Partial<Extract<AnyRecord, { type: 'appraisal' }>>;
  } = {},
): Appraisal => {
  const kept = sampleRecords().filter(
    (record) =>
      record.type !== 'assessor' &&
      (record.type !== 'score' ||
        (record.assessor === 'agreed' && !(record.option === option && record.criterion === criterion))),
  );
  const people = [...given.map(([group]) => group), ...(more.others ?? [])];
  return appraisalFrom([
    ...kept.map((record) => (record.type === 'appraisal' ? { ...record, ...more.own } : record)),
    ...people.map((group, at) => scorer(`person${at}`, at, group)),
    ...given.map(([, value], at) => newScore(option, criterion, `person${at}`, value)),
    ...(more.agreed === undefined ? [] : [newScore(option, criterion, 'agreed', more.agreed)]),
  ]);
};

const made = (appraisal: Appraisal) => {
  const analysis = analyse(appraisal);
  const paper = buildPaper(appraisal, analysis, { drawnAt: '2009-02-12T09:30:00.000Z' });
  const { records, reproduces } = paperAttachment(appraisal, analysis);
  const inside = records.filter(
    (record): record is ScoreRecord =>
      record.type === 'score' && record.option === option && record.criterion === criterion,
  );
  return { analysis, paper, text: paperText(paper), records, reproduces, inside };
};

const sentencesOn = (appraisal: Appraisal): readonly string[] =>
  analyse(appraisal)
    .findings.filter(({ id }) => id.startsWith('disagreement-'))
    .map(({ sentence }) => sentence);

const unagreed = withCell([
  ['GPs', 70],
  ['GPs', 50],
  ['Staff', 13],
]);

describe('the score of one person', () => {
  // Attack: 2 × 36.5 − 60 = 13. Old form: the paper printed "GPs 60 | one scorer | 36.5". Safe form: the average of the
  // groups, which speaks for three people, and no group's mean beside it.
  it('cannot be worked back from the average and the other groups’ means', () => {
    const { text, inside, analysis, records, reproduces } = made(unagreed);
    expect(text).toContain('36.5 (mean)');
    expect(text).toContain('D | 36.5 | not shown | not shown | Not agreed: the average of the groups.');
    expect(text).not.toContain('GPs 60');
    expect(text).not.toMatch(/Access and inequalities \| 60 \|/);
    expect(text).not.toContain('13 (mean)');
    expect(inside.map(({ assessor, value }) => [assessor, value])).toEqual([['groupAll', 36.5]]);
    expect(analyse(appraisalFrom(records)).withCost).toEqual(analysis.withCost);
    expect(reproduces).toContain('where groups disagree');
  });

  // Attack: read it where nobody else has scored the cell. Old form: "13 (mean)" in the paper, 13 in the attachment.
  // Safe form: words in its place, and nothing in the attachment, which then claims no totals.
  it('is neither printed nor passed on where nobody else has scored', () => {
    const { text, inside, reproduces, paper } = made(withCell([['Staff', 13]], { others: ['GPs'] }));
    expect(text).toContain('one scorer, not agreed');
    expect(text).not.toContain('13 (mean)');
    expect(inside).toEqual([]);
    for (const part of ['scores', 'totals and ranking', 'value for money'])
      expect(reproduces).not.toContain(part);
    expect(reproduces).toContain('costs');
    expect(
      blocksOf(paper).some((block) => block.kind === 'chart' && block.chart.id === 'contributions'),
    ).toBe(false);
  });

  // Attack: read it under another name: points on the criterion, the end of a line, a gain. Old form: each was printed.
  // Safe form: what moves with it is a total or is made of totals, and nothing else in the paper moves.
  it('moves nothing in the paper but totals and what is made of them', () => {
    const figures = (value: number): ReadonlyMap<string, Figure> =>
      new Map(
        figuresOf(made(withCell([['Staff', value]], { others: ['GPs'] })).paper).map((figure) => [
          `${figure.source} ${figure.format}`,
          figure,
        ]),
      );
    const [before, after] = [figures(13), figures(14)];
    const moved = [...before.values()]
      .filter(({ source, format, value }) => after.get(`${source} ${format}`)?.value !== value)
      .map(({ source }) => source);
    expect(moved.length).toBeGreaterThan(0);
    const ofTotals =
      /totals\.\w+\.total$|ranking\.lead$|\.changes\.\d+\.at$|^valueForMoney\.|^count: |^abs |^byWeightSet\.|^robustness\./;
    expect(moved.filter((source) => !ofTotals.test(source))).toEqual([]);
    expect(moved.filter((source) => /contributions|values|lines|^groups\./.test(source))).toEqual([]);
  });

  it('is in no drawing', () => {
    const { paper } = made(withCell([['Staff', 13]], { others: ['GPs'] }));
    const drawings = blocksOf(paper).flatMap((block) => (block.kind === 'chart' ? [block.chart.data] : []));
    for (const data of drawings) {
      expect(data.kind).not.toBe('contributions');
      if (data.kind === 'switching') expect(data.lines.map(({ at1 }) => at1)).not.toContain(13);
    }
  });

  // Attack: the drawing of disagreements runs from the widest down, so a row between 48 and 46 says that the one scorer
  // is 47 from the rest. Old form: such rows kept their place. Safe form: the order is that of groups of two or more.
  it('is not told by the place of a drawing among those of the disagreements', () => {
    const place = (value: number): string => {
      const appraisal = withCell(
        [
          ['GPs', 70],
          ['GPs', 50],
          ['Managers', 55],
          ['Managers', 55],
          ['Staff', value],
        ],
        { agreed: 58 },
      );
      // Elsewhere the groups are 30 apart: more than GPs from managers here, less than the one scorer may be.
      const second = [70, 70, 40, 40].map((given, at) => newScore('optA', criterion, `person${at}`, given));
      const both = { ...appraisal, score: appraisal.score.with(second, []) };
      const drawing = blocksOf(made(both).paper).find(
        (block) => block.kind === 'chart' && block.chart.id === 'spread',
      );
      return JSON.stringify(drawing);
    };
    expect(place(0)).toContain('spread');
    expect(place(0)).toBe(place(57));
  });

  // Attack: read the sentence. Old form: "GPs 60 and Staff 13 (group means)." Safe form: no figure for one person, and
  // none for anyone where the average is not agreed.
  it('is in no finding, unless people may be named', () => {
    expect(sentencesOn(unagreed)).toEqual([
      'People differ most on Access and inequalities for D: GPs and Staff (one scorer). The score is not agreed, so no group’s figure is given.',
    ]);
    const groups: Given = [
      ['GPs', 70],
      ['GPs', 50],
      ['Staff', 13],
    ];
    expect(sentencesOn(withCell(groups, { agreed: 40 }))).toEqual([
      'People differ most on Access and inequalities for D: GPs 60 and Staff (one scorer) (group means).',
    ]);
    expect(sentencesOn(withCell(groups, { own: { namingAllowed: true } }))).toEqual([
      'People differ most on Access and inequalities for D: GPs 60 and Staff 13 (group means).',
    ]);
  });

  it('is not shown beside an agreed score, which is no average', () => {
    const { text, inside } = made(
      withCell(
        [
          ['GPs', 70],
          ['GPs', 50],
          ['Staff', 13],
        ],
        { agreed: 40 },
      ),
    );
    expect(text).toContain('D | 40 | 60 | one scorer | ');
    expect(inside.map(({ assessor, value }) => [assessor, value])).toEqual([
      ['agreed', 40],
      ['group1', 60],
    ]);
  });

  // One scorer in all is the author: the paper says whose judgement it is, and names no group.
  it('is the author’s own judgement where there is no other scorer, and is printed as that', () => {
    const only = withCell([['Staff', 13]]);
    const { text, records, inside, analysis } = made(only);
    expect(text).toContain('One person scored: the scores are the author’s own judgement.');
    expect(text).toContain('13 (mean)');
    expect(text).not.toContain('Groups: Staff');
    expect(inside.map(({ value }) => value)).toEqual([13]);
    const people = records.filter((record) => record.type === 'assessor');
    expect(people.map(({ name, group }) => [name, group])).toEqual([['The author', '']]);
    const again = made(appraisalFrom(records));
    expect(again.analysis.withCost).toEqual(analysis.withCost);
    expect(again.text).toContain('13 (mean)');
  });
});

describe('the scores of a group of two or more', () => {
  const sample = appraisalFrom(sampleRecords());
  const membersOf = (group: string): readonly AssessorRecord[] =>
    [...sample.assessor.values()].filter((one) => one.group === group);
  const groups = [...new Set([...sample.assessor.values()].map(({ group }) => group))];
  const givenBy = (at: string, on: string, who: string): number =>
    sample.score.get(newScore(at, on, who, null).id)?.value ?? Number.NaN;
  const outputs = (appraisal: Appraisal): string => {
    const { paper, records, reproduces } = made(appraisal);
    return JSON.stringify([paper, records, reproduces]);
  };
  const before = outputs(sample);

  // Attack: all 18 people scored all 40 cells, so that every cell prints four means, one of them of two people: solve
  // them for a person. Safe form: paper and attachment are the same to the last byte when two people of a group move
  // apart by as much in every cell, so nothing that can be worked out of them tells the two sets of scores apart.
  it.each(groups.map((group) => [group]))('of %s are the same paper whoever gave which', (group) => {
    const [one, other] = membersOf(group);
    if (!one || !other) throw new Error('The group is too small');
    const cells = [...sample.option.values()].flatMap(({ id: at }) =>
      [...sample.criterion.values()].map(({ id: on }) => [at, on] as const),
    );
    const moved = cells.flatMap(([at, on]) => {
      const [high, low] = [givenBy(at, on, one.id), givenBy(at, on, other.id)];
      const step = Math.min(5, 100 - high, low);
      return step > 0 ? [newScore(at, on, one.id, high + step), newScore(at, on, other.id, low - step)] : [];
    });
    expect(moved.length).toBeGreaterThan(40);
    expect(outputs({ ...sample, score: sample.score.with(moved, []) })).toBe(before);
    // One of them alone does show: in the mean.
    expect(outputs({ ...sample, score: sample.score.with(moved.slice(0, 1), []) })).not.toBe(before);
    const swapped = cells.flatMap(([at, on]) =>
      Number.isNaN(givenBy(at, on, one.id))
        ? []
        : [
            newScore(at, on, one.id, givenBy(at, on, other.id)),
            newScore(at, on, other.id, givenBy(at, on, one.id)),
          ],
    );
    expect(outputs({ ...sample, score: sample.score.with(swapped, []) })).toBe(before);
  });

  // Attack: one of the two LINk members is ill, so that the mean of the group in that cell is the other's score. Old
  // form of a rule by the size of the group: it has two members, so print it. Safe form: by who scored the cell.
  it('stay out where one of them alone has scored the cell', () => {
    const [, absent] = membersOf('LINk');
    if (!absent) throw new Error('LINk is too small');
    const { text, inside } = made({
      ...sample,
      score: sample.score.with([], [newScore(option, criterion, absent.id, null).id]),
    });
    expect(text).toContain('| 70 | one scorer | Gives a 24-hour single point of access.');
    expect(inside.map(({ assessor }) => assessor)).toEqual(['agreed', 'group1', 'group2', 'group3']);
  });
});
