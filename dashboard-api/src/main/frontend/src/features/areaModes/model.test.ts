import { expect, it } from 'vitest';
import { modesOn, untilOf } from './model';

const mode = (until: number) => ({ mode: 'DRILL', zone: null, since: 0, until, by: null, reason: null });

it('shows modes that have not ended, those that end first before the others', () => {
  expect(modesOn([mode(30), mode(10), mode(20)], 10).map(({ until }) => until)).toEqual([20, 30]);
});

it('takes only an end that lies ahead', () => {
  expect([untilOf(20, 10), untilOf(10, 10), untilOf(null, 10)]).toEqual([20, null, null]);
});
