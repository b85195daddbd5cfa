import { describe, expect, it } from 'vitest';
import { scoresheetFile } from '../../../../electron/documents/scoresheet-file.ts';
import { appraisalOf } from '../../../../shared/records/aggregate.ts';
import { newCriterion } from '../../../../shared/records/criterion.ts';
import { newOption } from '../../../../shared/records/option.ts';
import { newScore } from '../../../../shared/records/score.ts';
import { buildScoresheet } from '../../../../shared/scoresheet/build-scoresheet.ts';
import { ground, madeAt, scorer } from '../../../support/checked-sheets.ts';
import { sheetOf } from '../../../support/filled-sheets.ts';
import { blankFile, blankParts, partText, scoresPart } from '../../../support/scoresheet-parts.ts';
import { locksOf } from '../../../support/sheet-locks.ts';
import { unzipped } from '../../../support/unzip.ts';
import { xmlProblem } from '../../../support/xml-check.ts';

describe('a scoresheet’s file', () => {
  it('opens the cells to fill in, locks everything else, and hides its marks and its stamp', () => {
    expect(
      locksOf(blankFile).map(({ name, isHidden, isLocked, hidden }) => [name, isHidden, isLocked, hidden]),
    ).toEqual([
      ['Read me', false, true, ['row 1', 'column 1']],
      ['Scores', false, true, ['row 1', 'column 1']],
      ['Interests and choice', false, true, ['row 1', 'column 1']],
      ['Weights', false, true, ['row 1', 'column 1']],
      ['Stamp', true, true, []],
    ]);
    const [readMe, scores, choice, weights, stamp] = locksOf(blankFile);
    const rows = [4, 5, 7, 8];
    expect(scores?.open).toEqual(
      ['C', 'D', 'E', 'F'].flatMap((column) => rows.map((row) => `${column}${row}`)),
    );
    expect([readMe?.open, stamp?.open]).toEqual([[], []]);
    expect([choice?.open.length, weights?.open.length]).toEqual([5, 2]);
    expect(partText('xl/workbook.xml')).toContain('<workbookProtection lockStructure="1"/>');
    expect(partText('xl/workbook.xml')).toMatch(/name="Stamp" state="veryHidden"/);
  });

  it('checks every cell as it is typed into: numbers from 0 to 100, lengths of texts, letters of options', () => {
    const [, scores, choice, weights] = locksOf(blankFile);
    for (const page of [scores, choice, weights]) {
      expect(Object.keys(page?.checks ?? {}).sort()).toEqual([...(page?.open ?? [])].sort());
    }
    expect(scores?.checks['C4']).toMatch(
      /^decimal between 0 100 A number from 0 to 100; blank for not scored\./,
    );
    expect(scores?.checks['F4']).toMatch(/^textLength lessThanOrEqual 2000 /);
    expect(
      Object.values(choice?.checks ?? {}).map((words) => words.split(' ').slice(0, 2).join(' ')),
    ).toEqual(expect.arrayContaining(['list "yes"', 'list "A,B"', 'textLength lessThanOrEqual']));
    expect(weights?.checks['C6']).toMatch(/^decimal between 0 100 /);
  });

  it('lets rows grow with the words that are typed into them, and keeps them two lines high until then', () => {
    const rows = [...partText(scoresPart).matchAll(/<row ([^>]*)>/g)].map(([, given = '']) => given);
    expect(rows.flatMap((row, place) => (row.includes('customHeight') ? [] : [place + 1]))).toEqual([
      4, 5, 7, 8,
    ]);
    expect(partText('xl/sharedStrings.xml')).toMatch(/<t xml:space="preserve">A: [^<]*\n\u00a0<\/t>/);
  });

  /** What people, and people who mean harm, write into a name and into a reason. */
  const hostile = {
    'a formula': '=1+1',
    'a telephone number': '+44 1228 000000',
    'a function': '@SUM(A1:A9)',
    'a link': '=HYPERLINK("http://x","y")',
    'a command': `'=cmd|"/c calc"!A0`,
    markup: '</t></si></sst>&amp;<!--',
    escapes: '_x0041_ and _x000D_',
    'a name of JavaScript’s': 'constructor',
    'other scripts': '👩🏽‍⚕️ health visitors, אפשרויות, خيارات',
    'one word without a place to break at': 'Unbreakable'.repeat(180),
  };

  it.each(Object.entries(hostile))(
    'is well formed and says the same with %s in every text',
    async (_, text) => {
      const short = text.slice(0, 110);
      const appraisal = ground(
        { ...appraisalOf(ground()), title: short, author: short, decisionSought: text, locality: short },
        {
          ...scorer,
          name: short,
          group: short,
          interests: [{ option: 'optA', declaration: text.slice(0, 1000) }],
        },
        newOption({ id: 'optA', order: 1, letter: 'A', name: short }),
        { ...newCriterion({ id: 'critQ', order: 1, code: 'QUAL', name: short }), question: text },
        { ...newScore('optA', 'critQ', 'asr1', 75), reason: text },
      );
      const bytes = await scoresheetFile(buildScoresheet(appraisal, 'asr1', { madeAt, filled: true }));
      for (const [name, part] of unzipped(bytes))
        expect([name, xmlProblem(part.toString('utf8'))]).toEqual([name, null]);
      const { stamp, scores, interests, stray } = await sheetOf(bytes);
      expect([stamp.assessor, scores[0]?.value.value]).toEqual(['asr1', 75]);
      expect(String(scores[0]?.reason.value).trim()).toBe(text);
      expect(String(interests[0]?.declaration.value).trim()).toBe(text.slice(0, 1000));
      expect(stray).toEqual([]);
    },
  );

  it('has the elements of a page in the order that programs ask for', () => {
    const order = [
      'sheetPr',
      'sheetViews',
      'sheetFormatPr',
      'cols',
      'sheetData',
      'sheetProtection',
      'mergeCells',
      'dataValidations',
      'pageSetup',
      'headerFooter',
    ];
    const places = order.map((name) => partText(scoresPart).indexOf(`<${name}`));
    expect(places[0]).toBeGreaterThan(0);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('says what it is and when it was made, and nothing of who made it on which machine', () => {
    const core = partText('docProps/core.xml');
    expect(core).toContain('Scoresheet of GP 3');
    expect(core).toContain('2009-02-12T09:30:00');
    expect([...blankParts.keys()].filter((name) => /macro|vba|external|printer/i.test(name))).toEqual([]);
  });
});
