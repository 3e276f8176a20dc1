import { useEffect, useRef, useState } from 'react';
import { priorities } from '../../contract/rows';
import { useDesk } from '../../lib/desk';
import { useFlood } from '../../lib/flood';
import { metricValue } from '../../lib/format';
import { useRows } from '../../lib/live';
import { usePlaceNames } from '../../lib/places';
import { useTexts } from '../../lib/text/text';
import { Mark } from '../../ui/Mark';
import { Age } from '../../ui/Times';
import { DesktopNoticeButton } from './DesktopNoticeButton';
import { FloodNote, floodText } from './FloodNote';
import { groupOf } from './groups';
import { canVerify, sinceOf, summarise } from './model';
import { SuppressedCounts } from './SuppressedCounts';
import { useAlarmCommands } from './useAlarmCommands';
import { useChatterNotices } from './useChatterNotices';
import { useDesktopNotice } from './useDesktopNotice';
import { useSound } from './useSound';
import { selectionOf, whereOf } from './where';
import './alarms.css';
import './lifecycle.css';
import './flood.css';

/** The one line that is always in sight: counts by level, oldest age, the top alarm, acknowledge, silence. */
export function AlarmLine({ canCommand }: { readonly canCommand: boolean }) {
  const { t, name, language } = useTexts();
  const alarms = useRows('alarm');
  const summary = summarise(alarms);
  const { acknowledge, busy } = useAlarmCommands();
  const flood = useFlood();
  const sound = useSound(alarms, flood === null ? null : groupOf(alarms));
  useChatterNotices(alarms);
  usePlaceNames();
  const notice = useDesktopNotice(alarms);
  const select = useDesk((desk) => desk.select);
  const verify = useDesk((desk) => desk.verify);
  const { top, oldest } = summary;
  const urgent = summary.unacknowledged.CRITICAL + summary.unacknowledged.WARNING > 0;
  return (
    <section
      className={`alarm-line ${flood === null ? '' : 'flooded'} ${top === null ? 'calm' : `level-${top.priority}`}`}
      aria-label={t('alarm.line')}
      data-testid="alarm-line"
      data-unacknowledged={summary.unacknowledgedTotal}
      data-flood={flood !== null}
    >
      <ul className={urgent ? 'alarm-line-counts blinking-counts' : 'alarm-line-counts'}>
        {priorities.map((priority) => {
          const unacknowledged = summary.unacknowledged[priority];
          return (
            <li key={priority} data-testid={`alarm-count-${priority}`}>
              <span className={unacknowledged > 0 && priority !== 'CAUTION' ? 'blinking' : ''}>
                <Mark
                  priority={priority}
                  nothing={summary.all[priority] === 0}
                  hollow={unacknowledged === 0 && summary.all[priority] > 0}
                  size={22}
                  silent
                />
              </span>
              <span className="alarm-line-word">{t(`priority.${priority}.word`)}</span>
              <b>{unacknowledged}</b>
              <span className="quiet">/{summary.all[priority]}</span>
            </li>
          );
        })}
      </ul>
      {flood === null ? null : <FloodNote flood={flood} alarms={alarms} />}
      {top === null ? (
        <p className="alarm-line-calm">{t('alarm.noneUnacked')}</p>
      ) : (
        <>
          {oldest === null ? null : (
            <p className="alarm-line-oldest" data-testid="alarm-oldest">
              {t('alarm.oldest', { age: '' })}
              <b>
                <Age at={sinceOf(oldest)} />
              </b>
            </p>
          )}
          <button
            type="button"
            className="alarm-line-top"
            data-testid="alarm-line-top"
            title={`${whereOf(top, language)} · ${name(top.title)}`}
            onClick={() => select(selectionOf(top), { moveMap: true })}
          >
            <Mark priority={top.priority} size={22} />
            <b className="clip">{whereOf(top, language)}</b>
            <span className="clip alarm-line-title">{name(top.title)}</span>
            {top.metric !== null && top.value !== null ? (
              <span className="alarm-line-value">{metricValue(top.metric, top.value, language)}</span>
            ) : null}
            {top.condition === 'RETURNED_UNACKNOWLEDGED' ? (
              <span className="tag" title={t(`condition.${top.condition}`)}>
                {t(`conditionShort.${top.condition}`)}
              </span>
            ) : null}
            <Age className="quiet-age" at={sinceOf(top)} />
          </button>
          {canCommand ? (
            <>
              <button
                type="button"
                className="button strong"
                data-testid="alarm-line-ack"
                disabled={busy.has(top.id)}
                aria-label={t('alarm.acknowledgeOf', {
                  name: `${whereOf(top, language)} ${name(top.title)}`,
                })}
                onClick={() => void acknowledge([top])}
              >
                {t('alarm.acknowledge')}
              </button>
              {canVerify(top) ? (
                <button
                  type="button"
                  className="button"
                  data-testid="alarm-line-verify"
                  onClick={() => verify(top.id)}
                >
                  {t('alarm.verify')}
                </button>
              ) : null}
            </>
          ) : null}
        </>
      )}
      <SuppressedCounts alarms={alarms} />
      <SoundButton sound={sound} />
      <DesktopNoticeButton notice={notice} />
      <StatusSummary
        text={`${flood === null ? '' : `${t('flood.title')}: ${floodText(alarms, t)}. `}${t('alarm.summary', {
          critical: summary.unacknowledged.CRITICAL,
          warning: summary.unacknowledged.WARNING,
          caution: summary.unacknowledged.CAUTION,
        })}`}
      />
    </section>
  );
}

function SoundButton({ sound }: { readonly sound: ReturnType<typeof useSound> }) {
  const { t } = useTexts();
  if (!sound.armed) {
    return (
      <button
        type="button"
        className="button alarm-line-sound"
        data-testid="sound"
        title={t('alarm.sound.arm')}
        onClick={sound.arm}
      >
        <SpeakerSign crossed />
        <span className="clip">{t('alarm.sound.blocked')}</span>
      </button>
    );
  }
  return (
    <button
      type="button"
      className="button alarm-line-sound"
      data-testid="sound"
      disabled={!sound.sounding}
      onClick={sound.silence}
    >
      <SpeakerSign crossed={sound.silenced} />
      {sound.sounding
        ? t('alarm.sound.silence')
        : sound.silenced
          ? t('alarm.sound.silenced')
          : t('alarm.sound.armed')}
    </button>
  );
}

function SpeakerSign({ crossed }: { readonly crossed: boolean }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" className="line-sign">
      <path d="M2 6h3l4-3v10l-4-3H2z" />
      <path d={crossed ? 'M11 6l4 4m0-4l-4 4' : 'M11.5 5.5a4 4 0 0 1 0 5M13.3 3.8a6.5 6.5 0 0 1 0 8.4'} />
    </svg>
  );
}

/** Spoken by screen readers, at most once in ten seconds. */
function StatusSummary({ text }: { readonly text: string }) {
  const said = useSaidSlowly(text, 10_000);
  return (
    <p className="visually-hidden" role="status" data-testid="alarm-summary">
      {said}
    </p>
  );
}

function useSaidSlowly(text: string, pauseMillis: number): string {
  const [said, setSaid] = useState(text);
  const saidAt = useRef(0);
  useEffect(() => {
    const wait = Math.max(0, saidAt.current + pauseMillis - Date.now());
    const timer = setTimeout(() => {
      saidAt.current = Date.now();
      setSaid(text);
    }, wait);
    return () => clearTimeout(timer);
  }, [text, pauseMillis]);
  return said;
}
