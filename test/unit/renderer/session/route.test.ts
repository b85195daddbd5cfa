import { expect, test } from 'vitest';
import { recordHref, roomHref, routeFrom, stageHref } from '../../../../renderer/session/route.ts';

test('the address of a stage leads back to it', () => {
  expect(routeFrom(stageHref('a_B-1', 'scores'))).toEqual({
    screen: 'appraisal',
    id: 'a_B-1',
    stage: 'scores',
    room: null,
    target: null,
  });
});

test('the address of a record, and of one of its fields, leads back to it', () => {
  const record = { type: 'score', id: 'score~optA~critFIT~agreed' } as const;
  expect(routeFrom(recordHref('a1', 'scores', record))).toMatchObject({
    stage: 'scores',
    target: { ...record, field: null },
  });
  expect(routeFrom(recordHref('a1', 'scores', record, 'reason'))).toMatchObject({
    target: { ...record, field: 'reason' },
  });
});

test('a room that fills the window leads back to its stage', () => {
  expect(routeFrom(roomHref('a1', 'workshop'))).toMatchObject({ room: 'workshop', stage: 'scores' });
  expect(routeFrom(roomHref('a1', 'answers'))).toMatchObject({ room: 'answers', stage: 'paper' });
});

test('an appraisal without a stage opens on Context, and so does an unknown stage', () => {
  expect(routeFrom('#/abc')).toMatchObject({ stage: 'context' });
  expect(routeFrom('#/abc/nowhere')).toMatchObject({ stage: 'context' });
});

test.each(['', '#/', '#', '#/a b', '#/../x', '#/abc/scores/more'])(
  'the address %j is the library',
  (hash) => {
    expect(routeFrom(hash)).toEqual({ screen: 'library' });
  },
);
