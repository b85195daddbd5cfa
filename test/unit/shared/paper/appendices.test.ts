import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../shared/analysis/analyse.ts';
import { paperAttachment } from '../../../../shared/paper/attachment.ts';
import { buildPaper } from '../../../../shared/paper/build-paper.ts';
import type { PaperEdition } from '../../../../shared/paper/edition.ts';
import { paperText } from '../../../../shared/paper/paper-text.ts';
import { type Appraisal, appraisalFrom, appraisalOf } from '../../../../shared/records/aggregate.ts';
import { newAppraisalRecord } from '../../../../shared/records/appraisal.ts';
import { type NarrativeSection, narrativeId } from '../../../../shared/records/narrative.ts';
import type { Process } from '../../../../shared/records/process.ts';
import { emptyRichText } from '../../../../shared/records/rich-text.ts';
import { sampleAppraisal } from '../../../support/sample.ts';
import { drawn, partText, tableText } from './drawn-paper.ts';

const sample = sampleAppraisal();
const { paper } = drawn(sample);

const withOwn = (own: Partial<ReturnType<typeof appraisalOf>>): Appraisal => ({
  ...sample,
  appraisal: sample.appraisal.with([{ ...appraisalOf(sample), ...own }], []),
});

const leftOut = (section: NarrativeSection): Appraisal => ({
  ...sample,
  narrative: sample.narrative.with(
    [{ type: 'narrative', id: narrativeId(section), section, body: emptyRichText, include: false }],
    [],
  ),
});

const idsOf = (appraisal: Appraisal): readonly string[] =>
  drawn(appraisal).paper.sections.map(({ id }) => id);

describe('the appendices', () => {
  it('stand after the sections, lettered in order, and the missing ones leave no gap', () => {
    const titles = paper.sections.flatMap(({ number, title }) => (number === null ? [title] : []));
    expect(titles.map((title) => /^Appendix ([A-Z])\. \S/.exec(title)?.[1])).toEqual(
      titles.map((_, at) => String.fromCharCode(65 + at)),
    );
    const own = newAppraisalRecord({ lineage: 'line', title: '', locality: '', financialYear: 2008 });
    const ids = idsOf(appraisalFrom([own]));
    for (const gone of ['appendix-risks', 'appendix-patients', 'appendix-practices', 'appendix-questions'])
      expect(ids).not.toContain(gone);
    expect(ids.slice(-2)).toEqual(['missing', 'appendix-version']);
  });

  it('give what each group gave beside the score, and no group where there is no score of its own', () => {
    const text = tableText(paper, 'reasons');
    expect(text).toContain('Option | Score | GPs | Managers | Staff | LINk | Reason');
    expect(text).toContain('B | 30 | 50 | 28 | 10 | 35 | Nursing, health visiting and support staff');
    expect(text).toContain('Range 20 to 40. Confidence medium. Evidence 4 and 5.');
  });

  it('say of a score without a reason that none is recorded', () => {
    const bare = [...sample.score.values()].flatMap((score) =>
      score.id === 'score~optA~critACC~agreed' ? [{ ...score, reason: '' }] : [],
    );
    const { paper: without } = drawn({ ...sample, score: sample.score.with(bare, []) });
    expect(tableText(without, 'reasons')).toContain(
      'A | 45 | 40 | 44 | 48.8 | 42.5 | No reason is recorded.',
    );
  });

  it('tell groups in words where they are too many for columns', () => {
    const groups = ['GPs', 'Managers', 'Staff', 'LINk', 'Council', 'Acute trust'];
    const people = [...sample.assessor.values()].map((one, at) => ({
      ...one,
      group: groups[at % groups.length] ?? '',
    }));
    const many = { ...sample, assessor: sample.assessor.with(people, []) };
    const text = tableText(drawn(many).paper, 'reasons');
    expect(text).toContain('Option | Score | Reason');
    expect(text).toMatch(/Groups: (?:[A-Z][\w ]+ [\d.]+, ){4}[A-Z][\w ]+ [\d.]+ and /);
  });

  it('list every risk with its cause, ratings, owner and mitigation', () => {
    expect(tableText(paper, 'risk-register')).toContain(
      '3 Host loses its out-of-hours contract. Cause: The county-wide out-of-hours service may be let again. | D | 3×5=15, extreme | 2×4=8, high | Director of commissioning | Step-in rights, a reversion clause and a matched contract term.',
    );
    expect(idsOf(leftOut('risks'))).not.toContain('appendix-risks');
  });

  it('say of an option what patients would notice, or that nobody has said it yet', () => {
    const options = [...sample.option.values()];
    const said = (words: (letter: string) => string): Appraisal => ({
      ...sample,
      option: sample.option.with(
        options.map((option) => ({ ...option, patientsNotice: words(option.letter) })),
        [],
      ),
    });
    const text = tableText(
      drawn(said((letter) => (letter === 'D' ? 'One number day and night' : ''))).paper,
      'patients',
    );
    expect(text).toContain('D Out-of-hours provider hosts | One number day and night.');
    expect(text).toContain('A Same employers, better links | Not yet described.');
    expect(idsOf(said(() => ''))).not.toContain('appendix-patients');
  });

  it('say how the random tests are made, with runs, ranges, seed and standard error', () => {
    const text = partText(paper, 'appendix-method');
    expect(text).toContain('10,000 runs: it draws every weight of the agreed set within ±50% of itself');
    expect(text).toContain('seed 1');
    expect(text).toMatch(/by more than twice its standard error, which is about 0\.\d% of all runs at most/);
    expect(text).not.toContain('measured criterion');
    const lakeland = drawn(sampleAppraisal('south-lakeland')).paper;
    expect(partText(lakeland, 'appendix-method')).toContain('On a measured criterion nobody scores');
  });
});

