import { describe, expect, it } from 'vitest';
import type { SetAside } from '../../contract/messages';
import {
  canAdopt,
  emptyDraft,
  everythingOpen,
  fateSeries,
  faultsOf,
  hexLines,
  lastDays,
  queryOf,
} from './model';

const message: SetAside = {
  id: '7',
  arrivedAt: 0,
  topic: 'scenic/xijiang/hydrant/H-9/telemetry',
  area: 'xijiang',
  kind: 'hydrant',
  device: 'H-9',
  channel: 'telemetry',
  fate: 'unknown-device',
  reason: 'unknown-device',
  field: null,
  position: null,
  size: 3,
  state: 'open',
  outcome: null,
  outcomeReason: null,
  decidedAt: null,
  decision: null,
};

describe('the query', () => {
  it('holds only what was asked for', () => {
    expect(queryOf(everythingOpen, null)).toBe('state=open');
    expect(queryOf({ ...everythingOpen, state: '', topic: ' H-9 ' }, '3_3')).toBe('topic=H-9&cursor=3_3');
  });

  it('turns the local time of a field into an instant', () => {
    const from = new URLSearchParams(queryOf({ ...everythingOpen, from: '2026-11-23T08:00' }, null)).get(
      'from',
    );
    expect(from).toBe(new Date('2026-11-23T08:00').toISOString());
  });
});

describe('the fates by day', () => {
  const days = lastDays('2026-03-01', 3);

  it('span the turn of a month', () => {
    expect(days).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
  });

  it('add up reasons and leave days without messages at zero', () => {
    const rows = fateSeries(
      [
        { day: '2026-02-27', fate: 'rejected', reason: 'malformed', count: 2 },
        { day: '2026-02-27', fate: 'rejected', reason: 'empty', count: 1 },
        { day: '2026-03-01', fate: 'stored', reason: null, count: 9 },
        { day: '2026-01-01', fate: 'stored', reason: null, count: 1_000 },
      ],
      [{ day: '2026-03-01', count: 4 }],
      days,
    );
    expect(rows.map(({ name, counts, today, total }) => [name, counts, today, total])).toEqual([
      ['stored', [0, 0, 9], 9, 9],
      ['duplicate', [0, 0, 0], 0, 0],
      ['rejected', [3, 0, 0], 0, 3],
      ['unknownDevice', [0, 0, 0], 0, 0],
      ['droppedByBroker', [0, 0, 4], 4, 4],
    ]);
  });
});

describe('the bytes', () => {
  it('stand in lines of sixteen with the fault marked', () => {
    const lines = hexLines(`7b22${'00'.repeat(14)}41ff`, 17);
    expect(lines.map(({ offset, text }) => [offset, text])).toEqual([
      ['0000', `{"${'.'.repeat(14)}`],
      ['0010', 'A.'],
    ]);
    expect(lines.flatMap(({ bytes }) => bytes).filter(({ atFault }) => atFault)).toEqual([
      { at: 17, hex: 'ff', atFault: true },
    ]);
    expect(hexLines('', null)).toEqual([]);
  });
});

describe('adopting', () => {
  it('is offered for open messages of unknown devices of this area', () => {
    expect(canAdopt(message, 'xijiang')).toBe(true);
    expect(canAdopt({ ...message, state: 'replayed' }, 'xijiang')).toBe(false);
    expect(canAdopt({ ...message, fate: 'rejected' }, 'xijiang')).toBe(false);
    expect(canAdopt(message, 'elsewhere')).toBe(false);
  });

  it('needs names, a zone, a position and an interval', () => {
    expect(faultsOf(emptyDraft)).toEqual({
      nameZh: 'required',
      nameEn: 'required',
      zone: 'required',
      lon: 'number',
      lat: 'number',
    });
    const good = { ...emptyDraft, nameZh: '栓', nameEn: 'H', zone: 'Z-01', lon: '108.18', lat: '26.49' };
    expect(faultsOf(good)).toEqual({});
    expect(faultsOf({ ...good, lat: '91', elevation: 'high', interval: '-1' })).toEqual({
      lat: 'number',
      elevation: 'number',
      interval: 'number',
    });
  });
});
