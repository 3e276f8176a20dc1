import { describe, expect, it } from 'vitest';
import npmrc from '../.npmrc?raw';
import lockFile from '../package-lock.json?raw';

const sources = import.meta.glob('./**/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
}) as Record<string, string>;

/** What each folder may import, from its own side of the fence. */
const mayImport: Record<string, readonly string[]> = {
  app: ['app', 'features', 'map', 'transport', 'contract', 'ui', 'lib'],
  features: ['map', 'transport', 'contract', 'ui', 'lib'],
  map: ['map', 'contract', 'lib'],
  ui: ['ui', 'contract', 'lib'],
  transport: ['transport', 'contract', 'lib'],
  lib: ['lib', 'contract'],
  contract: ['contract'],
};

interface Import {
  readonly file: string;
  readonly target: string;
}

function importsOf(file: string, text: string): Import[] {
  const folder = file.split('/').slice(0, -1);
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']*)'/g)].map((match) => {
    const path = [...folder];
    for (const part of (match[1] ?? '').split('/')) {
      if (part === '..') {
        path.pop();
      } else if (part !== '.') {
        path.push(part);
      }
    }
    return { file, target: path.join('/') };
  });
}

/** The sentence that says what is wrong with an import, or nothing. */
function trespass({ file, target }: Import): string | null {
  const [, from, fromFeature] = file.split('/');
  const [, to, toFeature] = target.split('/');
  if (from === undefined || to === undefined || from === to) {
    return from === 'features' && fromFeature !== toFeature
      ? `${file} imports another feature: ${target}`
      : null;
  }
  const allowed = mayImport[from];
  return allowed === undefined || allowed.includes(to) ? null : `${file} must not import ${target}`;
}

describe('source files', () => {
  it('respect the import fences', () => {
    const wrong = Object.entries(sources)
      .filter(([file]) => file.split('/').length > 2)
      .flatMap(([file, text]) => importsOf(file, text))
      .map(trespass)
      .filter((sentence) => sentence !== null);
    expect(wrong).toEqual([]);
  });

  it('would be caught jumping a fence', () => {
    const feature = importsOf('./features/alarms/AlarmList.tsx', "import { x } from '../cases/model';");
    expect(feature.map(trespass)).toEqual([expect.stringContaining('another feature')]);
    const lib = importsOf('./lib/time.ts', "import { x } from '../features/cases/model';");
    expect(lib.map(trespass)).toEqual([expect.stringContaining('must not import')]);
  });

  it('stay under 400 lines', () => {
    const long = Object.entries(sources).filter(([, text]) => text.split('\n').length > 400);
    expect(long.map(([file]) => file)).toEqual([]);
  });

  it('name no package registry', () => {
    expect(lockFile).not.toContain('"resolved"');
    expect(npmrc).not.toMatch(/registry\s*=|:\/\//);
  });
});
