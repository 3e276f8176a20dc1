import { afterEach } from 'vitest';

if (typeof document !== 'undefined') {
  // jsdom has no CSS.escape, which React Aria asks for; vitest may know the name without a value.
  if (globalThis.CSS === undefined) {
    Object.defineProperty(globalThis, 'CSS', { value: { escape: (text: string) => text } });
  }
  const { cleanup } = await import('@testing-library/react');
  afterEach(() => cleanup());
}
