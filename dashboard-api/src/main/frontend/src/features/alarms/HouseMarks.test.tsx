// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { alarm } from '../../contract/sampleRows';
import { HelpMark, HousesTold } from './HouseMarks';

const houses = { safe: 2, help: 1, falseAlarm: 0, silence: 1, at: 1 };

it('marks a row only while somebody asks for help', () => {
  const { rerender } = render(<HelpMark alarm={alarm('f', { houses })} />);
  expect(screen.getByTestId('help-mark').textContent).toContain('1');
  rerender(<HelpMark alarm={alarm('f', { houses: { ...houses, help: 0 } })} />);
  expect(screen.queryByTestId('help-mark')).toBeNull();
  rerender(<HelpMark alarm={alarm('f')} />);
  expect(screen.queryByTestId('help-mark')).toBeNull();
});

it('tells on the card what the houses told, and nothing of what nobody told', () => {
  const { rerender } = render(<HousesTold alarm={alarm('f', { houses })} />);
  const text = screen.getByTestId('houses-told').textContent;
  expect(text).toContain('2 safe');
  expect(text).toContain('1 ask for silence');
  expect(text).not.toContain('false alarm');
  rerender(<HousesTold alarm={alarm('f')} />);
  expect(screen.queryByTestId('houses-told')).toBeNull();
});
