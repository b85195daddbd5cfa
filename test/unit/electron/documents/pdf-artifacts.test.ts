import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markArtifacts } from '../../../../electron/documents/pdf-artifacts.ts';

const nothingMarked = (): boolean => false;
const mark = (content: string, holds = nothingMarked as (name: string) => boolean): string =>
  Buffer.from(markArtifacts(Buffer.from(content, 'latin1'), holds)).toString('latin1');

test('text outside marked content becomes an artifact', () => {
  expect(mark('BT /F1 9 Tf (Page 1) Tj ET')).toBe('BT /F1 9 Tf /Artifact BMC\n(Page 1) Tj\nEMC ET');
});

test('tagged text stays as it is', () => {
  const tagged = '/P <</MCID 0 >>BDC BT (Costs) Tj ET EMC';
  expect(mark(tagged)).toBe(tagged);
});

test('a path is wrapped from its first point to its painting', () => {
  expect(mark('q 0 0 m 9 0 l S Q')).toBe('q /Artifact BMC\n0 0 m 9 0 l S\nEMC Q');
});

test('a path that only clips is left alone', () => {
  expect(mark('0 0 9 9 re W n')).toBe('0 0 9 9 re W n');
});

test('a drawing without tags becomes an artifact, one with tags is left to speak for itself', () => {
  expect(mark('/X1 Do /X2 Do', (name) => name === 'X2')).toBe('/Artifact BMC\n/X1 Do\nEMC /X2 Do');
});

test('operators inside a string are words, not operators', () => {
  const tagged = '/P <</MCID 0 >>BDC (EMC \\) f S (Do)) Tj EMC';
  expect(mark(tagged)).toBe(tagged);
});

test('an inline picture is wrapped whole, whatever its data look like', () => {
  expect(mark('q BI /W 1 /H 1 ID (f S Do EMC) EI Q')).toBe(
    'q /Artifact BMC\nBI /W 1 /H 1 ID (f S Do EMC) EI\nEMC Q',
  );
});

test('marking twice changes nothing more, and taking the marks out gives the page back', () => {
  const operators = fc.constantFrom(
    '(a) Tj',
    '<00> Tj',
    '0 0 9 9 re f',
    '0 0 m 1 1 l S',
    'q',
    'Q',
    '/P <</MCID 1 >>BDC (b) Tj EMC',
    '0 0 9 9 re W n',
    '1 0 0 1 0 0 cm',
    '/X Do',
  );
  fc.assert(
    fc.property(fc.array(operators, { maxLength: 30 }), (list) => {
      const content = list.join('\n');
      const marked = mark(content);
      expect(mark(marked)).toBe(marked);
      expect(marked.replaceAll('/Artifact BMC\n', '').replaceAll(/\nEMC(?=\n|$)/g, '')).toBe(content);
    }),
  );
});
