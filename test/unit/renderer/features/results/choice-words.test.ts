import { describe, expect, it } from 'vitest';
import {
  choicesLine,
  choicesNote,
  choicesTitle,
  chosenOptions,
} from '../../../../../renderer/features/results/choice-words.ts';
import { analyse } from '../../../../../shared/analysis/analyse.ts';
import { paperContext } from '../../../../../shared/paper/context.ts';
import { type Appraisal, appraisalOf } from '../../../../../shared/records/aggregate.ts';
import type { AssessorRecord } from '../../../../../shared/records/assessor.ts';
import { narrativeId } from '../../../../../shared/records/narrative.ts';
import { emptyRichText } from '../../../../../shared/records/rich-text.ts';
import { sampleAppraisal } from '../../../../support/sample.ts';

const sample = sampleAppraisal();
const contextOf = (appraisal: Appraisal) => paperContext(appraisal, analyse(appraisal), { drawnAt: '' });
const changed = (of: (scorer: AssessorRecord) => Partial<AssessorRecord>, own = {}): Appraisal => ({
  ...sample,
  appraisal: sample.appraisal.with([{ ...appraisalOf(sample), ...own }], []),
  assessor: sample.assessor.with(
    [...sample.assessor.values()].map((scorer) => ({ ...scorer, ...of(scorer) })),
    [],
  ),
});
const all = (option: string | null) =>
  changed(() => ({ choices: option === null ? [] : [{ option, reason: '' }] }));

describe('who would choose otherwise, on the screen', () => {
  it('is told by option and group with the reasons, dissent first', () => {
    const context = contextOf(sample);
    expect(choicesTitle(context)).toBe('Eight of 17 people would choose otherwise than D');
    expect(choicesLine(context)).toMatch(/ One has not said\.$/);
    const told = chosenOptions(context);
    expect(told.map(({ letter, stands }) => [letter, stands])).toEqual([
      ['A', ''],
      ['B', ''],
      ['D', 'in front'],
    ]);
    expect(told[0]?.rows.map(({ group, people, reasons }) => [group, people, reasons.length])).toEqual([
      ['Managers', 2, 2],
      ['Staff', 3, 3],
    ]);
    expect(choicesNote(context)).toBe(
      'Six of 17 people chose another option than their own scores put first. Nobody is named. The paper says the same.',
    );
  });

  it('names nobody, whether or not the paper may, and gives away no group of one', () => {
    for (const namingAllowed of [false, true]) {
      const alone = changed(({ id }) => (id === 'asrStaff1' ? { group: 'Public health' } : {}), {
        namingAllowed,
      });
      const context = contextOf(alone);
      const words = JSON.stringify([chosenOptions(context), choicesNote(context)]);
      for (const { name } of alone.assessor.values()) expect(words).not.toContain(name);
      expect(words).not.toContain('Public health');
      expect(words).toContain('Others are groups told of together');
    }
  });

  it('says that the paper leaves the reasons out, where the author has left out what would tell them', () => {
    const left = (['stakeholders', 'method'] as const).map((section) => ({
      type: 'narrative' as const,
      id: narrativeId(section),
      section,
      body: emptyRichText,
      include: false,
    }));
    const context = contextOf({ ...sample, narrative: sample.narrative.with(left, []) });
    expect(choicesNote(context)).toMatch(/Nobody is named\. The paper leaves the reasons out/);
  });

  it('says what it is held against, and that all would choose it, or that nobody has said', () => {
    const recommended = changed(() => ({}), { recommended: { option: 'optA', notAppraised: '' } });
    expect(choicesTitle(contextOf(recommended))).toBe('12 of 17 people would choose otherwise than A');
    expect(chosenOptions(contextOf(recommended)).at(-1)).toMatchObject({
      letter: 'A',
      stands: 'recommended',
    });
    expect(choicesNote(contextOf(recommended))).toMatch(/^More of them chose D than A\./);
    expect(choicesTitle(contextOf(all('optD')))).toBe('All 18 people would choose D');
    expect(choicesTitle(contextOf(all('optE')))).toBe('18 of 18 people would choose otherwise than D');
    expect(chosenOptions(contextOf(all('optE')))).toMatchObject([
      { letter: 'E', stands: 'not on the short list' },
    ]);
    const few = (ids: readonly string[], option: string) =>
      contextOf(changed(({ id }) => ({ choices: ids.includes(id) ? [{ option, reason: '' }] : [] })));
    const three = ['asrStaff1', 'asrStaff2', 'asrStaff3'];
    expect(choicesTitle(few(three, 'optA'))).toBe('Three of three people would choose otherwise than D');
    expect(choicesTitle(few(three, 'optD'))).toBe('All three people would choose D');
    expect(choicesTitle(few(three.slice(1), 'optD'))).toBe('Both people would choose D');
    expect(choicesNote(few(['asrStaff1'], 'optA'))).not.toMatch(/(More|Most) of them/);
    const nobody = contextOf(all(null));
    expect(choicesTitle(nobody)).toBe('Nobody has said yet which option they would choose');
    expect(chosenOptions(nobody)).toEqual([]);
  });
});
