import { expect, it } from 'vitest';
import reasons from '../../../../../ingest/src/main/java/org/scenicwatch/ingest/decode/Reason.java?raw';
import { zh } from './lib/text/zh';

it('each reason for setting a message aside is said in words', () => {
  const codes = [...reasons.matchAll(/^ {4}[A-Z_]+\("([a-z-]+)"\)/gm)].map(([, code]) => code);
  expect(codes.length).toBeGreaterThan(30);
  expect(Object.keys(zh.messages.why).sort()).toEqual([...codes, 'unknown-device'].sort());
});
