import { describe, expect, it } from 'vitest';
import { byClient, issuedIn, queryOf, topicFilters } from './model';

const draft = {
  clientId: 'H-1',
  kind: 'DEVICE',
  deviceKind: 'hydrant',
  filters: '',
  certificateOnly: false,
} as const;

describe('device credentials', () => {
  it('let a device speak for itself only', () => {
    expect(topicFilters(draft, 'xijiang')).toEqual(['scenic/xijiang/hydrant/H-1']);
    expect(topicFilters({ ...draft, clientId: '' }, 'xijiang')).toEqual([]);
  });

  it('let a gateway speak for what is written, line by line', () => {
    const gateway = { ...draft, kind: 'GATEWAY', filters: ' scenic/xijiang/# \n\nscenic/leishan/#' } as const;
    expect(topicFilters(gateway, 'xijiang')).toEqual(['scenic/xijiang/#', 'scenic/leishan/#']);
  });

  it('are asked for by what is filled in', () => {
    expect(queryOf({ text: ' h-1 ', kind: '', enabled: 'true' }, 'H-0')).toBe(
      'text=h-1&enabled=true&cursor=H-0',
    );
    expect(queryOf({ text: '', kind: '', enabled: '' }, null)).toBe('');
  });

  it('are counted in a downloaded table', () => {
    expect(issuedIn('client_id,secret,topic\r\n')).toBe(0);
    expect(issuedIn('client_id,secret,topic\r\nH-1,a,b\r\nH-2,a,b\r\n')).toBe(2);
  });

  it('show refusals by client, the newest first', () => {
    const refusal = (clientId: string, kind: string, lastAt: number) => ({
      clientId,
      kind,
      lastAt,
      firstAt: 0,
      count: 1,
      topic: null,
      address: null,
    });
    const clients = byClient([refusal('A', 'qos', 1), refusal('B', 'qos', 2), refusal('A', 'retained', 3)]);
    expect(clients.map(({ clientId, refusals }) => [clientId, refusals.length])).toEqual([
      ['A', 2],
      ['B', 1],
    ]);
  });
});
