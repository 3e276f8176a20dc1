// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { InhibitionsTab } from './InhibitionsTab';
import { sampleBook, sampleRule, serve, showFor } from './testing';
import { VersionsTab } from './VersionsTab';

vi.setConfig({ testTimeout: 30_000 });
afterEach(() => vi.unstubAllGlobals());

const other = sampleRule({ id: 'tank-level-low', title: { zh: '水位低', en: 'Reservoir low' } });
const book = sampleBook({ rules: [sampleRule(), other] });
const row = (version: number, note: string | null) => ({
  version,
  at: '2026-11-20T02:00:00Z',
  note,
  changed: version === 7 ? ['hydrant-pressure-low'] : [],
});
const head = { version: 8, publishedAt: '2026-11-27T02:00:00Z', note: 'n' };

it('lists versions, tells what changed in each, and restores one with a reason', async () => {
  const sent = serve((method, path) => {
    if (method === 'POST') {
      return { json: head };
    }
    return path.includes('changes')
      ? {
          json: {
            changes: [{ rule: 'hydrant-pressure-low', field: 'hysteresis', before: 0.02, after: 0.01 }],
          },
        }
      : { json: { items: [row(7, 'after the works'), row(6, null)] } };
  });
  showFor(['commander'], <VersionsTab book={book} canChange />);
  const [newest, older] = await screen.findAllByTestId('version-row');
  expect(newest?.textContent).toContain('after the works');
  expect(newest?.textContent).toContain('Hydrant pressure low');
  expect(screen.queryByTestId('version-restore')).toBeNull();
  await waitFor(() => expect(screen.getByTestId('rule-changes').textContent).toContain('Hysteresis0.020.01'));
  await userEvent.click(older as HTMLElement);
  await waitFor(() => expect(sent.at(-1)?.path).toBe('/alarm-rules/versions/6/changes?since=5'));
  await userEvent.click(screen.getByTestId('version-restore'));
  await userEvent.type(await screen.findByTestId('note'), 'was better');
  await userEvent.click(screen.getByTestId('note-submit'));
  await waitFor(() =>
    expect(sent.find(({ method }) => method === 'POST')).toMatchObject({
      path: '/alarm-rules/versions/6/restore',
      version: '"7"',
      body: { note: 'was better' },
    }),
  );
});

it('writes inhibitions as a table', async () => {
  const sent = serve((method) => ({ json: method === 'PUT' ? head : { faults: [], changes: [] } }));
  showFor(['commander'], <InhibitionsTab book={book} canChange />);
  await userEvent.click(screen.getByTestId('inhibitions-edit'));
  await userEvent.click(screen.getByTestId('inhibition-add'));
  await userEvent.selectOptions(screen.getByTestId('inhibition-cause'), 'tank-level-low');
  await userEvent.selectOptions(screen.getByTestId('inhibition-effect'), 'hydrant-pressure-low');
  fireEvent.change(screen.getByTestId('save-note'), { target: { value: 'why' } });
  await waitFor(() => expect(screen.getByTestId('save')).toHaveProperty('disabled', false));
  await userEvent.click(screen.getByTestId('save'));
  await screen.findByTestId('inhibitions-edit');
  expect(sent.find(({ method }) => method === 'PUT')).toMatchObject({
    path: '/alarm-rules/inhibitions',
    version: '"7"',
    body: {
      note: 'why',
      inhibitions: [
        {
          id: 'inhibition-1',
          cause: 'tank-level-low',
          level: null,
          effect: 'hydrant-pressure-low',
          same: 'ZONE',
          label: null,
          source: '',
        },
      ],
    },
  });
});
