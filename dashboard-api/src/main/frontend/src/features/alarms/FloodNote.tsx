import type { AlarmRow } from '../../contract/rows';
import { useNow } from '../../lib/clock';
import type { Flood } from '../../lib/flood';
import { age, clockTime } from '../../lib/format';
import { useWatch } from '../../lib/site';
import { type Say, useTexts } from '../../lib/text/text';
import { countGroups } from './groups';
import { countTabs } from './model';

interface Props {
  readonly flood: Flood;
  readonly alarms: readonly AlarmRow[];
}

/** How many alarms in how many groups a flood has left standing, in words. */
export function floodText(alarms: readonly AlarmRow[], t: Say): string {
  return t('flood.line', { alarms: countTabs(alarms).active, groups: countGroups(alarms) });
}

/** Says on the alarm line that there is a flood: sign and word, how many alarms in how many groups, since when. */
export function FloodNote({ flood, alarms }: Props) {
  const { t, language } = useTexts();
  const { site } = useWatch();
  const now = useNow();
  const time = clockTime(flood.since, language, site.timeZone).slice(0, 5);
  const text = floodText(alarms, t);
  return (
    <p className="flood-note" data-testid="flood" title={t('flood.hint', { count: flood.count })}>
      <span className="flood-word">
        <svg width="20" height="16" viewBox="0 0 20 16" aria-hidden="true" className="line-sign">
          <path d="M1 4q3-3 6 0t6 0t6 0M1 9q3-3 6 0t6 0t6 0M1 14q3-3 6 0t6 0t6 0" />
        </svg>
        {t('flood.title')}
      </span>
      <span className="flood-counts">
        <b>{text}</b>
        <span className="flood-since">
          {t('flood.since', { time, age: age(now - flood.since, t) })}
          <span className="flood-rate"> · {t('flood.rate', { count: flood.count })}</span>
        </span>
      </span>
    </p>
  );
}
