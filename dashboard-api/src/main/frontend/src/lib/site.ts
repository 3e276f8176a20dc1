import { createContext, useContext } from 'react';
import type { Session } from '../contract/rest';

type Site = Session['site'];

/** What the parts of the screen know about the site and the person in front of it. */
export interface Watch {
  readonly site: Site;
  readonly roles: readonly string[];
  readonly version: string | null;
}

export const WatchContext = createContext<Watch>({
  site: { area: '', name: { zh: '', en: '' }, timeZone: 'Asia/Shanghai', synthetic: false, publicUrl: null },
  roles: [],
  version: null,
});

export const useWatch = () => useContext(WatchContext);

/** What the page offers; what is allowed, the server decides. */
export type Act =
  | 'desk'
  | 'commandAlarms'
  | 'resolve'
  | 'close'
  | 'handle'
  | 'issueDocuments'
  | 'command'
  | 'lookInside'
  | 'readFigures'
  | 'keepRegisters'
  | 'administer'
  | 'deviceService'
  | 'callPost'
  | 'readRules'
  | 'changeRules'
  | 'declareModes';

const desk = ['operator', 'commander', 'dutyLeader'];
const doers: Readonly<Record<Act, readonly string[]>> = {
  desk,
  commandAlarms: ['commander', 'dutyLeader'],
  resolve: [...desk, 'handler', 'mediator'],
  close: [...desk, 'reviewer'],
  handle: [...desk, 'handler', 'mediator'],
  issueDocuments: [...desk, 'mediator'],
  command: ['commander', 'dutyLeader'],
  lookInside: [...desk, 'manager', 'auditor', 'administrator'],
  readFigures: [...desk, 'reviewer', 'manager', 'auditor', 'administrator'],
  keepRegisters: ['manager', 'administrator'],
  administer: ['administrator'],
  deviceService: ['dutyLeader', 'manager', 'administrator'],
  callPost: ['dutyLeader', 'manager', 'administrator'],
  readRules: [...desk, 'reviewer', 'manager', 'auditor', 'administrator'],
  changeRules: ['commander', 'dutyLeader', 'administrator'],
  declareModes: ['commander', 'dutyLeader', 'administrator'],
};

/**
 * Whether somebody with these roles is offered an act: work at the desk, shelve the highest
 * alarms and approve what is taken out of service, settle or close a case, take further steps of one, issue its documents, supervise it and give it more time,
 * look into the platform,
 * read its figures, keep registers, manage who comes in, take a device into test or maintenance, call the desk, read and
 * change alarm rules, declare modes of the area.
 */
export function may(roles: readonly string[], act: Act): boolean {
  return roles.some((role) => doers[act].includes(role));
}
