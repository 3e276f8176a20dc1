import { shownUnit } from '../../contract/metrics';
import type { AlarmRow } from '../../contract/rows';
import { useDesk } from '../../lib/desk';
import { age, metricValue } from '../../lib/format';
import { useTexts } from '../../lib/text/text';
import { Mark } from '../../ui/Mark';
import { Age, Moment } from '../../ui/Times';
import { canReset, canVerify, isUnacknowledged, sinceOf } from './model';
import { Notified } from './Notified';
import { OutageMembers } from './OutageMembers';
import { useAlarmCommands } from './useAlarmCommands';
import { whereOf } from './where';

/** One alarm in full: level, state, since when, value against its limit, what to do, and the commands. */
export function AlarmCard({ alarm, canCommand }: { readonly alarm: AlarmRow; readonly canCommand: boolean }) {
  const { t, name, word, language } = useTexts();
  const { acknowledge, reset, busy } = useAlarmCommands();
  const verify = useDesk((desk) => desk.verify);
  const select = useDesk((desk) => desk.select);
  const where = whereOf(alarm, language);
  const unit = shownUnit(alarm.unit);
  const { caseId } = alarm;
  return (
    <article className={`alarm-card level-${alarm.priority}`} data-testid="alarm-card" data-alarm={alarm.id}>
      <h3>
        <Mark priority={alarm.priority} hollow={!isUnacknowledged(alarm)} />
        {name(alarm.title)}
      </h3>
      <p>
        {t(`priority.${alarm.priority}.word`)} · <b>{t(`condition.${alarm.condition}`)}</b>
        {alarm.latch === 'HELD' ? ` · ${t('alarm.held')}` : ''}
        {alarm.latch === 'VERIFIED' ? ` · ${t('alarm.verified')}` : ''}
      </p>
      <dl className="facts">
        <dt>{t('alarm.since')}</dt>
        <dd>
          <Moment at={sinceOf(alarm)} /> (<Age at={sinceOf(alarm)} />)
        </dd>
        {alarm.metric !== null && alarm.value !== null ? (
          <>
            <dt>{t('alarm.value')}</dt>
            <dd>{metricValue(alarm.metric, alarm.value, language)}</dd>
          </>
        ) : null}
        {alarm.unit === '%' && alarm.metric === null && alarm.value !== null ? (
          <>
            <dt>{t('alarm.value')}</dt>
            <dd>{alarm.value.toLocaleString(language, { maximumFractionDigits: 1 })} %</dd>
          </>
        ) : null}
        {alarm.threshold !== null ? (
          <>
            <dt>{t('alarm.limit')}</dt>
            <dd>
              {alarm.direction === 'LOW' ? '< ' : alarm.direction === 'HIGH' ? '> ' : ''}
              {alarm.unit === 's'
                ? age(alarm.threshold * 1000, t)
                : `${alarm.threshold.toLocaleString(language)} ${unit}`}
            </dd>
          </>
        ) : null}
        {alarm.verification !== null ? (
          <>
            <dt>{t('verify.result')}</dt>
            <dd>
              {resultText(alarm.verification.result, t)}
              {alarm.verification.cause === null ? '' : ` · ${word('cause', alarm.verification.cause)}`}
            </dd>
          </>
        ) : null}
        {alarm.guidance !== null && name(alarm.guidance) !== '' ? (
          <>
            <dt>{t('alarm.guidance')}</dt>
            <dd>{name(alarm.guidance)}</dd>
          </>
        ) : null}
      </dl>
      {alarm.source.type === 'zone' ? <OutageMembers alarm={alarm} /> : null}
      {alarm.priority === 'CAUTION' ? null : <Notified alarm={alarm} />}
      <div className="card-actions">
        {canCommand && isUnacknowledged(alarm) ? (
          <button
            type="button"
            className="button small"
            data-testid="card-ack"
            disabled={busy.has(alarm.id)}
            onClick={() => void acknowledge([alarm])}
          >
            {t('alarm.acknowledge')}
          </button>
        ) : null}
        {canCommand && canVerify(alarm) ? (
          <button
            type="button"
            className="button small"
            data-testid="card-verify"
            onClick={() => verify(alarm.id)}
          >
            {t('alarm.verify')}
          </button>
        ) : null}
        {canCommand && canReset(alarm) ? (
          <button
            type="button"
            className="button small"
            data-testid="card-reset"
            onClick={() => void reset(alarm, `${where} ${name(alarm.title)}`)}
          >
            {t('alarm.reset')}
          </button>
        ) : null}
        {caseId !== null ? (
          <button type="button" className="button small" onClick={() => select({ type: 'case', id: caseId })}>
            {t('alarm.openCase')}
          </button>
        ) : null}
      </div>
    </article>
  );
}

function resultText(result: string, t: ReturnType<typeof useTexts>['t']): string {
  switch (result) {
    case 'REAL_FIRE':
    case 'FALSE_ALARM':
    case 'TEST':
    case 'FAULT':
      return t(`verify.${result}`);
    default:
      return result;
  }
}
