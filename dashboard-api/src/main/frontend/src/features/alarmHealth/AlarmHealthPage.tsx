import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { serverClock, useNow } from '../../lib/clock';
import { isoDay } from '../../lib/format';
import { useWatch } from '../../lib/site';
import { useTexts } from '../../lib/text/text';
import { Segments } from '../../ui/Segments';
import { Moment } from '../../ui/Times';
import { BadActors } from './BadActors';
import { Counts } from './Counts';
import { exportPath, report } from './commands';
import { FalseAlarms } from './FalseAlarms';
import { Figures } from './Figures';
import { everyMillis, otherDay, periodOf, type Span, spans } from './model';
import './alarmHealth.css';

/** How well the alarms serve the desk: the figures of ISA-18.2 of ten minutes, a day or thirty days. */
export function AlarmHealthPage() {
  const { t } = useTexts();
  const { site } = useWatch();
  const [span, setSpan] = useState<Span>('day');
  // Null follows the present.
  const [day, setDay] = useState<string | null>(null);
  const now = useNow(60_000);
  const { live } = periodOf(span, day, now, site.timeZone);
  const every = everyMillis(span, live);
  const found = useQuery({
    queryKey: ['alarm-health', span, day],
    queryFn: ({ signal }) => report(periodOf(span, day, serverClock.now(), site.timeZone), signal),
    refetchInterval: every ?? false,
    placeholderData: keepPreviousData,
  });
  const today = isoDay(now, site.timeZone);
  const move = (by: number) => {
    const next = otherDay(day ?? today, by);
    setDay(next >= today ? null : next);
  };
  return (
    <div className="alarm-health" data-testid="alarm-health">
      <div className="health-head">
        <Segments
          label={t('alarmHealth.span')}
          choices={spans}
          chosen={span}
          onChoose={setSpan}
          textOf={(each) => t(`alarmHealth.${each}`)}
          testId="span"
        />
        {span === 'minutes' ? null : (
          <div className="health-days">
            <button type="button" className="button small" data-testid="day-before" onClick={() => move(-1)}>
              ‹ {t('alarmHealth.previous')}
            </button>
            <button
              type="button"
              className="button small"
              disabled={day === null}
              onClick={() => setDay(null)}
            >
              {t('alarmHealth.today')}
            </button>
            <button type="button" className="button small" disabled={day === null} onClick={() => move(1)}>
              {t('alarmHealth.next')} ›
            </button>
          </div>
        )}
        {found.data === undefined ? null : (
          <span className="health-period" data-testid="health-period">
            <Moment at={found.data.from} /> – <Moment at={found.data.to} />
          </span>
        )}
        {found.data === undefined ? null : (
          <a
            className="button small health-export"
            href={exportPath(found.data)}
            download
            title={t('alarmHealth.exportHint')}
            data-testid="health-export"
          >
            {t('alarmHealth.export')}
          </a>
        )}
      </div>
      {found.isError ? (
        <p className="pad error-text" role="alert">
          {t('alarmHealth.failed')}
        </p>
      ) : null}
      {found.data === undefined ? (
        <p className="pad quiet">{found.isError ? '' : t('app.loading')}</p>
      ) : (
        <div className={found.isPlaceholderData ? 'health-body stale' : 'health-body'}>
          <Figures assessments={found.data.assessments} />
          <Counts report={found.data} />
          <div className="health-side">
            <BadActors report={found.data} />
            <FalseAlarms report={found.data} />
          </div>
        </div>
      )}
    </div>
  );
}
