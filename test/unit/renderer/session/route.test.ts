import { expect, test } from 'vitest';
import { routeFrom, stageHref } from '../../../../renderer/session/route.ts';

test('the address of a stage leads back to it', () => {
  expect(routeFrom(stageHref('a_B-1', 'scores'))).toEqual({
    screen: 'appraisal',
    id: 'a_B-1',
    stage: 'scores',
  });
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
