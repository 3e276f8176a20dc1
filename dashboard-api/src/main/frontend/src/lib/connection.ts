import { create } from 'zustand';

/** How the page stands to the server: first load, live, or cut off with the last good data still shown. */
export type Link = 'starting' | 'live' | 'cutOff';

interface Connection {
  link: Link;
  /** Server time of the newest data, milliseconds; null before the first. */
  dataAt: number | null;
  /** Server time at which the link was lost. */
  lostAt: number | null;
  area: string | null;
  /** Changes the server merged into newer ones while they waited, since the page was loaded. */
  merged: number;
  /** Rows this page could not read. */
  unreadable: number;
  /** Snapshots loaded since the page was loaded: one, and one more after each gap or restart. */
  snapshots: number;
}

export const useConnection = create<Connection>(() => ({
  link: 'starting',
  dataAt: null,
  lostAt: null,
  area: null,
  merged: 0,
  unreadable: 0,
  snapshots: 0,
}));
