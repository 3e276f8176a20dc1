// One table of what the stand-in tells beside alarms, rules, messages and the steps of cases: a path with its parts that
// vary, and the answer to GET. A test holds every line to what the pages read (src/fakeServer.test.ts).
import { books } from './fake-books.mjs';
import { caseParts } from './fake-case-parts.mjs';
import { catalogue, platform, users } from './fake-data.mjs';
import { field } from './fake-field.mjs';
import { ok, problem } from './fake-http.mjs';
import { merchants } from './fake-merchants.mjs';
import { office } from './fake-office.mjs';
import { quality } from './fake-quality.mjs';
import { watchLook } from './fake-watch.mjs';

const village = {
  '/map': (world) => ({ type: 'FeatureCollection', features: world.village.features }),
  '/passages': ({ passages }) => ({ items: passages }),
  '/case-catalogue': () => catalogue,
  '/users/directory': () => ({ items: users.map(({ id, displayName }) => ({ id, displayName })) }),
  '/health/watch': () => watchLook,
  '/health/processors': () => platform['/health/processors'],
};

/** An answer is made of the world, the parts of the path that vary, and the question; null: there is no such thing. */
export const table = { ...village, ...books, ...office, ...quality, ...merchants, ...caseParts, ...field };

const lines = Object.entries(table).map(([path, tell]) => ({
  path: new RegExp(`^${path.replaceAll(/:\w+/g, '([^/]+)')}$`),
  tell,
}));

/** The answer to a path of the table; null: it has none. */
export function answerTable(path, question, world) {
  for (const line of lines) {
    const found = line.path.exec(path);
    if (found !== null) {
      const told = line.tell(world, found.slice(1).map(decodeURIComponent), question);
      return told === null ? problem(404, 'request.not-found', '没有找到。') : ok(told);
    }
  }
  return null;
}

/** What the stand-in does not do, in plain words. */
export const notDone = () => problem(501, 'fake.told-only', '演示服务器不办理这项操作。');
