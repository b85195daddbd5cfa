import { describe, expect, it } from 'vitest';
import {
  addComment,
  commentsOn,
  namesSoFar,
  openComments,
  openOn,
  removeComment,
  settleComment,
} from '../../../../renderer/components/comments-on.ts';
import type { Appraisal } from '../../../../shared/records/aggregate.ts';
import { applyEdit, type Change } from '../../../../shared/records/edits.ts';
import { agreedAssessor, newScore, scoreId } from '../../../../shared/records/score.ts';
import { sampleAppraisal } from '../../../support/sample.ts';
import { given } from '../../shared/analysis/build.ts';

const sample = sampleAppraisal();
const carried = (appraisal: Appraisal, { put = [], remove = [] }: Change): Appraisal =>
  applyEdit(appraisal, { put: [...put], remove: [...remove] });

const blank = newScore('optE', 'critACC', agreedAssessor, null);
const onBlank = { type: 'score', id: blank.id } as const;
const onAgreed = { type: 'score', id: scoreId('optD', 'critACC', agreedAssessor) } as const;

const add = (appraisal: Appraisal, on: typeof onBlank | typeof onAgreed, id: string, at: string): Appraisal =>
  carried(
    appraisal,
    addComment(
      appraisal,
      { id, on, at: `2009-02-${at}T09:00:00.000Z`, by: ` Person ${id} `, text: ` Why ${id}? ` },
      on === onBlank ? blank : null,
      'D on Access',
    ),
  );

describe('a comment', () => {
  it('is put with what was typed, trimmed, and counts as open until it is settled', () => {
    const one = add(sample, onAgreed, 'c1', '03');
    const [comment] = commentsOn(one, onAgreed);
    expect(comment).toEqual({
      type: 'comment',
      id: 'c1',
      on: onAgreed,
      at: '2009-02-03T09:00:00.000Z',
      by: 'Person c1',
      text: 'Why c1?',
      settled: false,
    });
    expect(openOn(one, onAgreed)).toBe(1);
    const settled = carried(one, settleComment(given(comment), true, 'D on Access'));
    expect([openOn(settled, onAgreed), openComments(settled)]).toEqual([0, []]);
    const again = carried(
      settled,
      settleComment(given(commentsOn(settled, onAgreed)[0]), false, 'D on Access'),
    );
    expect(openOn(again, onAgreed)).toBe(1);
    expect(settleComment(given(comment), true, 'D on Access').label).toBe('Settle comment on D on Access');
  });

  it('stands among those of its record by the time it was made', () => {
    const three = add(add(add(sample, onAgreed, 'c2', '05'), onAgreed, 'c1', '04'), onBlank, 'c3', '03');
    expect(commentsOn(three, onAgreed).map(({ id }) => id)).toEqual(['c1', 'c2']);
    expect(
      openComments(three)
        .map((held) => held.map(({ id }) => id))
        .sort(),
    ).toEqual([['c1', 'c2'], ['c3']]);
    expect(namesSoFar(three)).toEqual(['Person c1', 'Person c2', 'Person c3']);
  });

  it('brings a score without a value where there is none to bear it, and takes that along when it goes', () => {
    const two = add(add(sample, onBlank, 'c1', '03'), onBlank, 'c2', '04');
    expect(two.score.get(blank.id)).toEqual(blank);
    const [first, second] = commentsOn(two, onBlank);
    const one = carried(two, removeComment(two, given(first), 'E on Access'));
    expect(one.score.get(blank.id)).toEqual(blank);
    const none = carried(one, removeComment(one, given(second), 'E on Access'));
    expect(none.score.get(blank.id)).toBeUndefined();
    expect(none.comment.size).toBe(0);
  });

  it('leaves the score that bore it when that holds anything of its own', () => {
    const commented = add(sample, onBlank, 'c1', '03');
    const scored = carried(commented, { label: '', put: [{ ...blank, reason: 'Rural sites.' }] });
    const gone = carried(scored, removeComment(scored, given(commentsOn(scored, onBlank)[0]), 'E on Access'));
    expect(gone.score.get(blank.id)?.reason).toBe('Rural sites.');
    const agreed = add(sample, onAgreed, 'c1', '03');
    const left = carried(
      agreed,
      removeComment(agreed, given(commentsOn(agreed, onAgreed)[0]), 'D on Access'),
    );
    expect(left.score.get(onAgreed.id)).toEqual(sample.score.get(onAgreed.id));
  });
});
