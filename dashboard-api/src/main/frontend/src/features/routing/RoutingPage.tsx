import { useState } from 'react';
import { Link } from 'wouter';
import { may, useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { BodiesTab } from './BodiesTab';
import { CategoriesTab } from './CategoriesTab';
import { RulesTab } from './RulesTab';
import { TryTab } from './TryTab';
import { usePlan } from './useRouting';
import '../../ui/segments.css';
import './routing.css';

const tabs = ['bodies', 'rules', 'try', 'categories'] as const;
type Tab = (typeof tabs)[number];

/** The bodies of the centre, the rules by which cases go to them, and what would happen to a case now. */
export function RoutingPage() {
  const { t } = useTexts();
  const { roles } = useWatch();
  const allowed = may(roles, 'lookInside');
  const plan = usePlan(allowed);
  const [tab, setTab] = useState<Tab>('bodies');
  if (!allowed) {
    return (
      <p className="pad">
        {t('routing.noRight')} · <Link href="/">{t('app.home')}</Link>
      </p>
    );
  }
  const canChange = may(roles, 'changeRouting');
  return (
    <div className="routing-page" data-testid="routing-page">
      <div className="routing-head">
        <div className="segments" role="group" aria-label={t('pages.routing')}>
          {tabs.map((each) => (
            <button
              key={each}
              type="button"
              className="button small"
              aria-pressed={tab === each}
              data-testid={`routing-tab-${each}`}
              onClick={() => setTab(each)}
            >
              {t(`routing.tab.${each}`)}
            </button>
          ))}
        </div>
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
          {tab === 'rules' ? <RulesTab plan={plan.data} canChange={canChange} /> : null}
          {tab === 'try' ? <TryTab plan={plan.data} /> : null}
          {tab === 'categories' ? <CategoriesTab plan={plan.data} /> : null}
        </div>
      )}
    </div>
  );
}
