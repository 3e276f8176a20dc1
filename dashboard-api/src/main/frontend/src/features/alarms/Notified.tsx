import { useQuery } from '@tanstack/react-query';
import { inPath } from '../../contract/ids';
import { type Ladder, notifications, type Told } from '../../contract/notifications';
import type { AlarmRow } from '../../contract/rows';
import { useNow } from '../../lib/clock';
import { useTexts } from '../../lib/text/text';
import { ask } from '../../transport/http';
import { Moment } from '../../ui/Times';
import { countdown, countOf, nextOf } from './notified';
import './notified.css';

const LOOK_AGAIN_MILLIS = 5_000;
const ALL_CLEAR_RUNG = -1;

/** Who was told of an alarm, by which channel, what became of it, and who is told next. */
export function Notified({ alarm }: { readonly alarm: AlarmRow }) {
  const { t } = useTexts();
  const seen = useQuery({
    queryKey: ['notifications', alarm.id, alarm.occurrence, alarm.version],
    queryFn: ({ signal }) => ask(`/alarms/${inPath(alarm.id)}/notifications`, notifications, { signal }),
    placeholderData: (before) => before,
    // Receipts come from gateways at any time, and the live topic carries none.
    refetchInterval: LOOK_AGAIN_MILLIS,
  });
  if (seen.data === undefined) {
    return seen.isError ? <p className="quiet">{t('notified.failed')}</p> : null;
  }
  const { ladder, items } = seen.data;
  return (
    <section className="notified" data-testid="notified">
      <h4>{t('notified.title')}</h4>
      <p className="quiet">
        {items.length === 0 ? t('notified.nobody') : t('notified.count', countOf(items))}
        {ladder === null ? null : <Climb ladder={ladder} />}
      </p>
      {items.length === 0 ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
        <div className="notified-list" tabIndex={0} role="group" aria-label={t('notified.title')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('notified.columns.who')}</th>
                <th scope="col">{t('notified.columns.channel')}</th>
                <th scope="col">{t('notified.columns.when')}</th>
                <th scope="col">{t('notified.columns.state')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((told) => (
                <Line key={told.id} told={told} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Climb({ ladder }: { readonly ladder: Ladder }) {
  const { t, name } = useTexts();
  const next = nextOf(ladder, useNow());
  if (next !== null) {
    const duties = next.step.duties.map(name).join(t('notified.and'));
    return (
      <b className="notified-next" data-testid="notified-next">
        {next.left === 0
          ? t('notified.nextDue', { duties })
          : t('notified.next', { duties, time: countdown(next.left) })}
      </b>
    );
  }
  if (ladder.steps.length === 0 || ladder.state === 'climbing') {
    return null;
  }
  return (
    <span className="notified-next">
      {ladder.state === 'all_told' ? t('notified.allTold') : t(`notified.stopped.${ladder.state}`)}
    </span>
  );
}

function Line({ told }: { readonly told: Told }) {
  const { t, name } = useTexts();
  const failed = told.state === 'failed';
  return (
    <tr data-testid="notified-line" data-state={told.state}>
      <td>
        {name(told.duty)} <span className="quiet">{told.name ?? told.recipient}</span>
        {told.rung === ALL_CLEAR_RUNG ? <span className="tag">{t('notified.allClear')}</span> : null}
      </td>
      <td>{name(told.channelTitle)}</td>
      <td>
        <Moment at={told.changedAt} short />
      </td>
      <td className={failed ? 'notified-failed' : ''}>
        {failed ? '✕ ' : told.state === 'delivered' ? '✓ ' : ''}
        {t(`notified.state.${told.state}`)}
        {told.reason === null ? null : <span className="quiet"> {reasonText(told.reason, t)}</span>}
      </td>
    </tr>
  );
}

function reasonText(reason: string, t: ReturnType<typeof useTexts>['t']): string {
  switch (reason) {
    case 'unknown':
    case 'no-gateway':
    case 'no-address':
    case 'late':
    case 'stopped':
      return t(`notified.reason.${reason}`);
    default:
      return reason;
  }
}
