import { span } from '../../lib/format';
import { useTexts } from '../../lib/text/text';

/** How numbers, shares and durations of figures are written. */
export function useNumbers() {
  const { t, language } = useTexts();
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  const number = (value: number, digits = 0) =>
    value.toLocaleString(locale, { maximumFractionDigits: digits });
  const percent = (value: number | null) => (value === null ? '–' : `${number(value, 1)} %`);
  const seconds = (value: number | null) => (value === null ? '–' : span(value * 1000, t));
  const value = (figure: number | null, unit: string) =>
    unit === '%'
      ? percent(figure)
      : unit === 's'
        ? seconds(figure)
        : figure === null
          ? '–'
          : number(figure, 1);
  return { number, percent, seconds, value };
}
