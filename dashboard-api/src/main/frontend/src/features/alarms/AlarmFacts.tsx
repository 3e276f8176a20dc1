import { shownUnit } from '../../contract/metrics';
import type { AlarmRow } from '../../contract/rows';
import { age, metricValue } from '../../lib/format';
import { useTexts } from '../../lib/text/text';
import { Age, Moment } from '../../ui/Times';
import { sinceOf } from './model';

/** The unit of a number of things, which says nothing without their name. */
const COUNT = '1';

/** Since when, the value against its limit, what was found out, and what to do. */
export function AlarmFacts({ alarm }: { readonly alarm: AlarmRow }) {
  const { t, name, word, language } = useTexts();
  const unit = shownUnit(alarm.unit);
  return (
    <dl className="facts">
      <dt>{t('alarm.since')}</dt>
      <dd>
        {alarm.occurrence === 0 ? (
          t('deviceRules.never')
        ) : (
          <>
            <Moment at={sinceOf(alarm)} /> (<Age at={sinceOf(alarm)} />)
          </>
        )}
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
      {alarm.threshold !== null && alarm.unit !== COUNT ? (
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
  );
}

/** The result of a verification in words, or its code if a newer server knows more. */
export function resultText(result: string, t: ReturnType<typeof useTexts>['t']): string {
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
