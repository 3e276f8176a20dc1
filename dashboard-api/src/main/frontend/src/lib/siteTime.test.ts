import { expect, it } from 'vitest';
import { fromInput, toInput } from './siteTime';

const at = Date.parse('2026-11-23T16:30:00+08:00');

it('writes and reads a time in the zone of the site, wherever the browser is', () => {
  expect(toInput(at, 'Asia/Shanghai')).toBe('2026-11-23T16:30');
  expect(fromInput('2026-11-23T16:30', 'Asia/Shanghai')).toBe(at);
  expect(fromInput('2026-01-01T00:10', 'Asia/Shanghai')).toBe(Date.parse('2025-12-31T16:10:00Z'));
});

it('keeps to the zone where the clock changes', () => {
  for (const time of ['2026-03-29T01:30:00Z', '2026-07-01T10:00:00Z', '2026-12-24T23:59:00Z']) {
    expect(fromInput(toInput(Date.parse(time), 'Europe/Berlin'), 'Europe/Berlin')).toBe(Date.parse(time));
  }
});

it('reads what is no time as none', () => {
  expect(fromInput('', 'Asia/Shanghai')).toBeNull();
  expect(fromInput('2026-13-01T00:00', 'Asia/Shanghai')).toBeNull();
});
