// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { usePreferences } from '../../lib/preferences';
import { rememberCsrf } from '../../transport/http';
import { PostCheckStrip } from './PostCheckStrip';

const call = (state: string, seconds = 90) => ({
  id: '0190-1',
  state,
  ground: 'random',
  calledAt: new Date(Date.now() - 30_000).toISOString(),
  dueAt: new Date(Date.now() + seconds * 1000).toISOString(),
  missedInARow: 0,
});

let state = 'called';
const fetched = vi.fn(async (path: string, init: RequestInit) => {
  if (init.method === 'POST') {
    state = 'answered';
    return new Response(JSON.stringify(call(state)));
  }
  expect(path).toBe('/api/v1/post-checks?limit=50');
  return new Response(JSON.stringify({ items: [call(state)] }));
});

beforeEach(() => {
  state = 'called';
  fetched.mockClear();
  vi.stubGlobal('fetch', fetched);
  usePreferences.setState({ language: 'en' });
  rememberCsrf({ headerName: 'X-CSRF-TOKEN', token: 'secret' });
});

function show(play = () => {}) {
  return render(
    <QueryClientProvider client={new QueryClient()}>
      <PostCheckStrip play={play} />
    </QueryClientProvider>,
  );
}

const posts = () => fetched.mock.calls.filter(([, init]) => init.method === 'POST').map(([path]) => path);

it('asks for an answer with the seconds that are left, sounds once, and goes away when answered', async () => {
  const play = vi.fn();
  show(play);
  expect(await screen.findByText('Post check: please answer')).toBeTruthy();
  expect(screen.getByTestId('post-check-left').textContent).toMatch(/^(89|90|91) s left$/);
  expect(play).toHaveBeenCalledTimes(1);
  await userEvent.click(screen.getByTestId('post-check-answer'));
  await waitFor(() => expect(screen.queryByTestId('post-check')).toBeNull());
  expect(posts()).toEqual(['/api/v1/post-checks/0190-1/answer']);
});

it('is answered by its key from anywhere', async () => {
  show();
  await screen.findByTestId('post-check');
  act(() => {
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'F8', cancelable: true }));
  });
  await waitFor(() => expect(screen.queryByTestId('post-check')).toBeNull());
  expect(posts()).toHaveLength(1);
});

it('shows nothing while nobody is called', async () => {
  state = 'answered';
  show();
  await waitFor(() => expect(fetched).toHaveBeenCalled());
  expect(screen.queryByTestId('post-check')).toBeNull();
});
