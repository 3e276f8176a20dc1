// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { caseOf } from '../../contract/sampleRows';
import { usePreferences } from '../../lib/preferences';
import { WatchContext } from '../../lib/site';
import { SearchSection } from './SearchSection';
import { searchSample } from './testing';

// The picture itself needs a canvas; its content is tested as a model.
vi.mock('../../map/SearchMap', () => ({
  SearchMap: class {
    dispose() {}
    setPlaces() {}
    show() {}
    mark() {}
    drawing() {}
    restyle() {}
  },
}));

const site = {
  area: 'xijiang',
  name: { zh: '西江', en: 'Xijiang' },
  timeZone: 'Asia/Shanghai',
  synthetic: false,
  publicUrl: null,
};
const choices = {
  relations: [{ id: 'parent', title: { zh: '父母', en: 'Parent' } }],
  guardians: [{ id: 'mother', title: { zh: '母亲', en: 'Mother' } }],
  consentWays: [
    {
      id: 'recorded',
      title: { zh: '录音', en: 'Recorded' },
      paperNeeded: false,
      referenceNeeded: true,
      source: { zh: '第三十一条', en: 'PIPL Art. 31' },
      confirmed: false,
    },
  ],
};

beforeEach(() => usePreferences.setState({ language: 'en' }));
afterEach(() => vi.unstubAllGlobals());

function show(
  search: unknown,
  role: string,
  sent: unknown[] = [],
  carried: unknown[] = [],
  category = 'lost-person',
) {
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (init.method === 'POST') {
      sent.push({ path, body: JSON.parse(String(init.body)) });
    }
    if (path.endsWith('/search') && search === null && init.method !== 'POST') {
      return new Response(JSON.stringify({ code: 'search.not-begun', detail: 'Nobody' }), { status: 404 });
    }
    if (path.endsWith('/carried')) {
      return new Response(JSON.stringify({ items: carried }));
    }
    if (path.endsWith('/choices')) {
      return new Response(JSON.stringify(choices));
    }
    return new Response(JSON.stringify(path.endsWith('/map') ? { features: [] } : (search ?? {})));
  });
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return render(
    <QueryClientProvider client={queries}>
      <WatchContext value={{ site, roles: [role], version: null }}>
        <SearchSection row={{ ...caseOf('c1'), category, state: 'TAKEN' }} />
      </WatchContext>
    </QueryClientProvider>,
  );
}

it('says what is missing and what that forbids, and holds the photo back', async () => {
  show(searchSample, 'operator');
  expect((await screen.findByTestId('search-state')).textContent).toBe('running, grounds incomplete');
  const missing = within(screen.getByTestId('missing'));
  expect(missing.getByText(/without it the photo may not go round/)).toBeTruthy();
  expect(
    screen.getByText('A photo is on file; it is not shown before the grounds are complete'),
  ).toBeTruthy();
  expect(screen.queryByTestId('photo-show')).toBeNull();
  expect(within(screen.getByTestId('alert-receipts')).getByRole('img').getAttribute('aria-label')).toBe(
    '12 people to tell: sent to 9, arrived at 5 of them, 2 not reached',
  );
  expect(screen.getAllByTestId('sighting').map(({ dataset }) => dataset.weight)).toEqual([
    'real',
    'false',
    'open',
  ]);
  expect(screen.getByText(/system 83% sure/)).toBeTruthy();
});

it('records the consent only with where its evidence is, and says what is not sure', async () => {
  const sent: unknown[] = [];
  show(searchSample, 'operator', sent);
  await screen.findByTestId('search-state');
  await userEvent.click(screen.getByTestId('consent-add'));
  await userEvent.selectOptions(await screen.findByTestId('consent-guardian'), 'mother');
  await userEvent.selectOptions(screen.getByTestId('consent-code'), 'recorded');
  expect(screen.getByText('to be confirmed on site')).toBeTruthy();
  await userEvent.click(screen.getByTestId('consent-submit'));
  expect(sent).toEqual([]);
  fireEvent.change(screen.getByTestId('consent-reference'), { target: { value: 'REC-7' } });
  await userEvent.click(screen.getByTestId('consent-submit'));
  await waitFor(() => expect(screen.queryByTestId('consent-form')).toBeNull());
  expect(sent).toEqual([
    {
      path: '/api/v1/cases/c1/search/consent',
      body: { guardian: 'mother', way: 'recorded', reference: 'REC-7' },
    },
  ]);
});

it('offers the desk to begin, a handler only to look', async () => {
  const desk = show(null, 'commander');
  expect(await screen.findByTestId('search-begin')).toBeTruthy();
  expect(screen.getByText('Nobody has begun a search')).toBeTruthy();
  desk.unmount();
  show(null, 'handler');
  expect(await screen.findByText('Nobody has begun a search')).toBeTruthy();
  expect(screen.queryByTestId('search-begin')).toBeNull();
});

it('says what was erased, and shows the wall nothing', async () => {
  const end = {
    at: '2026-05-01T09:00:00Z',
    reason: 'resolved',
    outcome: { zh: '人员已找到', en: 'Person found' },
    photos: 2,
    sightings: 3,
    entries: 8,
    erasedAt: '2026-05-01T09:00:00Z',
  };
  const over = { ...searchSample, state: 'ENDED', person: null, sightings: [], missing: [], end };
  const desk = show(over, 'operator');
  const ended = within(await screen.findByTestId('search-ended'));
  expect(ended.getByText(/case resolved · Person found/)).toBeTruthy();
  expect(ended.getByText(/Deleted: 2 photos, 3 sightings, 8 entries/)).toBeTruthy();
  desk.unmount();
  show(searchSample, 'wall');
  expect(screen.queryByTestId('person-search')).toBeNull();
});

it('goes on with a search that came with a merged case, under its own address, whatever the case is about', async () => {
  const sent: unknown[] = [];
  const other = { ...searchSample, caseId: 'c0', goesOnIn: { id: 'c1', number: 'SJ-1' } };
  show(other, 'operator', sent, [{ caseId: 'c0', number: 'SJ-0', state: 'UNCOVERED' }], 'crowding');
  const section = within(await screen.findByTestId('person-search-carried'));
  expect(section.getByTestId('search-from').textContent).toMatch(/^Came with case SJ-0/);
  expect(screen.queryByTestId('person-search')).toBeNull();
  expect(screen.queryByTestId('search-begin')).toBeNull();
  await section.findByTestId('search-state');
  await userEvent.click((await screen.findAllByTestId('sighting-confirm'))[0] as HTMLElement);
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({
    path: expect.stringMatching(/^\/api\/v1\/cases\/c0\/search\/sightings\//),
  });
});

it('says on the merged case where its search goes on', async () => {
  show({ ...searchSample, goesOnIn: { id: 'c2', number: 'SJ-2' } }, 'operator');
  expect((await screen.findByTestId('search-goes-on')).textContent).toBe(
    'This case was merged; the search goes on under case SJ-2',
  );
});
