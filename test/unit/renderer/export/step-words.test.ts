import { describe, expect, it } from 'vitest';
import { shareDone, stepWords } from '../../../../renderer/export/step-words.ts';
import { paperSteps } from '../../../../shared/contract/channels.ts';

describe('how far an export has got', () => {
  it('starts at nothing and grows with every step of a PDF', () => {
    expect(shareDone('pdf', null)).toBe(0);
    const shares = paperSteps.map((step) => shareDone('pdf', step));
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(new Set(shares).size).toBe(paperSteps.length);
    expect(Math.max(...shares)).toBeLessThan(1);
  });

  it('counts no step that a form of the paper does not take', () => {
    expect(shareDone('xlsx', 'writing')).toBeGreaterThan(shareDone('xlsx', 'finishing'));
    expect(shareDone('html', 'numbering')).toBe(0);
    expect(shareDone('docx', 'writing')).toBe(0.75);
  });

  it('is said in words for every step', () => {
    for (const step of paperSteps) expect(stepWords[step]).not.toBe('');
  });
});
