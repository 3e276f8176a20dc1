import type { AlarmRow } from '../../contract/rows';
import { useDesk } from '../../lib/desk';
import { useTexts } from '../../lib/text/text';
import { Mark } from '../../ui/Mark';
import { Moment } from '../../ui/Times';
import { isUnacknowledged } from './model';
import { usePeople } from './usePeople';
import { whereOf, whereParts } from './where';

interface Props {
  readonly alarms: readonly AlarmRow[];
  readonly onOpen: (alarm: AlarmRow) => void;
}

/** What waits for the commander: alarms that somebody asked to take out of service. */
export function Requests({ alarms, onOpen }: Props) {
  const { t, name, word, language } = useTexts();
  const askAbout = useDesk((desk) => desk.askAbout);
  const by = usePeople();
  return (
    <ul className="alarm-requests" aria-label={t('lifecycle.awaiting')} data-testid="requests">
      {alarms.map((alarm) => {
        const request = alarm.outOfServiceRequest;
        const about = `${whereOf(alarm, language)} ${name(alarm.title)}`;
        return request === null ? null : (
          <li key={alarm.id} data-testid="request" data-alarm={alarm.id}>
            <Mark priority={alarm.priority} hollow={!isUnacknowledged(alarm)} />
            <button type="button" className="request-about" title={about} onClick={() => onOpen(alarm)}>
              <b className="clip">
                {whereParts(alarm, language).code} {name(alarm.title)}
              </b>
              <span className="clip quiet">
                {t('lifecycle.awaiting')} · {word('serviceReason', request.reason)} · {by(request.by)} ·{' '}
                {t('lifecycle.until')} <Moment at={request.until} />
              </span>
            </button>
            {(['approve', 'decline'] as const).map((ask) => (
              <button
                key={ask}
                type="button"
                className="button small"
                data-testid={`request-${ask}`}
                aria-label={t('lifecycle.about', { action: t(`lifecycle.${ask}`), name: about })}
                onClick={() => askAbout({ ask, alarm: alarm.id })}
              >
                {t(`lifecycle.${ask}Open`)}
              </button>
            ))}
          </li>
        );
      })}
    </ul>
  );
}
