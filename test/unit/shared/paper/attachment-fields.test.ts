import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../shared/analysis/analyse.ts';
import { paperAttachment } from '../../../../shared/paper/attachment.ts';
import { attachmentFields } from '../../../../shared/paper/attachment-fields.ts';
import { buildPaper } from '../../../../shared/paper/build-paper.ts';
import { wordsOf } from '../../../../shared/paper/shown-words.ts';
import { appraisalFrom } from '../../../../shared/records/aggregate.ts';
import { narrativeSections } from '../../../../shared/records/narrative.ts';
import type { AnyRecord } from '../../../../shared/records/record.ts';
import { sampleRecords } from '../../../support/sample.ts';
import { type Canaries, everything, isAboutSetAside, setAside } from './canaries.ts';

/*
 * The attack: open the PDF, take its attachment out and read what the paper does not print: the locality, the drafts of
 * options that were set aside, reasons left over from before an option was short-listed, the names of surgeries that
 * take no part, remarks of scorers.
 * The old form passed on every record of those kinds as it stood.
 * The safe form keeps a text only where the drawn paper holds it. Here every text field of every record has a word of
 * its own, a canary, and each one that is in the attachment must be somewhere in the paper.
 */

const drawn = ({ appraisal, places }: Canaries) => {
  const analysis = analyse(appraisal);
  const { records } = paperAttachment(appraisal, analysis);
  const paper = wordsOf(buildPaper(appraisal, analysis, { drawnAt: '2009-02-12T09:30:00.000Z' }));
  const held = (text: string): ReadonlySet<string> => new Set(text.match(/zq\d+q/g));
  const [inside, printed] = [held(JSON.stringify(records)), held(paper)];
  const placesOf = (canaries: Iterable<string>): readonly string[] =>
    [...new Set([...canaries].map((canary) => places.get(canary) ?? canary))].sort();
  return {
    records,
    leaked: placesOf([...inside].filter((canary) => !printed.has(canary))),
    inside: placesOf(inside),
    lost: (place: string) =>
      [...places].filter(([canary, where]) => where === place && !inside.has(canary)).length,
  };
};

