import { useState } from 'react';
import { Link } from 'wouter';
import { may, useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { HazardsTab } from './HazardsTab';
import { ReviewFiguresTab } from './ReviewFiguresTab';
import { ReviewsTab } from './ReviewsTab';
import '../../ui/segments.css';
import './quality.css';

const tabs = ['reviews', 'figures', 'hazards'] as const;
type Tab = (typeof tabs)[number];

/** Whether the work is done well: reviews of cases with their points, and hazards that people report. */
export function QualityPage() {
  const { t } = useTexts();
  const { roles } = useWatch();
  const [tab, setTab] = useState<Tab>('reviews');
  if (!may(roles, 'seeQuality')) {
    return (
      <p className="pad">
        {t('quality.noRight')} · <Link href="/">{t('app.home')}</Link>
      </p>
    );
  }
  const offered = tabs.filter(
    (each) =>
      (each !== 'figures' || may(roles, 'readCaseFigures')) &&
      (each !== 'hazards' || may(roles, 'readStatements')),
  );
  return (
    <div className="quality-page" data-testid="quality-page">
      <div className="quality-head">
        <div className="segments" role="group" aria-label={t('pages.quality')}>
          {offered.map((each) => (
            <button
              key={each}
              type="button"
              className="button small"
              aria-pressed={tab === each}
              data-testid={`quality-tab-${each}`}
              onClick={() => setTab(each)}
            >
              {t(`quality.tab.${each}`)}
            </button>
          ))}
        </div>
      </div>
      <div className="quality-body">
        {tab === 'reviews' ? <ReviewsTab /> : null}
        {tab === 'hazards' ? <HazardsTab /> : null}
        {tab === 'figures' ? <ReviewFiguresTab /> : null}
      </div>
    </div>
  );
}
