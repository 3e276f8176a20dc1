import type { Range } from '../../contract/compensation';
import type { MediationOffer } from '../../contract/mediation';
import type { Spread } from '../../contract/precedents';

/** An offer of this case on the strip. */
export interface Marked {
  readonly id: string;
  readonly amount: number;
  /** Per cent of the strip's width. */
  readonly at: number;
}

/** Where everything lies on the strip, in per cent of its width; the strip begins at nothing. */
export interface Strip {
  readonly end: number;
  readonly dots: readonly { readonly amount: number; readonly at: number; readonly row: number }[];
  readonly offers: readonly Marked[];
  readonly box: { readonly from: number; readonly to: number; readonly median: number } | null;
  readonly law: { readonly from: number; readonly to: number } | null;
}

/** Dots that would cover each other are set one above the other, in this many rows at most. */
const ROWS = 4;
const APART = 1.5;

/** A round number at or above this one, so that the end of the strip can be read: 1, 2 or 5 times a power of ten. */
export function roundUp(amount: number): number {
  if (amount <= 0) {
    return 100;
  }
  const power = 10 ** Math.floor(Math.log10(amount));
  const step = [1, 2, 5, 10].find((times) => times * power >= amount) ?? 10;
  return step * power;
}

/** Lays amounts of closed cases, the offers of this one and the law's range on one strip. */
export function stripOf(
  amounts: readonly number[],
  spread: Spread | null,
  offers: readonly MediationOffer[],
  law: Range | null,
): Strip {
  const own = offers.flatMap(({ id, amount, currency }) =>
    amount === null || currency !== 'CNY' ? [] : [{ id, amount }],
  );
  const end = roundUp(Math.max(0, ...amounts, ...own.map(({ amount }) => amount), law?.most ?? 0));
  const at = (amount: number) => (amount * 100) / end;
  const last: number[] = [];
  const dots = amounts.map((amount) => {
    const place = at(amount);
    const free = last.findIndex((before) => place - before >= APART);
    const row = free >= 0 ? free : last.length < ROWS ? last.length : ROWS - 1;
    last[row] = place;
    return { amount, at: place, row };
  });
  return {
    end,
    dots,
    offers: own.map((offer) => ({ ...offer, at: at(offer.amount) })),
    box:
      spread === null
        ? null
        : { from: at(spread.lowerQuartile), to: at(spread.upperQuartile), median: at(spread.median) },
    law: law === null ? null : { from: at(law.least), to: at(law.most) },
  };
}
