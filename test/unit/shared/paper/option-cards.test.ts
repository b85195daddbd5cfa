import { describe, expect, it } from 'vitest';
import { phraseText } from '../../../../shared/analysis/figure.ts';
import type { PaperModel } from '../../../../shared/paper/paper-model.ts';
import { newScore } from '../../../../shared/records/score.ts';
import { sampleAppraisal } from '../../../support/sample.ts';
import { blocksOf, drawn, tableText } from './drawn-paper.ts';

const sample = drawn(sampleAppraisal());

const cardsOf = (paper: PaperModel) => {
  const block = blocksOf(paper).find((held) => held.kind === 'cards');
  if (block?.kind !== 'cards') throw new Error('The paper has no cards');
  return block.cards;
};

/** What a card says, by the letter of its option and the label of the fact. */
const fact = (paper: PaperModel, letter: string, label: string): string | undefined => {
  const card = cardsOf(paper).cards.find(({ option }) => option.letter === letter);
  const found = card?.facts.find((held) => held.label === label);
  return found && phraseText(found.phrase);
};

describe('option cards', () => {
  it('say of every option on the short list what it is, and name the comparator', () => {
    const { cards, caption } = cardsOf(sample.paper);
    expect(cards.map(({ option }) => option.letter)).toEqual(['A', 'B', 'C', 'D']);
    expect(caption).toBe('Figure 1. D has the highest total, A the lowest known cost');
    for (const { option, says } of cards) {
      const held = sample.appraisal.option.get(option.id);
      expect(phraseText(says)).toContain(held?.description ?? 'nothing');
      expect(phraseText(says).endsWith('It is the comparator.')).toBe(option.letter === 'A');
    }
  });

  it('give total, cost with what is not costed, start and gates, and say where a thing is not stated', () => {
    expect(fact(sample.paper, 'D', 'Total')).toBe('60.1 of 100');
    expect(fact(sample.paper, 'D', 'Net present cost')).toBe('£1,279k, with 5 lines still to be costed');
    expect(fact(sample.paper, 'A', 'Net present cost')).toBe('£270k');
    expect(fact(sample.paper, 'C', 'Starts')).toBe('not before 1 April 2011');
    expect(fact(sample.paper, 'D', 'Starts')).toBe('not stated');
    expect(fact(sample.paper, 'B', 'Gates')).toBe('fails G11; not known: G15 and G16');
    expect(fact(sample.paper, 'A', 'Gates')).toBe('passes all that bind');
  });

  it('name for and against an option what lifts its total above the average of the options, or pulls it below', () => {
    expect(fact(sample.paper, 'A', 'For')).toBe('Deliverability; Affordability; Workforce');
    expect(fact(sample.paper, 'A', 'Against')).toBe('Integration; Strategic fit; Access and inequalities');
    const { appraisal } = sample;
    const changed = drawn({
      ...appraisal,
      score: appraisal.score.with([newScore('optA', 'critINT', 'agreed', 100)], []),
    });
    expect(fact(changed.paper, 'A', 'For')).toContain('Integration');
    expect(fact(changed.paper, 'A', 'Against')).not.toContain('Integration');
  });

  it('name no criterion where every option has the same score', () => {
    const { appraisal } = sample;
    const level = ['optA', 'optB', 'optC', 'optD'].flatMap((option) =>
      [...appraisal.criterion.values()].map(({ id }) => newScore(option, id, 'agreed', 50)),
    );
    const { paper } = drawn({ ...appraisal, score: appraisal.score.with(level, []) });
    expect(fact(paper, 'A', 'For')).toBeUndefined();
    expect(fact(paper, 'A', 'Against')).toBeUndefined();
    expect(cardsOf(paper).caption).toContain('share the highest total');
  });

  it('leave how an option would be set up to the appendix, which is left out with the options', () => {
    expect(tableText(sample.paper, 'options')).toContain('Governance');
    const { paper } = drawn({
      ...sample.appraisal,
      narrative: sample.appraisal.narrative.with(
        [
          {
            type: 'narrative',
            id: 'narrative~options',
            section: 'options',
            body: { type: 'doc', content: [] },
            include: false,
          },
        ],
        [],
      ),
    });
    expect(paper.sections.map(({ id }) => id)).not.toContain('appendix-options');
    expect(blocksOf(paper).some(({ kind }) => kind === 'cards')).toBe(false);
  });
});
