import { beforeEach, expect, it } from 'vitest';
import worker from '../worker/field-worker.js?raw';

const ORIGIN = 'https://watch.example';

/** What the worker leans on: stores by name, pages that the network answers while it is there. */
class World {
  readonly stores = new Map<string, Map<string, string>>();
  readonly asked: string[] = [];
  up = true;
  private readonly react = new Map<string, (event: unknown) => void>();
  readonly caches = {
    open: async (name: string) => {
      const store = this.stores.get(name) ?? new Map<string, string>();
      this.stores.set(name, store);
      return {
        addAll: async (requests: readonly { readonly url: string }[]) => {
          for (const { url } of requests) {
            store.set(url, await this.fetch({ url }));
          }
        },
        match: async (file: string) => store.get(file),
      };
    },
    keys: async () => [...this.stores.keys()],
    delete: async (name: string) => this.stores.delete(name),
  };
  readonly self = {
    location: { origin: ORIGIN },
    addEventListener: (name: string, reaction: (event: unknown) => void) => this.react.set(name, reaction),
    skipWaiting: async () => {},
    clients: { claim: async () => {} },
  };
  readonly fetch = async ({ url }: { readonly url: string }) => {
    if (!this.up) {
      throw new TypeError('no network');
    }
    this.asked.push(url);
    return `answer to ${url}`;
  };

  load(version: string, files: readonly string[]): void {
    const source = worker.replace('__VERSION__', version).replace('__FILES__', JSON.stringify(files));
    class Request {
      constructor(readonly url: string) {}
    }
    new Function('self', 'caches', 'fetch', 'Request', source)(this.self, this.caches, this.fetch, Request);
  }

  async live(name: 'install' | 'activate'): Promise<void> {
    let work: Promise<unknown> = Promise.resolve();
    this.react.get(name)?.({ waitUntil: (promise: Promise<unknown>) => (work = promise) });
    await work;
  }

  /** What the worker answers; null: it leaves the request alone. */
  async answer(path: string, mode = 'navigate', method = 'GET'): Promise<unknown> {
    let answer: Promise<unknown> | null = null;
    this.react.get('fetch')?.({
      request: { url: path.startsWith('http') ? path : ORIGIN + path, mode, method },
      respondWith: (promise: Promise<unknown>) => {
        answer = promise;
      },
    });
    return answer;
  }
}

let world: World;

beforeEach(async () => {
  world = new World();
  world.load('v1', ['/assets/field-1.js', '/assets/field-1.css']);
  await world.live('install');
  await world.live('activate');
});

it('opens the page and its files without a link, also under a longer address', async () => {
  world.up = false;
  expect(await world.answer('/field')).toBe('answer to /field');
  expect(await world.answer('/field/?task=1')).toBe('answer to /field');
  expect(await world.answer('/assets/field-1.js', 'cors')).toBe('answer to /assets/field-1.js');
});

it('never comes between the page and the server, other pages or other places', async () => {
  expect(await world.answer('/api/v1/field/tasks', 'cors')).toBeNull();
  expect(await world.answer('/api/v1/field/tasks/1/take', 'cors', 'POST')).toBeNull();
  expect(await world.answer('/')).toBeNull();
  expect(await world.answer('/fields')).toBeNull();
  expect(await world.answer('/assets/index-9.js', 'cors')).toBeNull();
  expect(await world.answer('https://elsewhere.example/field')).toBeNull();
});

it('asks nobody for what it keeps, and drops what an older version kept', async () => {
  const before = world.asked.length;
  await world.answer('/field');
  expect(world.asked.length).toBe(before);

  world.stores.set('of-somebody-else', new Map());
  world.load('v2', ['/assets/field-2.js']);
  await world.live('install');
  expect([...world.stores.keys()]).toContain('scenicwatch-field-v1');
  await world.live('activate');
  expect([...world.stores.keys()]).toEqual(['of-somebody-else', 'scenicwatch-field-v2']);
});

it('goes to the server when the browser threw away what was kept', async () => {
  world.stores.get('scenicwatch-field-v1')?.clear();
  expect(await world.answer('/assets/field-1.js', 'cors')).toBe(`answer to ${ORIGIN}/assets/field-1.js`);
});
