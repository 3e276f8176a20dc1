import { metricFacts } from '../contract/metrics';
import type { Language } from './preferences';
import type { Say } from './text/text';

const locale = (language: Language) => (language === 'zh' ? 'zh-CN' : 'en-GB');
const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: Language, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${zone} ${JSON.stringify(options)}`;
  let found = formats.get(key);
  if (found === undefined) {
    found = new Intl.DateTimeFormat(locale(language), { ...options, timeZone: zone, hourCycle: 'h23' });
    formats.set(key, found);
  }
  return found;
}

/** Time of day at the site, with seconds. */
export function clockTime(millis: number, language: Language, zone: string): string {
  return format(language, zone, { hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(millis);
}

/** Date and time at the site, to the second. */
export function dateTime(millis: number, language: Language, zone: string): string {
  return format(language, zone, {
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).format(millis);
}

/** The day at the site, as 2026-11-23. */
export function isoDay(millis: number, zone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(millis);
}

/** The same instant in UTC, for the hover text. */
export function utc(millis: number): string {
  return `${new Date(millis).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

/** How long ago, in the largest unit that still says something. */
export function age(millis: number, t: Say): string {
  const seconds = Math.max(0, Math.floor(millis / 1000));
  if (seconds < 60) {
    return t('age.seconds', { n: seconds });
  }
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) {
    return t('age.minutes', { n: minutes });
  }
  const hours = Math.floor(minutes / 60);
  if (hours < 24) {
    return minutes % 60 === 0
      ? t('age.hours', { n: hours })
      : t('age.hoursMinutes', { h: hours, m: minutes % 60 });
  }
  return t('age.days', { n: Math.floor(hours / 24) });
}

/** How long something takes, with both its units named: it stands alone, not in a column of ages. */
export function span(millis: number, t: Say): string {
  const minutes = Math.floor(millis / 60_000);
  const hours = Math.floor(minutes / 60);
  if (hours >= 24 && hours % 24 !== 0) {
    return t('age.spanDays', { d: Math.floor(hours / 24), h: hours % 24 });
  }
  return hours >= 1 && hours < 24 && minutes % 60 !== 0
    ? t('age.span', { h: hours, m: minutes % 60 })
    : age(millis, t);
}

/** A count with grouping. */
export function count(value: number, language: Language): string {
  return value.toLocaleString(locale(language), { maximumFractionDigits: 0 });
}

/** A metric's value with the digits that make sense and its unit. */
export function metricValue(metric: string, value: number, language: Language): string {
  const { unit, digits } = metricFacts(metric);
  const number = value.toLocaleString(locale(language), {
    minimumFractionDigits: Math.min(digits, 2),
    maximumFractionDigits: digits,
  });
  return unit === '' ? number : `${number} ${unit}`;
}
