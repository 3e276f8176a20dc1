import { useState } from 'react';
import { may, useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { Segments } from '../../ui/Segments';
import { BodiesTab } from './BodiesTab';
import { CategoriesTab } from './CategoriesTab';
import { RulesTab } from './RulesTab';
import { TryTab } from './TryTab';
import { usePlan } from './useRouting';
import './routing.css';

const tabs = ['bodies', 'rules', 'try', 'categories'] as const;
type Tab = (typeof tabs)[number];

/** The bodies of the centre, the rules by which cases go to them, and what would happen to a case now. */
export function RoutingPage() {
  const { t } = useTexts();
  const { roles } = useWatch();
  const plan = usePlan();
  const [tab, setTab] = useState<Tab>('bodies');
  const canChange = may(roles, 'changeRouting');
  return (
    <div className="routing-page" data-testid="routing-page">
      <div className="routing-head">
        <Segments
          label={t('pages.routing')}
          choices={tabs}
          chosen={tab}
          onChoose={setTab}
          textOf={(each) => t(`routing.tab.${each}`)}
          testId="routing-tab"
        />
        {plan.data === undefined ? null : (
          <span className="quiet" data-testid="routing-version">
            {plan.data.version === '0'
              ? t('routing.shipped')
              : t('routing.version', { version: plan.data.version })}
            {' · '}
            {t(plan.data.autoAssign ? 'routing.autoOn' : 'routing.autoOff')}
          </span>
        )}
      </div>
      {plan.isError ? (
        <p className="pad error-text" role="alert">
          {t('routing.failed')}
        </p>
      ) : null}
      {plan.data === undefined ? (
        <p className="pad quiet">{plan.isError ? '' : t('app.loading')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
        <div className="routing-body" tabIndex={0} role="group" aria-label={t(`routing.tab.${tab}`)}>
          {tab === 'bodies' ? <BodiesTab plan={plan.data} canChange={canChange} /> : null}
          {/* Rules that were changed and not kept yet must outlive a look into another part. */}
          <div hidden={tab !== 'rules'}>
            <RulesTab plan={plan.data} canChange={canChange} />
          </div>
          {tab === 'try' ? <TryTab plan={plan.data} /> : null}
          {tab === 'categories' ? <CategoriesTab plan={plan.data} /> : null}
        </div>
      )}
    </div>
  );
}
