import type { Assessment } from '../../contract/alarmHealth';
import { age } from '../../lib/format';
import { useTexts } from '../../lib/text/text';

/** How numbers, shares and durations of figures are written. */
export function useFigures() {
  const { t, language } = useTexts();
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  const number = (value: number, digits = 0) =>
    value.toLocaleString(locale, { maximumFractionDigits: digits });
  const percent = (value: number | null) => (value === null ? '–' : `${number(value, 1)} %`);
  // Up to two minutes every second counts; `age` would say one minute.
  const seconds = (value: number | null) => {
    if (value === null) {
      return '–';
    }
    return value < 120 ? t('age.seconds', { n: Math.round(value) }) : age(value * 1000, t);
  };
  const value = ({ value: figure, unit }: Pick<Assessment, 'value' | 'unit'>) => {
    if (figure === null) {
      return '–';
    }
    switch (unit) {
      case '%':
        return percent(figure);
      case 's':
        return seconds(figure);
      case '1':
        return number(figure);
      default:
        return `${number(figure, 2)} / ${unit.replace('1/', '')}`;
    }
  };
  /** A target's edge in the unit of its figure, short. */
  const edge = (figure: number, unit: string) =>
    unit === '%' ? `${number(figure, 1)} %` : unit === 's' ? age(figure * 1000, t) : number(figure, 1);
  return { number, percent, seconds, value, edge };
}
