// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BookRule } from '../../contract/alarmRules';
import { useUnsaved } from '../../lib/unsaved';
import { AlarmRulesPage } from './AlarmRulesPage';
import { type Sent, sampleBook, sampleOverride, sampleRule, serve, showFor } from './testing';

const rule = sampleRule({
  levels: [
    {
      name: 'low',
      priority: 'WARNING',
      threshold: 0.14,
      inclusive: false,
      consequence: 'MAJOR',
      urgency: 'PROMPT',
    },
    { name: 'low-low', priority: 'CRITICAL', threshold: 0.1, inclusive: true },
  ],
});
const other = sampleRule({
  id: 'smoke-alarm',
  kind: 'SMOKE',
  condition: 'STATE',
  metric: null,
  direction: null,
});
const head = { version: 8, publishedAt: '2026-11-27T02:00:00Z', note: 'n' };

let version = 7;
let faults: object[] = [];
let saves: { status?: number; json: unknown }[] = [];

function server() {
  return serve((method, path) => {
    if (path === '/alarm-rules') {
      const book = sampleBook({
        version,
        rules: [rule, other],
        overrides: [sampleOverride({ zone: 'Z-2' }, { onDelaySeconds: 180 })],
      });
      return { json: { ...book, publishedAt: '2026-11-20T02:00:00Z' } };
    }
    if (path === '/alarm-rules/check') {
      return { json: { faults, changes: [] } };
    }
    if (path.startsWith('/alarm-rules/versions/')) {
      return {
        json: { changes: [{ rule: rule.id, field: 'levels.low.threshold', before: 0.14, after: 0.15 }] },
      };
    }
    return method === 'GET' ? undefined : saves.shift();
  });
}

beforeEach(() => {
  version = 7;
  faults = [];
  saves = [{ json: head }];
  history.replaceState(null, '', `/alarm-rules?rule=${rule.id}`);
});
afterEach(() => vi.unstubAllGlobals());

const commander = ['commander'];
vi.setConfig({ testTimeout: 30_000 });

describe('the page of rules', () => {
  it('lists rules by kind in plain words and shows the chosen one, with where it differs', async () => {
    server();
    showFor(['operator'], <AlarmRulesPage />);
    const rows = await screen.findAllByTestId('rule-row');
    expect(rows.map(({ dataset }) => dataset.rule)).toEqual(['smoke-alarm', 'hydrant-pressure-low']);
    expect(rows[1]?.textContent).toContain('overrides: 1');
    const said = within(screen.getByTestId('rule-sentences')).getAllByRole('listitem');
    expect(said.map(({ textContent }) => textContent)).toEqual([
      'Pressure ≤ 0.1 MPa → Level 1',
      'Pressure < 0.14 MPa → Level 2',
    ]);
    expect(screen.getByTestId('scope-node').textContent).toContain('0 s → 3 min');
    const chosen = screen.getByTestId('rule-matrix').querySelector('[data-chosen]');
    expect(chosen?.getAttribute('data-chosen')).toBe('MAJOR PROMPT');
  });

  it('offers an operator no change, a commander every one', async () => {
    server();
    const { unmount } = showFor(['operator'], <AlarmRulesPage />);
    await screen.findByTestId('rule-detail');
    expect(screen.queryByTestId('rule-edit')).toBeNull();
    expect(screen.queryByTestId('rules-import')).toBeNull();
    unmount();
    showFor(commander, <AlarmRulesPage />);
    await screen.findByTestId('rule-edit');
    expect(screen.getByTestId('rules-import')).toBeTruthy();
  });

  it('moves in the list by arrows', async () => {
    server();
    showFor(['operator'], <AlarmRulesPage />);
    const [first, second] = await screen.findAllByTestId('rule-row');
    second?.focus();
    await userEvent.keyboard('{ArrowUp}');
    expect(document.activeElement).toBe(first);
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(location.search).toBe('?rule=smoke-alarm'));
  });
});

/** Writes at once: key by key would draw the whole form for each. */
function write(field: HTMLElement, text: string) {
  fireEvent.change(field, { target: { value: text } });
}

async function edit() {
  await userEvent.click(await screen.findByTestId('rule-edit'));
  return screen.findByTestId('rule-form');
}

function threshold(text: string, at = 0) {
  const field = screen.getAllByTestId('level-threshold')[at] as HTMLInputElement;
  write(field, text);
}

