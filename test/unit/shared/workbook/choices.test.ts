import { describe, expect, it } from 'vitest';
import { type NarrativeSection, narrativeId } from '../../../../shared/records/narrative.ts';
import { emptyRichText } from '../../../../shared/records/rich-text.ts';
import { workedOut } from '../../../support/formulas.ts';
import { sampleAppraisal } from '../../../support/sample.ts';
import { heldIn, rowNamed, sheetOf, typedOver, workbookOf, wrongFormulas } from './workbook-cells.ts';

const sample = sampleAppraisal();
const name = 'Choices and interests';
const model = workbookOf(sample);
const cellWords = ({ rows: held }: ReturnType<typeof sheetOf>) =>
  held.map((row) => row.map((cell) => (cell === null ? '' : heldIn(cell))));
const rows = cellWords(sheetOf(model, name));
const without = (...sections: readonly NarrativeSection[]) =>
  workbookOf({
    ...sample,
    narrative: sample.narrative.with(
      sections.map((section) => ({
        type: 'narrative' as const,
        id: narrativeId(section),
        section,
        body: emptyRichText,
        include: false,
      })),
      [],
    ),
  });

describe('the sheet of choices and interests', () => {
  it('counts who would choose what by group, with the reasons', () => {
    expect(rows[4]?.slice(0, 3)).toEqual(['A', 'Managers', 2]);
    expect(rows[4]?.[3]).toContain('“The cost of setting up cannot be met while no overhead is released.”');
    expect(
      rows.filter(([, group]) => group === 'in all').map(([letter, , people]) => [letter, people]),
    ).toEqual([
      ['D', 9],
      ['A', 5],
      ['B', 3],
    ]);
    expect(rows.find(([first]) => first === 'Asked')?.[2]).toBe(18);
    expect(wrongFormulas(model)).toEqual([]);
    for (const { name: own } of sample.assessor.values())
      expect(JSON.stringify(rows)).not.toContain(`"${own}"`);
  });

  it('follows a count that is typed over', () => {
    const sheet = sheetOf(model, name);
    const worked = workedOut(typedOver(model, { sheet: name, row: 5, column: 2, value: 4 }));
    expect(worked.at(name, `C${rowNamed(sheet, 'Asked')}`)).toBe(20);
  });

  it('has the ranking with and without declared interests as the paper prints it', () => {
    const start = rows.findIndex(([first]) => first === 'Everyone who scored');
    expect(rows.slice(start, start + 3).map((row) => row.slice(0, 3))).toEqual([
      ['Everyone who scored', 'D', 5.2],
      ['Without the two people who declared an interest in D', 'D', 5.3],
      ['Without the seven people who declared an interest (all the GPs)', 'D', 1.5],
    ]);
  });

  it('gives no lead from which the scores of a group of one could be worked out, and says so', () => {
    const words = cellWords(
      sheetOf(workbookOf({ ...sample, assessor: sample.assessor.with([], ['asrLINk2']) }), name),
    );
    const start = words.findIndex(([first]) => first === 'Everyone who scored');
    expect(words.slice(start).map((row) => row.slice(0, 3))).toEqual([
      ['Everyone who scored', 'D', 'not given'],
      ['Without the two people who declared an interest in D', 'D', 'not given'],
      ['Without the seven people who declared an interest (all the GPs)', 'D', 'not given'],
      ['A lead is not given where it would give away one person’s scores.'],
    ]);
    expect(JSON.stringify(rows)).not.toContain('A lead is not given');
  });

  it('says of an option that is not on the short list that it is not', () => {
    const staff = [...sample.assessor.values()].filter(({ group }) => group === 'Staff');
    const chosen = staff.map((one) => ({ ...one, choices: [{ option: 'optE', reason: '' }] }));
    const words = cellWords(
      sheetOf(workbookOf({ ...sample, assessor: sample.assessor.with(chosen, []) }), name),
    );
    const letters = words.map(([first]) => first).filter((first) => /^E\b/.test(String(first)));
    expect(letters).toEqual(['E (not on the short list)', 'E (not on the short list)']);
  });

  it('is left out with the parts of the paper that say so', () => {
    const words = JSON.stringify(without('stakeholders', 'method'));
    expect(words).not.toContain('No move before it is confirmed');
    expect(words).toContain('Everyone who scored');
    expect(without('stakeholders', 'method', 'sensitivity').sheets.map((sheet) => sheet.name)).not.toContain(
      name,
    );
  });
});
