import { useState } from 'react';
import type { TrailItem } from '../../contract/alarmTrail';
import type { AlarmRow } from '../../contract/rows';
import { useNow } from '../../lib/clock';
import { dateTime, metricValue } from '../../lib/format';
import { useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { Moment } from '../../ui/Times';
import { resultText } from './AlarmFacts';
import { signOf, useSignSource } from './fireSigns';
import { designWord } from './Suppression';
import { Timeline } from './Timeline';
import { numberFact, priorityOf, textFact, timeFact, timelineOf } from './trailModel';
import { usePeople } from './usePeople';
import { useTrail } from './useTrail';

const SHOWN = 10;
const STEP_MILLIS = 5_000;

/** Everything that happened to an alarm: drawn over time, and told below, newest first. */
export function AlarmTrail({ alarm, open }: { readonly alarm: AlarmRow; readonly open: boolean }) {
  const { t } = useTexts();
  const [shown, setShown] = useState(open);
  return (
    <details
      className="alarm-trail"
      data-testid="alarm-trail"
      open={shown}
      onToggle={({ currentTarget }) => setShown(currentTarget.open)}
    >
      <summary>
        {t('lifecycle.trail')}
        {(alarm.commentCount ?? 0) === 0 ? null : (
          <span className="quiet"> · {t('lifecycle.comments', { count: alarm.commentCount ?? 0 })}</span>
        )}
      </summary>
      {shown ? <Trail alarm={alarm} /> : null}
    </details>
  );
}

function Trail({ alarm }: { readonly alarm: AlarmRow }) {
  const { t } = useTexts();
  const now = useNow(STEP_MILLIS);
  const [whole, setWhole] = useState(false);
  const trail = useTrail(alarm);
  const items = trail.data;
  if (items === undefined) {
    return <p className="quiet">{trail.isError ? t('lifecycle.trailFailed') : t('app.loading')}</p>;
  }
  if (items.length === 0) {
    return <p className="quiet">{t('lifecycle.trailEmpty')}</p>;
  }
  const line = timelineOf(items, alarm, now);
  return (
    <>
      {line === null ? null : <Timeline line={line} priority={alarm.priority} />}
      <ol className="trail-list" data-testid="trail-list">
        {(whole ? items : items.slice(0, SHOWN)).map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the trail only grows and is loaded whole
          <Step key={`${item.at} ${item.event} ${index}`} item={item} alarm={alarm} />
        ))}
      </ol>
      {whole || items.length <= SHOWN ? null : (
        <button type="button" className="button small" onClick={() => setWhole(true)}>
          {t('lifecycle.trailAll', { count: items.length })}
        </button>
      )}
    </>
  );
}

function Step({ item, alarm }: { readonly item: TrailItem; readonly alarm: AlarmRow }) {
  const { word } = useTexts();
  const by = usePeople();
  const facts = useFacts(item, alarm);
  return (
    <li data-event={item.event}>
      <Moment at={item.at} />
      <span>
        <b>{word('trailEvent', item.event)}</b>
        {facts.map((fact) => ` · ${fact}`).join('')}
        {item.by === null ? null : <span className="quiet"> · {by(item.by)}</span>}
        {item.comment === null ? null : <q className="trail-comment">{item.comment}</q>}
      </span>
    </li>
  );
}

/** What an event of the trail says beside its name, in words. */
function useFacts(item: TrailItem, alarm: AlarmRow): readonly string[] {
  const { t, word, language } = useTexts();
  const { site } = useWatch();
  const reason = textFact(item, 'reason');
  const cause = textFact(item, 'cause');
  const result = textFact(item, 'result');
  const until = timeFact(item, 'until');
  const sourceName = useSignSource();
  const priority = priorityOf(item);
  const { value } = item.facts;
  const facts: (string | null)[] = [];
  switch (item.event) {
    case 'AlarmRaised':
    case 'AlarmLevelChanged':
    case 'AlarmReturnedToNormal':
      facts.push(
        priority === null ? null : t(`priority.${priority}.word`),
        typeof value === 'number' && alarm.metric !== null
          ? metricValue(alarm.metric, value, language)
          : null,
      );
      break;
    case 'AlarmStartedChattering': {
      const raises = numberFact(item, 'raises');
      facts.push(raises === null ? null : t('chatter.raises', { count: raises }));
      break;
    }
    case 'FireSignJoined': {
      const sign = signOf(item);
      facts.push(sign === null ? null : word('fireSign', sign.sign), sign === null ? null : sourceName(sign));
      break;
    }
    case 'AlarmShelved':
      facts.push(reason === null ? null : word('shelfReason', reason));
      break;
    case 'HouseAnswered': {
      const answer = textFact(item, 'answer');
      facts.push(answer === null ? null : word('houseAnswer', answer));
      break;
    }
    case 'AlarmUnshelved':
      facts.push(cause === null ? null : word('shelfEnd', cause));
      break;
    case 'AlarmSuppressedByDesign':
      facts.push(
        reason === null ? null : word('designReason', reason),
        cause === null || cause === reason ? null : designWord(cause, word),
      );
      break;
    case 'AlarmVerified':
      facts.push(
        result === null ? null : resultText(result, t),
        cause === null ? null : word('cause', cause),
      );
      break;
    default:
      facts.push(reason === null ? null : word('serviceReason', reason));
  }
  facts.push(
    until === null ? null : t('lifecycle.untilOf', { until: dateTime(until, language, site.timeZone) }),
  );
  return facts.filter((fact) => fact !== null);
}