describe('writing a rule', () => {
  it('publishes what was written with its note, from the version that was seen', async () => {
    const sent = server();
    showFor(commander, <AlarmRulesPage />);
    await edit();
    threshold('0.15');
    expect(screen.getByTestId('form-sentences').textContent).toContain('Pressure < 0.15 MPa → Level 2');
    write(screen.getByTestId('save-note'), 'after the works');
    await waitFor(() =>
      expect(screen.getByTestId('check-verdict').textContent).toBe('No faults, fields changed: 1'),
    );
    await userEvent.click(screen.getByTestId('save'));
    await screen.findByTestId('rule-detail');
    const put = sent.find(({ method }) => method === 'PUT') as Sent;
    expect(put).toMatchObject({ path: `/alarm-rules/${rule.id}`, version: '"7"' });
    const { rule: saved, note } = put.body as { rule: BookRule; note: string };
    expect(note).toBe('after the works');
    expect(saved).toEqual({ ...rule, levels: [{ ...rule.levels[0], threshold: 0.15 }, rule.levels[1]] });
  });

  it('asks for a note before anything is sent', async () => {
    const sent = server();
    showFor(commander, <AlarmRulesPage />);
    await edit();
    threshold('0.15');
    await waitFor(() =>
      expect(screen.getByTestId('check-verdict').textContent).toContain('fields changed: 1'),
    );
    await userEvent.click(screen.getByTestId('save'));
    expect(await screen.findByText('Please say why')).toBeTruthy();
    expect(sent.some(({ method }) => method === 'PUT')).toBe(false);
  });

  it('shows each fault under its field and below, and does not publish', async () => {
    faults = [
      {
        rule: rule.id,
        field: 'levels.low-low',
        code: 'overlapping-thresholds',
        message: { zh: '阈值重叠', en: 'The threshold overlaps' },
      },
    ];
    const sent = server();
    showFor(commander, <AlarmRulesPage />);
    await edit();
    threshold('0.2', 1);
    const list = await screen.findByTestId('rule-faults');
    expect(list.textContent).toBe('low-low The threshold overlaps');
    const [, second] = screen.getAllByTestId('level-fields');
    expect(within(second as HTMLElement).getByRole('alert').textContent).toBe('The threshold overlaps');
    expect(screen.getByTestId('save')).toHaveProperty('disabled', true);
    const checks = sent.filter(({ path }) => path === '/alarm-rules/check');
    const { rules } = (checks.at(-1) as Sent).body as { rules: BookRule[] };
    expect(rules.map(({ id, levels }) => [id, levels.length])).toEqual([
      [rule.id, 2],
      [other.id, 2],
    ]);
  });

  it('says at once that something is no number', async () => {
    server();
    showFor(commander, <AlarmRulesPage />);
    await edit();
    threshold('much');
    expect(screen.getByTestId('check-verdict').textContent).toBe('Not a number: low · Threshold');
    expect(screen.getByTestId('save')).toHaveProperty('disabled', true);
  });

  it('lets the matrix choose the priority of a graded level', async () => {
    server();
    showFor(commander, <AlarmRulesPage />);
    await edit();
    const priority = () => screen.getAllByTestId('level-priority')[0] as HTMLSelectElement;
    expect([priority().value, priority().disabled]).toEqual(['WARNING', true]);
    await userEvent.selectOptions(screen.getAllByTestId('level-urgency')[0] as HTMLElement, 'SOON');
    expect(priority().value).toBe('CAUTION');
    await userEvent.selectOptions(screen.getAllByTestId('level-consequence')[0] as HTMLElement, '');
    expect(priority().disabled).toBe(false);
  });

  it('offers a fire rule no delays, hours or suppression', async () => {
    server();
    showFor(commander, <AlarmRulesPage />);
    await edit();
    expect(screen.getByTestId('schedule-editor')).toBeTruthy();
    await userEvent.selectOptions(screen.getByTestId('field-latching'), 'UNTIL_VERIFIED');
    expect(screen.queryByTestId('schedule-editor')).toBeNull();
    expect(screen.queryByTestId('field-on-delay')).toBeNull();
  });

  it('shows what changed meanwhile and goes on from there', async () => {
    saves = [
      { status: 412, json: { title: 'x', code: 'rules.changed', detail: 'newer' } },
      { json: { ...head, version: 10 } },
    ];
    const sent = server();
    showFor(commander, <AlarmRulesPage />);
    await edit();
    threshold('0.16');
    write(screen.getByTestId('save-note'), 'why');
    await waitFor(() => expect(screen.getByTestId('save')).toHaveProperty('disabled', false));
    version = 9;
    await userEvent.click(screen.getByTestId('save'));
    const conflict = await screen.findByTestId('rule-conflict');
    expect(conflict.textContent).toContain('from version 7 to 9');
    expect(conflict.textContent).toContain('This very rule was changed too');
    expect(sent.some(({ path }) => path === '/alarm-rules/versions/9/changes?since=7')).toBe(true);
    await userEvent.click(screen.getByTestId('conflict-look'));
    expect(screen.getByTestId('rule-changes').textContent).toContain('0.15');
    await userEvent.click(screen.getByTestId('conflict-go-on'));
    expect((screen.getAllByTestId('level-threshold')[0] as HTMLInputElement).value).toBe('0.16');
    await waitFor(() => expect(screen.getByTestId('save')).toHaveProperty('disabled', false));
    await userEvent.click(screen.getByTestId('save'));
    await screen.findByTestId('rule-detail');
    expect(sent.filter(({ method }) => method === 'PUT').map((put) => put.version)).toEqual(['"7"', '"9"']);
  });

  it('makes a new rule as a copy under an id that is free', async () => {
    const sent = server();
    showFor(commander, <AlarmRulesPage />);
    await userEvent.click(await screen.findByTestId('rule-copy'));
    const id = screen.getByTestId('field-id') as HTMLInputElement;
    expect(id.value).toBe('hydrant-pressure-low-copy');
    write(id, 'smoke-alarm');
    expect(screen.getByText('There is a rule with this id')).toBeTruthy();
    write(id, 'hydrant-new');
    write(screen.getByTestId('save-note'), 'why');
    await waitFor(() => expect(screen.getByTestId('save')).toHaveProperty('disabled', false));
    await userEvent.click(screen.getByTestId('save'));
    await waitFor(() =>
      expect(sent.find(({ method }) => method === 'PUT')?.path).toBe('/alarm-rules/hydrant-new'),
    );
  });
});

