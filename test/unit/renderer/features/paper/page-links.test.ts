import { describe, expect, it } from 'vitest';
import { linksOf } from '../../../../../renderer/features/paper/page-links.ts';
import { figureLink } from '../../../../../shared/contract/print-page.ts';

const view = [0, 0, 600, 800];
const link = (given: object) => ({ subtype: 'Link', id: '7R', rect: [60, 700, 120, 720], ...given });

describe('the links of a page', () => {
  it('stand where their words are, as shares of the page from the top left', () => {
    const [found] = linksOf([link({ dest: 'paper-costs', overlaidText: ' 10 Costs ' })], view);
    expect(found).toEqual({
      id: '7R',
      left: 0.1,
      top: 0.1,
      width: 0.1,
      height: 0.025,
      text: '10 Costs',
      leads: { kind: 'within', destination: 'paper-costs' },
    });
  });

  it('lead from a figure to its source, whatever that is written with', () => {
    const source = 'count: staff groups under B “Practices”: 50% & more';
    const [found] = linksOf([link({ url: figureLink(source), unsafeUrl: figureLink(source) })], view);
    expect(found?.leads).toEqual({ kind: 'figure', source });
  });

  it('keep an address out of the app as one, also where it looks like a figure and is none', () => {
    const addresses = ['https://example.org/', 'mailto:exec@example.org', 'https://figure.invalid/#%E0%A4%A'];
    expect(
      linksOf(
        addresses.map((url) => link({ url, unsafeUrl: url })),
        view,
      ).map(({ leads }) => leads),
    ).toEqual(addresses.map((address) => ({ kind: 'outside', address })));
  });

  it('leave out what is no link, leads nowhere or has no place', () => {
    expect(
      linksOf(
        [
          { subtype: 'Text', rect: [0, 0, 1, 1], dest: 'paper-costs' },
          link({}),
          link({ dest: 'paper-costs', rect: null }),
          link({ dest: 'paper-costs', rect: [0, 0, 'wide', 1] }),
        ],
        view,
      ),
    ).toEqual([]);
    expect(linksOf([link({ dest: 'paper-costs' })], [])).toEqual([]);
  });
});
