import { expect, it } from 'vitest';
import { device } from '../../contract/sampleRows';
import { countDevices } from './model';

it('counts devices by link, alarm and fault', () => {
  const devices = [
    device('H-001'),
    device('H-002', { alarm: 'CRITICAL', condition: 'alarm' }),
    device('H-003', { condition: 'fault' }),
    device('H-004', { status: 'silent' }),
    device('H-005', { status: 'unknown', condition: 'unknown' }),
  ];
  expect(countDevices(devices)).toEqual({ total: 5, online: 3, alarm: 1, fault: 1, silent: 1, aside: 0 });
});