describe('who scored', () => {
  it('is told by group where people may not be named, and by name where they may', () => {
    const byGroup = partText(paper, 'appendix-assessors');
    expect(byGroup).toContain('GPs | 7 | All | Seven in B and two in D');
    const named = partText(drawn(withOwn({ namingAllowed: true })).paper, 'appendix-assessors');
    for (const { name, interests } of sample.assessor.values()) {
      expect(byGroup).not.toContain(name);
      expect(named).toContain(name);
      for (const { declaration } of interests) expect(named).toContain(declaration);
    }
  });

  it('counts those who were not asked for interests, so that silence is no answer', () => {
    const asked = [...sample.assessor.values()].map((one) =>
      one.group === 'Staff' || one.id.endsWith('LINk1') ? { ...one, asked: false } : one,
    );
    const text = tableText(
      drawn({ ...sample, assessor: sample.assessor.with(asked, []) }).paper,
      'assessors',
    );
    expect(text).toContain('Staff | 4 | None yet | None so far');
    expect(text).toContain('LINk | 2 | One of two | None so far');
    expect(text).toContain('Managers | 5 | All | None');
  });

  it('prints each voice’s reason and heaviest criteria, and neither of one person’s set', () => {
    expect(tableText(paper, 'voices')).toContain(
      'GP | GPs | Points | Integration 25, Access and inequalities 15 and Quality and safety 12 | Seven GPs, by show of hands.',
    );
    const set = sample.weightSet.get('wsStaff');
    if (!set) throw new Error('The sample has no such set');
    const personal = {
      ...sample,
      weightSet: sample.weightSet.with(
        [{ ...set, name: 'Ward sister', voice: 'person', voiceName: 'Ward sister', reason: 'Her own view' }],
        [],
      ),
    };
    const { paper: held } = drawn(personal);
    expect(tableText(held, 'voices')).toContain(
      'One scorer (a) | One person | Points | Not shown | Not stated',
    );
    expect(paperText(held)).not.toMatch(/Ward sister|Her own view/);
    expect(JSON.stringify(paperAttachment(personal, analyse(personal)).records)).not.toContain(
      'Her own view',
    );
  });

  it('is left out with the section on how the options were appraised', () => {
    expect(idsOf(leftOut('method'))).not.toContain('appendix-assessors');
  });
});

describe('the version', () => {
  const analysis = analyse(sample);
  const hash = '0123456789abcdef'.repeat(4);
  const versionOf = (edition?: PaperEdition, conduct?: Process) =>
    buildPaper(sample, analysis, { drawnAt: '2009-02-12T09:30:00.000Z', edition, conduct });
  const edition = (changesSince: number): PaperEdition => ({
    attachment: 'paper',
    sha256: hash,
    issued: { name: 'Issued to exec', at: '2009-02-19T14:05:00.000Z', contentHash: hash, changesSince },
  });

  it('says when it was drawn, and nothing of a file while there is none', () => {
    const text = partText(versionOf(), 'appendix-version');
    expect(text).toContain('Drawn | 12 February 2009, from the appraisal as it stood then.');
    expect(text).not.toMatch(/SHA-256|Issued/);
  });

  it('prints the checksum of the attachment in groups, the snapshot and its time', () => {
    const text = partText(versionOf(edition(0)), 'appendix-version');
    expect(text).toContain(`SHA-256 of the appraisal inside | ${'01234567 89abcdef '.repeat(4).trim()}`);
    expect(text).toContain(
      'Issued | Issued to exec, 19 February 2009, 14:05 UTC. Nothing has been changed since.',
    );
    expect(text).toContain('no more in it than the paper shows');
    const none = partText(versionOf({ attachment: 'none', sha256: null, issued: null }), 'appendix-version');
    expect(none).toContain('Not issued: this is a draft.');
    expect(none).not.toContain('SHA-256');
  });

  it('says in the status line and in the table that the appraisal was changed since it was issued', () => {
    const changed = versionOf(edition(3));
    expect(changed.statusLine).toBe('Illustrative sample, issued to exec, changed since');
    expect(partText(changed, 'appendix-version')).toContain('Changed since issued: three changes.');
    expect(versionOf(edition(0)).statusLine).toBe('Illustrative sample, draft for exec');
  });

  it('counts weights and scores that were changed once the ranking was seen, where the log shows it', () => {
    const moment = { at: '2009-02-10T09:00:00.000Z', by: 'Locality lead' };
    const conduct = (revealed: Process['revealed'], weights: number, scores: number): Process => ({
      logged: true,
      locked: null,
      unlockings: [],
      lockedBeforeScoring: false,
      firstScore: null,
      revealed,
      weightsAfterReveal: weights,
      scoresAfterReveal: scores,
    });
    const row = (given?: Process) => partText(versionOf(undefined, given), 'appendix-version');
    expect(row(conduct(moment, 2, 0))).toContain(
      'Two weights and no score since it was first seen on 10 February 2009.',
    );
    expect(row(conduct(moment, 0, 0))).toContain('None since it was first seen on 10 February 2009.');
    expect(row(conduct(null, 0, 0))).toContain('None on record: the change log shows no look at the ranking');
    expect(row()).toContain('The record does not show it: there is no change log behind this paper.');
  });
});
