import { describe, expect, it } from 'vitest';
import { alarm } from '../../contract/sampleRows';
import { groupOf } from './groups';
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

describe('the sound in a flood', () => {
  const leak = (id: string, priority: 'CRITICAL' | 'WARNING' | 'CAUTION' = 'WARNING') =>
    alarm(id, { rule: 'leak', zone: 'Z-1', priority });
  const low = alarm('l', { rule: 'low', zone: 'Z-1', priority: 'CAUTION' });
  const of = groupOf([]);
  const heard = loudKeys([leak('a')]);

  it('comes once of a group, while somebody still has to acknowledge what sounded', () => {
    expect(loudest([leak('a'), leak('b')], nothing, of)).toBe('WARNING');
    expect(loudest([leak('a'), leak('b')], heard, of)).toBeNull();
    expect(loudest([leak('a'), leak('b'), low], heard, of)).toBe('CAUTION');
    const acknowledged = { ...leak('a'), condition: 'ACKNOWLEDGED' as const };
    expect(loudest([acknowledged, leak('b')], heard, of)).toBe('WARNING');
  });

  it('always comes from the first level 1 of a group, and not from the second', () => {
    const first = leak('c', 'CRITICAL');
    expect(loudest([leak('a'), first], heard, of)).toBe('CRITICAL');
    expect(loudest([leak('a'), first, leak('d', 'CRITICAL')], loudKeys([leak('a'), first]), of)).toBeNull();
    expect(loudest([first, leak('e')], loudKeys([first]), of)).toBeNull();
  });

  it('comes from each alarm again as soon as the flood is over', () => {
    expect(loudest([leak('a'), leak('b')], heard)).toBe('WARNING');
  });

  it('nags on: what nobody silenced or acknowledged stays audible', () => {
    expect(loudest([leak('a'), leak('b')], nothing, of)).toBe('WARNING');
  });

  it('stays silenced for what joins a silenced group, even once the first is acknowledged', () => {
    const silenced = loudKeys([leak('a')]);
    const joined = stillSilenced(silenced, [leak('a'), leak('b')], of);
    expect(loudest([leak('b')], stillSilenced(joined, [leak('b')], of), of)).toBeNull();
    expect(loudest([leak('b'), leak('c', 'CRITICAL')], joined, of)).toBe('CRITICAL');
    expect(stillSilenced(joined, [leak('a'), leak('b')], of)).toBe(joined);
  });
});

describe('the sound of an alarm that chatters', () => {
  const chattering = { ...warning, chatteringSince: 1000 };

  it('does not come however often it is raised, until it stops or is of the highest level', () => {
    expect(loudest([chattering], nothing)).toBeNull();
    expect(loudest([{ ...chattering, occurrence: 9 }], nothing)).toBeNull();
    expect(loudest([{ ...chattering, priority: 'CRITICAL' }], nothing)).toBe('CRITICAL');
    expect(loudest([warning], loudKeys([chattering]))).toBe('WARNING');
  });

  it('leaves the others their own', () => {
    expect(loudest([chattering, alarm('y', { priority: 'CAUTION' })], nothing)).toBe('CAUTION');
  });
});
