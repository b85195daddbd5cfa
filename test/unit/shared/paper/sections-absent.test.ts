import { describe, expect, it } from 'vitest';
import { paperText } from '../../../../shared/paper/paper-text.ts';
import { sectionTitles } from '../../../../shared/paper/section-titles.ts';
import { appraisalFrom } from '../../../../shared/records/aggregate.ts';
import { newAppraisalRecord } from '../../../../shared/records/appraisal.ts';
import { gateResultId } from '../../../../shared/records/gate.ts';
import { narrativeId } from '../../../../shared/records/narrative.ts';
import { newMilestone } from '../../../../shared/records/plan.ts';
import type { AnyRecord } from '../../../../shared/records/record.ts';
import { richTextFromPlain } from '../../../../shared/records/rich-text.ts';
import { employerId } from '../../../../shared/records/staff-group.ts';
import { positionId } from '../../../../shared/records/stakeholder.ts';
import { sampleAppraisal } from '../../../support/sample.ts';
import { drawn, partText, tableText } from './drawn-paper.ts';

const sample = drawn(sampleAppraisal());

describe('the sections that records fill', () => {
  const filled = ['gates', 'risks', 'workforce', 'stakeholders', 'implementation', 'evaluation'] as const;

  it('say what is not recorded in the paper of an empty appraisal, and are named under what is missing', () => {
    const own = newAppraisalRecord({ lineage: 'line', title: '', locality: '', financialYear: 2008 });
    const { paper: empty } = drawn(appraisalFrom([own]));
    const missing = partText(empty, 'missing');
    for (const id of filled) {
      expect(partText(empty, id)).toMatch(/^\d+ .*\n\n.*(recorded yet|not recorded).*$/);
      expect(missing).toContain(sectionTitles[id].toLowerCase());
    }
    expect(empty.sections.filter(({ number }) => number !== null).map(({ id }) => id)).toEqual(
      Object.keys(sectionTitles),
    );
    // Said once, and not by the checks as well.
    expect(missing).not.toMatch(/no gates|no risks|no stakeholders|no plan/i);
  });

  it.each(filled.map((id) => [id]))(
    'say in one line that the author left “%s” out, and no more',
    (section) => {
      const left: AnyRecord = {
        type: 'narrative',
        id: narrativeId(section),
        section,
        body: richTextFromPlain('Not for the exec.'),
        include: false,
      };
      const { paper: without } = drawn({
        ...sample.appraisal,
        narrative: sample.appraisal.narrative.with([left], []),
      });
      const found = without.sections.find(({ id }) => id === section);
      expect(found?.blocks).toEqual([
        { kind: 'note', phrase: ['The author has left this section out of the paper.'] },
      ]);
      expect(partText(without, 'missing')).not.toContain(`“${sectionTitles[section]}”`);
    },
  );

  it('print the author’s words alone where there are no records', () => {
    const { paper: worded } = drawn({
      ...sample.appraisal,
      risk: sample.appraisal.risk.with(
        [],
        [...sample.appraisal.risk.values()].map(({ id }) => id),
      ),
      narrative: sample.appraisal.narrative.with(
        [
          {
            type: 'narrative',
            id: narrativeId('risks'),
            section: 'risks',
            body: richTextFromPlain('The register is with the board secretary.'),
            include: true,
          },
        ],
        [],
      ),
    });
    expect(partText(worded, 'risks')).toBe('12 Risks\n\nThe register is with the board secretary.');
    expect(partText(worded, 'missing')).not.toMatch(/says nothing yet on: risks/);
  });
});

describe('an option that is not on the short list', () => {
  it('is named among the options set aside and nowhere else', () => {
    const option = sample.appraisal.option.get('optE');
    const gate = [...sample.appraisal.gate.values()][0];
    const group = [...sample.appraisal.staffGroup.values()][0];
    const [risk] = sample.appraisal.risk.values();
    const [funding] = sample.appraisal.funding.values();
    const [question] = sample.appraisal.question.values();
    const [stakeholder] = sample.appraisal.stakeholder.values();
    if (!option || !gate || !group || !risk || !funding || !question || !stakeholder)
      throw new Error('The sample lacks a record');
    const told = 'Whispered';
    const { gateResult, employer, milestone, position } = sample.appraisal;
    const { paper: whispered } = drawn({
      ...sample.appraisal,
      option: sample.appraisal.option.with([{ ...option, name: 'Whispered trust', shortName: told }], []),
      gateResult: gateResult.with(
        [
          {
            type: 'gateResult',
            id: gateResultId('optE', gate.id),
            option: 'optE',
            gate: gate.id,
            result: 'fail',
            reason: told,
            evidence: [],
          },
        ],
        [],
      ),
      employer: employer.with(
        [
          {
            type: 'employer',
            id: employerId('optE', group.id),
            option: 'optE',
            staffGroup: group.id,
            body: told,
            pensionRoute: 'none',
            resolved: true,
            note: told,
          },
        ],
        [],
      ),
      risk: sample.appraisal.risk.with([{ ...risk, id: 'riskE', name: told, options: ['optE'] }], []),
      funding: sample.appraisal.funding.with(
        [{ ...funding, id: 'fundE', source: told, options: ['optE'] }],
        [],
      ),
      question: sample.appraisal.question.with(
        [{ ...question, id: 'queE', question: told, option: 'optE' }],
        [],
      ),
      milestone: milestone.with(
        [{ ...newMilestone({ id: 'mileE', order: 99, name: told }), options: ['optE'] }],
        [],
      ),
      position: position.with(
        [
          {
            type: 'position',
            id: positionId('optE', stakeholder.id),
            option: 'optE',
            stakeholder: stakeholder.id,
            value: -2,
            note: told,
          },
        ],
        [],
      ),
    });
    expect(tableText(whispered, 'discarded')).toContain(
      'E Whispered trust | A decision for all six localities',
    );
    expect(paperText(whispered).split(told)).toHaveLength(2);
  });
});
