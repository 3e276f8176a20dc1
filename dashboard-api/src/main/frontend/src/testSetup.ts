import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

// jsdom has no CSS.escape, which React Aria asks for.
if (!('CSS' in globalThis)) {
  Object.defineProperty(globalThis, 'CSS', { value: { escape: (text: string) => text } });
}

afterEach(() => cleanup());
