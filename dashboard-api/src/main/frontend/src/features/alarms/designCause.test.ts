import { describe, expect, it } from 'vitest';
import { wordFor } from '../../lib/text/text';
import { designKind, designWord } from './Suppression';

const zh: Parameters<typeof designWord>[1] = (group, code) => wordFor('zh', group, code);
const en: Parameters<typeof designWord>[1] = (group, code) => wordFor('en', group, code);

describe('what an alarm is hidden by', () => {
  it('tells modes, the season and alarms apart', () => {
    expect(designKind('mode:DRILL')).toBe('mode');
    expect(designKind('season')).toBe('season');
    expect(designKind('xijiang/T-01/tank-level-low')).toBe('cause');
    expect(designKind(null)).toBe('cause');
  });

  it('says a mode and the season in words, and leaves what it does not know', () => {
    expect(designWord('mode:WATER_SHUTDOWN', zh)).toBe('停水检修');
    expect(designWord('mode:DRILL', en)).toBe('Drill');
    expect(designWord('season', zh)).toBe('季节');
    expect(designWord('mode:NEW', en)).toBe('NEW');
  });
});
