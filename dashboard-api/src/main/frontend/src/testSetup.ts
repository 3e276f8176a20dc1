import { afterEach } from 'vitest';

if (typeof document !== 'undefined') {
  // jsdom has no CSS.escape, which React Aria asks for.
  if ((globalThis as { CSS?: unknown }).CSS === undefined) {
    Object.defineProperty(globalThis, 'CSS', { value: { escape: (text: string) => text } });
  }
  const { cleanup } = await import('@testing-library/react');
  afterEach(() => cleanup());
}
