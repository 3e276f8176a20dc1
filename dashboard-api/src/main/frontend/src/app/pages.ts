import type { ComponentType } from 'react';
import { AlarmHealthPage } from '../features/alarmHealth/AlarmHealthPage';
import { AlarmRulesPage } from '../features/alarmRules/AlarmRulesPage';
import { CaseFiguresPage } from '../features/caseFigures/CaseFiguresPage';
import { CaseSearchPage } from '../features/caseSearch/CaseSearchPage';
import { CredentialsPage } from '../features/credentials/CredentialsPage';
import { DutyPage } from '../features/duty/DutyPage';
import { MessagesPage } from '../features/messages/MessagesPage';
import { PostChecksPage } from '../features/postcheck/PostChecksPage';
import { QualityPage } from '../features/quality/QualityPage';
import { RoutingPage } from '../features/routing/RoutingPage';
import type { Act } from '../lib/site';
import type { pagesZh } from '../lib/text/pagesZh';
import { WatchPage } from './WatchPage';

interface ConsolePage {
  readonly path: string;
  /** The key of its name under `pages` in the dictionary. */
  readonly label: keyof typeof pagesZh.pages;
  /** What somebody must be able to do to be offered the page; null: everybody is. */
  readonly act: Act | null;
  readonly component: ComponentType;
}

/** Every page of the console, in the order of the navigation. */
export const pages: readonly ConsolePage[] = [
  { path: '/', label: 'watch', act: null, component: WatchPage },
  { path: '/cases', label: 'cases', act: null, component: CaseSearchPage },
  { path: '/case-figures', label: 'caseFigures', act: 'readCaseFigures', component: CaseFiguresPage },
  { path: '/quality', label: 'quality', act: 'seeQuality', component: QualityPage },
  { path: '/alarm-health', label: 'alarmHealth', act: 'readFigures', component: AlarmHealthPage },
  { path: '/alarm-rules', label: 'alarmRules', act: 'readRules', component: AlarmRulesPage },
  { path: '/messages', label: 'messages', act: 'lookInside', component: MessagesPage },
  { path: '/post-checks', label: 'postChecks', act: 'lookInside', component: PostChecksPage },
  { path: '/duty', label: 'duty', act: 'callPeople', component: DutyPage },
  { path: '/routing', label: 'routing', act: 'lookInside', component: RoutingPage },
  { path: '/device-credentials', label: 'credentials', act: 'administer', component: CredentialsPage },
];
