import { describe, expect, it } from 'vitest';
import { en } from './en';
import { constantCase, wordFor } from './text';
import { zh } from './zh';

function leaves(texts: object, path = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : leaves(value, `${path}${key}.`),
  );
}

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();

describe('the dictionary', () => {
  const chinese = new Map(leaves(zh));
  const english = new Map(leaves(en));

  it('has the same keys in both languages', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
  });

  it('has the same placeholders in both languages and no empty text', () => {
    for (const [key, text] of chinese) {
      expect(placeholders(english.get(key) ?? ''), key).toEqual(placeholders(text));
      expect(text.trim(), key).not.toBe('');
      expect(english.get(key)?.trim(), key).not.toBe('');
    }
  });

  it('shows a code that it does not know as it is', () => {
    expect(wordFor('zh', 'kind', 'hydrant')).toBe('消火栓');
    expect(wordFor('en', 'metric', 'co2')).toBe('co2');
    expect(constantCase('underWay')).toBe('UNDER_WAY');
  });
});
