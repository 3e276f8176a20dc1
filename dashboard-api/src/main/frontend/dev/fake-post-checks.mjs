// Post checks in the stand-in for the back end: some that are over; with FAKE_POST_CHECK=now one waits for its answer.
import { ok, problem } from './fake-http.mjs';

const iso = (millis) => new Date(millis).toISOString();
const MINUTE = 60_000;
let number = 0;

function check(ageMillis, change) {
  const calledAt = Date.now() - ageMillis;
  return {
    id: `0190-${++number}`,
    state: 'called',
    ground: 'random',
    calledAt: iso(calledAt),
    calledBy: null,
    dueAt: iso(calledAt + 2 * MINUTE),
    answeredAt: null,
    answeredBy: null,
    answerMillis: null,
    missedInARow: 0,
    ...change,
  };
}

const answered = (millis) => ({ state: 'answered', answeredBy: 'user:1', answerMillis: millis });

const checks = [
  check(95 * MINUTE, answered(14_000)),
  check(260 * MINUTE, { state: 'missed', missedInARow: 2 }),
  check(400 * MINUTE, { state: 'missed', missedInARow: 1 }),
  check(550 * MINUTE, { ...answered(71_000), ground: 'ordered', calledBy: 'user:1' }),
];
if (process.env.FAKE_POST_CHECK === 'now') {
  checks.unshift(check(15_000, {}));
}

/** Answers what is about post checks; null: it is about something else. */
export function answerPostChecks(request, path) {
  const [, root, id, verb] = path.split('/');
  if (root !== 'post-checks') {
    return null;
  }
  if (request.method === 'GET') {
    return ok({ items: checks, next: null });
  }
  if (verb === 'answer') {
    const found = checks.find((each) => each.id === id);
    if (found === undefined || found.state === 'missed') {
      return problem(409, 'post-check.over', '应答时间已过，本次查岗记为未应答。');
    }
    Object.assign(found, answered(Date.now() - Date.parse(found.calledAt)), { answeredAt: iso(Date.now()) });
    return ok(found);
  }
  checks.unshift(check(0, { ground: 'ordered', calledBy: 'user:1' }));
  return { status: 201, json: checks[0] };
}
