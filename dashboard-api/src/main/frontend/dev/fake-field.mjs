// The phone page of those who are sent, in the stand-in for the back end.
import { dispatch } from './fake-books.mjs';

const MINUTE = 60_000;
const iso = (minutesAgo = 0) => new Date(Date.now() - minutesAgo * MINUTE).toISOString();
const both = (zh, en) => ({ zh, en });

export const field = {
  '/field/tasks': ({ rows }) => ({
    me: { id: 'r1', name: '杨志强', body: both('专职消防队', 'Fire brigade'), away: false },
    items: [...rows.case.values()].slice(0, 2).map((row, n) => ({
      id: `task-${row.id}`,
      caseNumber: row.number,
      title: row.title,
      priority: row.priority,
      placeName: row.placeName,
      lon: row.lon,
      lat: row.lat,
      state: n === 0 ? 'OFFERED' : 'TAKEN',
      stateTitle: n === 0 ? both('待接单', 'Offered') : both('已接单', 'Taken'),
      mine: n === 0 ? 'offered' : 'taken',
      takers: n,
      needed: 1,
      offeredUntil: n === 0 ? iso(-2) : null,
      openedAt: row.openedAt,
      lastAt: row.lastAt,
      note: n === 0 ? null : '请带两支灭火器',
      reports: 0,
    })),
    declines: dispatch.declines,
  }),
  '/field/incidents': () => ({ items: [] }),
};