describe('what of each field a paper carries', () => {
  it('is no text that the paper does not print', () => {
    expect(drawn(everything(() => false)).leaked).toEqual([]);
    expect(drawn(everything(() => false, false)).leaked).toEqual([]);
  });

  it.each(narrativeSections.map((section) => [section]))(
    'is no text that is gone from the paper with its part “%s”',
    (section) => {
      expect(drawn(everything((held) => held === section)).leaked).toEqual([]);
      expect(drawn(everything((held) => held === section, false)).leaked).toEqual([]);
    },
  );

  it('is no text that is gone with every part that an author can leave out', () => {
    const { leaked, inside } = drawn(everything(() => true));
    expect(leaked).toEqual([]);
    for (const gone of [
      'option.description',
      'discarded.name',
      'appraisal.caseForChange',
      'appraisal.scale.at0',
    ])
      expect(inside).not.toContain(gone);
  });

  it('is every text that the paper prints, at the fields that the table of fields says', () => {
    const { lost, inside } = drawn(everything(() => false));
    const wordsIn = Object.entries(attachmentFields).flatMap(([type, rules]) =>
      Object.entries(rules)
        .filter(([, { how }]) => how === 'words')
        .map(([field]) => `${type}.${field}`),
    );
    const scales = ['at0', 'at25', 'at50', 'at75', 'at100'];
    const places = wordsIn.flatMap((place) =>
      /\.(?:scale|descriptors)$/.test(place) ? scales.map((at) => `${place}.${at}`) : [place],
    );
    expect(places.filter((place) => lost(place) > 0)).toEqual([]);
    const others = inside.filter((place) => !places.includes(place) && !place.startsWith('narrative.'));
    // Texts inside fields that travel whole or not at all, with the part of the paper that prints them.
    expect(others).toEqual([
      'appraisal.authorInterests.interests.declaration',
      'appraisal.equalityAssessment.note',
      'appraisal.moneyAsked.budget',
      'appraisal.moneyAsked.payer',
      'appraisal.part.reason',
      'appraisal.publicInvolvement.note',
      'appraisal.recommended.notAppraised',
      'appraisal.unlockings.reason',
      'assessor.choices.reason',
      'assessor.group',
      'criterion.measured.unit',
      'weightSet.voiceName',
    ]);
  });

  it('is nothing of a scorer but the group and the reason for a choice, and nothing of a person’s weights or scores', () => {
    const { inside } = drawn(everything(() => false));
    for (const place of ['assessor.name', 'assessor.organisation', 'assessor.credentials'])
      expect(inside).not.toContain(place);
    expect(
      inside.filter((place) =>
        /of a person|of a discarded option|assessor\.interests|practice outside|family|that does not count|snapshot|withdrawn/.test(
          place,
        ),
      ),
    ).toEqual([]);
  });

  it('holds nothing about an option off the short list but the option’s own name and why not', () => {
    const { records } = drawn(everything(() => false));
    const about = records.filter((record) => record.type !== 'option' && isAboutSetAside(record));
    expect(about).toEqual([]);
    for (const record of records)
      if ('options' in record && record.options !== 'all')
        expect(record.options.filter((held) => setAside.has(held))).toEqual([]);
  });

  it('leaves out surgeries that no option rests on, and names none that takes no part', () => {
    const { records } = drawn(everything(() => false));
    const outside = records.filter((record) => record.type === 'practice' && !record.takesPart);
    expect(outside).toHaveLength(1);
    expect(outside[0]).toMatchObject({ id: 'outside', name: '' });
  });

  it('is no amount beyond the years that are costed, and none on a line that is not costed', () => {
    const given = sampleRecords();
    const hidden = 987_654_321;
    const records = given.map((record): AnyRecord => {
      if (record.type !== 'costLine') return record;
      const padded = [...record.amounts, ...Array.from({ length: 20 }, () => 0)].slice(0, 20);
      return record.id === 'cost01'
        ? { ...record, state: 'unknown', amounts: [hidden] }
        : { ...record, amounts: [...padded, hidden] };
    });
    const appraisal = appraisalFrom(records);
    expect(appraisal.costLine.get('cost01')?.amounts).toEqual([hidden]);
    const { records: inside } = paperAttachment(appraisal, analyse(appraisal));
    expect(JSON.stringify(inside)).not.toContain(String(hidden));
  });

  // What travels, by type: the scorers are stand-ins for the sample's four groups. All 18 people scored all 40 cells, so
  // that 160 of the scores are the groups' means and the other 40 are agreed. The people and what each of them gave stay
  // behind, 720 single scores among it.
  it('is, for the sample, so many records of each type', () => {
    const given = sampleRecords();
    expect(given.filter((record) => record.type === 'score' && record.assessor !== 'agreed')).toHaveLength(
      720,
    );
    const appraisal = appraisalFrom(given);
    const { records } = paperAttachment(appraisal, analyse(appraisal));
    const counts: Record<string, number> = {};
    for (const record of records) counts[record.type] = (counts[record.type] ?? 0) + 1;
    expect(counts).toEqual({
      appraisal: 1,
      objective: 5,
      practice: 15,
      partner: 6,
      staffGroup: 12,
      option: 5,
      employer: 48,
      gate: 18,
      gateResult: 72,
      criterion: 10,
      weightSet: 6,
      weight: 60,
      assessor: 4,
      score: 200,
      evidence: 5,
      costLine: 38,
      funding: 2,
      volume: 1,
      risk: 10,
      stakeholder: 12,
      position: 48,
      metric: 6,
      workstream: 3,
      milestone: 11,
      question: 5,
      scenario: 2,
      narrative: 10,
    });
  });
});
