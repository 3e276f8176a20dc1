import type { LocalText } from '../../contract/fields';
import { usePreferences } from '../../lib/preferences';
import { fieldEn } from '../../lib/text/fieldEn';
import { fieldZh } from '../../lib/text/fieldZh';
import { useSession } from '../../transport/session';

const dictionaries = { zh: fieldZh, en: fieldEn };

/** Puts values in the place of the names in braces. */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole));
}

/** The page's own small dictionary: the console's is too large for a weak link. */
export function useFieldTexts() {
  const language = usePreferences((state) => state.language);
  const timeZone = useSession((state) => state.session?.site.timeZone ?? 'Asia/Shanghai');
  const t = dictionaries[language];
  return {
    language,
    t,
    name: (text: LocalText | null | undefined) => text?.[language] ?? '',
    time: (millis: number) =>
      new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
        hour: '2-digit',
        minute: '2-digit',
        second: '2-digit',
        timeZone,
      }).format(millis),
    moment: (millis: number) =>
      new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
        month: '2-digit',
        day: '2-digit',
        hour: '2-digit',
        minute: '2-digit',
        timeZone,
      }).format(millis),
  };
}