it('begins a rule from nothing with the condition and the kind that were chosen', async () => {
  const sent = server();
  showFor(commander, <AlarmRulesPage />);
  await userEvent.click(await screen.findByTestId('rule-new'));
  await userEvent.selectOptions(screen.getByTestId('new-rule-condition'), 'RATE');
  await userEvent.selectOptions(screen.getByTestId('new-rule-kind'), 'tank');
  await userEvent.click(screen.getByTestId('new-rule-begin'));
  await screen.findByTestId('rule-form');
  expect(screen.queryByTestId('rule-new')).toBeNull();
  expect((screen.getByTestId('field-id') as HTMLInputElement).value).toBe('tank-new');
  expect((screen.getByTestId('field-metric') as HTMLSelectElement).value).toBe('level');
  expect((screen.getByTestId('field-window') as HTMLInputElement).value).toBe('600');
  threshold('0.5');
  write(screen.getByTestId('save-note'), 'why');
  await waitFor(() => expect(screen.getByTestId('save')).toHaveProperty('disabled', false));
  await userEvent.click(screen.getByTestId('save'));
  await waitFor(() => expect(sent.some(({ method }) => method === 'PUT')).toBe(true));
  const put = sent.find(({ method }) => method === 'PUT') as Sent;
  expect(put.path).toBe('/alarm-rules/tank-new');
  expect((put.body as { rule: BookRule }).rule).toMatchObject({
    kind: 'TANK',
    metric: 'level',
    condition: 'RATE',
    direction: 'HIGH',
    levels: [{ name: 'high', threshold: 0.5 }],
    tuning: { windowSeconds: 600 },
  });
});

it('holds on to a draft when somebody is about to leave the page', async () => {
  server();
  showFor(commander, <AlarmRulesPage />);
  await edit();
  expect(useUnsaved.getState().drafts.size).toBe(0);
  threshold('0.15');
  await waitFor(() => expect(useUnsaved.getState().drafts.size).toBe(1));
  await userEvent.click(screen.getByTestId('save-cancel'));
  await waitFor(() => expect(useUnsaved.getState().drafts.size).toBe(0));
});

it('deletes a rule only with a reason', async () => {
  const sent = server();
  showFor(commander, <AlarmRulesPage />);
  await userEvent.click(await screen.findByTestId('rule-delete'));
  await userEvent.click(await screen.findByTestId('note-submit'));
  expect(screen.getByText('Please say why')).toBeTruthy();
  write(screen.getByTestId('note'), 'no such device');
  await userEvent.click(screen.getByTestId('note-submit'));
  await waitFor(() =>
    expect(sent.find(({ method }) => method === 'DELETE')).toMatchObject({
      path: `/alarm-rules/${rule.id}?note=no%20such%20device`,
      version: '"7"',
    }),
  );
});

it('writes overrides: where, what differs, and refuses one without a place', async () => {
  const sent = server();
  showFor(commander, <AlarmRulesPage />);
  await userEvent.click(await screen.findByTestId('rule-overrides'));
  await userEvent.click(screen.getByTestId('override-add'));
  const [, added] = screen.getAllByTestId('override-fields');
  const within_ = within(added as HTMLElement);
  write(screen.getByTestId('save-note'), 'why');
  await waitFor(() => expect(screen.getByTestId('check-verdict').textContent).not.toBe('Checking…'));
  expect(screen.getByTestId('save')).toHaveProperty('disabled', true);
  write(within_.getByTestId('override-device'), 'H-14');
  write(within_.getAllByTestId('override-threshold')[0] as HTMLElement, '0.11');
  await waitFor(() => expect(screen.getByTestId('save')).toHaveProperty('disabled', false));
  await userEvent.click(screen.getByTestId('save'));
  await screen.findByTestId('rule-detail');
  const put = sent.find(({ method }) => method === 'PUT') as Sent;
  expect(put.path).toBe(`/alarm-rules/${rule.id}/overrides`);
  const { overrides } = put.body as { overrides: { scope: object; levels: object[] }[] };
  expect(overrides.map(({ scope }) => scope)).toEqual([
    { zone: 'Z-2', kind: null, device: null },
    { zone: null, kind: null, device: 'H-14' },
  ]);
  expect(overrides[1]?.levels).toEqual([{ name: 'low', threshold: 0.11, ofAttribute: null, priority: null }]);
});
