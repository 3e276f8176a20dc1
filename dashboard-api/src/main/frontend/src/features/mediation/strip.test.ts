import { describe, expect, it } from 'vitest';
import type { MediationOffer } from '../../contract/mediation';
import { roundUp, stripOf } from './strip';

const offer = (id: string, amount: number | null, currency = 'CNY'): MediationOffer => ({
  id,
  party: 'p',
  amount,
  currency,
  words: null,
  validUntil: null,
  madeAt: 0,
  answer: 'MADE',
  lapsed: false,
  answeredBy: null,
  outside: false,
  remark: null,
});

describe('the strip of amounts', () => {
  it('ends at a round number that holds amounts, offers and the law', () => {
    expect([0, 1, 999, 1_000, 1_001, 2_500, 70_000].map(roundUp)).toEqual([
      100, 1, 1_000, 1_000, 2_000, 5_000, 100_000,
    ]);
    expect(stripOf([300], null, [], null).end).toBe(500);
    expect(stripOf([300], null, [offer('a', 4_000)], null).end).toBe(5_000);
    expect(stripOf([300], null, [offer('a', 4_000)], { least: 0, most: 9_000 }).end).toBe(10_000);
  });

  it('lays everything by its share of the whole', () => {
    const spread = { count: 3, least: 100, lowerQuartile: 150, median: 200, upperQuartile: 300, most: 400 };
    const strip = stripOf([100, 200, 400], spread, [offer('a', 250)], { least: 50, most: 500 });
    expect(strip.dots.map(({ at }) => at)).toEqual([20, 40, 80]);
    expect(strip.box).toEqual({ from: 30, to: 60, median: 40 });
    expect(strip.law).toEqual({ from: 10, to: 100 });
    expect(strip.offers).toEqual([{ id: 'a', amount: 250, at: 50 }]);
  });

  it('sets dots one above the other where they would cover each other, but not without end', () => {
    const rows = stripOf(
      Array.from({ length: 6 }, () => 100),
      null,
      [],
      null,
    ).dots.map(({ row }) => row);
    expect(rows).toEqual([0, 1, 2, 3, 3, 3]);
    expect(stripOf([100, 500], null, [], null).dots.map(({ row }) => row)).toEqual([0, 0]);
  });

  it('marks no offer without an amount in yuan', () => {
    expect(stripOf([100], null, [offer('a', null), offer('b', 50, 'USD')], null).offers).toEqual([]);
  });
});
