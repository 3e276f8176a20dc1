import type { ComponentType } from 'react';
import { CaseSearchPage } from '../features/caseSearch/CaseSearchPage';
import { DutyPage } from '../features/duty/DutyPage';
import { GridPage } from '../features/incident/GridPage';
import type { Act } from '../lib/site';
import type { pagesZh } from '../lib/text/pagesZh';
import { later } from './later';
import { WatchPage } from './WatchPage';

// Pages that no alarm leads to come in files of their own; all the others are there as soon as the screen is.
const AlarmHealthPage = later(
  '/alarm-health',
  async () => (await import('../features/alarmHealth/AlarmHealthPage')).AlarmHealthPage,
);
const AlarmRulesPage = later(
  '/alarm-rules',
  async () => (await import('../features/alarmRules/AlarmRulesPage')).AlarmRulesPage,
);
const CaseFiguresPage = later(
  '/case-figures',
  async () => (await import('../features/caseFigures/CaseFiguresPage')).CaseFiguresPage,
);
const CredentialsPage = later(
  '/device-credentials',
  async () => (await import('../features/credentials/CredentialsPage')).CredentialsPage,
);
const MerchantsPage = later(
  '/merchants',
  async () => (await import('../features/merchants/MerchantsPage')).MerchantsPage,
);
const MessagesPage = later(
  '/messages',
  async () => (await import('../features/messages/MessagesPage')).MessagesPage,
);
const PostChecksPage = later(
  '/post-checks',
  async () => (await import('../features/postcheck/PostChecksPage')).PostChecksPage,
);
const QualityPage = later(
  '/quality',
  async () => (await import('../features/quality/QualityPage')).QualityPage,
);
const RoutingPage = later(
  '/routing',
  async () => (await import('../features/routing/RoutingPage')).RoutingPage,
);
const TouristSidePage = later(
  '/tourist-side',
  async () => (await import('../features/touristSide/TouristSidePage')).TouristSidePage,
);
const VolunteersPage = later(
  '/volunteers',
  async () => (await import('../features/volunteers/VolunteersPage')).VolunteersPage,
);

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
    path: '/merchants',
    section: 'cases',
    label: 'merchants',
    act: 'seeMerchants',
    component: MerchantsPage,
  },
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

/** The page of an address. */
export const pageAt = (path: string): ConsolePage | undefined => pages.find((page) => page.path === path);
