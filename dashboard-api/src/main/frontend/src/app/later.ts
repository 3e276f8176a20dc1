import { type ComponentType, lazy } from 'react';

/** A part of the screen could not be fetched: the server is out of reach, or it has been upgraded since. */
export class PartMissing extends Error {
  constructor(cause: unknown) {
    super('a part of the screen could not be fetched', { cause });
    this.name = 'PartMissing';
  }
}

/** A page in a file of its own, which can be fetched before anybody opens it. */
export type LaterPage = ComponentType & { readonly fetch: () => Promise<unknown> };

const pages = new Map<string, LaterPage>();

/** A page that is not needed for an alarm, and so need not be there when the screen opens. */
export function later(path: string, load: () => Promise<ComponentType>): LaterPage {
  let asked: Promise<{ readonly default: ComponentType }> | null = null;
  const fetch = () => {
    asked ??= load().then(
      (component) => ({ default: component }),
      (failure: unknown) => {
        // What failed once is asked for again by whoever comes next.
        asked = null;
        throw new PartMissing(failure);
      },
    );
    return asked;
  };
  const page = Object.assign(lazy(fetch), { fetch });
  pages.set(path, page);
  return page;
}

/** Fetches the page of an address, where it comes in a file of its own. */
export async function fetchPage(path: string): Promise<void> {
  await pages.get(path)?.fetch();
}

/** Fetches page after page; one that fails does not keep the others, and is fetched when somebody opens it. */
export async function fetchAhead(): Promise<void> {
  for (const page of pages.values()) {
    await page.fetch().catch(() => {});
  }
}
