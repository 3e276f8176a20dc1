import type { ReactNode } from 'react';
import type { AlarmRow } from '../../contract/rows';
import { useRows } from '../../lib/live';
import { platformPart } from '../../lib/platformPart';
import { useTexts } from '../../lib/text/text';

/** A part of the platform itself: whose it is, and its alarms. */
export function PlatformFacts({
  id,
  alarmCard,
}: {
  readonly id: string;
  readonly alarmCard: (alarm: AlarmRow) => ReactNode;
}) {
  const { t, word, language } = useTexts();
  const alarms = useRows('alarm').filter(({ source }) => source.type === 'platform' && source.id === id);
  const { node } = platformPart(id, language);
  return (
    <section className="inspect-part" data-testid="platform-facts">
      {node === '' ? null : (
        <dl className="facts">
          <dt>{word('platformPart', 'node')}</dt>
          <dd>{node}</dd>
        </dl>
      )}
      <p className="quiet">{t('watch.noPosition')}</p>
      <h3>{t('inspect.alarms')}</h3>
      {alarms.length === 0 ? <p className="quiet">{t('inspect.noAlarms')}</p> : alarms.map(alarmCard)}
    </section>
  );
}
