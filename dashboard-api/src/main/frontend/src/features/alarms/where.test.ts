import { expect, it } from 'vitest';
import { alarm } from '../../contract/sampleRows';
import { selectionOf, whereOf, whereParts } from './where';

it('names a part of the platform and opens it, without a place on the map', () => {
  const disk = alarm('disk', { source: { type: 'platform', id: 'xijiang/platform.disk.node-1' } });
  expect(whereOf(disk, 'zh')).toBe('平台·磁盘 node-1');
  expect(whereOf(disk, 'en')).toBe('Platform: disk node-1');
  expect(whereParts(disk, 'en')).toEqual({ code: 'Disk', name: 'node-1' });
  expect(selectionOf(disk)).toEqual({ type: 'platform', id: 'xijiang/platform.disk.node-1' });
  const broker = alarm('broker', { source: { type: 'platform', id: 'xijiang/platform.broker' } });
  expect(whereOf(broker, 'zh')).toBe('平台·消息服务');
});

it('opens devices, car parks and zones as what they are', () => {
  const of = (type: string) => selectionOf(alarm(type, { source: { type, id: 'xijiang/x' } })).type;
  expect([of('device'), of('lot'), of('zone')]).toEqual(['device', 'lot', 'place']);
});
