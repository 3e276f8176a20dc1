// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { alarm } from '../../contract/sampleRows';
import { live } from '../../lib/live';
import { usePreferences } from '../../lib/preferences';
import { rememberCsrf } from '../../transport/http';
import { AlarmLine } from './AlarmLine';

beforeEach(() => {
  usePreferences.setState({ language: 'en' });
  rememberCsrf({ headerName: 'X-CSRF-TOKEN', token: 'secret' });
  live.replace([]);
  live.commit();
});

function show(...rows: ReturnType<typeof alarm>[]) {
  live.replace(rows.map((row) => ({ kind: 'alarm' as const, id: row.id, row })));
  live.commit();
}

it('acknowledges the top alarm in the occurrence and version that the operator sees', async () => {
  const answer = {
    ...alarm('xijiang/H-1/low'),
    condition: 'ACKNOWLEDGED',
    version: 4,
    raisedAt: '2026-11-23T08:00:00Z',
  };
  const call = vi.fn(async (_path: string, _init: RequestInit) => new Response(JSON.stringify(answer)));
  vi.stubGlobal('fetch', call);
  show(alarm('xijiang/H-1/low', { occurrence: 2, version: '3' }), alarm('other', { priority: 'CAUTION' }));
  render(<AlarmLine canCommand />);
  await userEvent.click(screen.getByTestId('alarm-line-ack'));
  const [path, init] = call.mock.calls[0] ?? [];
  expect(path).toBe('/api/v1/alarms/xijiang~H-1~low/acknowledge');
  expect(init?.headers).toMatchObject({
    'If-Match': '"3"',
    'X-CSRF-TOKEN': 'secret',
    'Accept-Language': 'en',
  });
  expect(JSON.parse(String(init?.body))).toEqual({ occurrence: 2 });
  vi.unstubAllGlobals();
});

it('has no acknowledge button for those who only look, and none when all is calm', () => {
  show(alarm('a'));
  const { rerender } = render(<AlarmLine canCommand={false} />);
  expect(screen.queryByTestId('alarm-line-ack')).toBeNull();
  show();
  rerender(<AlarmLine canCommand />);
  expect(screen.queryByTestId('alarm-line-ack')).toBeNull();
  expect(screen.getByText('No unacknowledged alarm')).toBeTruthy();
});

it('always tells how many alarms are kept from alarming, and counts none of them by level', () => {
  show(
    alarm('a', { priority: 'WARNING' }),
    alarm('s', { suppression: 'SHELVED' }),
    alarm('d', { suppression: 'SUPPRESSED_BY_DESIGN' }),
    alarm('o', { suppression: 'OUT_OF_SERVICE', condition: 'NORMAL' }),
  );
  const { unmount } = render(<AlarmLine canCommand />);
  expect(screen.getByTestId('suppressed-counts').dataset.total).toBe('3');
  expect(screen.getByTestId('suppressed-count-shelved').textContent).toBe('Shelved 1');
  expect(screen.getByTestId('alarm-count-CRITICAL').textContent).toContain('0/0');
  expect(screen.getByTestId('alarm-line').dataset.unacknowledged).toBe('1');
  unmount();
  show();
  render(<AlarmLine canCommand />);
  expect(screen.getByTestId('suppressed-counts').dataset.total).toBe('0');
});
