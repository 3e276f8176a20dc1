import { describe, expect, it } from 'vitest';
import { dayShare, scalesOf, seasonParts, share, weekOf } from './drawing';
import { sampleRule } from './testing';

describe('the bands of a rule', () => {
  it('reach from threshold to threshold, with the hysteresis on the normal side', () => {
    const [scale] = scalesOf(sampleRule());
    expect(scale?.bands.map(({ level, at }) => [level.name, at])).toEqual([
      ['low', 0.14],
      ['low-low', 0.1],
    ]);
    const [low, lowLow] = scale?.bands ?? [];
    expect([low?.from, low?.to]).toEqual([0.1, 0.14]);
    expect(lowLow?.from).toBe(scale?.from);
    expect(low?.back?.from).toBe(0.14);
    expect(low?.back?.to).toBeCloseTo(0.15);
  });

  it('lie the other way round where high values are wrong', () => {
    const [scale] = scalesOf(
      sampleRule({
        metric: 'flow',
        direction: 'HIGH',
        hysteresis: 3,
        levels: [
          { name: 'high', priority: 'WARNING', threshold: 70 },
          { name: 'high-high', priority: 'CRITICAL', threshold: 90 },
        ],
      }),
    );
    expect(scale?.bands[0]).toMatchObject({ from: 70, to: 90, back: { from: 67, to: 70 } });
    expect(scale?.bands[1]?.to).toBe(scale?.to);
  });

  it('stand on scales of their own where thresholds are factors of different attributes', () => {
    const scales = scalesOf(
      sampleRule({
        levels: [
          { name: 'low', priority: 'WARNING', threshold: 1, ofAttribute: 'lowest_effective_level' },
          { name: 'empty', priority: 'CRITICAL', threshold: 0.05 },
        ],
      }),
    );
    expect(scales.map(({ attribute }) => attribute)).toEqual(['lowest_effective_level', null]);
    expect(scales[0]?.bands[0]?.back).toBeNull();
  });

  it('are not drawn for states and expressions, nor where no threshold is written', () => {
    expect(scalesOf(sampleRule({ condition: 'STATE' }))).toEqual([]);
    expect(scalesOf(sampleRule({ levels: [{ name: 'low', priority: 'WARNING' }] }))).toEqual([]);
  });

  it('never leave the drawing', () => {
    expect([
      share({ from: 0, to: 10 }, -5),
      share({ from: 0, to: 10 }, 5),
      share({ from: 0, to: 10 }, 99),
    ]).toEqual([0, 0.5, 1]);
    expect(share({ from: 1, to: 1 }, 1)).toBe(0);
  });
});

describe('the week of a schedule', () => {
  const hours = (facts: object) => ({
    days: 'EVERY_DAY' as const,
    weekdays: [],
    from: '08:00',
    to: '18:00',
    ...facts,
  });

  it('is full without a schedule', () => {
    expect(weekOf(null)).toEqual(Array.from({ length: 7 }, () => [[0, 1440]]));
  });

  it('knows working days and days off', () => {
    const week = weekOf({
      hours: [hours({ days: 'WORKING_DAYS' }), hours({ days: 'DAYS_OFF', to: '12:30' })],
    });
    expect(week[4]).toEqual([[480, 1080]]);
    expect(week[5]).toEqual([[480, 750]]);
  });

  it('goes on after midnight, from Sunday to Monday too, and joins what overlaps', () => {
    const week = weekOf({ hours: [hours({ weekdays: ['SUNDAY'], from: '22:00', to: '06:00' })] });
    expect(week[6]).toEqual([[1320, 1440]]);
    expect(week[0]).toEqual([[0, 360]]);
    expect(week[1]).toEqual([]);
    expect(weekOf({ hours: [hours({}), hours({ from: '12:00', to: '20:00' })] })[2]).toEqual([[480, 1200]]);
  });

  it('takes equal times as the whole day', () => {
    expect(weekOf({ hours: [hours({ weekdays: ['TUESDAY'], from: '00:00', to: '00:00' })] })[1]).toEqual([
      [0, 1440],
    ]);
  });
});

it('draws a season within the year or over its end', () => {
  expect(dayShare('--01-01')).toBe(0);
  expect(dayShare('never')).toBeNull();
  expect(seasonParts('--06-01', '--08-31')).toHaveLength(1);
  const winter = seasonParts('--12-01', '--02-28');
  expect(winter.map(([from]) => from)).toEqual([0, 11 / 12]);
  expect(seasonParts('--12-01', null)).toEqual([]);
});
