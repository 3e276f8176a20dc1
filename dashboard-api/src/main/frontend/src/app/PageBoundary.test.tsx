// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useNotices } from '../lib/notices';
import { usePreferences } from '../lib/preferences';
import { WatchContext } from '../lib/site';
import { useUnsaved } from '../lib/unsaved';
import { fetchAhead, later } from './later';
import { IfMay, PageBoundary } from './PageBoundary';
import { takeWay } from './way';

beforeEach(() => {
  history.replaceState(null, '', '/');
  useUnsaved.setState({ drafts: new Set(), leaving: null });
  useNotices.setState({ items: [] });
  usePreferences.setState({ language: 'zh' });
});
afterEach(() => vi.restoreAllMocks());

const site = {
  area: 'xijiang',
  name: { zh: '西江', en: 'Xijiang' },
  timeZone: 'Asia/Shanghai',
  synthetic: false,
  publicUrl: null,
};
const Page = () => <h2>Roster</h2>;
const gone = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));

describe('a page in a file of its own', () => {
  it('is shown once it is there, and fetched once however often it is asked for', async () => {
    const load = vi.fn(() => Promise.resolve(Page));
    const Later = later('/roster', load);
    await fetchAhead();
    render(
      <PageBoundary>
        <Later />
      </PageBoundary>,
    );
    expect(await screen.findByText('Roster')).toBeTruthy();
    expect(load).toHaveBeenCalledOnce();
  });

  it('that could not be fetched ahead is fetched when somebody opens it', async () => {
    const load = vi.fn(() => Promise.resolve(Page)).mockImplementationOnce(gone);
    const Later = later('/roster', load);
    await fetchAhead();
    render(
      <PageBoundary>
        <Later />
      </PageBoundary>,
    );
    expect(await screen.findByText('Roster')).toBeTruthy();
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('says plainly that it is missing, and asks before the screen is loaded anew over a draft', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const Later = later('/gone', gone);
    render(
      <PageBoundary>
        <Later />
      </PageBoundary>,
    );
    expect((await screen.findByTestId('page-failed')).getAttribute('data-missing')).toBe('true');
    useUnsaved.setState({ drafts: new Set(['a new case']) });
    await userEvent.click(screen.getByTestId('page-reload'));
    expect(useUnsaved.getState().leaving).not.toBeNull();
  });
});

it('a page that fails for another reason takes nothing else with it', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const Broken = () => {
    throw new Error('broken');
  };
  render(
    <>
      <p>Alarm line</p>
      <PageBoundary>
        <Broken />
      </PageBoundary>
    </>,
  );
  expect((await screen.findByTestId('page-failed')).getAttribute('data-missing')).toBe('false');
  expect(screen.getByText('Alarm line')).toBeTruthy();
});

describe('the way to another page', () => {
  it('asks about a draft only once the other page is there', async () => {
    const go = vi.fn();
    useUnsaved.setState({ drafts: new Set(['a rule']) });
    takeWay('/grid', go);
    await vi.waitFor(() => expect(useUnsaved.getState().leaving).not.toBeNull());
    expect(go).not.toHaveBeenCalled();
    useUnsaved.getState().leave();
    expect(go).toHaveBeenCalledOnce();
  });

  it('ends here, with the draft, when the other page cannot be fetched', async () => {
    const go = vi.fn();
    later('/gone', gone);
    useUnsaved.setState({ drafts: new Set(['a rule']) });
    takeWay('/gone', go);
    await vi.waitFor(() => expect(useNotices.getState().items[0]?.tone).toBe('refused'));
    expect(go).not.toHaveBeenCalled();
    expect(useUnsaved.getState().leaving).toBeNull();
    expect(useUnsaved.getState().drafts.size).toBe(1);
  });

  it('is at once where nothing was written', () => {
    const go = vi.fn();
    takeWay('/messages', go);
    expect(go).toHaveBeenCalledOnce();
  });
});

it.each([
  ['operator', true],
  ['wall', false],
])('a page is neither drawn nor fetched for whose role has no use for it: %s', async (role, shown) => {
  const load = vi.fn(() => Promise.resolve(Page));
  const Later = later('/roster', load);
  render(
    <WatchContext value={{ site, roles: [role], version: null }}>
      <PageBoundary>
        <IfMay act="readRules" label="alarmRules">
          <Later />
        </IfMay>
      </PageBoundary>
    </WatchContext>,
  );
  expect(await screen.findByText(shown ? 'Roster' : /报警规则/)).toBeTruthy();
  expect(load).toHaveBeenCalledTimes(shown ? 1 : 0);
  expect(screen.queryAllByTestId('no-right')).toHaveLength(shown ? 0 : 1);
});
