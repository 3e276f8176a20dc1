import { describe, expect, it } from 'vitest';
import { hundredths, money } from './model';

describe('amounts', () => {
  it('are read in hundredths', () => {
    expect(hundredths('500')).toBe(50_000);
    expect(hundredths(' 12.5 ')).toBe(1_250);
    expect(hundredths('0.07')).toBe(7);
    expect(hundredths('')).toBeNull();
  });

  it('refuse what is no amount above zero', () => {
    for (const typed of ['0', '0.00', '-5', '1.234', '1,000', 'five', '1e3']) {
      expect(hundredths(typed), typed).toBeUndefined();
    }
  });

  it('are shown with their currency', () => {
    expect(money(123_456_705, 'CNY')).toBe('1,234,567.05 CNY');
    expect(money(7, null)).toBe('0.07');
  });
});
