import type { AlarmRow } from '../../contract/rows';
import { useTexts } from '../../lib/text/text';
import './house.css';

/** On a row: that people of the household group ask for help. */
export function HelpMark({ alarm }: { readonly alarm: AlarmRow }) {
  const { t } = useTexts();
  const help = alarm.houses?.help ?? 0;
  return help === 0 ? null : (
    <span className="tag help-mark" data-testid="help-mark" title={t('house.helpHint')}>
      <HelpSign />
      <b>{t('house.help', { count: help })}</b>
    </span>
  );
}

/** On the card: what the household group told, and that it decides nothing. */
export function HousesTold({ alarm }: { readonly alarm: AlarmRow }) {
  const { t } = useTexts();
  const { houses } = alarm;
  if (houses === null) {
    return null;
  }
  const counts = (['safe', 'falseAlarm', 'silence'] as const).filter((what) => houses[what] > 0);
  return (
    <div data-testid="houses-told">
      {houses.help === 0 ? null : (
        <p className="suppression-note help-note" role="status">
          <HelpSign />
          <span>
            <b>{t('house.help', { count: houses.help })}</b>
            <br />
            {t('house.helpHint')}
          </span>
        </p>
      )}
      {counts.length === 0 ? null : (
        <p title={t('house.toldHint')}>
          {t('house.told')}:{' '}
          {counts.map((what) => t(`house.counts.${what}`, { count: houses[what] })).join(' · ')}
        </p>
      )}
    </div>
  );
}

function HelpSign() {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" className="line-sign">
      <path d="M6 1v6M6 9v2M1 11 6 1l5 10z" />
    </svg>
  );
}
