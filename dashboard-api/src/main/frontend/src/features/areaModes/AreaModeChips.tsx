import { useNow } from '../../lib/clock';
import { useDesk } from '../../lib/desk';
import { age, dateTime } from '../../lib/format';
import { may, useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { modesOn } from './model';
import { useAreaModes, useZoneNames } from './useAreaModes';
import './areaModes.css';

/** Modes that are on, each as a quiet chip with what is left of it; nothing where none is. */
export function AreaModeChips() {
  const { t, word, language } = useTexts();
  const { roles, site } = useWatch();
  const showModes = useDesk((desk) => desk.showModes);
  const now = useNow();
  const items = useAreaModes(may(roles, 'readRules')).data?.items ?? [];
  const { nameOf } = useZoneNames();
  const on = modesOn(items, now);
  return on.length === 0 ? null : (
    <div className="mode-chips" role="group" aria-label={t('areaModes.on')}>
      {on.map(({ mode, zone, until }) => (
        <button
          key={`${mode} ${zone}`}
          type="button"
          className="mode-chip"
          data-testid="mode-chip"
          title={`${nameOf(zone)} · ${t('areaModes.until', { time: dateTime(until, language, site.timeZone) })}`}
          onClick={() => showModes(true)}
        >
          <b>{word('areaMode', mode)}</b>
          {zone === null ? '' : ` ${nameOf(zone)}`} <span>{age(until - now + 59_999, t)}</span>
        </button>
      ))}
    </div>
  );
}
