// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { learnPlaceNames, placesMatching } from '../lib/places';
import { usePreferences } from '../lib/preferences';
import { PlaceInput } from './PlaceInput';

const house = (number: number) => ({
  id: `xijiang/house-${String(number).padStart(4, '0')}`,
  name: { zh: `平寨 ${number} 号`, en: `Pingzhai ${number}` },
});

beforeEach(() => {
  usePreferences.setState({ language: 'zh' });
  learnPlaceNames([
    house(12),
    house(1),
    house(2),
    { id: 'xijiang/shop-0001', name: { zh: '阿浓银饰', en: 'Anong silver' } },
    { id: 'xijiang/lane-1', name: null },
  ]);
});

it('finds places by code and by name in either language, the best first', () => {
  expect(placesMatching('SHOP-0001', 5).map(({ code }) => code)).toEqual(['shop-0001']);
  expect(placesMatching('pingzhai 1', 5).map(({ code }) => code)).toEqual(['house-0001', 'house-0012']);
  expect(placesMatching('寨', 2).map(({ code }) => code)).toEqual(['house-0001', 'house-0002']);
  expect(placesMatching('nowhere', 5)).toEqual([]);
});

it('takes the best by Enter, the only one by leaving, and none that does not exist', async () => {
  const onChange = vi.fn();
  const { rerender } = render(<PlaceInput label="地点" value="" onChange={onChange} testId="place" />);
  const input = screen.getByTestId('place');
  await userEvent.type(input, '平寨 1{Enter}');
  expect(onChange).toHaveBeenLastCalledWith('house-0001');
  await userEvent.type(input, '银饰');
  await userEvent.tab();
  expect(onChange).toHaveBeenLastCalledWith('shop-0001');
  rerender(<PlaceInput label="地点" value="shop-0001" onChange={onChange} testId="place" />);
  expect(input).toHaveProperty('value', '阿浓银饰 · shop-0001');
  await userEvent.clear(input);
  await userEvent.type(input, '月亮');
  expect(screen.getByRole('status').textContent).toBe('没有这个地点');
  await userEvent.tab();
  expect(onChange).toHaveBeenCalledTimes(2);
  expect(input).toHaveProperty('value', '阿浓银饰 · shop-0001');
  await userEvent.clear(input);
  await userEvent.tab();
  expect(onChange).toHaveBeenLastCalledWith('');
});
