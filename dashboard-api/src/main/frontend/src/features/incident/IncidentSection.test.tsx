// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { caseOf } from '../../contract/sampleRows';
import { usePreferences } from '../../lib/preferences';
import { WatchContext } from '../../lib/site';
import { IncidentSection } from './IncidentSection';
import { accessSample, bookSample, incidentSample, treeSample } from './testing';

// The picture itself needs a canvas; its content is tested as a model.
vi.mock('../../map/IncidentMap', () => ({
  IncidentMap: class {
    dispose() {}
    setPlaces() {}
    show() {}
    mark() {}
    restyle() {}
  },
}));

vi.setConfig({ testTimeout: 30_000 });

const site = {
  area: 'xj',
  name: { zh: '西江', en: 'Xijiang' },
  timeZone: 'Asia/Shanghai',
  synthetic: false,
  publicUrl: null,
};
const features = [
  {
    type: 'Feature',
    geometry: {
      type: 'LineString',
      coordinates: [
        [108.18, 26.49],
        [108.19, 26.49],
      ],
    },
    properties: { id: 'xj/L-2', layer: 'lane', name: { zh: '窄巷', en: 'Narrow lane' } },
  },
];

beforeEach(() => usePreferences.setState({ language: 'en' }));
afterEach(() => vi.unstubAllGlobals());

function show(role: string, sent: unknown[] = [], category = 'fire') {
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (init.method === 'POST') {
      sent.push({ path, body: JSON.parse(String(init.body)) });
    }
    const answer = path.endsWith('/fire-access/book')
      ? bookSample
      : path.includes('/house-tree')
        ? treeSample
        : path.endsWith('/map')
          ? { features }
          : path.includes('/fire-access/ways/')
            ? accessSample.blocks[0]
            : path.includes('/fire-access?')
              ? accessSample
              : path.includes('/incident')
                ? incidentSample
                : { skills: [], bodies: [], categories: [], remits: [], outcomes: [], questions: [] };
    return new Response(JSON.stringify(answer));
  });
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return render(
    <QueryClientProvider client={queries}>
      <WatchContext value={{ site, roles: [role], version: null }}>
        <IncidentSection row={{ ...caseOf('c1'), category, state: 'TAKEN' }} />
      </WatchContext>
    </QueryClientProvider>,
  );
}

it('says in words how near the engine comes, what stops it and the hose that is left', async () => {
  show('operator');
  const access = within(await screen.findByTestId('access'));
  expect(access.getByText('Comes a part of the way')).toBeTruthy();
  expect(access.getByTestId('barrier').textContent).toContain(
    'Narrow lane is 1.8 m wide, the engine needs 2.55 m',
  );
  expect(access.getByTestId('hose').textContent).toContain('121 m of hose to the house (7 lengths)');
  expect(access.getByText(/No limits entered, to be confirmed on site: Street/)).toBeTruthy();
  expect(screen.getAllByText('to be confirmed on site').length).toBeGreaterThan(0);
  expect(screen.getByTestId('incident-map').getAttribute('aria-label')).toContain('300 m for the engine');
  const hydrants = screen.getAllByTestId('incident-hydrant');
  expect(hydrants.map(({ dataset }) => dataset.water)).toEqual(['working', 'below-pressure']);
  expect(screen.getByTestId('way-block').textContent).toContain('should be free by now and is not');
});

it('puts missing people above everything, and says who has not answered', async () => {
  show('commander');
  expect((await screen.findByRole('alert')).textContent).toContain(
    '1 people are missing: Micro fire station',
  );
  expect(screen.getAllByTestId('roll-team').map(({ dataset }) => dataset.state)).toEqual(['missing', 'late']);
  expect(screen.getByTestId('roll-due')).toBeTruthy();
  expect(screen.getAllByTestId('team-sector').map(({ dataset }) => dataset.done)).toEqual(['false', 'true']);
  expect(screen.getByTestId('head-count').textContent).toContain('2 called');
  const tree = within(await screen.findByTestId('house-tree'));
  expect(tree.getByTestId('house-group').textContent).toContain('no group head registered');
});

it('sends a count of a team, a roll-call, and asks before a withdrawal', async () => {
  const sent: { path: string; body: unknown }[] = [];
  show('commander', sent);
  await screen.findAllByTestId('roll-team');
  const [field] = screen.getAllByTestId('count-present');
  await userEvent.type(field as HTMLElement, '5');
  await userEvent.click(screen.getAllByTestId('count-send')[0] as HTMLElement);
  await waitFor(() => expect(sent).toHaveLength(1));
  await userEvent.click(screen.getByTestId('withdraw'));
  expect(sent).toHaveLength(1);
  await userEvent.click(await screen.findByTestId('withdraw-submit'));
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent).toEqual([
    {
      path: '/api/v1/cases/c1/incident/rolls/2/counts',
      body: { team: 'micro-fire-station', present: 5, missing: 0 },
    },
    { path: '/api/v1/cases/c1/incident/withdraw', body: { teams: [] } },
  ]);
});

it('records a block only with its ground, and with words where the ground needs them', async () => {
  const sent: { path: string; body: unknown }[] = [];
  show('operator', sent);
  await userEvent.click(await screen.findByTestId('block-open'));
  await userEvent.selectOptions(await screen.findByTestId('block-ground'), 'other');
  await userEvent.click(screen.getByTestId('block-submit'));
  expect(screen.getByText('Say more')).toBeTruthy();
  expect(sent).toEqual([]);
  await userEvent.type(screen.getByTestId('block-note'), 'a cow');
  await userEvent.click(screen.getByTestId('block-submit'));
  await waitFor(() => expect(screen.queryByTestId('block-form')).toBeNull());
  expect(sent).toEqual([
    {
      path: '/api/v1/fire-access/ways/xj~L-2/block',
      body: { ground: 'other', note: 'a cow', until: null, lon: null, lat: null },
    },
  ]);
});

it('leaves the desk’s buttons to the desk, and other cases without the section', async () => {
  const handler = show('handler');
  await screen.findByTestId('access');
  expect(screen.queryByTestId('block-open')).toBeNull();
  expect(screen.queryByTestId('withdraw')).toBeNull();
  expect((await screen.findAllByTestId('count-present')).length).toBe(2);
  handler.unmount();
  const asked: unknown[] = [];
  show('operator', asked, 'overcharging');
  await waitFor(() => expect(screen.queryByTestId('incident')).toBeNull());
});

it('shows whose people are still out there since cases were merged', async () => {
  const merged = {
    ...incidentSample,
    keptWith: 'SJ-1',
    carried: [{ caseId: 'c9', number: 'SJ-9', sectors: 2, missing: 1 }],
  };
  const before = { ...incidentSample };
  Object.assign(incidentSample, merged);
  try {
    show('commander');
    expect((await screen.findByTestId('incident-kept-with')).textContent).toContain('SJ-1');
    expect(screen.getByTestId('incident-carried').textContent).toContain('2 open sectors, 1 missing');
  } finally {
    for (const key of ['keptWith', 'carried']) {
      delete (incidentSample as Record<string, unknown>)[key];
    }
    Object.assign(incidentSample, before);
  }
});
