import { count } from '../../lib/format';
import { useRows } from '../../lib/live';
import { useTexts } from '../../lib/text/text';
import { Panel } from '../../ui/Panel';
import { Age } from '../../ui/Times';
import { visitorZones } from './model';
import './visitors.css';

/** Visitors present, for the whole area and by zone, as the people counters say. */
export function Visitors({ area }: { readonly area: string }) {
  const { t, name, language } = useTexts();
  const { whole, zones } = visitorZones(useRows('zone'), area);
  const most = Math.max(1, ...zones.map(({ visitors }) => visitors?.present ?? 0));
  return (
    <Panel
      title={t('visitors.title')}
      testId="visitors"
      scrolls
      className="visitors"
      count={
        whole?.visitors?.present == null ? undefined : (
          <span data-testid="visitors-present">
            {t('visitors.area')} <b>{count(whole.visitors.present, language)}</b>{' '}
            {whole.visitors.at === null ? null : <Age at={whole.visitors.at} className="quiet" />}
          </span>
        )
      }
    >
      {zones.length === 0 ? (
        <p className="pad quiet">{t('visitors.empty')}</p>
      ) : (
        <ul>
          {zones.map((zone) => {
            const present = zone.visitors?.present ?? null;
            return (
              <li key={zone.id} className="visitor-zone">
                <span className="clip">{name(zone.name)}</span>
                <svg className="lot-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                  <rect className="lot-bar-ground" width="100" height="10" />
                  {present === null ? null : (
                    <rect
                      className="lot-bar-share"
                      width={Math.min(100, (100 * Math.max(0, present)) / most)}
                      height="10"
                    />
                  )}
                </svg>
                <span className="lot-count">{present === null ? '?' : count(present, language)}</span>
              </li>
            );
          })}
        </ul>
      )}
    </Panel>
  );
}
