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
  | 'recordMilestone'
  | 'issueDocuments'
  | 'command'
  | 'lookInside'
  | 'readFigures'
  | 'changeTargets'
  | 'readCaseFigures'
  | 'keepRegisters'
  | 'administer'
  | 'deviceService'
  | 'callPost'
  | 'readRules'
  | 'changeRules'
  | 'declareModes'
  | 'changeRouting'
  | 'callPeople'
  | 'readStatements'
  | 'searchLost'
  | 'blockOrigins'
  | 'seeBlocks'
  | 'touristSide'
  | 'seeQuality'
  | 'drawSamples'
  | 'review'
  | 'readRewards'
  | 'seeMerchants'
  | 'keepMerchants';

const desk = ['operator', 'commander', 'dutyLeader'];
const doers: Readonly<Record<Act, readonly string[]>> = {
  desk,
  commandAlarms: ['commander', 'dutyLeader'],
  resolve: [...desk, 'handler', 'mediator'],
  close: [...desk, 'reviewer'],
  handle: [...desk, 'handler', 'mediator'],
  recordMilestone: [...desk, 'handler', 'mediator', 'reviewer'],
  issueDocuments: [...desk, 'mediator'],
  command: ['commander', 'dutyLeader'],
  lookInside: [...desk, 'manager', 'auditor', 'administrator'],
  readFigures: [...desk, 'reviewer', 'manager', 'auditor', 'administrator'],
  changeTargets: ['commander', 'dutyLeader', 'administrator'],
  readCaseFigures: ['commander', 'dutyLeader', 'reviewer', 'manager', 'auditor', 'administrator'],
  keepRegisters: ['manager', 'administrator'],
  administer: ['administrator'],
  deviceService: ['dutyLeader', 'manager', 'administrator'],
  callPost: ['dutyLeader', 'manager', 'administrator'],
  readRules: [...desk, 'reviewer', 'manager', 'auditor', 'administrator'],
  changeRules: ['commander', 'dutyLeader', 'administrator'],
  callPeople: [...desk, 'manager', 'administrator'],
  readStatements: [...desk, 'handler', 'mediator', 'reviewer', 'auditor'],
  declareModes: ['commander', 'dutyLeader', 'administrator'],
  changeRouting: ['dutyLeader', 'administrator'],
  searchLost: [...desk, 'handler'],
  blockOrigins: ['commander', 'reviewer'],
  seeBlocks: ['commander', 'dutyLeader', 'reviewer', 'auditor'],
  touristSide: ['commander', 'dutyLeader', 'reviewer', 'auditor', 'manager', 'administrator'],
  seeQuality: [...desk, 'handler', 'mediator', 'reviewer', 'manager', 'auditor'],
  drawSamples: ['dutyLeader', 'manager'],
  review: ['reviewer'],
  readRewards: ['commander', 'dutyLeader', 'manager', 'auditor'],
  seeMerchants: [...desk, 'handler', 'mediator', 'reviewer', 'manager', 'auditor', 'administrator'],
  keepMerchants: ['dutyLeader', 'manager', 'administrator'],
};

/** Whether one of the roles may do it: see a page, or press a button of it. The server decides all the same. */
export function may(roles: readonly string[], act: Act): boolean {
  return roles.some((role) => doers[act].includes(role));
}
