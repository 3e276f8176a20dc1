import { useLocation } from 'wouter';
import type { AlarmRow } from '../../contract/rows';
import { useDesk } from '../../lib/desk';
import { may, useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { alarmTabs, countTabs, requestsOf } from './model';

const kinds = ['shelved', 'suppressed', 'outOfService'] as const;

/** How many alarms are kept from alarming, always in sight; pressed, it shows the first list that holds any. */
export function SuppressedCounts({ alarms }: { readonly alarms: readonly AlarmRow[] }) {
  const { t } = useTexts();
  const { roles } = useWatch();
  const showTab = useDesk((desk) => desk.showAlarmTab);
  const [path, go] = useLocation();
  const counts = countTabs(alarms);
  const total = counts.shelved + counts.suppressed + counts.outOfService;
  const awaiting = may(roles, 'commandAlarms') ? requestsOf(alarms).length : 0;
  const show = () => {
    showTab(alarmTabs.find((tab) => tab !== 'active' && counts[tab] > 0) ?? 'shelved');
    if (path !== '/') {
      go('/');
    }
  };
  return (
    <button
      type="button"
      className={total === 0 ? 'suppressed-counts quiet' : 'suppressed-counts'}
      data-testid="suppressed-counts"
      data-total={total}
      title={t('lifecycle.lineLabel', counts)}
      onClick={show}
    >
      <span className="suppressed-each">
        {kinds.map((kind) => (
          <span key={kind} data-testid={`suppressed-count-${kind}`}>
            {t(`lifecycle.line.${kind}`)} <b>{counts[kind]}</b>
          </span>
        ))}
      </span>
      <span className="suppressed-total">
        {t('lifecycle.line.total')} <b>{total}</b>
      </span>
      {awaiting === 0 ? null : (
        <span className="tag" data-testid="line-awaiting">
          {t('lifecycle.lineAwaiting', { count: awaiting })}
        </span>
      )}
    </button>
  );
}
