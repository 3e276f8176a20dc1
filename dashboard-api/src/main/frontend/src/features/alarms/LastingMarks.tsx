import type { ReactNode } from 'react';
import type { AlarmRow } from '../../contract/rows';
import { useNow } from '../../lib/clock';
import { age, span } from '../../lib/format';
import { useTexts } from '../../lib/text/text';
import { Age, Moment } from '../../ui/Times';
import { isStaleAlarm, sinceOf } from './model';

const STEP_MILLIS = 10_000;

/** Calm signs on a row that an alarm comes and goes all the time, or stands for more than a day; each with its age. */
export function LastingMarks({ alarm }: { readonly alarm: AlarmRow }) {
  const { t } = useTexts();
  const now = useNow(STEP_MILLIS);
  const { chatteringSince } = alarm;
  return (
    <>
      {chatteringSince === null ? null : (
        <Mark testId="chattering-mark" hint={t('chatter.hint')} sign={<ChatterSign />}>
          <span className="lasting-word">{t('chatter.mark')}</span> {span(now - chatteringSince, t)}
        </Mark>
      )}
      {isStaleAlarm(alarm, now) ? (
        <Mark testId="stale-mark" hint={t('staleAlarm.hint')} sign={<StaleSign />}>
          <span className="lasting-word">{t('staleAlarm.mark')}</span> {age(now - sinceOf(alarm), t)}
        </Mark>
      ) : null}
    </>
  );
}

interface MarkProps {
  readonly testId: string;
  readonly hint: string;
  readonly sign: ReactNode;
  readonly children: ReactNode;
}

function Mark({ testId, hint, sign, children }: MarkProps) {
  return (
    <span className="tag lasting-mark" data-testid={testId} title={hint}>
      {sign}
      <span>{children}</span>
    </span>
  );
}

/** The same on the card, with what it means. */
export function LastingNotes({ alarm }: { readonly alarm: AlarmRow }) {
  const { t } = useTexts();
  const now = useNow(STEP_MILLIS);
  const { chatteringSince } = alarm;
  return (
    <>
      {chatteringSince === null ? null : (
        <p className="suppression-note lasting-note" data-testid="chattering-note">
          <ChatterSign />
          <span>
            <b>{t('chatter.mark')}</b> <Moment at={chatteringSince} /> (<Age at={chatteringSince} />)
            <br />
            {t('chatter.hint')}
          </span>
        </p>
      )}
      {isStaleAlarm(alarm, now) ? (
        <p className="suppression-note lasting-note" data-testid="stale-note">
          <StaleSign />
          <span>
            <b>{t('staleAlarm.mark')}</b> {span(now - sinceOf(alarm), t)}
            <br />
            {t('staleAlarm.hint')}
          </span>
        </p>
      ) : null}
    </>
  );
}

function ChatterSign() {
  return (
    <svg width="14" height="12" viewBox="0 0 14 12" aria-hidden="true" className="line-sign">
      <path d="M1 9V3h3v6h3V3h3v6h3V3" />
    </svg>
  );
}

function StaleSign() {
  return (
    <svg width="10" height="12" viewBox="0 0 10 12" aria-hidden="true" className="line-sign">
      <path d="M1 1h8M1 11h8M2 1c0 3 6 7 6 10M8 1c0 3-6 7-6 10" />
    </svg>
  );
}
