import { useState } from 'react';
import { may, useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { Segments } from '../../ui/Segments';
import { HazardsTab } from './HazardsTab';
import { ReviewFiguresTab } from './ReviewFiguresTab';
import { ReviewsTab } from './ReviewsTab';
import './quality.css';

const tabs = ['reviews', 'figures', 'hazards'] as const;
type Tab = (typeof tabs)[number];

/** Whether the work is done well: reviews of cases with their points, and hazards that people report. */
export function QualityPage() {
  const { t } = useTexts();
  const { roles } = useWatch();
  const [tab, setTab] = useState<Tab>('reviews');
  const offered = tabs.filter(
    (each) =>
      (each !== 'figures' || may(roles, 'readCaseFigures')) &&
      (each !== 'hazards' || may(roles, 'readStatements')),
  );
  return (
    <div className="quality-page" data-testid="quality-page">
      <div className="quality-head">
        <Segments
          label={t('pages.quality')}
          choices={offered}
          chosen={tab}
          onChoose={setTab}
          textOf={(each) => t(`quality.tab.${each}`)}
          testId="quality-tab"
        />
      </div>
      <div className="quality-body">
        {tab === 'reviews' ? <ReviewsTab /> : null}
        {tab === 'hazards' ? <HazardsTab /> : null}
        {tab === 'figures' ? <ReviewFiguresTab /> : null}
      </div>
    </div>
  );
}
