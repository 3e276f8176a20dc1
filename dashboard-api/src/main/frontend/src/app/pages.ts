import type { ComponentType } from 'react';
import { AlarmHealthPage } from '../features/alarmHealth/AlarmHealthPage';
import { AlarmRulesPage } from '../features/alarmRules/AlarmRulesPage';
import { CaseFiguresPage } from '../features/caseFigures/CaseFiguresPage';
import { CaseSearchPage } from '../features/caseSearch/CaseSearchPage';
import { CredentialsPage } from '../features/credentials/CredentialsPage';
import { DutyPage } from '../features/duty/DutyPage';
import { GridPage } from '../features/incident/GridPage';
import { MessagesPage } from '../features/messages/MessagesPage';
import { PostChecksPage } from '../features/postcheck/PostChecksPage';
import { QualityPage } from '../features/quality/QualityPage';
import { RoutingPage } from '../features/routing/RoutingPage';
import { TouristSidePage } from '../features/touristSide/TouristSidePage';
import { VolunteersPage } from '../features/volunteers/VolunteersPage';
import type { Act } from '../lib/site';
import type { pagesZh } from '../lib/text/pagesZh';
import { WatchPage } from './WatchPage';

/** What the pages are about, in the order of the navigation. */
export const sections = ['watch', 'cases', 'alarms', 'duty', 'system'] as const;

export type Section = (typeof sections)[number];

interface ConsolePage {
  readonly path: string;
  readonly section: Section;
  /** The key of its name under `pages` in the dictionary. */
  readonly label: keyof typeof pagesZh.pages;
  /** What somebody must be able to do to be offered the page; null: everybody is. */
  readonly act: Act | null;
  readonly component: ComponentType;
}

/** Every page of the console, in the order of the navigation within its section. */
export const pages: readonly ConsolePage[] = [
  { path: '/', section: 'watch', label: 'watch', act: null, component: WatchPage },
  { path: '/cases', section: 'cases', label: 'cases', act: null, component: CaseSearchPage },
  {
    path: '/case-figures',
    section: 'cases',
    label: 'caseFigures',
    act: 'readCaseFigures',
    component: CaseFiguresPage,
  },
  { path: '/quality', section: 'cases', label: 'quality', act: 'seeQuality', component: QualityPage },
  {
    path: '/alarm-health',
    section: 'alarms',
    label: 'alarmHealth',
    act: 'readFigures',
    component: AlarmHealthPage,
  },
  {
    path: '/alarm-rules',
    section: 'alarms',
    label: 'alarmRules',
    act: 'readRules',
    component: AlarmRulesPage,
  },
  { path: '/messages', section: 'system', label: 'messages', act: 'lookInside', component: MessagesPage },
  { path: '/duty', section: 'duty', label: 'duty', act: 'callPeople', component: DutyPage },
  {
    path: '/post-checks',
    section: 'duty',
    label: 'postChecks',
    act: 'lookInside',
    component: PostChecksPage,
  },
  {
    path: '/volunteers',
    section: 'duty',
    label: 'volunteers',
    act: 'callPeople',
    component: VolunteersPage,
  },
  { path: '/grid', section: 'duty', label: 'grid', act: null, component: GridPage },
  { path: '/routing', section: 'cases', label: 'routing', act: 'lookInside', component: RoutingPage },
  {
    path: '/tourist-side',
    section: 'cases',
    label: 'touristSide',
    act: 'touristSide',
    component: TouristSidePage,
  },
  {
    path: '/device-credentials',
    section: 'system',
    label: 'credentials',
    act: 'administer',
    component: CredentialsPage,
  },
];
