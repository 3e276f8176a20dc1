import { useNow } from '../lib/clock';
import { useConnection } from '../lib/connection';
import { age, dateTime } from '../lib/format';
import { useWatch } from '../lib/site';
import { useTexts } from '../lib/text/text';

/** Says across the whole width that the screen is not live, and from when its data is. */
export function CutOffBanner() {
  const { t, language } = useTexts();
  const { site } = useWatch();
  const { link, dataAt } = useConnection();
  const now = useNow();
  if (link !== 'cutOff') {
    return null;
  }
  return (
    <div className="cut-off" role="alert" data-testid="cut-off-banner">
      <svg width="18" height="18" viewBox="0 0 14 14" aria-hidden="true" className="line-sign">
        <path d="M3.5 3.5l7 7m0-7l-7 7" />
      </svg>
      <b>{t('connection.bannerTitle')}</b>
      {dataAt === null ? null : (
        <span aria-live="off">
          {t('connection.bannerData', {
            time: dateTime(dataAt, language, site.timeZone),
            age: age(now - dataAt, t),
          })}
        </span>
      )}
    </div>
  );
}
