import { describe, expect, it } from 'vitest';
import { sampleRule, speechIn } from './testing';
import { conditionWords, scheduleWords, scopeWords, sentenceOf, summaryOf, suppressionWords } from './words';

const zh = speechIn('zh');
const en = speechIn('en');

function said(facts: object, level: object = {}) {
  const rule = sampleRule({
    ...facts,
    levels: [{ name: 'low', priority: 'WARNING', threshold: 0.14, inclusive: true, ...level }],
  });
  const [only] = rule.levels;
  return only === undefined ? [] : [sentenceOf(rule, only, zh), sentenceOf(rule, only, en)];
}

describe('a level in plain words', () => {
  it('says a threshold, how long it must hold, and what it leads to', () => {
    expect(said({ tuning: { onDelaySeconds: 60 } }, { inclusive: false })).toEqual([
      '压力 < 0.14 MPa 持续 60 s → 二级',
      'Pressure < 0.14 MPa for 60 s → Level 2',
    ]);
  });

  it('says the factor of an attribute by its name', () => {
    expect(said({}, { threshold: 0.9, ofAttribute: 'static_pressure' })).toEqual([
      '压力 ≤ 0.9 × 静压 → 二级',
      'Pressure ≤ 0.9 × static pressure → Level 2',
    ]);
  });

  it('says a rate of change, upwards whatever its direction', () => {
    expect(said({ condition: 'RATE', direction: 'LOW', tuning: { windowSeconds: 300 } })).toEqual([
      '压力在 5 分内下降 ≥ 0.14 MPa → 二级',
      'Pressure falls by ≥ 0.14 MPa within 5 min → Level 2',
    ]);
    expect(said({ condition: 'RATE', direction: 'EITHER', tuning: { windowSeconds: 60 } })[1]).toBe(
      'Pressure moves by ≥ 0.14 MPa within 60 s → Level 2',
    );
  });

  it('says a deviation from an attribute or from the mean', () => {
    const tuning = { reference: 'static_pressure' };
    expect(said({ condition: 'DEVIATION', direction: 'LOW', tuning })[0]).toBe(
      '压力比静压低 ≥ 0.14 MPa → 二级',
    );
    expect(said({ condition: 'DEVIATION', direction: 'HIGH', tuning: { windowSeconds: 3600 } })[1]).toBe(
      'Pressure ≥ 0.14 MPa above the mean of the last 1 h → Level 2',
    );
  });

  it('says a count of states or of messages that fulfil an expression', () => {
    const count = { condition: 'COUNT', metric: null, direction: null };
    const level = { threshold: 3 };
    expect(said({ ...count, states: ['fault', 'tamper'], tuning: { windowSeconds: 600 } }, level)[0]).toBe(
      '10 分内状态为“故障、防拆”的消息 ≥ 3 条 → 二级',
    );
    expect(said({ ...count, tuning: { windowSeconds: 600, counted: 'flow > 1.0' } }, level)[1]).toBe(
      'messages within 10 min that fulfil flow > 1.0 ≥ 3 → Level 2',
    );
  });

  it('says expressions, states with codes, and silence', () => {
    expect(
      said({ condition: 'EXPRESSION', metric: null }, { threshold: null, expression: 'flow > 1.0' })[0],
    ).toBe('满足 flow > 1.0 → 二级');
    expect(said({ condition: 'STATE', metric: null, states: ['tripped'] }, { codes: ['over_temp'] })[1]).toBe(
      'state is “Tripped”, code over_temp → Level 2',
    );
    const silent = { condition: 'NO_DATA', metric: null, kind: null };
    expect(said(silent, { threshold: 3, ofAttribute: 'report_interval' })[0]).toBe(
      '3 个上报间隔没有消息 → 二级',
    );
    expect(said(silent, { threshold: 86400 })[1]).toBe('no message for 1 d → Level 2');
  });

  it('says that something is not written yet', () => {
    const rule = sampleRule({ metric: null, levels: [{ name: 'low', priority: 'WARNING' }] });
    expect(rule.levels.map((level) => conditionWords(rule, level, en))).toEqual([
      '(empty) > (empty)'.replace('>', '<'),
    ]);
  });
});

it('sums up every level, the least urgent first', () => {
  expect(summaryOf(sampleRule(), zh)).toBe('压力 < 0.14 MPa → 二级；压力 ≤ 0.1 MPa → 一级');
});

it('says hours, seasons and scopes', () => {
  const hours = [
    { days: 'WORKING_DAYS' as const, weekdays: [], from: '08:00', to: '18:00' },
    { days: 'EVERY_DAY' as const, weekdays: ['FRIDAY' as const], from: '00:00', to: '00:00' },
  ];
  expect(scheduleWords({ hours }, zh)).toBe('工作日 08:00–18:00; 每天 周五 全天');
  expect(scheduleWords(null, en)).toBe('all day');
  expect(
    suppressionWords({ modes: ['DRILL', 'NEW_MODE'], seasonFrom: '--12-01', seasonTo: '--02-28' }, zh),
  ).toBe('演练、NEW_MODE、每年 12 月 1 日 至 2 月 28 日');
  expect(suppressionWords(null, en)).toBe('none');
  const nowhere = { zone: null, kind: null, device: null };
  expect(scopeWords(nowhere, en)).toBe('Whole area');
  expect(scopeWords({ ...nowhere, zone: 'Z-1', kind: 'HYDRANT' }, zh)).toBe('片区 Z-1 的消火栓');
  expect(scopeWords({ ...nowhere, device: 'H-1' }, en)).toBe('Device H-1');
});
