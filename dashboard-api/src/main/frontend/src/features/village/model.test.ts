import { expect, it } from 'vitest';
import { roundLength } from './model';

it('rounds the scale bar down to 1, 2 or 5', () => {
  expect([7, 19, 20, 49, 50, 130].map(roundLength)).toEqual([5, 10, 20, 20, 50, 100]);
});
