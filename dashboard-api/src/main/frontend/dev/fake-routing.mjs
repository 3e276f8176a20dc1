import { catalogue } from './fake-data.mjs';
import { ok } from './fake-http.mjs';

/** Bodies, rules and proposals of a centre that is made up, for a look at the screens. */

const bodies = catalogue.bodies.map(({ id, name }, index) => ({
  id,
  name,
  purpose: name,
  remits: catalogue.remits.map((remit) => remit.id).slice(0, 1),
  hours: index === 0 ? [{ days: 'every-day', from: '08:00', until: '20:00' }] : [],
  duties: [],
  teams: [],
  capacity: index === 0 ? 12 : null,
  languages: ['zh'],
  mayLead: true,
  standIn: null,
  toConfirm: ['hours'],
  isOpen: true,
  openCases: 3 + index,
  contacts: [],
}));
const reasons = [
  {
    code: 'usual-body',
    body: bodies[0].id,
    text: { zh: '无其他规则适用，按类别默认单位', en: 'No rule decides; the category’s own body' },
  },
];
const proposal = { lead: bodies[0].id, team: null, joint: [], rule: null, auto: false, reasons };

/** The answer to a call of routing; null: it is none. */
export function answerRouting(request, path, version) {
  if (path === '/routing' && request.method === 'GET') {
    return ok({
      version: 0,
      lastResort: bodies[0].id,
      autoAssign: false,
      bodies,
      rules: [],
      dayWords: ['every-day'],
    });
  }
  if (path === '/routing/try') {
    return ok(proposal);
  }
  if (/^\/cases\/[^/]+\/routing$/.test(path)) {
    return ok({
      version,
      proposal,
      parts: [],
      returns: [],
      reviewPending: false,
      mayAssign: true,
      mayReview: true,
    });
  }
  return /^\/cases\/[^/]+\/answers$/.test(path) ? ok({ category: 'fire', items: [], missing: 0 }) : null;
}
