import i18next from 'i18next';
import { expect, it } from 'vitest';
import { serverClock } from './clock';
import { age, dateTime, metricValue, span } from './format';
import { isStale } from './staleness';
import './text/text';

it('calls a value stale after three report intervals, and never without knowing the interval', () => {
  expect(isStale(0, 60, 180_000)).toBe(false);
  expect(isStale(0, 60, 180_001)).toBe(true);
  expect(isStale(0, null, 9e9)).toBe(false);
  expect(isStale(null, 60, 9e9)).toBe(false);
});

it('says ages in both languages', async () => {
  await i18next.changeLanguage('zh');
  expect([5000, 240_000, 7_500_000, 90_000_000].map((span) => age(span, i18next.t))).toEqual([
    '5 秒',
    '4 分',
    '2 时 5',
    '1 天',
  ]);
  expect([30_000, 3_600_000, 7_500_000, 90_000_000].map((each) => span(each, i18next.t))).toEqual([
    '30 秒',
    '1 小时',
    '2 小时 5 分',
    '1 天 1 小时',
  ]);
  await i18next.changeLanguage('en');
  expect([5000, 240_000, 7_200_000].map((span) => age(span, i18next.t))).toEqual(['5 s', '4 min', '2 h']);
});

it('shows values with their unit and times in the zone of the site', () => {
  expect(metricValue('pressure', 0.09, 'zh')).toBe('0.09 MPa');
  expect(metricValue('residual_current', 318.4, 'en')).toBe('318 mA');
  expect(dateTime(Date.parse('2026-05-01T08:00:00Z'), 'zh', 'Asia/Shanghai')).toContain('16:00:00');
});

it('learns the time of the server from what travelled least', () => {
  serverClock.learn(10_000, 5_000);
  serverClock.learn(10_000, 9_000);
  expect(serverClock.now() - Date.now()).toBeGreaterThan(4_900);
});
