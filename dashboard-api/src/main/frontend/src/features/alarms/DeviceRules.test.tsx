// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import type { AlarmRow } from '../../contract/rows';
import { alarm } from '../../contract/sampleRows';
import { useNotices } from '../../lib/notices';
import { DeviceRules } from './DeviceRules';
import { prepareDesk, showFor } from './testing';

// A form is drawn and checked on whatever machine builds this.
vi.setConfig({ testTimeout: 30_000 });

afterEach(() => vi.unstubAllGlobals());

const DEVICE = 'xijiang/SM-0001';

const iso = (row: AlarmRow) => ({ ...row, raisedAt: new Date(row.raisedAt).toISOString() });
const of = (rule: string, facts: Partial<AlarmRow>) =>
  alarm(`${DEVICE}/${rule}`, { source: { type: 'device', id: DEVICE }, rule, ...facts });

function rule(id: string, fire: boolean, row: AlarmRow | null) {
  return {
    rule: id,
    title: { zh: id, en: id },
    priority: 'CRITICAL',
    fire,
    alarmId: `${DEVICE}/${id}`,
    alarm: row === null ? null : iso(row),
  };
}

function serve(rules: readonly object[], answer: AlarmRow) {
  const sent: { path: string; body: unknown }[] = [];
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (init.method !== 'POST') {
      return new Response(JSON.stringify({ items: path.endsWith('/rules') ? rules : [] }));
    }
    sent.push({ path, body: JSON.parse(String(init.body)) });
    return new Response(JSON.stringify(iso(answer)));
  });
  return sent;
}

const line = (id: string) =>
  within(screen.getByTestId('device-rules').querySelector<HTMLElement>(`[data-rule="${id}"]`) as HTMLElement);

it('takes a rule that never alarmed out of service, with the warning of a fire rule', async () => {
  prepareDesk();
  const asked = of('smoke-alarm', { occurrence: 0, condition: 'NORMAL', suppression: 'NONE' });
  const sent = serve([rule('smoke-alarm', true, null), rule('smoke-fault', false, null)], asked);
  showFor(['operator'], <DeviceRules device={DEVICE} />);
  await screen.findByText('Alarm rules: 2');
  expect(line('smoke-alarm').getByText(/never alarmed/)).toBeTruthy();
  await userEvent.click(line('smoke-alarm').getByTestId('rule-service'));
  expect(screen.getByTestId('wish-fire').textContent).toContain('commander must approve');
  await userEvent.selectOptions(screen.getByTestId('wish-reason'), 'hot-work');
  fireEvent.change(screen.getByTestId('service-until'), { target: { value: '2099-05-01T08:00' } });
  await userEvent.click(screen.getByTestId('wish-submit'));
  await waitFor(() => expect(useNotices.getState().items.at(-1)?.text).toContain('awaits the commander'));
  expect(sent).toEqual([
    {
      path: `/api/v1/devices/${DEVICE}/rules/smoke-alarm/out-of-service`,
      body: { reason: 'hot-work', until: '2099-05-01T00:00:00.000Z' },
    },
  ]);
});

it('acts on the alarm where there is one, and brings back what is out', async () => {
  const out = of('smoke-fault', { occurrence: 0, condition: 'NORMAL', suppression: 'OUT_OF_SERVICE' });
  const waiting = of('smoke-disabled', {
    occurrence: 0,
    condition: 'NORMAL',
    outOfServiceRequest: { reason: 'defect', at: 1, until: 2, by: null },
  });
  prepareDesk(out, waiting);
  const over = of('smoke-low-battery', { condition: 'NORMAL', occurrence: 3, version: '7' });
  const sent = serve(
    [
      rule('smoke-fault', false, null),
      rule('smoke-low-battery', false, over),
      rule('smoke-disabled', false, null),
    ],
    { ...out, suppression: 'NONE' },
  );
  showFor(['operator'], <DeviceRules device={DEVICE} />);
  await screen.findByText('Alarm rules: 3');
  expect(line('smoke-disabled').queryByRole('button')).toBeNull();
  await userEvent.click(line('smoke-fault').getByTestId('rule-return'));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.path).toBe('/api/v1/alarms/xijiang~SM-0001~smoke-fault/return-to-service');
  await userEvent.click(line('smoke-low-battery').getByTestId('rule-service'));
  await userEvent.selectOptions(screen.getByTestId('wish-reason'), 'defect');
  await userEvent.click(screen.getByTestId('wish-submit'));
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[1]?.path).toBe('/api/v1/alarms/xijiang~SM-0001~smoke-low-battery/out-of-service');
});

it('offers nothing to those who do not work at the desk', async () => {
  prepareDesk();
  serve([rule('smoke-fault', false, null)], of('smoke-fault', {}));
  showFor(['manager'], <DeviceRules device={DEVICE} />);
  await screen.findByText('Alarm rules: 1');
  expect(screen.queryByRole('button')).toBeNull();
});
