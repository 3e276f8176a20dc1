import type { WhatIfRun } from '../../../contract/whatIf';

export const periods = ['day', 'week', 'month', 'own'] as const;
export type Period = (typeof periods)[number];

const DAY = 86_400_000;
const days: Readonly<Record<Exclude<Period, 'own'>, number>> = { day: 1, week: 7, month: 30 };

/** The period that a choice means at a moment; null: what somebody wrote is none. */
export function boundsOf(
  period: Period,
  own: { readonly from: number | null; readonly to: number | null },
  now: number,
): { readonly from: number; readonly to: number } | null {
  if (period !== 'own') {
    return { from: now - days[period] * DAY, to: now };
  }
  const { from, to } = own;
  return from === null || to === null || from >= to || from >= now ? null : { from, to: Math.min(to, now) };
}

/** How much of a run is done, 0 to 1; null: not known yet. */
export function progressOf({
  readings,
  done,
  state,
}: Pick<WhatIfRun, 'readings' | 'done' | 'state'>): number | null {
  if (state === 'DONE') {
    return 1;
  }
  const all = readings ?? 0;
  return all <= 0 ? null : Math.min(1, Math.max(0, (done ?? 0) / all));
}

export const isOver = (run: Pick<WhatIfRun, 'state'> | undefined): boolean =>
  run !== undefined && run.state !== 'RUNNING';

/** The bars of a result: at most `most`, neighbours added up where there are more. */
export function barsOf<Bucket extends { at: number; today: number; proposed: number }>(
  buckets: readonly Bucket[],
  most: number,
): readonly { readonly at: number; readonly today: number; readonly proposed: number }[] {
  const each = Math.max(1, Math.ceil(buckets.length / most));
  const bars: { at: number; today: number; proposed: number }[] = [];
  buckets.forEach(({ at, today, proposed }, i) => {
    const last = bars.at(-1);
    if (last === undefined || i % each === 0) {
      bars.push({ at, today, proposed });
    } else {
      last.today += today;
      last.proposed += proposed;
    }
  });
  return bars;
}
