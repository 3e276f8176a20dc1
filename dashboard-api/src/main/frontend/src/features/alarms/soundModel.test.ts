import { describe, expect, it } from 'vitest';
import { alarm } from '../../contract/sampleRows';
import { loudest, loudKeys, stillSilenced } from './soundModel';

const nothing: ReadonlySet<string> = new Set();
const warning = alarm('w', { priority: 'WARNING' });
const shelved = alarm('w', { priority: 'WARNING', suppression: 'SHELVED' });

describe('the sound', () => {
  it('is that of the worst alarm that nobody acknowledged', () => {
    const seen = alarm('c', { condition: 'ACKNOWLEDGED' });
    expect(loudest([seen, warning, alarm('x', { priority: 'CAUTION' })], nothing)).toBe('WARNING');
    expect(loudest([seen], nothing)).toBeNull();
  });

  it('never comes from a suppressed alarm', () => {
    for (const suppression of ['SHELVED', 'SUPPRESSED_BY_DESIGN', 'OUT_OF_SERVICE'] as const) {
      expect(loudest([alarm('s', { suppression })], nothing)).toBeNull();
      expect(loudKeys([alarm('s', { suppression })]).size).toBe(0);
    }
    expect(loudest([alarm('s')], nothing)).toBe('CRITICAL');
  });

  it('comes again from an alarm that leaves the shelf unacknowledged, though it was silenced before', () => {
    const silenced = loudKeys([warning]);
    expect(loudest([warning], stillSilenced(silenced, [warning]))).toBeNull();
    const whileOnTheShelf = stillSilenced(silenced, [shelved]);
    expect(loudest([warning], stillSilenced(whileOnTheShelf, [warning]))).toBe('WARNING');
    const heardWhileOnTheShelf = loudKeys([shelved]);
    expect(loudest([warning], heardWhileOnTheShelf)).toBe('WARNING');
  });

  it('comes again from a silenced alarm that is raised again or becomes more urgent', () => {
    const silenced = loudKeys([warning]);
    expect(loudest([{ ...warning, occurrence: 2 }], silenced)).toBe('WARNING');
    expect(loudest([{ ...warning, priority: 'CRITICAL' }], silenced)).toBe('CRITICAL');
  });

  it('keeps the same set while nothing of it ends', () => {
    const silenced = loudKeys([warning]);
    expect(stillSilenced(silenced, [warning, alarm('y')])).toBe(silenced);
  });
});
