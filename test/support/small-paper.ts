import type { Block, PaperModel } from '../../shared/paper/paper-model.ts';

/** A paper of one section that holds the given blocks. */
export const smallPaper = (blocks: readonly Block[], changes: Partial<PaperModel> = {}): PaperModel => ({
  formatVersion: 2,
  title: 'A small paper',
  shortTitle: 'Small',
  commissioner: 'Cumbria PCT',
  statusLine: 'Draft for exec',
  protectiveMarking: '',
  author: 'Locality lead',
  language: 'en-GB',
  drawnAt: '2009-02-12T09:30:00.000Z',
  cover: { rows: [] },
  contents: {
    sections: [{ anchor: 'paper-background', number: '1', title: 'Background' }],
    questions: [],
  },
  sections: [{ id: 'background', number: '1', title: 'Background', blocks }],
  ...changes,
});
