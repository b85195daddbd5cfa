import { describe, expect, it } from 'vitest';
import { wordsUsed } from '../../../../shared/paper/glossary.ts';
import { appraisalWords } from '../../../../shared/paper/glossary-appraisal.ts';
import { nhsWords } from '../../../../shared/paper/glossary-nhs.ts';
import { paperText } from '../../../../shared/paper/paper-text.ts';
import { sampleAppraisal } from '../../../support/sample.ts';
import { drawn, partText } from './drawn-paper.ts';

const all = [...appraisalWords, ...nhsWords];
const terms = (text: string): readonly string[] => wordsUsed(text).map(({ term }) => term);

describe('the words used', () => {
  it('have one meaning each, in a line that holds no figure', () => {
    expect(new Set(all.map(({ term }) => term)).size).toBe(all.length);
    expect(all.filter(({ meaning }) => /\d/.test(meaning) || meaning.length > 130)).toEqual([]);
    expect(all.filter(({ meaning }) => !meaning.endsWith('.'))).toEqual([]);
  });

  it('are those of a text and no others, abbreviations to the letter', () => {
    expect(terms('The PCT pays.')).toEqual(['PCT']);
    expect(terms('A packet of pct.')).toEqual([]);
    expect(terms('SHA-256 of the file, and the SHA of the region')).toEqual(['SHA']);
    expect(terms('SHA-256 of the file')).toEqual([]);
    expect(terms('Integrated care organisations link up. A LINk member spoke.')).toEqual(['ICO', 'LINk']);
    expect(terms('A switching weight')).toEqual(['Switching weight', 'Weight']);
  });

  it('are explained in the paper where it uses them, in alphabetical order', () => {
    const { paper } = drawn(sampleAppraisal());
    const body = paperText({
      ...paper,
      sections: paper.sections.filter(({ id }) => id !== 'appendix-words'),
    });
    const rows = partText(paper, 'appendix-words')
      .split('\n')
      .filter((line) => line.includes(' | '))
      .slice(1)
      .map((line) => line.split(' | ')[0] ?? '');
    expect(rows).toEqual(terms(body));
    expect(rows).toEqual([...rows].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)));
    for (const term of ['PCT', 'TUPE', 'LINk', 'WTE', 'VAT', 'Net present cost', 'Gate', 'Switching weight'])
      expect(rows).toContain(term);
    expect(rows).not.toContain('Pooled budget');
  });
});
