import { describe, expect, it } from 'vitest';
import { platformPart } from './platformPart';

describe('the source of an alarm of the platform', () => {
  it('reads as a part of it, with the process whose part it is', () => {
    expect(platformPart('xijiang/platform.disk.node-1', 'zh')).toEqual({ part: '磁盘', node: 'node-1' });
    expect(platformPart('xijiang/platform.dead-letters', 'en')).toEqual({
      part: 'events set aside',
      node: '',
    });
  });

  it('names the processor, the gateway and the node that it is about', () => {
    expect(platformPart('xijiang/platform.processor-cases-and-alarms', 'zh').part).toBe('处理器 事件与报警');
    expect(platformPart('xijiang/platform.processor-live-domain.n1', 'en')).toEqual({
      part: 'processor Live (events)',
      node: 'n1',
    });
    expect(platformPart('xijiang/platform.sms-main.n1', 'en').part).toBe('SMS gateway main');
    expect(platformPart('xijiang/platform.node-n2', 'zh').part).toBe('节点 n2');
  });

  it('shows what it does not know as it is', () => {
    expect(platformPart('xijiang/platform.flux', 'zh')).toEqual({ part: 'flux', node: '' });
    expect(platformPart('xijiang/odd', 'zh').part).toBe('xijiang/odd');
  });
});
