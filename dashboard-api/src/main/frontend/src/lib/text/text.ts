import i18next, { type TFunction } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { LocalText } from '../../contract/fields';
import { type Language, usePreferences } from '../preferences';
import { en } from './en';
import { zh } from './zh';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof zh };
  }
}

export type Say = TFunction;

void i18next.use(initReactI18next).init({
  resources: { zh: { translation: zh }, en: { translation: en } },
  lng: usePreferences.getState().language,
  fallbackLng: 'zh',
  interpolation: { escapeValue: false },
  returnNull: false,
});

usePreferences.subscribe(({ language }) => {
  if (i18next.language !== language) {
    void i18next.changeLanguage(language);
  }
});

type Group =
  | 'kind'
  | 'metric'
  | 'layer'
  | 'deviceState'
  | 'status'
  | 'quality'
  | 'cause'
  | 'placeFact'
  | 'shelfReason'
  | 'serviceReason'
  | 'designReason'
  | 'shelfEnd'
  | 'houseAnswer'
  | 'trailEvent'
  | 'platformPart'
  | 'fireSign'
  | 'areaMode'
  | 'levelName'
  | 'platformMetric'
  | 'ruleAttribute'
  | 'ruleField'
  | 'weekday';
const dictionaries = { zh, en };

/** The word for a code that may be newer than this page: then the code itself. */
export function wordFor(language: Language, group: Group, code: string): string {
  return (dictionaries[language][group] as Record<string, string>)[code] ?? code;
}

function word(texts: Record<string, string>, code: string): string {
  return texts[code] ?? texts[constantCase(code)] ?? code;
}

/** What a processing group is called. */
export function processorName(language: Language, group: string): string {
  return word(dictionaries[language].platform.group, group);
}

/** A part of the platform as the source of an alarm. */
export function platformSource(language: Language, part: string): string {
  return dictionaries[language].watch.source.replace('{{part}}', part);
}

/** `underWay` and `UNDER_WAY` are one word. */
export function constantCase(code: string): string {
  return code.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase();
}

/** A word that stands in the middle of sentences, as the beginning of one. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export interface Texts {
  readonly t: Say;
  readonly language: Language;
  /** The name in the chosen language. */
  readonly name: (text: LocalText | null | undefined) => string;
  readonly word: (group: Group, code: string) => string;
  readonly caseState: (code: string) => string;
  readonly caseOrigin: (code: string) => string;
  readonly processor: (group: string) => string;
  readonly refusal: (kind: string) => string;
}

/** All that a component needs in order to speak. */
export function useTexts(): Texts {
  const { t } = useTranslation();
  const language = usePreferences((state) => state.language);
  return {
    t,
    language,
    name: (text) => text?.[language] ?? '',
    word: (group, code) => wordFor(language, group, code),
    caseState: (code) => word(dictionaries[language].cases.state, code),
    caseOrigin: (code) => word(dictionaries[language].cases.origin, code),
    processor: (group) => processorName(language, group),
    refusal: (kind) => word(dictionaries[language].credentials.refusal, kind),
  };
}
